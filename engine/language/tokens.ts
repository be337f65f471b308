import { DETERMINERS, isFunctionWord, words } from './words'
import { INVISIBLE_IN_WORDS } from '../text/invisible'
import { ownCopy } from '../text/own-copy'
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
  /** The same for all tokens of one kind and word, from 1 to `MOST_IDS`, or 0 where it has none. */
  readonly id: number
  readonly capital: boolean
  readonly placeholder?: Placeholder | undefined
}

/** All that people put for an apostrophe. */
const APOSTROPHES = "'’ʼ‘´`′＇"

/** Chinese, Japanese and Korean are written without spaces, so a word of another script ends where they begin. */
const IDEOGRAPHS = String.raw`[\u2E80-\u2FDF\u3005-\u3007\u3041-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]`

/** What a word goes on with. */
const IN_WORD = String.raw`(?:(?!${IDEOGRAPHS})[\p{L}\p{M}${INVISIBLE_IN_WORDS}])`

/** Expressions that go on for millions of signs have no room to go back. What is longer is more than one token. */
const LONGEST = 10_000

/** A token of any kind, right where the search begins. Only white space is none. */
const PATTERN = new RegExp(
  [
    PLACEHOLDER,
    String.raw`[#$€£]?\d[\d.,:/]{0,${LONGEST}}\d%?(?:st|nd|rd|th|[a-z]{1,3}\b)?|[#$€£]?\d%?(?:st|nd|rd|th|[a-z]{1,3}\b)?`,
    String.raw`${IDEOGRAPHS}{1,${LONGEST}}`,
    String.raw`\p{L}${IN_WORD}{0,${LONGEST}}(?:[${APOSTROPHES}-]${IN_WORD}{1,${LONGEST}}){0,100}`,
    String.raw`\.{2,${LONGEST}}|[-–—]{2,${LONGEST}}|\p{Extended_Pictographic}\uFE0F?|[^\s\u00A0]`,
  ].join('|'),
  'uy',
)

/** What an ASCII character is by itself; what may be a part of something longer is left to the pattern. */
const [SPACE, LETTER, MARK] = [1, 2, 3]
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/\s/.test(char)) return SPACE
  if (/[a-z]/i.test(char)) return LETTER
  return /[\d#$.-]/.test(char) ? 0 : MARK
})

/** Cuts a text into tokens. `placeholderAt` tells what a U+FFFC stands for. */
export function tokenize(text: string, placeholderAt: (offset: number) => Placeholder | undefined): Token[] {
  const tokens: Token[] = []
  let start = 0
  while (start < text.length) {
    const code = text.charCodeAt(start)
    const sort = ASCII[code]
    if (sort === SPACE) {
      start += 1
      continue
    }
    // Most tokens are plain words and marks, which need no pattern.
    const plain = sort === MARK ? start + 1 : sort === LETTER ? endOfLetters(text, start) : undefined
    const end = plain ?? endOfPattern(text, start)
    if (end === undefined) {
      start += 1
      continue
    }
    const raw = text.slice(start, end)
    if (raw === PLACEHOLDER)
      tokens.push(token('placeholder', start, end, raw, idOf(raw, MARKS), false, placeholderAt(start)))
    else if (sort === LETTER || isLetter(raw)) pushWord(tokens, raw, start)
    else if (sort !== MARK && /^[#$€£]?\d/.test(raw))
      tokens.push(token('number', start, end, raw.toLowerCase(), 0))
    else tokens.push(token('mark', start, end, raw, idOf(raw, MARKS)))
    start = end
  }
  return tokens
}

/** All tokens have the same fields in the same order, because engines read objects of one shape fastest. */
const token = (
  kind: TokenKind,
  start: number,
  end: number,
  word: string,
  id: number,
  capital = false,
  placeholder?: Placeholder,
): Token => ({ kind, start, end, word, id, capital, placeholder })

/** How many words have an id. Texts of one repository share most of theirs. */
export const MOST_IDS = 20_000
const WORDS = new Map<string, number>()
/** A placeholder is no word of anybody and no mark that one can type. */
const MARKS = new Map<string, number>()

function idOf(word: string, known: Map<string, number>): number {
  const id = known.get(word)
  if (id !== undefined) return id
  const next = WORDS.size + MARKS.size + 1
  if (next > MOST_IDS || word.length > LONGEST_REMEMBERED) return 0
  known.set(ownCopy(word), next)
  return next
}

/** Longer ones are none that a list holds. */
const LONGEST_REMEMBERED = 24

/** The end of a run of ASCII letters, unless a sign follows that may belong to the word. */
function endOfLetters(text: string, start: number): number | undefined {
  let end = start + 1
  while (ASCII[text.charCodeAt(end)] === LETTER) end += 1
  const next = text[end]
  return next === "'" || next === '-' || next === '`' || text.charCodeAt(end) > 127 ? undefined : end
}

function endOfPattern(text: string, start: number): number | undefined {
  PATTERN.lastIndex = start
  return PATTERN.test(text) ? PATTERN.lastIndex : undefined
}

const isLetter = (raw: string): boolean => raw.charCodeAt(0) > 127 && /^\p{L}/u.test(raw)

const UNSEEN = new RegExp(`[${INVISIBLE_IN_WORDS}]`, 'g')
const NOT_ASCII = /[^\0-\x7f]/
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')

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

const STEMS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])

/** Contractions that people write without the apostrophe, and where they split. */
const BARE_CONTRACTIONS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['im', [1, 'am']],
  ['ive', [1, 'have']],
  ['weve', [2, 'have']],
  ['dont', [2, 'not']],
  ['didnt', [3, 'not']],
  ['cant', [2, 'not']],
])

/** How "sorry" is typed in a chat. */
const SORRY = /^(?:so?r+y|soz)$/

/** A word as it is written: what it says, and where it splits if it is a contraction. */
interface Spelling {
  readonly word: string
  readonly id: number
  readonly capital: boolean
  readonly split: ReturnType<typeof contraction>
}

/** How many spellings are remembered. */
const MOST_SPELLINGS = 20_000
const spellings = new Map<string, Spelling>()

function pushWord(tokens: Token[], raw: string, start: number): void {
  const { word, id, capital, split } = spellings.get(raw) ?? rememberSpelling(raw)
  const end = start + raw.length
  if ((word === 'up' || word === 'ups') && joinNoun(tokens, word, end)) return
  if (!split) {
    tokens.push(token('word', start, end, word, id, capital))
    return
  }
  const middle = start + split.at
  tokens.push(token('word', start, middle, split.stem, idOf(split.stem, WORDS), capital))
  tokens.push(token('word', middle, end, split.clitic, idOf(split.clitic, WORDS)))
}

const VERBS_WITH_UP = words('mix slip hold screw mess cock')

/** "a mix up", "the booking mix up": the noun, which is written with a hyphen, is one token; the verb stays two. */
function joinNoun(tokens: Token[], up: string, end: number): boolean {
  const verb = tokens.at(-1)
  if (!verb || !VERBS_WITH_UP.has(verb.word) || !isDetermined(tokens)) return false
  const word = `${verb.word}-${up}`
  tokens[tokens.length - 1] = token('word', verb.start, end, word, idOf(word, WORDS), verb.capital)
  return true
}

/** Whether the last token follows a determiner, with no more than two words between that are no subject of it. */
function isDetermined(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 2; i >= 0 && i >= tokens.length - 4; i--) {
    const { word, kind } = tokens[i]!
    if (DETERMINERS.has(word)) return true
    if (kind !== 'word' || isFunctionWord(word) || word.endsWith('s')) return false
  }
  return false
}

function rememberSpelling(raw: string): Spelling {
  if (raw.length > LONGEST_REMEMBERED || spellings.size >= MOST_SPELLINGS) return readSpelling(raw)
  const kept = ownCopy(raw)
  const spelling = readSpelling(kept)
  spellings.set(kept, spelling)
  return spelling
}

function readSpelling(raw: string): Spelling {
  const plain = raw.replace(APOSTROPHE, "'")
  const seen = plain.toLowerCase().replace(UNSEEN, '')
  // Full-width letters, ligatures and letters with accents of their own are spelt as everybody spells them.
  const folded = NOT_ASCII.test(seen) ? seen.normalize('NFKC').toLowerCase() : seen
  const word = SORRY.test(folded) ? 'sorry' : folded
  const capital = raw[0] !== raw[0]!.toLowerCase()
  return { word, id: idOf(word, WORDS), capital, split: contraction(word, plain) }
}

function contraction(word: string, raw: string): { at: number; stem: string; clitic: string } | undefined {
  const bare = BARE_CONTRACTIONS.get(word)
  if (bare) {
    const stem = word.slice(0, bare[0])
    return { at: bare[0], stem: STEMS.get(stem) ?? stem, clitic: bare[1] }
  }
  if (!word.includes("'")) return undefined
  const negation = /^(.+)n't$/.exec(word)
  if (negation) return { at: raw.length - 3, stem: STEMS.get(negation[1]!) ?? negation[1]!, clitic: 'not' }
  const parts = /^(.+)('(?:m|re|ve|ll|d|s))$/.exec(word)
  if (!parts) return undefined
  const [, stem, clitic] = parts as unknown as [string, string, string]
  const at = raw.length - clitic.length
  if (clitic === "'s") return { at, stem, clitic: stem === 'let' ? 'us' : IS_HOSTS.has(stem) ? 'is' : "'s" }
  return { at, stem, clitic: CLITICS[clitic]! }
}
