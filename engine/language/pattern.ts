import { PLACEHOLDER } from '../text/placeholder'
import type { Stretch } from './stretch'
import type { Token } from './tokens'
import { isClauseMark } from './words'

/** Named sets of words, for patterns: `pattern('due to {causes}', { causes })`. */
export type WordClasses = Readonly<Record<string, ReadonlySet<string>>>

/** A sequence of words to look for. */
export interface Pattern {
  /** The tokens of the first place in `[from, to)` where the words stand, or `undefined`. */
  find(tokens: readonly Token[], from: number, to: number): Stretch | undefined
  /** The tokens that match right at `from`. */
  at(tokens: readonly Token[], from: number, to: number): Stretch | undefined
}

/** One place of a pattern. */
interface Part {
  readonly matches: (token: Token) => boolean
  readonly least: number
  readonly most: number
}

/** How many words `...` may stand for. Bounded, so that a search takes linear time. */
const GAP = 6

/**
 * Words with room between them, written as people read them. Tokens are matched, so contractions are spelt out
 * ("we will" finds "we'll") and case does not matter:
 *
 *     take|takes        one of the words
 *     inconvenien*      a word that begins so
 *     very?             may be missing
 *     _                 any one word; `_?` at most one
 *     ...               up to six tokens of the same clause
 *     {causes}          a word of that class; {number} and {placeholder} are known
 *
 * Throws on a class that is not there, because that is a mistake in the code.
 */
export const pattern = (source: string, classes: WordClasses = {}): Pattern => patterns([source], classes)

/** The key of every number, whatever its figures are. */
const NUMBER = '{number}'

/**
 * Several patterns as one: what is found first in the text, and of those at one place, the first in the list. A token is
 * looked at only with those patterns that can begin with it, so that the time for a text hardly grows with the list.
 */
export function patterns(sources: readonly string[], classes: WordClasses = {}): Pattern {
  const all = sources.map((source) => source.split(' ').map((part) => compile(part, classes)))
  const first = sources.map((source) => firstWords(source.split(' '), classes))
  const everywhere = all.filter((_, i) => first[i] === undefined)
  const byWord = new Map<string, readonly (readonly Part[])[]>()
  for (const word of new Set(first.flatMap((found) => [...(found ?? [])]))) {
    byWord.set(
      word,
      all.filter((_, i) => first[i]?.has(word) ?? true),
    )
  }
  const at: Pattern['at'] = (tokens, from, to) => {
    if (from >= to) return undefined
    for (const parts of byWord.get(keyOf(tokens[from]!)) ?? everywhere) {
      const end = match(parts, 0, tokens, from, to)
      if (end !== undefined) return { from, to: end }
    }
    return undefined
  }
  return {
    at,
    find(tokens, from, to) {
      for (let i = from; i < to; i++) {
        const found = at(tokens, i, to)
        if (found) return found
      }
      return undefined
    },
  }
}

const keyOf = ({ kind, word }: Token): string => (kind === 'number' ? NUMBER : word)

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
  if (source === '...') return { matches: (token) => !endsClause(token), least: 0, most: GAP }
  const optional = source.endsWith('?') && source.length > 1
  const body = optional ? source.slice(0, -1) : source
  return { matches: testOf(body, classes), least: optional ? 0 : 1, most: 1 }
}

function testOf(body: string, classes: WordClasses): (token: Token) => boolean {
  if (body === '_') return (token) => token.kind !== 'mark'
  const tests = body.split('|').map((word): ((token: Token) => boolean) => {
    const name = /^\{(.+)\}$/.exec(word)?.[1]
    if (name === 'number' || name === 'placeholder') return (token) => token.kind === name
    if (name !== undefined) {
      const words = classes[name]
      if (!words) throw new Error(`There is no word class {${name}} for the pattern "${body}".`)
      return (token) => words.has(token.word)
    }
    if (word.endsWith('*') && word.length > 1) {
      const start = word.slice(0, -1)
      return (token) => token.kind === 'word' && token.word.startsWith(start)
    }
    return (token) => token.word === word
  })
  return tests.length === 1 ? tests[0]! : (token) => tests.some((test) => test(token))
}

const endsClause = (token: Token): boolean => token.kind === 'mark' && isClauseMark(token.word)

/** Where the parts from `part` on end when they start at token `i`. The shortest gaps are tried first. */
function match(
  parts: readonly Part[],
  part: number,
  tokens: readonly Token[],
  i: number,
  to: number,
): number | undefined {
  const current = parts[part]
  if (!current) return i
  let count = 0
  for (let k = i; count < current.most && k < to && current.matches(tokens[k]!); k++) count += 1
  // A gap takes as few tokens as it can; an optional word is taken where it stands.
  const isGap = current.most > 1
  for (let step = 0; step <= count - current.least; step++) {
    const taken = isGap ? current.least + step : count - step
    const end = match(parts, part + 1, tokens, i + taken, to)
    if (end !== undefined) return end
  }
  return undefined
}
