import type { Syntax, TemplateScan } from '../template-scan'

/** ICU MessageFormat: the branches of a plural or a selection are read as those of a `case`. */
export const icu: Syntax = {
  signs: "{}#'",
  read: (scan, start) => readIcu(scan, start, true),
}

/** The same in a text that shows it: `{name}` alone may be another dialect's there. */
export const shownIcu: Syntax = {
  signs: "{}#'",
  read: (scan, start) => readIcu(scan, start, false),
}

/** Whether a text has an argument that only ICU writes so. `{{n, number}}` is i18next's. */
export const showsIcu = (text: string): boolean =>
  /(?:^|[^{])\{\s{0,20}[\w.-]+\s{0,20},\s{0,20}(?:plural|select|selectordinal|number|date|time)\s{0,20}[,}]/.test(
    text,
  )

/** The open branches, innermost last: whether `#` prints the number there. */
const openBranches = (): { readonly isPlural: boolean }[] => []

/** The name under which blocks of ICU are open, so that they pair with each other alone. */
const BLOCK = 'icu'

function readIcu(scan: TemplateScan, start: number, isOnly: boolean): boolean {
  const branches = scan.own(openBranches)
  switch (scan.text[start]) {
    case '{':
      return readPlural(scan, start) || readArgument(scan, start, isOnly || branches.length > 0)
    case '}':
      return branches.length > 0 && readBranchEnd(scan, start)
    case '#':
      return branches.at(-1)?.isPlural === true && scan.print(start, start + 1, '#')
    default:
      return readQuote(scan, start)
  }
}

/** `{n, plural, offset:1 one {`: the block opens, and its first branch begins. */
function readPlural(scan: TemplateScan, start: number): boolean {
  const opening = /\{\s*[\w.-]+\s*,\s*(plural|selectordinal|select)\s*,\s*(?:offset:\s*-?\d+\s*)?/y
  opening.lastIndex = start
  const sort = opening.exec(scan.text)?.[1]
  const branch = sort === undefined ? undefined : branchAt(scan.text, opening.lastIndex)
  if (branch === undefined) return false
  scan.own(openBranches).push({ isPlural: sort !== 'select' })
  scan.markup(start, opening.lastIndex, scan.blocks.open('case', BLOCK))
  return readBranch(scan, opening.lastIndex, branch)
}

interface Branch {
  readonly end: number
  readonly selector: string
}

/** `one {` */
function branchAt(text: string, start: number): Branch | undefined {
  const pattern = /\s*([^\s{}'#,]{1,60})\s*\{/y
  pattern.lastIndex = start
  const selector = pattern.exec(text)?.[1]
  return selector === undefined ? undefined : { end: pattern.lastIndex, selector }
}

const readBranch = (scan: TemplateScan, start: number, { end, selector }: Branch): true =>
  scan.markup(start, end, scan.blocks.else(selector === 'other' ? 'else' : 'when'))

/** `} other {`, or `}}` behind the last branch. */
function readBranchEnd(scan: TemplateScan, start: number): boolean {
  const next = branchAt(scan.text, start + 1)
  if (next) return readBranch(scan, start, next)
  const closing = /\}(?:\s*\})?/y
  closing.lastIndex = start
  closing.test(scan.text)
  scan.own(openBranches).pop()
  return scan.markup(start, closing.lastIndex, scan.blocks.close(BLOCK))
}

/** `{name}`, `{0}`, `{due, date, long}`, `{price, number, ::currency/EUR}` */
function readArgument(scan: TemplateScan, start: number, isPlainRead: boolean): boolean {
  const argument =
    /\{\s*([^\s{}'",]{1,80})\s*(?:,\s*(?:number|date|time|spellout|ordinal|duration)\s*(,[^{}]{0,120})?)?\}/y
  argument.lastIndex = start
  const [raw, name] = argument.exec(scan.text) ?? []
  if (raw === undefined || !(isPlainRead || raw.includes(','))) return false
  return scan.print(start, argument.lastIndex, name!)
}

/** `''` is an apostrophe, and `'{'` is a brace that is text. Any other apostrophe stands for itself. */
function readQuote(scan: TemplateScan, start: number): boolean {
  const { text } = scan
  const next = text[start + 1]
  if (next === "'") return scan.escape(start, start + 2, "'")
  const isPlural = scan.own(openBranches).at(-1)?.isPlural === true
  if (next === undefined || !('{}<>'.includes(next) || (next === '#' && isPlural))) return false
  const apostrophes: number[] = []
  let end = text.indexOf("'", start + 1)
  while (end >= 0 && text[end + 1] === "'") {
    apostrophes.push(end)
    end = text.indexOf("'", end + 2)
  }
  // What is not closed is text, but for the sign that was to be quoted.
  if (end < 0) return scan.skipTo(start + 2)
  scan.markup(start, start + 1)
  for (const at of apostrophes) scan.escape(at, at + 2, "'")
  return scan.markup(end, end + 1)
}
