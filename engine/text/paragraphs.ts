import type { MappedText } from './mapped-text'
import { ProseReader } from './prose'

/** A byte order mark, `- `, `* `, `1. ` and the `> ` of a quoted mail: they stand before the text of a line, not in it. */
const LINE_PREFIX = /^\uFEFF?[ \t]*(?:>[> \t]*)?(?:(?:[-*•–]|\d{1,3}[.)])[ \t]+)?/
const BULLET = /(?:[-*•–]|\d[.)])[ \t]+$/
const RULED_LINE = /^\s*[-=_*~#][\s\-=_*~#]{2,}$/

/**
 * The paragraphs of plain text, whose templates are masked already. Blank lines, ruled lines and bullets part them;
 * other line breaks read as one space. A line of block tags alone is no blank line.
 */
export function splitParagraphs(input: MappedText): MappedText[] {
  const reader = new ProseReader(input)
  const markupAt = input.segments.flatMap(({ kind, out }) => (kind === 'drop' ? [out] : []))
  let nextMarkup = 0
  for (const { start, end, next } of lines(input.text)) {
    while ((markupAt[nextMarkup] ?? Infinity) < start) nextMarkup++
    const line = input.text.slice(start, end)
    const prefix = LINE_PREFIX.exec(line)?.[0] ?? ''
    const isBlank = line.slice(prefix.length).trim() === '' && (markupAt[nextMarkup] ?? Infinity) > end
    if (isBlank || RULED_LINE.test(line)) {
      reader.markup(start, next)
      reader.breakHere()
      continue
    }
    if (BULLET.test(prefix)) {
      reader.breakHere()
      reader.markup(start, start + prefix.length)
    } else if (prefix !== '') reader.space(start, start + prefix.length)
    reader.text(start + prefix.length, end)
    if (next > end) reader.space(end, next)
  }
  reader.breakHere()
  return reader.passages.map(({ text }) => text)
}

function* lines(text: string): Generator<{ start: number; end: number; next: number }> {
  let start = 0
  for (const match of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) {
    const next = match.index + match[0].length
    yield { start, end: match.index, next }
    start = next
  }
  yield { start, end: text.length, next: text.length }
}
