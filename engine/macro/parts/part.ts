import type { WordClasses } from '../../language/pattern'
import { patterns } from '../../language/pattern'
import type { Stretch } from '../../language/stretch'
import type { Token } from '../../language/tokens'
import { isClauseMark, words } from '../../language/words'
import type { SentenceReading } from '../sentence-reading'

/** Where a part of an answer stands in a sentence. */
export interface Found extends Stretch {
  /** Only half of what a reader needs: "I understand your frustration" does not say what of. */
  readonly half?: boolean
}

/** Finds a part in a sentence. */
export type Finder = (sentence: SentenceReading) => Found | undefined

export interface Cue {
  /** Words that are this part, as patterns. */
  readonly says: readonly string[]
  readonly classes?: WordClasses
  /** Wordings around them that are not: a cue inside of one of these says nothing. */
  readonly unless?: readonly string[]
  /** "We didn't call" is as good a cue as "we forgot"; elsewhere a negation takes back what is said. */
  readonly negated?: boolean
  readonly half?: boolean
}

const NEGATIONS = words('not never no cannot nobody none without')
const CONDITIONS = words('if whether unless')

/** A finder for one list of wordings. What only depends on a condition is not said. */
export function cue({ says, classes, unless = [], negated = false, half = false }: Cue): Finder {
  const said = patterns(says, classes)
  const empty = patterns(unless, classes)
  return ({ tokens, sentence }) => {
    const { from, to } = sentence
    for (let found = said.find(tokens, from, to); found; found = said.find(tokens, found.from + 1, to)) {
      if (isConditional(tokens, from, found.from)) continue
      if (!negated && isNegated(tokens, found)) continue
      if (unless.length > 0 && overlaps(tokens, from, to, found)) continue
      return half ? { ...found, half } : found
    }
    return undefined
  }

  function overlaps(tokens: readonly Token[], from: number, to: number, found: Stretch): boolean {
    for (let i = from; i < found.to; i++) {
      const around = empty.at(tokens, i, to)
      if (around && around.to > found.from) return true
    }
    return false
  }
}

/** The first of several finders that finds something. */
export const anyOf =
  (...finders: readonly Finder[]): Finder =>
  (sentence) => {
    for (const find of finders) {
      const found = find(sentence)
      if (found) return found
    }
    return undefined
  }

/** A placeholder that is filled with this part: `{{resolution}}`. `name` is tested against what stands inside the sigils. */
export const slotNamed =
  (name: RegExp): Finder =>
  ({ tokens, sentence }) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const { placeholder } = tokens[i]!
      if (placeholder && name.test(placeholder.name)) return { from: i, to: i + 1 }
    }
    return undefined
  }

/** What stands under a heading that names the part: "What happened", "Impact". */
export const under =
  (heading: RegExp): Finder =>
  ({ heading: above, sentence: { from, to } }) =>
    above !== '' && heading.test(above) && to - from > SHORTEST ? { from, to } : undefined

/** A label under a heading says nothing yet. */
const SHORTEST = 3

const isNegated = (tokens: readonly Token[], { from, to }: Stretch): boolean => {
  for (let i = Math.max(0, from - 1); i < to; i++) if (NEGATIONS.has(tokens[i]!.word)) return true
  return false
}

/** Whether "if" or "whether" opens the clause that the token stands in. */
export function isConditional(tokens: readonly Token[], from: number, token: number): boolean {
  for (let i = token - 1; i >= from; i--) {
    const { word, kind } = tokens[i]!
    if (CONDITIONS.has(word)) return true
    if (word === 'and' || word === 'but' || (kind === 'mark' && isClauseMark(word))) return false
  }
  return false
}
