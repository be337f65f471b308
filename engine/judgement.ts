import type { Macro, Passage } from './document'
import type { Finding, Offsets } from './finding'
import type { Origin } from './judge'
import { distanceOfStrings } from './macro-spelling'
import type { MappedText, Segment } from './text/mapped-text'
import type { Placeholder } from './text/placeholder'

/**
 * What was found in a macro of a file, kept for the next check of that file: while somebody types, all of its macros
 * but one are what they were, only further on. To see that takes a hundredth of the time of judging them again.
 */
export interface Judgement {
  /** As the format gave it. */
  readonly macro: Macro
  /** The file that it stood in. */
  readonly source: string
  readonly findings: readonly Finding[]
  /** Those of the findings. */
  readonly origins: readonly Origin[]
}

/** Macros by their paths, as they were judged in an earlier state of a file. */
export type Judgements = ReadonlyMap<string, Judgement>

/** How far a macro has moved in its file since it was judged; `undefined` where anything else about it has changed. */
export function distanceFrom(then: Judgement, now: Macro, source: string): number | undefined {
  const by = distanceOfTexts(then, now, source)
  if (by === undefined) return undefined
  const isSame =
    isSameList(
      then.macro.partials ?? [],
      now.partials ?? [],
      (one, other) => one.name === other.name && one.at + by === other.at,
    ) &&
    then.macro.path === now.path &&
    then.macro.title === now.title &&
    JSON.stringify(then.macro.labels) === JSON.stringify(now.labels)
  return isSame ? by : undefined
}

/** How far the texts of a macro have moved. Where its strings tell, its passages need not be read for that. */
function distanceOfTexts({ macro: then, source: thenSource }: Judgement, now: Macro, source: string) {
  const distance = distanceOfStrings(then, thenSource, now, source)
  if (distance !== 'unknown') return distance
  const [from, to] = [then.passages[0]?.text.segments[0]?.src, now.passages[0]?.text.segments[0]?.src]
  if (from === undefined || to === undefined) return undefined
  const by = to - from
  const areSame = isSameList(then.passages, now.passages, (one, other) =>
    isSamePassage(one, thenSource, other, source, by),
  )
  return areSame ? by : undefined
}

function isSamePassage(one: Passage, then: string, other: Passage, now: string, by: number): boolean {
  return (
    one.role === other.role &&
    one.path === other.path &&
    one.copyOf === other.copyOf &&
    one.parted === other.parted &&
    isSameText(one.text, then, other.text, now, by)
  )
}

/** Whether two texts say the same and are spelled the same in their files. */
function isSameText(one: MappedText, then: string, other: MappedText, now: string, by: number): boolean {
  const [first, last] = [one.segments[0], one.segments.at(-1)]
  return (
    one.text === other.text &&
    isSameList(one.segments, other.segments, (some, others) => isSameSegment(some, then, others, now, by)) &&
    (!first || !last || then.slice(first.src, last.srcEnd) === now.slice(first.src + by, last.srcEnd + by))
  )
}

const isSameSegment = (one: Segment, then: string, other: Segment, now: string, by: number): boolean =>
  one.kind === other.kind &&
  one.out === other.out &&
  one.outEnd === other.outEnd &&
  one.src + by === other.src &&
  one.srcEnd + by === other.srcEnd &&
  one.tag?.role === other.tag?.role &&
  one.tag?.block === other.tag?.block &&
  one.tag?.keyword === other.tag?.keyword &&
  isSamePlaceholder(one.placeholder, then, other.placeholder, now, by)

function isSamePlaceholder(
  one: Placeholder | undefined,
  then: string,
  other: Placeholder | undefined,
  now: string,
  by: number,
): boolean {
  if (!one || !other) return one === other
  const [some, others] = [one.fallback, other.fallback]
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.raw === other.raw &&
    (some && others ? isSameText(some, then, others, now, by) : some === others)
  )
}

const isSameList = <T>(
  some: readonly T[],
  others: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean => some.length === others.length && some.every((one, i) => isSame(one, others[i]!))

/** A judgement of a macro that has moved. `again` judges it anew, for the little that only fixes need. */
export function movedBy(
  by: number,
  { findings, origins }: Judgement,
  macro: Macro,
  source: string,
  again: () => readonly Origin[],
): Judgement {
  let anew: readonly Origin[] | undefined
  const moved = ([start, end]: Offsets): Offsets => [start + by, end + by]
  return {
    macro,
    source,
    findings: findings.map((finding) => ({
      ...finding,
      offsets: moved(finding.offsets),
      ...(finding.notes && {
        notes: finding.notes.map((note) => ({ ...note, offsets: moved(note.offsets) })),
      }),
    })),
    origins: origins.map(({ place, within, ways }, index) => ({
      get sentence() {
        return (anew ??= again())[index]!.sentence
      },
      get drafts() {
        return (anew ??= again())[index]!.drafts
      },
      place: { ...place, start: place.start + by },
      ...(within && { within: within.map(moved) }),
      ...(ways && { ways }),
    })),
  }
}
