import type { Stretch } from './stretch'
import { words } from './words'
import type { Token } from './tokens'

/** A sentence of a passage: the tokens `[from, to)` of the passage's token list. */
export interface Sentence {
  readonly from: number
  readonly to: number
  /** UTF-16 units of the passage's text. */
  readonly start: number
  readonly end: number
  /** Where the company that writes calls itself by a name that it told. */
  readonly companyNames?: readonly Stretch[]
}

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = words('mr mrs ms dr prof st vs etc e.g i.e eg ie no nr approx inc ltd co dept est fig')

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '*', '_'])
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '*', '_', '-', '–', '—', '•', '|', '·', '→', '>'])

/** A sentence longer than this is cut, so that a text without full stops still takes linear time. */
const LONGEST = 400

/** Splits the tokens of a passage into sentences. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = lastOfSentence(tokens, i)
    if (last === undefined && i - from < LONGEST) continue
    i = last ?? i
    sentences.push(sentence(tokens, from, i + 1))
    from = i + 1
  }
  if (from < tokens.length) sentences.push(sentence(tokens, from, tokens.length))
  return sentences
}

const sentence = (tokens: readonly Token[], from: number, to: number): Sentence => ({
  from,
  to,
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})

/** The index of the last token of the sentence that ends at token `i`, closing quotes included. */
function lastOfSentence(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]!
  if (token.kind !== 'mark' || !/^(?:[.!?…]|\.{2,})$/.test(token.word)) return undefined
  let last = i
  while (isEndMark(tokens[last + 1]) && touches(tokens, last)) last += 1
  while (CLOSERS.has(tokens[last + 1]?.word ?? '') && touches(tokens, last)) last += 1
  const next = tokens[last + 1]
  if (!next) return last
  if (touches(tokens, last)) return undefined
  if (token.word === '.' && isAbbreviation(tokens, i)) return undefined
  return startsSentence(tokens, last + 1) || token.word === '!' || token.word === '?' ? last : undefined
}

const isEndMark = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && /^[.!?…]+$/.test(token.word)

const touches = (tokens: readonly Token[], i: number): boolean => tokens[i + 1]?.start === tokens[i]!.end

function isAbbreviation(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (before?.kind !== 'word' || before.end !== tokens[i]!.start) return false
  if (before.word === 'no') return tokens[i + 1]?.kind === 'number'
  return ABBREVIATIONS.has(before.word) || (before.word.length === 1 && before.word !== 'i')
}

/** Whether a sentence can begin here: with a capital, a number, a placeholder, an emoji, or an opening mark. */
function startsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.kind !== 'word')
    return token.kind !== 'mark' || OPENERS.has(token.word) || token.word.codePointAt(0)! > 0x2000
  return token.capital || /^(?:sorry|apologies)$/.test(token.word)
}
