import { PLACEHOLDER } from '../text/placeholder'
import { pattern, type Pattern, type WordClasses } from './pattern'
import type { Token } from './tokens'

/** The key of every number, whatever its figures are. */
const NUMBER = '{number}'

/**
 * Does what `patterns` does, for long lists: looks at a token only with those patterns that can begin with it, so that
 * the time for a text hardly grows with the list.
 */
export function patternIndex(sources: readonly string[], classes: WordClasses = {}): Pattern {
  const all = sources.map((source) => ({ source, ...pattern(source, classes) }))
  const first = all.map(({ source }) => firstWords(source.split(' '), classes))
  const everywhere = all.filter((_, i) => first[i] === undefined)
  const byWord = new Map<string, readonly Pattern[]>()
  for (const word of new Set(first.flatMap((found) => [...(found ?? [])]))) {
    byWord.set(
      word,
      all.filter((_, i) => first[i]?.has(word) ?? true),
    )
  }
  const at: Pattern['at'] = (tokens, from, to) => {
    for (const one of byWord.get(keyOf(tokens[from]!)) ?? everywhere) {
      const found = one.at(tokens, from, to)
      if (found) return found
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
    else for (const one of classes[name]!) found.add(one)
  }
  if (!isOptional) return found
  const behind = firstWords(rest, classes)
  return behind && new Set([...found, ...behind])
}
