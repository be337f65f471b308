import { pattern, type Pattern, type WordClasses } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'

/** A wording that a rule looks for, and what the rule takes it for. */
export interface Frame<Meaning extends string> {
  readonly words: Pattern
  readonly meaning: Meaning
}

/** A place where a frame stands. */
export interface Framed<Meaning extends string> extends Stretch {
  readonly meaning: Meaning
}

/** Frames from their wordings, in the order in which they win at one place. */
export const frames = <Meaning extends string>(
  wordings: Readonly<Record<Meaning, readonly string[]>>,
  classes: WordClasses = {},
): readonly Frame<Meaning>[] =>
  (Object.entries(wordings) as [Meaning, readonly string[]][]).flatMap(([meaning, sources]) =>
    sources.map((source) => ({ words: pattern(source, classes), meaning })),
  )

/** The first place in `[from, to)` where one of the frames stands. */
export function findFrame<Meaning extends string>(
  known: readonly Frame<Meaning>[],
  tokens: readonly Token[],
  { from, to }: Stretch,
): Framed<Meaning> | undefined {
  for (let i = from; i < to; i++) {
    for (const { words, meaning } of known) {
      const found = words.at(tokens, i, to)
      if (found) return { ...found, meaning }
    }
  }
  return undefined
}
