import type { SourceFile } from '../document'
import type { Edit, Finding, Fix, Offsets } from '../finding'
import { firstIndex } from '../first-index'
import { applyEdits, extent } from './fix'
import type { LintRun } from '../lint'
import { sameTree } from './same-data'
import { samePassages } from '../same-passages'

/** What a proof looks at of all that may be found in a file: the rest may be missing. */
export interface Asked {
  /** In order and apart. */
  readonly places: readonly Offsets[]
  /** Rules of which everything counts. Of all others only errors do. */
  readonly rules: ReadonlySet<string>
}

/** Reads a changed file with all of its passages. */
export type ReadChanged = (file: SourceFile, asked: Asked) => LintRun

/** A fix on its way to being offered. */
export interface Candidate {
  readonly finding: Finding
  readonly fix: Fix
}

/**
 * The candidates that hold: with them applied, the file has the same keys and values, macros, passages, placeholders
 * and tags, no new problem and no new error, and the rule is silent at that place. What a template leaves to be filled
 * in may well be an error, because it must not be sent as it is.
 * The candidates must not touch each other; they are tried together first, and in halves only where that fails.
 */
export function proves(
  file: SourceFile,
  before: LintRun,
  candidates: readonly Candidate[],
  read: ReadChanged,
): Candidate[] {
  const moved = offsetsAfter(candidates.flatMap(({ fix }) => fix.edits))
  const after = readWith(candidates, moved, file, before, read)
  if (typeof after === 'object') {
    const [old, now] = [touchingIn(before.unfolded), touchingIn(after.unfolded)]
    return candidates.filter((candidate) => isSettled(candidate, moved, old, now))
  }
  if (candidates.length < 2) return []
  const middle = candidates.length >> 1
  return [candidates.slice(0, middle), candidates.slice(middle)].flatMap((half) =>
    proves(file, before, half, read),
  )
}

/** Why a candidate does not hold: what it would change that is to stay, or that it does not help. */
export type Fault = 'other data' | 'other text' | 'no help'

/** What is wrong with a candidate. `undefined`: nothing, it holds. */
export function faultOf(
  file: SourceFile,
  before: LintRun,
  candidate: Candidate,
  read: ReadChanged,
): Fault | undefined {
  const after = readWith([candidate], offsetsAfter(candidate.fix.edits), file, before, read)
  if (typeof after === 'string') return after
  return proves(file, before, [candidate], () => after).length > 0 ? undefined : 'no help'
}

/** The file with the edits of candidates, where these leave everything else what it was. */
function readWith(
  candidates: readonly Candidate[],
  moved: Moved,
  file: SourceFile,
  before: LintRun,
  read: ReadChanged,
): LintRun | Fault {
  const edits = candidates.flatMap(({ fix }) => fix.edits)
  const text = applyEdits(file.text, edits)
  const places = candidates.map((candidate) => movedBy(moved, placeOf(candidate)))
  const rules = new Set(candidates.map(({ finding }) => finding.rule))
  const after = read({ ...file, text }, { places: places.sort(byStart), rules })
  if (!sameTree(before.document?.values, after.document?.values, file.text, edits)) return 'other data'
  return samePassages(file.text, before, text, after, edits) ? after : 'other text'
}

const byStart = (one: Offsets, other: Offsets): number => one[0] - other[0]

/** All that a candidate touches. */
export const placeOf = ({ finding, fix }: Candidate): Offsets =>
  extent([...fix.edits, { offsets: finding.offsets, newText: '' }])

type Moved = (offset: number, side: 'front' | 'behind') => number

/** Where a range stands afterwards, with all that was put in at its ends. */
const movedBy = (moved: Moved, [start, end]: Offsets): Offsets => [
  moved(start, 'front'),
  moved(end, 'behind'),
]

/** Whether the rule is silent where it spoke, and nothing worse speaks instead. */
function isSettled(candidate: Candidate, moved: Moved, oldAt: Touching, nowAt: Touching): boolean {
  const { finding, fix } = candidate
  const place = placeOf(candidate)
  const now = nowAt(movedBy(moved, place))
  if (now.some((other) => other.rule === finding.rule && isAsBad(other, finding))) return false
  const slots = fix.safety === 'template' ? fix.edits.map(({ offsets }) => movedBy(moved, offsets)) : []
  const unexpected = now.filter(({ offsets: [from, to] }) => !(isIn(slots, from) && isIn(slots, to)))
  return errorsIn(unexpected) <= errorsIn(oldAt(place))
}

/** Whether a place lies in what was put in. A slot that is broken over two lines is two edits. */
const isIn = (slots: readonly Offsets[], place: number): boolean =>
  slots.some(([from, to]) => from <= place && place <= to)

/** A fix may leave a milder remark of the same rule, such as a hint to be more specific still. */
const isAsBad = (now: Finding, then: Finding): boolean =>
  now.severity === then.severity || now.severity === 'error'

const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length

type Touching = (range: Offsets) => readonly Finding[]

/** Finds those findings, which must be sorted by place, that share a unit with a range. */
function touchingIn(findings: readonly Finding[]): Touching {
  // The furthest end so far never falls, so the first finding that reaches a place can be searched for by halves.
  let furthest = 0
  const ends = findings.map(({ offsets }) => (furthest = Math.max(furthest, offsets[1])))
  return ([start, end]) => {
    const from = firstIndex(ends, (reach) => reach > start)
    const to = firstIndex(findings, ({ offsets }) => offsets[0] >= end)
    return findings.slice(from, to).filter(({ offsets }) => offsets[1] > start)
  }
}

/** Where offsets of the old text lie in the new one. `behind` counts what is inserted at the offset itself. */
function offsetsAfter(edits: readonly Edit[]): Moved {
  const sorted = [...edits].sort((a, b) => a.offsets[1] - b.offsets[1])
  const shifts = [0]
  for (const { offsets, newText } of sorted)
    shifts.push(shifts.at(-1)! + newText.length - (offsets[1] - offsets[0]))
  return (offset, side) => {
    const count = firstIndex(sorted, ({ offsets }) =>
      side === 'behind' ? offsets[1] > offset : offsets[1] >= offset,
    )
    return offset + shifts[count]!
  }
}
