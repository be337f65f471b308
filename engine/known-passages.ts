import { isNamedAlike, isSamePassage, type Judgement } from './judgement'
import type { Finding } from './finding'
import type { Origin } from './origin'
import type { Looks } from './macro/looks'
import type { LazyPassage, WholeMacro } from './macro/macro-reading'
import type { SourceChange } from './fixes/source-change'

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
 * were: while somebody types, that is all but a few. Each stands at the place that its passage has in the macro.
 * Passages that read as before get the words of then, too.
 */
export function knownPassages(
  then: Judgement,
  now: WholeMacro,
  change: SourceChange,
): readonly (KnownPassage | undefined)[] {
  const earlier = then.passages[0]?.passage.macro
  const { passages, prose } = now
  if (!earlier || !isNamedAlike(earlier.macro, now.macro) || earlier.isWhole !== now.isWhole) return []
  // What partials say has no place in the file.
  if (passages.some(({ isBorrowed }) => isBorrowed)) return []
  const same = sameOnes(passages, then.passages, change)
  /** The passages of then by the places in the prose that theirs have now. */
  const before: (LazyPassage | undefined)[] = []
  same.forEach((one, i) => {
    const { at } = passages[i]!
    if (one && at !== undefined) before[at] = one.judged.passage
  })
  /** Whether what was seen from a passage, that many places of the prose away, is what is seen now. */
  const isAsSeen = (passage: LazyPassage, then: LazyPassage, step: number): boolean => {
    const at = passage.at! + step
    const other = earlier.prose[then.at! + step]
    return prose[at] === undefined || other === undefined ? prose[at] === other : before[at] === other
  }
  const holds = (passage: LazyPassage, then: LazyPassage, looks: Looks): boolean => {
    for (let step = -looks.before; step <= looks.after; step++)
      if (step !== 0 && !isAsSeen(passage, then, step)) return false
    return looks.holdIn(now)
  }
  // What is kept has to be there before questions are answered.
  same.forEach((one, i) => {
    if (!one) return
    const { passage: earlier } = one.judged
    passages[i]!.takeFrom(earlier, (looks) => !looks.answers && holds(passages[i]!, earlier, looks))
  })
  return same.map((one, i) => {
    if (!one) return undefined
    const { origins, passage, looks } = one.judged
    // The ways through branches keep the text that they were read from.
    return origins.every(({ ways }) => !ways) && holds(passages[i]!, passage, looks) ? one : undefined
  })
}

/** What is the same from the front and from the back, and between them what stands at the same place. */
function sameOnes(
  now: readonly LazyPassage[],
  then: readonly JudgedPassage[],
  change: SourceChange,
): (KnownPassage | undefined)[] {
  const same = Array.from<KnownPassage | undefined>({ length: now.length })
  const find = (at: number, earlier: number): boolean => {
    const judged = then[earlier]!
    const by = distanceOf(judged.passage, now[at]!, change)
    if (by !== undefined) same[at] = { judged, by }
    return by !== undefined
  }
  const shift = then.length - now.length
  let front = 0
  while (front < Math.min(now.length, then.length) && find(front, front)) front += 1
  for (let at = now.length - 1; at >= front && at + shift >= front; at--)
    if (!find(at, at + shift) && shift !== 0) break
  return same
}

function distanceOf(then: LazyPassage, now: LazyPassage, change: SourceChange): number | undefined {
  const { start } = then.passage.text
  const { start: later } = now.passage.text
  if (start === undefined || later === undefined || then.heading !== now.heading) return undefined
  const by = later - start
  return isSamePassage(then.passage, now.passage, by, change) ? by : undefined
}
