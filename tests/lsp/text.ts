/** How a client counts the characters of a line. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

export const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32']

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

export interface Change {
  readonly range?: Range
  readonly text: string
}

const width = (text: string, encoding: Encoding): number => {
  if (encoding === 'utf-16') return text.length
  return encoding === 'utf-8' ? Buffer.byteLength(text, 'utf8') : [...text].length
}

/** Where a line begins, and where it ends without its line end. */
interface Line {
  readonly start: number
  readonly end: number
}

/** The lines of the text that was asked for last: most questions are about the same one. */
let last = { text: '', lines: [{ start: 0, end: 0 }] as readonly Line[] }

function linesOf(text: string): readonly Line[] {
  if (last.text === text) return last.lines
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index })
    start = index + end.length
  }
  lines.push({ start, end: text.length })
  last = { text, lines }
  return lines
}

/** The length of each line, without its end. */
export const lineLengths = (text: string, encoding: Encoding): number[] =>
  linesOf(text).map(({ start, end }) => width(text.slice(start, end), encoding))

/** The UTF-16 offset of a position. What is beyond the end of a line or of the text counts as the end. */
function offsetOf(text: string, { line, character }: Position, encoding: Encoding): number {
  const found = linesOf(text)[line]
  if (!found) return text.length
  const { start, end } = found
  if (encoding === 'utf-16') return Math.min(start + character, end)
  let offset = start
  let units = 0
  for (const symbol of text.slice(start, end)) {
    units += width(symbol, encoding)
    if (units > character) break
    offset += symbol.length
  }
  return offset
}

/** The position of an offset that is not between a CR and its LF. */
export function positionOf(text: string, offset: number, encoding: Encoding): Position {
  const lines = linesOf(text)
  let line = lines.length - 1
  while (lines[line]!.start > offset) line -= 1
  return { line, character: width(text.slice(lines[line]!.start, offset), encoding) }
}

/** The text after changes, each of which counts from the text that the one before it left. */
export function changed(text: string, changes: readonly Change[], encoding: Encoding): string {
  let now = text
  for (const { range, text: inserted } of changes) {
    if (!range) {
      now = inserted
      continue
    }
    const some = offsetOf(now, range.start, encoding)
    const other = offsetOf(now, range.end, encoding)
    now = now.slice(0, Math.min(some, other)) + inserted + now.slice(Math.max(some, other))
  }
  return now
}
