import type { Stretch } from './stretch'
import { tokenize, type Token } from './tokens'
import { words } from './words'

/** Phrases that people wrote into a config, to be looked for in the words of a text. */
export interface Phrases {
  /** The places in `[from, to)` where a phrase stands: the longest at each place, none inside another. */
  in(tokens: readonly Token[], stretch: Stretch): readonly Stretch[]
  /** Lower-case starts of words without which no phrase can stand, in the text as it is written or spelt out. */
  readonly triggers: readonly string[]
}

/** Marks that a phrase runs across: "sorry, but" is "sorry but". */
const SOFT_MARKS = new Set([',', '/', '-', '–', '—'])

/** The words of a contraction that are written in another way there: `won't` holds no "will" and no "not". */
const SPELT_OUT = words("am are is 's have would will shall not us")

/** A list of phrases belongs to a config that many files share, so it is read once. */
const known = new WeakMap<readonly string[], Phrases>()

/**
 * Reads phrases. Case, apostrophes, contractions and commas or dashes between words make no difference: "we're sorry"
 * finds "We are sorry". A phrase without a word finds nothing.
 */
export function phrasesOf(list: readonly string[]): Phrases {
  const phrases = known.get(list) ?? readPhrases(list)
  known.set(list, phrases)
  return phrases
}

function readPhrases(phrases: readonly string[]): Phrases {
  const all = phrases.map(wordsOf).filter((phrase) => phrase.length > 0)
  const byFirst = new Map<string, string[][]>()
  // The longest come first, so that the first that fits is the longest.
  for (const phrase of [...all].sort((a, b) => b.length - a.length)) {
    byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase])
  }
  return {
    triggers: [...new Set(all.flatMap(triggersOf))],
    in(tokens, { from, to }) {
      const found: Stretch[] = []
      for (let i = from; i < to; i++) {
        for (const phrase of byFirst.get(tokens[i]!.word) ?? []) {
          const end = endOf(phrase, tokens, i, to)
          if (end === undefined) continue
          found.push({ from: i, to: end })
          i = end - 1
          break
        }
      }
      return found
    },
  }
}

/** The words and numbers of a phrase, contractions spelt out. */
const wordsOf = (phrase: string): string[] =>
  tokenize(phrase, () => undefined)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ word }) => word)

/** The token behind a phrase that begins at token `i`. */
function endOf(
  phrase: readonly string[],
  tokens: readonly Token[],
  i: number,
  to: number,
): number | undefined {
  let at = i
  for (const [index, word] of phrase.entries()) {
    if (index > 0 && at < to && SOFT_MARKS.has(tokens[at]!.word)) at += 1
    if (at >= to || tokens[at]!.word !== word) return undefined
    at += 1
  }
  return at
}

/**
 * One word stands for its phrase: the one that can be told best in any spelling. Its first plain letters find it in a
 * file, where "é" may be `\u00e9` and an apostrophe has several forms; the word itself finds it among the tokens.
 */
function triggersOf(phrase: readonly string[]): string[] {
  const [best] = phrase
    .filter((word) => !SPELT_OUT.has(word))
    .map((word) => ({ word, plain: /^[a-z]*/.exec(word)![0] }))
    .sort((a, b) => b.plain.length - a.plain.length)
  // Nothing but "will not" could be written as "won't", so every file has to be read.
  if (!best || best.plain === '') return ['', ...phrase]
  return [best.plain, best.word]
}
