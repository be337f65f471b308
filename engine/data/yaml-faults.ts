import type { CST } from 'yaml'

/** What is wrong with YAML, and where. Offsets and lengths are UTF-16 units of the file. */
export interface Fault {
  /** What goes behind "This YAML is broken here: ". */
  readonly what: string
  readonly offset: number
  readonly length: number
}

export type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection

/** A fault of the first line of a token. */
const fault = (what: string, token: CST.Token): Fault => {
  const line = 'source' in token ? token.source.split(/\r?\n/, 1)[0]! : ''
  return { what, offset: token.offset, length: Math.max(1, line.length) }
}

const BLANK = new Set(['space', 'newline', 'comment', 'byte-order-mark', 'doc-start', 'doc-end', 'directive'])

const TEMPLATE = 'a text that begins with {{ must stand in quotes'

/** What stands behind a value, where there should be nothing. */
export function faultBehind(tokens: readonly CST.Token[] | undefined, value?: CST.Token): Fault | undefined {
  const stray = tokens?.find(({ type }) => !BLANK.has(type))
  if (!stray) return undefined
  if (value && isTemplate(value)) return fault(TEMPLATE, stray)
  if (value?.type === 'single-quoted-scalar')
    return fault("the quotes end before this; a ' in a text in single quotes is written twice", stray)
  if (value?.type === 'double-quoted-scalar')
    return fault('the quotes end before this; a " in a text in double quotes is written \\"', stray)
  return fault('this stands where nothing can stand', stray)
}

/** Tabs at the start of a line, and what the parser could not tell. */
export function faultBefore(tokens: readonly CST.Token[] | undefined): Fault | undefined {
  for (let index = 0; index < (tokens?.length ?? 0); index++) {
    const token = tokens![index]!
    if (token.type === 'error') return fault('this means nothing here', token)
    const next = tokens![index + 1]?.type
    const isIndent = token.type === 'space' && tokens![index - 1]?.type === 'newline'
    if (isIndent && token.source.includes('\t') && next !== 'newline' && next !== 'comment')
      return fault('lines are indented with spaces, not with tabs', token)
  }
  return undefined
}

/** What is wrong with an entry of a list or an object, before its parts are looked at. */
export function faultOfItem(item: CST.CollectionItem, holder: Collection, index: number): Fault | undefined {
  const { start, key, sep, value } = item
  const found = faultBefore(start) ?? faultBefore(sep)
  if (found) return found
  if (holder.type === 'flow-collection') {
    const isUnparted = index > 0 && (key || value) && !start.some(({ type }) => type === 'comma')
    const isBlock = value?.type === 'block-map' || value?.type === 'block-seq'
    const what = 'a comma is missing in front of this, or a bracket before it is not closed'
    return isUnparted || isBlock ? fault(what, key ?? value!) : undefined
  }
  if (holder.type === 'block-seq') {
    return value && !start.some(({ type }) => type === 'seq-item-ind')
      ? fault('this is no item: it has no dash', value)
      : undefined
  }
  return faultOfEntry(item, holder)
}

function faultOfEntry(
  { start, key, sep, value }: CST.CollectionItem,
  holder: CST.BlockMap,
): Fault | undefined {
  if (start.some(({ type }) => type === 'explicit-key-ind')) return undefined
  if (key) {
    const colon = sep?.some(({ type }) => type === 'map-value-ind')
    const isLong = 'source' in key && key.type !== 'block-scalar' && key.source.includes('\n')
    if (!colon || isLong) {
      const what = 'this is no key with a colon behind it; text of several lines is indented below its key'
      return fault(what, key)
    }
    if ('indent' in key && key.indent !== holder.indent)
      return fault('this line is indented otherwise than those it belongs to', key)
  }
  const isOnOneLine = !sep?.some(({ type }) => type === 'newline')
  if (!isOnOneLine || (value?.type !== 'block-map' && value?.type !== 'block-seq')) return undefined
  const inner = value.items[0]?.sep?.find(({ type }) => type === 'map-value-ind')
  const what = 'a text with a colon and a space in it, or a dash in front, must stand in quotes'
  return fault(what, inner ?? value)
}

/** Whether brackets are closed, and whether they are the braces of a placeholder. */
export function faultOfBrackets(token: CST.FlowCollection): Fault | undefined {
  const [close, ...behind] = token.end
  if (!close?.type.endsWith('-end')) return fault(`this ${token.start.source} is never closed`, token.start)
  return faultBehind(behind, token) ?? (isTemplate(token) ? fault(TEMPLATE, token.start) : undefined)
}

/** `{{name}}` reads as an object in an object. */
const isTemplate = (token: CST.Token): boolean => {
  if (token.type !== 'flow-collection') return false
  const key = token.items[0]?.key
  return key?.type === 'flow-collection' && key.offset === token.offset + 1 && key.start.source === '{'
}

/** What the library says of a scalar, by the code of its error. */
export function faultOfScalar(token: CST.FlowScalar | CST.BlockScalar, offset: number, code: string): Fault {
  const place = { offset, length: 1 }
  if (code === 'BAD_DQ_ESCAPE')
    return { what: 'a backslash in a text in double quotes begins an escape; this one is unknown', ...place }
  if (code === 'BAD_SCALAR_START')
    return { what: `a text that begins with ${token.source[0]} must stand in quotes`, ...place }
  if (code === 'MISSING_CHAR' && token.type !== 'block-scalar')
    return { what: 'this text in quotes is never closed', offset: token.offset, length: 1 }
  return {
    what: 'the lines of this text are not indented alike, or what follows its | or > means nothing',
    ...place,
  }
}
