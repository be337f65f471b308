import { modify, parseTree, type Node, type ParseError } from 'jsonc-parser'
import type { Edit } from '../finding'
import { fingerprint } from '../fingerprint'

/** An entry to be written: the sentence is kept as its fingerprint only. */
export interface NewSuppression {
  readonly path: string
  readonly rule: string
  readonly sentence: string
  readonly reason: string
}

/**
 * The edits of the side file that add an entry; the rest of the file stays as it is. `undefined` where the file is no
 * JSON or has another shape. A side file that is not there yet has the text ''.
 */
export function addSuppression(text: string, file: string, added: NewSuppression): Edit[] | undefined {
  const { path, rule, sentence, reason } = added
  const entry = { path, rule, text: fingerprint(sentence), reason }
  if (text.trim() === '') {
    const newText = `${JSON.stringify({ version: 1, files: { [file]: [entry] } }, null, 2)}\n`
    return [{ offsets: [0, text.length], newText }]
  }
  // A byte order mark is no JSON.
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const json = text.slice(start)
  const errors: ParseError[] = []
  const root = parseTree(json, errors, { allowTrailingComma: true })
  const files = root && valueAt(root, 'files')
  const list = files && valueAt(files, file)
  const isAsExpected =
    root?.type === 'object' && [files?.type ?? 'object', list?.type ?? 'array'].join() === 'object,array'
  if (errors.length > 0 || !isAsExpected) return undefined
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  }
  const edits = modify(json, ['files', file, -1], entry, { formattingOptions, isArrayInsertion: true })
  return edits.map(({ offset, length, content }) => ({
    offsets: [start + offset, start + offset + length],
    newText: content,
  }))
}

const valueAt = (node: Node, name: string): Node | undefined =>
  node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1]

/** The edit that takes an item out of its list, or a property out of its object, with the comma that parts it from others. */
export function withoutNode(node: Node): Edit {
  const siblings = node.parent?.children ?? [node]
  const index = siblings.indexOf(node)
  const [before, next] = [siblings[index - 1], siblings[index + 1]]
  // A list for a file that has no entries would be left.
  const list = node.parent?.type === 'array' ? node.parent.parent : undefined
  if (!before && !next && list) return withoutNode(list)
  const start = before && !next ? before.offset + before.length : node.offset
  const end = next ? next.offset : node.offset + node.length
  return { offsets: [start, end], newText: '' }
}
