import { wordings, type WordClasses, type Wordings } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'

/** A place where a wording stands, and what the rule takes it for. */
export interface Framed<Meaning extends string> extends Stretch {
  readonly meaning: Meaning
}

/** Wordings that a rule looks for, each with its meaning. */
export type Frames<Meaning extends string> = Wordings<Framed<Meaning>>

/** What some frames can mean. */
export type MeaningOf<Known> = Known extends Frames<infer Meaning> ? Meaning : never

/** Frames from their wordings, in the order in which they win at one place. */
export function frames<Meaning extends string>(
  meanings: Readonly<Record<Meaning, readonly string[]>>,
  classes: WordClasses = {},
): Frames<Meaning> {
  const all = (Object.entries(meanings) as [Meaning, readonly string[]][]).flatMap(([meaning, sources]) =>
    sources.map((source) => ({ source, meaning })),
  )
  const sources = all.map(({ source }) => source)
  return wordings(sources, classes, (from, to, index) => ({ from, to, meaning: all[index]!.meaning }))
}

/** The first place in `[from, to)` where one of the frames stands. */
export const findFrame = <Meaning extends string>(
  known: Frames<Meaning>,
  tokens: readonly Token[],
  { from, to }: Stretch,
): Framed<Meaning> | undefined => known.find(tokens, from, to)
