import type { Edit } from '../../engine/finding'
import type {
  AnnotatedTextEdit,
  Position,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node'

type AnyEdit = TextEdit | AnnotatedTextEdit | SnippetTextEdit

/** How many units each encoding counts for a character. */
const widths: Readonly<Record<string, (symbol: string) => number>> = {
  'utf-8': (symbol) => new TextEncoder().encode(symbol).length,
  'utf-16': (symbol) => symbol.length,
  'utf-32': () => 1,
}

/** The offset of a position, counted anew from the start of the text, as no server does it. */
export function offsetOf(text: string, { line, character }: Position, encoding = 'utf-16'): number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)]
  let offset = starts[line]
  if (offset === undefined) throw new Error(`There is no line ${line}.`)
  let units = 0
  for (const symbol of text.slice(offset)) {
    if (units >= character) break
    units += widths[encoding]!(symbol)
    offset += symbol.length
  }
  if (units !== character)
    throw new Error(`Character ${character} of line ${line} lies inside of another one.`)
  return offset
}

/** The position of an offset, counted anew. */
export function positionOf(text: string, offset: number, encoding = 'utf-16'): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  const character = [...lines.at(-1)!].reduce((sum, symbol) => sum + widths[encoding]!(symbol), 0)
  return { line: lines.length - 1, character }
}

/** The edits of one document. */
export function editsFor(edit: WorkspaceEdit | undefined, uri: string): AnyEdit[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? change.edits : [],
  )
  return [...versioned, ...(edit?.changes?.[uri] ?? [])]
}

/**
 * A text after edits, as an editor applies them. It fails where they overlap. A tab stop is filled with what it shows, or
 * with what `type` makes of that.
 */
export function afterEdits(
  text: string,
  edits: readonly AnyEdit[],
  { encoding = 'utf-16', type = (shown: string) => shown } = {},
): string {
  const placed = edits.map((edit) => ({
    start: offsetOf(text, edit.range.start, encoding),
    end: offsetOf(text, edit.range.end, encoding),
    newText: 'snippet' in edit ? filled(edit.snippet.value, type) : edit.newText,
  }))
  placed.sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let at = 0
  for (const { start, end, newText } of placed) {
    if (start < at) throw new Error('Edits overlap.')
    result += text.slice(at, start) + newText
    at = end
  }
  return result + text.slice(at)
}

/** Edits in offsets of a text, with their tab stops filled. */
export const inOffsets = (text: string, edits: readonly AnyEdit[], encoding = 'utf-16'): Edit[] =>
  edits.map((edit) => ({
    offsets: [offsetOf(text, edit.range.start, encoding), offsetOf(text, edit.range.end, encoding)],
    newText: 'snippet' in edit ? filled(edit.snippet.value, (shown) => shown) : edit.newText,
  }))

/** The numbers of the tab stops, as they follow each other. */
export const stopsOf = (edits: readonly AnyEdit[]): number[] =>
  edits.flatMap((edit) =>
    'snippet' in edit
      ? [...edit.snippet.value.replace(/\\[\\$}]/g, '').matchAll(/\$\{(\d+):/g)].map(([, stop]) =>
          Number(stop),
        )
      : [],
  )

const unescaped = (text: string): string => text.replace(/\\([\\$}])/g, '$1')

/** A snippet with its tab stops filled. What is not escaped and no tab stop is a fault. */
function filled(snippet: string, type: (shown: string) => string): string {
  return snippet.replace(
    /\\[\\$}]|\$\{\d+:((?:\\[\\$}]|[^\\$}])*)\}|[\\$}]/g,
    (found, shown: string | undefined) => {
      if (shown !== undefined) return type(unescaped(shown))
      if (found.length === 1) throw new Error(`"${found}" is not escaped in: ${snippet}`)
      return unescaped(found)
    },
  )
}
