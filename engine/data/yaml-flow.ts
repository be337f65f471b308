import type { Encode, MappedText } from '../text/mapped-text'
import type { Respelling } from '../text/respelling'
import { StepBuilder } from '../text/step'
import { doubleQuotedEscapes, unescaped } from './yaml-escapes'

/** The text of a scalar without quotes: several lines of it read as one. */
export function decodePlain(inside: MappedText, encode: Encode, quoted: Respelling): MappedText {
  const step = new StepBuilder(inside)
  foldLines(inside.text, step, (from, to) => step.copy(from, to))
  return step.build(encode, quoted)
}

/** The text between single quotes, where a quote is written twice. */
export function decodeSingleQuoted(inside: MappedText, encode: Encode): MappedText {
  const { text } = inside
  const step = new StepBuilder(inside)
  foldLines(text, step, (from, to) => {
    let at = from
    for (let quote = text.indexOf("''", at); quote >= 0 && quote < to; quote = text.indexOf("''", at)) {
      step.copy(at, quote).decode(quote, quote + 2, "'")
      at = quote + 2
    }
    step.copy(at, to)
  })
  return step.build(encode)
}

/** The text between double quotes, with its escapes, its folded lines and the lines that a backslash joins. */
export function decodeDoubleQuoted(inside: MappedText, encode: Encode): MappedText {
  const { text } = inside
  const step = new StepBuilder(inside)
  const special = /\\\r?\n|\\|\n/g
  let at = 0
  for (let match = special.exec(text); match; match = special.exec(text)) {
    if (match[0] === '\n') at = foldAt(text, at, match.index, step, (from, to) => step.copy(from, to))
    else if (match[0] === '\\') at = escapeAt(text, at, match.index, step)
    else at = joinAt(text, at, match.index, special.lastIndex, step)
    special.lastIndex = at
  }
  return step.copy(at, text.length).build(encode)
}

function escapeAt(text: string, at: number, backslash: number, step: StepBuilder): number {
  step.copy(at, backslash)
  doubleQuotedEscapes.lastIndex = backslash
  const escape = doubleQuotedEscapes.exec(text)
  // What is no escape stays as it is, as the readers of broken YAML have it.
  if (escape?.index !== backslash) {
    step.copy(backslash, backslash + 1)
    return backslash + 1
  }
  const end = backslash + escape[0].length
  step.decode(backslash, end, unescaped(escape[0]))
  return end
}

/**
 * A backslash at the end of a line joins it with the next. With the space before it, or the escaped one behind it, that
 * is a line break like any other, so that an edit of the words around it keeps it.
 */
function joinAt(text: string, at: number, backslash: number, nextLine: number, step: StepBuilder): number {
  const start = skipBlanks(text, nextLine)
  if (backslash > at && text[backslash - 1] === ' ') {
    step.copy(at, backslash - 1).collapse(backslash - 1, start)
    return start
  }
  step.copy(at, backslash)
  if (text.startsWith('\\ ', start)) {
    step.collapse(backslash, start + 2)
    return start + 2
  }
  step.drop(backslash, start)
  return start
}

/** Reads lines as YAML folds them; `read` reads what stands on one line. */
function foldLines(text: string, step: StepBuilder, read: (from: number, to: number) => void): void {
  let at = 0
  for (let lineBreak = text.indexOf('\n'); lineBreak >= 0; lineBreak = text.indexOf('\n', at)) {
    at = foldAt(text, at, lineBreak, step, read)
  }
  read(at, text.length)
}

/**
 * Reads `[at, lineBreak)` and the line break with all white space around it: one line break is a space, of several
 * the first one is not counted. Returns where the next line's text begins.
 */
function foldAt(
  text: string,
  at: number,
  lineBreak: number,
  step: StepBuilder,
  read: (from: number, to: number) => void,
): number {
  let end = lineBreak
  if (end > at && text[end - 1] === '\r') end -= 1
  while (end > at && isBlank(text[end - 1])) end -= 1
  read(at, end)
  const breaks = [lineBreak + 1]
  let next = skipBlanks(text, lineBreak + 1)
  for (let after = afterBreak(text, next); after > next; after = afterBreak(text, next)) {
    breaks.push(after)
    next = skipBlanks(text, after)
  }
  collapseBreaks(step, end, breaks, next)
  return next
}

/**
 * Reads the stretch `[from, to)` with line breaks that end at `breaks` as a space or as line breaks, one fewer than
 * there are; each has its own part of the source.
 */
function collapseBreaks(step: StepBuilder, from: number, breaks: readonly number[], to: number): void {
  if (breaks.length === 1) {
    step.collapse(from, to)
    return
  }
  const ends = [...breaks.slice(1, -1), to]
  ends.forEach((end, index) => step.collapse(index === 0 ? from : ends[index - 1]!, end, '\n'))
}

const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\t'

function skipBlanks(text: string, at: number): number {
  let end = at
  while (isBlank(text[end])) end += 1
  return end
}

const afterBreak = (text: string, at: number): number => {
  const lineBreak = text[at] === '\r' ? at + 1 : at
  return text[lineBreak] === '\n' ? lineBreak + 1 : at
}
