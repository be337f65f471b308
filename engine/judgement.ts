import type { Macro, Passage } from './document'
import type { Finding, Offsets } from './finding'
import type { Origin } from './origin'
import type { JudgedPassage } from './known-passages'
import type { Answers } from './macro/macro-reading'
import { distanceOfStrings } from './macro-spelling'
import type { SourceChange } from './fixes/source-change'
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
  /** What was worked out of it. */
  readonly answers: Answers
  /** What was found in each of its passages, where these were judged. */
  readonly passages: readonly JudgedPassage[]
}

/** Macros by their paths, as they were judged in an earlier state of a file. */
export type Judgements = ReadonlyMap<string, Judgement>

/** How far a macro has moved in its file since it was judged; `undefined` where anything else about it has changed. */
export function distanceFrom(then: Macro, now: Macro, change: SourceChange): number | undefined {
  const by = distanceOfTexts(then, now, change)
  if (by === undefined) return undefined
  const arePartials = isSameList(
    then.partials ?? [],
    now.partials ?? [],
    (one, other) => one.name === other.name && one.at + by === other.at,
  )
  return arePartials && isNamedAlike(then, now) ? by : undefined
}

/** Whether a file says the same of two states of a macro, beside their texts. */
export const isNamedAlike = (one: Macro, other: Macro): boolean =>
  one.path === other.path &&
  one.title === other.title &&
  JSON.stringify(one.labels) === JSON.stringify(other.labels)

/** How far the texts of a macro have moved. Where its strings tell, its passages need not be read for that. */
function distanceOfTexts(then: Macro, now: Macro, change: SourceChange) {
  const distance = distanceOfStrings(then, now, change)
  if (distance !== 'unknown') return distance
  const [from, to] = [then.passages[0]?.text.start, now.passages[0]?.text.start]
  if (from === undefined || to === undefined) return undefined
  const by = to - from
  const areSame = isSameList(then.passages, now.passages, (one, other) =>
    isSamePassage(one, other, by, change),
  )
  return areSame ? by : undefined
}

/** Whether a passage is what another one was, so far away in its file. */
export function isSamePassage(one: Passage, other: Passage, by: number, change: SourceChange): boolean {
  return (
    one.role === other.role &&
    one.path === other.path &&
    one.copyOf === other.copyOf &&
    one.parted === other.parted &&
    isSameText(one.text, other.text, by, change)
  )
}

/** Whether two texts say the same and are spelled the same in their files. */
function isSameText(one: MappedText, other: MappedText, by: number, change: SourceChange): boolean {
  const [start, end] = one.span ?? [0, 0]
  return (
    one.text === other.text &&
    (other.isMoved(one, by) ||
      isSameList(one.segments, other.segments, (some, others) => isSameSegment(some, others, by, change))) &&
    change.isSame(start, end, by)
  )
}

const isSameSegment = (one: Segment, other: Segment, by: number, change: SourceChange): boolean =>
  one.kind === other.kind &&
  one.out === other.out &&
  one.outEnd === other.outEnd &&
  one.src + by === other.src &&
  one.srcEnd + by === other.srcEnd &&
  one.tag?.role === other.tag?.role &&
  one.tag?.block === other.tag?.block &&
  one.tag?.keyword === other.tag?.keyword &&
  isSamePlaceholder(one.placeholder, other.placeholder, by, change)

function isSamePlaceholder(
  one: Placeholder | undefined,
  other: Placeholder | undefined,
  by: number,
  change: SourceChange,
): boolean {
  if (!one || !other) return one === other
  const [some, others] = [one.fallback, other.fallback]
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.raw === other.raw &&
    (some && others ? isSameText(some, others, by, change) : some === others)
  )
}

const isSameList = <T>(
  some: readonly T[],
  others: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean => some.length === others.length && some.every((one, i) => isSame(one, others[i]!))

/** What was found, when its text has moved. `again` judges that anew, for the little that only fixes need. */
export function movedBy(
  by: number,
  { findings, origins }: Pick<Judgement, 'findings' | 'origins'>,
  again: () => readonly Origin[],
): Pick<Judgement, 'findings' | 'origins'> {
  let anew: readonly Origin[] | undefined
  const moved = ([start, end]: Offsets): Offsets => [start + by, end + by]
  return {
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
