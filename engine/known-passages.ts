import { isNamedAlike, isSamePassage, type Judgement } from './judgement'
import type { Finding } from './finding'
import type { Origin } from './judge'
import type { Looks } from './macro/looks'
import type { LazyPassage, WholeMacro } from './macro/macro-reading'

/** What was found in a passage, and what was looked at for that. */
export interface JudgedPassage {
  readonly passage: LazyPassage
  readonly looks: Looks
  readonly findings: readonly Finding[]
  /** Those of the findings. */
  readonly origins: readonly Origin[]
}

/** A judgement that holds for a passage of a later reading, and how far the passage has moved in its file. */
export interface KnownPassage {
  readonly judged: JudgedPassage
  readonly by: number
}

/**
 * The passages of a macro that need not be judged again, because they and all that was looked at for them are as they
 * were: while somebody types, that is all but a few. Passages that read as before get the words of then, too.
 */
export function knownPassages(
  then: Judgement,
  now: WholeMacro,
  source: string,
): ReadonlyMap<LazyPassage, KnownPassage> {
  const earlier = then.passages[0]?.passage.macro
  const { passages, prose } = now
  const known = new Map<LazyPassage, KnownPassage>()
  if (!earlier || !isNamedAlike(earlier.macro, now.macro) || earlier.isWhole !== now.isWhole) return known
  // What partials say has no place in the file.
  if (passages.some(({ isBorrowed }) => isBorrowed)) return known
  const distance = ({ passage }: JudgedPassage, other: LazyPassage): number | undefined =>
    distanceOf(passage, then.source, other, source)
  const same = [...pairs(passages, then.passages, distance)]
  const before = new Map(same.map(([passage, judged]) => [passage, judged.passage]))
  /** Whether what was seen from a passage, that many places of the prose away, is what is seen now. */
  const isAsSeen = (passage: LazyPassage, then: LazyPassage, step: number): boolean => {
    const [one, other] = [prose[passage.at! + step], earlier.prose[then.at! + step]]
    return one === undefined || other === undefined ? one === other : before.get(one) === other
  }
  const holds = (passage: LazyPassage, then: LazyPassage, looks: Looks): boolean => {
    for (let step = -looks.before; step <= looks.after; step++)
      if (step !== 0 && !isAsSeen(passage, then, step)) return false
    return looks.holdIn(now)
  }
  // What is kept has to be there before questions are answered.
  for (const [passage, judged] of same)
    passage.takeFrom(judged.passage, (looks) => !looks.answers && holds(passage, judged.passage, looks))
  for (const [passage, judged, by] of same) {
    // The ways through branches keep the text that they were read from.
    const isPlain = judged.origins.every(({ ways }) => !ways)
    if (isPlain && holds(passage, judged.passage, judged.looks)) known.set(passage, { judged, by })
  }
  return known
}

/** Pairs what is the same from the front and from the back, and between them what stands at the same place. */
function* pairs<One, Other>(
  some: readonly One[],
  others: readonly Other[],
  distance: (other: Other, one: One) => number | undefined,
): Generator<readonly [One, Other, number]> {
  const shift = others.length - some.length
  let front = 0
  for (; front < Math.min(some.length, others.length); front++) {
    const by = distance(others[front]!, some[front]!)
    if (by === undefined) break
    yield [some[front]!, others[front]!, by]
  }
  for (let at = some.length - 1; at >= front && at + shift >= front; at--) {
    const by = distance(others[at + shift]!, some[at]!)
    if (by !== undefined) yield [some[at]!, others[at + shift]!, by]
    else if (shift !== 0) break
  }
}

function distanceOf(
  then: LazyPassage,
  thenSource: string,
  now: LazyPassage,
  source: string,
): number | undefined {
  const [from, to] = [then.passage.text.span?.[0], now.passage.text.span?.[0]]
  if (from === undefined || to === undefined || then.heading !== now.heading) return undefined
  const by = to - from
  return isSamePassage(then.passage, thenSource, now.passage, source, by) ? by : undefined
}
