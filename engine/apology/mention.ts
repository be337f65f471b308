import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Head } from './heads'

/** Words of a label or a sentence that introduce a text one should not write. */
const WARNS =
  /^(?:avoid|avoiding|not|never|instead|bad|wrong|weak|poor|no|without|than|replace|stop|cut|worse|before|non-apology|non-apologies|generic)$/

/** Somebody else is speaking: "they say: …". */
const NARRATES = /^(?:they|he|she|someone|somebody|people|replied|answered|asked)$/

/** Verbs and nouns about words. */
const ABOUT_WORDS =
  /^(?:write|writing|say|saying|phrase|phrases|wording|words|word|avoid|avoiding|template|sentence|line|like|replace|type|typing|read|reads)$/

/**
 * Whether an apology is only talked about: quoted inside somebody's sentence, or named as a thing not to write.
 * A text that is a quotation from end to end, with or without a label in front, is the message itself.
 *
 * `heading` is the heading above the passage.
 */
export function isMention(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  sentence: Sentence,
  head: Head,
  heading: string,
): boolean {
  const quote = quoteAround(tokens, head.from)
  if (!quote) return isNamed(tokens, sentence, head)
  if (/\b(?:avoid|don['’]t|do not|never|bad|non-apolog\w*|to (?:cut|replace|stop))\b/i.test(heading))
    return true
  const opening = sentences.find((s) => s.from <= quote.from && quote.from < s.to) ?? sentence
  const before = tokens.slice(opening.from, quote.from)
  const after = quote.to === undefined ? [] : tokens.slice(quote.to + 1, endOfSentence(sentences, quote.to))
  const words = before.filter((token) => token.kind !== 'mark' && token.kind !== 'number')
  if (/^(?:>|→|vs|<)$/.test(before.at(-1)?.word ?? '') && before.length > 1) return true
  // A quotation of more than one sentence is a message that somebody is meant to send.
  const isMessage =
    quote.to === undefined || sentences.some((one) => one.from > quote.from && one.from < quote.to!)
  if (words.length > 0 && !isMessage) {
    if (before.at(-1)!.word !== ':' && before.at(-1)!.word !== '|') return true
    if (words.some((token) => WARNS.test(token.word) || NARRATES.test(token.word))) return true
  }
  return !isMessage && after.some((token) => token.kind === 'word')
}

/** "Never write we apologize for …", without quotation marks. */
function isNamed(tokens: readonly Token[], sentence: Sentence, head: Head): boolean {
  const before = tokens.slice(sentence.from, head.from)
  return (
    before.some((token) => WARNS.test(token.word)) &&
    before.slice(-2).some((token) => ABOUT_WORDS.test(token.word))
  )
}

const endOfSentence = (sentences: readonly Sentence[], token: number): number =>
  sentences.find((sentence) => sentence.from <= token && token < sentence.to)?.to ?? token + 1

/** The innermost quotation marks around a token: `to` is missing where the quotation is not closed in this passage. */
function quoteAround(
  tokens: readonly Token[],
  at: number,
): { from: number; to: number | undefined } | undefined {
  const open: number[] = []
  for (let i = 0; i < at; i++) {
    const { word, kind } = tokens[i]!
    if (kind !== 'mark') continue
    const last = tokens[open.at(-1) ?? -1]?.word
    if (last !== undefined && word === CLOSING[last]) open.pop()
    else if (word in CLOSING && (word === '“' || word === '«' || word === '‘' || opens(tokens, i)))
      open.push(i)
  }
  const from = open.at(-1)
  if (from === undefined) return undefined
  const close = CLOSING[tokens[from]!.word]
  for (let i = at; i < tokens.length; i++) if (tokens[i]!.word === close) return { from, to: i }
  return { from, to: undefined }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '«': '»', '‘': '’' }

/** Whether a typewriter quotation mark opens: white space in front, a word right behind. */
function opens(tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i]!
  const before = tokens[i - 1]
  return (
    tokens[i + 1]?.start === end &&
    (!before || before.end < start || before.word === '(' || before.word in CLOSING)
  )
}
