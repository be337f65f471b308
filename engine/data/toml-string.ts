import { MappedText } from '../text/mapped-text'
import { StepBuilder } from '../text/step'
import { encodeDoubleQuoted, encodeLiteral } from './yaml-encode'
import { doubleQuotedEscapes, unescaped } from './yaml-escapes'

/** A text of TOML: where its inside stands, which quotes it has, and where what follows begins. */
export interface TomlString {
  readonly quotes: '"' | "'" | '"""' | "'''"
  readonly start: number
  readonly end: number
  readonly next: number
}

const OPENING = /"""|'''|"|'/y

/** The text whose quotes open at an offset, or `undefined` where they are not closed before `end`. */
export function tomlStringAt(source: string, at: number, end: number): TomlString | undefined {
  OPENING.lastIndex = at
  const quotes = OPENING.exec(source)?.[0] as TomlString['quotes'] | undefined
  if (!quotes) return undefined
  const isLong = quotes.length === 3
  const start = at + quotes.length
  let close = start
  for (;;) {
    close = source.indexOf(quotes, close)
    if (close < 0 || close + quotes.length > end) return undefined
    if (quotes[0] === "'" || !isEscaped(source, start, close)) break
    close += 1
  }
  if (!isLong && source.slice(start, close).includes('\n')) return undefined
  // Quotes may stand right before the closing ones.
  if (isLong && source[close + 3] === quotes[0]) close += source[close + 4] === quotes[0] ? 2 : 1
  return {
    quotes,
    start: isLong ? afterFirstBreak(source, start) : start,
    end: close,
    next: close + quotes.length,
  }
}

function isEscaped(source: string, start: number, at: number): boolean {
  let backslash = at
  while (backslash > start && source[backslash - 1] === '\\') backslash -= 1
  return (at - backslash) % 2 === 1
}

const afterFirstBreak = (source: string, start: number): number =>
  start + /^(?:\r?\n)?/.exec(source.slice(start, start + 2))![0].length

/** The text with its escapes read and the lines joined that end with a backslash. */
export function decodeTomlString(source: string, { quotes, start, end }: TomlString): MappedText {
  const inside = MappedText.of(source, start, end)
  const { text } = inside
  const step = new StepBuilder(inside)
  if (quotes[0] === "'") return step.copy(0, text.length).build(encodeLiteral(quotes.length === 3))
  const special = new RegExp(String.raw`\\[ \t]*\r?\n\s*|${doubleQuotedEscapes.source}`, 'g')
  let at = 0
  for (const { 0: sign, index } of text.matchAll(special)) {
    const isJoin = /\s/.test(sign[1]!) && sign.includes('\n')
    const isSpaced = isJoin && text[index - 1] === ' ' && index > at
    step.copy(at, isSpaced ? index - 1 : index)
    at = index + sign.length
    if (isSpaced) step.collapse(index - 1, at)
    else if (isJoin) step.drop(index, at)
    else step.decode(index, at, unescaped(sign))
  }
  return step.copy(at, text.length).build(encodeDoubleQuoted(text))
}
