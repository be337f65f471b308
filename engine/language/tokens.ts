import { words } from './words'
import { PLACEHOLDER } from '../text/placeholder'
import type { Placeholder } from '../text/placeholder'

export type TokenKind = 'word' | 'number' | 'placeholder' | 'mark'

/** A word, a number, a placeholder or a mark of a passage. Offsets are UTF-16 units of the passage's text. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /**
   * Lower case, with straight apostrophes and without soft hyphens. Contractions are two tokens,
   * each spelt out: `we’re` is `we` and `are`, `didn't` is `did` and `not`.
   */
  readonly word: string
  readonly capital: boolean
  readonly placeholder?: Placeholder
}

const PATTERN = new RegExp(
  [
    PLACEHOLDER,
    String.raw`[#$€£]?\d[\d.,:/]*\d%?(?:st|nd|rd|th|[a-z]{1,3}\b)?|[#$€£]?\d%?(?:st|nd|rd|th|[a-z]{1,3}\b)?`,
    String.raw`\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’ʼ-][\p{L}\p{M}\u00AD\u200B]+)*`,
    String.raw`\.{2,}|[-–—]{2,}|\p{Extended_Pictographic}\uFE0F?|[^\s\u00A0]`,
  ].join('|'),
  'gu',
)

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g

/** Cuts a text into tokens. `placeholderAt` tells what a U+FFFC stands for. */
export function tokenize(text: string, placeholderAt: (offset: number) => Placeholder | undefined): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(PATTERN)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    const first = raw.codePointAt(0)!
    if (raw === PLACEHOLDER) {
      const placeholder = placeholderAt(start)
      tokens.push({
        kind: 'placeholder',
        start,
        end,
        word: PLACEHOLDER,
        capital: false,
        ...(placeholder && { placeholder }),
      })
    } else if (/^[#$€£]?\d/.test(raw)) {
      tokens.push({ kind: 'number', start, end, word: raw.toLowerCase(), capital: false })
    } else if (isLetter(first)) {
      pushWord(tokens, raw, start)
    } else {
      tokens.push({ kind: 'mark', start, end, word: raw, capital: false })
    }
  }
  return tokens
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code > 127 && /\p{L}/u.test(String.fromCodePoint(code)))

/** What the second half of a contraction stands for. */
const CLITICS: Readonly<Record<string, string>> = {
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "n't": 'not',
}

/** After these, `'s` is a verb; after other words it is mostly a possessive. */
const IS_HOSTS = words('it that he she what there here who where how this everything nothing')

const STEMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }

/** Contractions that people write without the apostrophe, and where they split. */
const BARE_CONTRACTIONS: Readonly<Record<string, readonly [number, string]>> = {
  im: [1, 'am'],
  ive: [1, 'have'],
  weve: [2, 'have'],
  dont: [2, 'not'],
  didnt: [3, 'not'],
  cant: [2, 'not'],
}

function pushWord(tokens: Token[], raw: string, start: number): void {
  const plain = raw.replace(/[’ʼ]/g, "'")
  const visible = plain.toLowerCase().replace(INVISIBLE, '')
  const capital = raw[0] !== raw[0]!.toLowerCase()
  const split = contraction(visible, plain)
  if (!split) {
    tokens.push({ kind: 'word', start, end: start + raw.length, word: visible, capital })
    return
  }
  const middle = start + split.at
  tokens.push({ kind: 'word', start, end: middle, word: split.stem, capital })
  tokens.push({ kind: 'word', start: middle, end: start + raw.length, word: split.clitic, capital: false })
}

function contraction(word: string, raw: string): { at: number; stem: string; clitic: string } | undefined {
  const bare = Object.hasOwn(BARE_CONTRACTIONS, word) ? BARE_CONTRACTIONS[word] : undefined
  if (bare) {
    const stem = word.slice(0, bare[0])
    return { at: bare[0], stem: STEMS[stem] ?? stem, clitic: bare[1] }
  }
  if (!word.includes("'")) return undefined
  const negation = /^(.+)n't$/.exec(word)
  if (negation) return { at: raw.length - 3, stem: STEMS[negation[1]!] ?? negation[1]!, clitic: 'not' }
  const parts = /^(.+)('(?:m|re|ve|ll|d|s))$/.exec(word)
  if (!parts) return undefined
  const [, stem, clitic] = parts as unknown as [string, string, string]
  const at = raw.length - clitic.length
  if (clitic === "'s") return { at, stem, clitic: stem === 'let' ? 'us' : IS_HOSTS.has(stem) ? 'is' : "'s" }
  return { at, stem, clitic: CLITICS[clitic]! }
}
