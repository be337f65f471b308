import { PLACEHOLDER } from '../text/placeholder'
import type { Stretch } from './stretch'
import type { Token } from './tokens'
import { NO, WordQuestion, YES } from './word-question'
import { isClauseMark } from './words'

/** Named sets of words, for patterns: `pattern('due to {causes}', { causes })`. */
export type WordClasses = Readonly<Record<string, ReadonlySet<string>>>

/** Sequences of words to look for, and what is told of a place where one of them stands. */
export interface Wordings<Found> {
  /** The first place in `[from, to)` where the words stand, or `undefined`. */
  find(tokens: readonly Token[], from: number, to: number): Found | undefined
  /** The same, right at `from`. */
  at(tokens: readonly Token[], from: number, to: number): Found | undefined
  /** Whether the words can begin with a token. */
  begins(token: Token): boolean
}

/** Sequences of words of which the tokens are told. */
export type Pattern = Wordings<Stretch>

/** One place of a pattern. */
interface Part {
  /** Whether a token can stand there. */
  readonly takes: WordQuestion
  readonly least: number
  readonly most: number
}

/** How many words `...` may stand for. Bounded, so that a search takes linear time. */
const GAP = 9

/**
 * Words with room between them, written as people read them. Tokens are matched, so contractions are spelt out
 * ("we will" finds "we'll") and case does not matter:
 *
 *     take|takes        one of the words
 *     inconvenien*      a word that begins so
 *     very?             may be missing
 *     _                 any one word, number or placeholder; `_?` at most one
 *     ...               up to `GAP` tokens of the same clause
 *     {causes}          a word of that class; {number} and {placeholder} are known
 *
 * Throws on a class that is not there when it is first used, because that is a mistake in the code.
 */
export const pattern = (source: string, classes: WordClasses = {}): Pattern => patterns([source], classes)

/** The key of every number, whatever its figures are. */
const NUMBER = '{number}'

/**
 * Several patterns as one: what is found first in the text, and of those at one place, the first in the list. A token is
 * looked at only with those patterns that can begin with it, so that the time for a text hardly grows with the list.
 */
export const patterns = (sources: readonly string[], classes: WordClasses = {}): Pattern =>
  wordings(sources, classes, (from, to) => ({ from, to }))

/** As `patterns`, for wordings that are told apart: `found` makes what is told of the place of the source at `index`. */
export function wordings<Found>(
  sources: readonly string[],
  classes: WordClasses,
  found: (from: number, to: number, index: number) => Found,
): Wordings<Found> {
  // Most programs end without asking for most wordings, so each list is only prepared when it is first used.
  let index: WordIndex | undefined
  const behind = ({ candidates }: WordIndex, tokens: readonly Token[], i: number, to: number) => {
    for (const { parts, index, known } of candidates(tokens[i]!)) {
      const end = match(parts, known, tokens, i + known, to)
      if (end !== undefined) return found(i, end, index)
    }
    return undefined
  }
  return {
    begins(token) {
      return (index ??= indexOf(sources, classes)).begins.holds(token)
    },
    at(tokens, from, to) {
      if (from >= to) return undefined
      index ??= indexOf(sources, classes)
      return index.begins.holds(tokens[from]!) ? behind(index, tokens, from, to) : undefined
    },
    find(tokens, from, to) {
      index ??= indexOf(sources, classes)
      const { begins } = index
      for (let i = from; i < to; i++) {
        const token = tokens[i]!
        // Nearly every token of a text comes here for each list, and nearly none begins a wording.
        const answer = begins.known[token.id]
        if (answer === NO || (answer !== YES && !begins.ask(token))) continue
        const first = behind(index, tokens, i, to)
        if (first) return first
      }
      return undefined
    },
  }
}

/** The wordings by their first words, and those that nearly any word can begin. */
interface WordIndex {
  readonly candidates: (token: Token) => readonly Wording[]
  /** Whether there are any. */
  readonly begins: WordQuestion
}

function indexOf(sources: readonly string[], classes: WordClasses): WordIndex {
  const everywhere: Wording[] = []
  const byWord = new Map<string, Wording[]>()
  sources.forEach((source, index) => {
    const words = source.split(' ')
    const parts = words.map((part) => compile(part, classes))
    const first = firstWords(words, classes)
    // Whoever finds a wording by its first word has matched its first part.
    const wording: Wording = { index, parts, known: first && parts[0]!.least === 1 ? 1 : 0 }
    for (const word of first ?? []) if (!byWord.has(word)) byWord.set(word, [...everywhere])
    for (const word of first ?? byWord.keys()) byWord.get(word)!.push(wording)
    if (!first) everywhere.push(wording)
  })
  const candidates = (token: Token): readonly Wording[] =>
    byWord.get(token.kind === 'number' ? NUMBER : token.word) ?? everywhere
  return { candidates, begins: new WordQuestion((token) => candidates(token).length > 0) }
}

/** One of the sources. */
interface Wording {
  readonly index: number
  readonly parts: readonly Part[]
  /** How many of the parts need no second look. */
  readonly known: number
}

/** The words that can begin a pattern, or `undefined` where nearly any can. */
function firstWords(parts: readonly string[], classes: WordClasses): ReadonlySet<string> | undefined {
  const [part, ...rest] = parts
  if (part === undefined || part === '...' || part.startsWith('_')) return undefined
  const isOptional = part.endsWith('?') && part.length > 1
  const found = new Set<string>()
  for (const word of (isOptional ? part.slice(0, -1) : part).split('|')) {
    if (word.endsWith('*') && word.length > 1) return undefined
    const name = /^\{(.+)\}$/.exec(word)?.[1]
    if (word === NUMBER) found.add(NUMBER)
    else if (name === 'placeholder') found.add(PLACEHOLDER)
    else if (name === undefined) found.add(word)
    else for (const one of classes[name] ?? []) found.add(one)
  }
  if (!isOptional) return found
  const behind = firstWords(rest, classes)
  return behind && new Set([...found, ...behind])
}

function compile(source: string, classes: WordClasses): Part {
  if (source === '...') return { takes: IN_CLAUSE, least: 0, most: GAP }
  const optional = source.endsWith('?') && source.length > 1
  const body = optional ? source.slice(0, -1) : source
  return { takes: questionOf(body, classes), least: optional ? 0 : 1, most: 1 }
}

const ANY_WORD = new WordQuestion(({ kind }) => kind !== 'mark')
const IN_CLAUSE = new WordQuestion((token) => !endsClause(token))

/** Hundreds of patterns hold "your" or "i|we". They share its answers, which are then in the processor's cache. */
const withoutClasses = new Map<string, WordQuestion>()

function questionOf(body: string, classes: WordClasses): WordQuestion {
  if (body === '_') return ANY_WORD
  if (body.includes('{')) return new WordQuestion(testOf(body, classes))
  const known = withoutClasses.get(body) ?? new WordQuestion(testOf(body, classes))
  withoutClasses.set(body, known)
  return known
}

function testOf(body: string, classes: WordClasses): (token: Token) => boolean {
  const words = new Set<string>()
  const tests: ((token: Token) => boolean)[] = []
  for (const word of body.split('|')) {
    const name = /^\{(.+)\}$/.exec(word)?.[1]
    if (name === 'number' || name === 'placeholder') tests.push((token) => token.kind === name)
    else if (name !== undefined) {
      const known = classes[name]
      if (!known) throw new Error(`There is no word class {${name}} for the pattern part "${body}".`)
      for (const one of known) words.add(one)
    } else if (word.endsWith('*') && word.length > 1) {
      const start = word.slice(0, -1)
      tests.push((token) => token.kind === 'word' && token.word.startsWith(start))
    } else words.add(word)
  }
  return (token) => words.has(token.word) || tests.some((test) => test(token))
}

const endsClause = (token: Token): boolean => token.kind === 'mark' && isClauseMark(token.word)

/** Where the parts from `first` on end when they start at token `start`. The shortest gaps are tried first. */
function match(
  parts: readonly Part[],
  first: number,
  tokens: readonly Token[],
  start: number,
  to: number,
): number | undefined {
  let part = first
  let i = start
  // Most parts are one word that has to stand there, which is no choice.
  for (; part < parts.length && parts[part]!.least === 1; part++, i++) {
    if (i >= to || !parts[part]!.takes.holds(tokens[i]!)) return undefined
  }
  const current = parts[part]
  if (!current) return i
  let count = 0
  while (count < current.most && i + count < to && current.takes.holds(tokens[i + count]!)) count += 1
  // A gap takes as few tokens as it can; an optional word is taken where it stands.
  const isGap = current.most > 1
  for (let step = 0; step <= count; step++) {
    const end = match(parts, part + 1, tokens, i + (isGap ? step : count - step), to)
    if (end !== undefined) return end
  }
  return undefined
}
