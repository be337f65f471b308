import { isWorse, type Finding, type Note, type Offsets } from './finding'
import { firstIndex } from './first-index'
import type { Block, BranchReadings, Way } from './text/branches'
import type { Segment } from './text/mapped-text'

/** A finding, the way through the passage's branches that led to it, and the sentence in offsets of the file. */
export interface FoundOnWay {
  readonly finding: Finding
  readonly way: Way
  readonly sentence: Offsets
}

/** The branches that decide over a finding. */
export interface Dependence {
  readonly notes: readonly Note[]
  /** Where those of its sentence stand in the file, without their tags. The rest of it is read with other branches too. */
  readonly places: readonly Offsets[]
  /** On which the finding is as bad as it is shown. */
  readonly ways: ReadonlySet<Way>
}

/** More branches than this are no help to a reader. */
const MOST_NOTES = 3

/** How many blocks in front of a sentence's end, and behind it, are looked at. */
const NEAR = { before: 24, behind: 8 }

/**
 * The branches that findings of a passage depend on: those with which a finding holds and without which it does not.
 * A finding whose whole sentence stands in a branch tells that by its place, so nothing is said of that branch.
 * `source` is the file.
 */
export function branchesOf(
  readings: BranchReadings,
  found: readonly FoundOnWay[],
  source: string,
): ReadonlyMap<Finding, Dependence> {
  const known = new Map<Finding, Dependence>()
  if (readings.ways.length < 2) return known
  for (const group of samePlaces(found)) {
    const { deciding, ways } = decidingBranches(readings, group)
    if (deciding.length === 0) continue
    const notes = deciding.slice(0, MOST_NOTES).map(({ block, taken }) => noteOf(block, taken, source))
    const places = deciding.flatMap(({ block, taken, touches }) => {
      const { offsets } = block.branches[taken]!
      // In a branch without text nothing can be mended, so what stands around it may be.
      return touches && offsets[0] < offsets[1] ? [offsets] : []
    })
    for (const { finding } of group) known.set(finding, { notes, places, ways })
  }
  return known
}

/** What one rule found at one place, on however many ways. */
function samePlaces(found: readonly FoundOnWay[]): Iterable<readonly FoundOnWay[]> {
  const groups = new Map<string, FoundOnWay[]>()
  for (const one of found) {
    const key = `${one.finding.rule} ${one.finding.offsets[0]}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups.values()
}

/** A block, the branch of it without which there is no finding, and whether the block reaches into the sentence. */
interface Deciding {
  readonly block: Block
  readonly taken: number
  readonly touches: boolean
}

function decidingBranches(
  { blocks, ways, isComplete }: BranchReadings,
  group: readonly FoundOnWay[],
): { readonly deciding: readonly Deciding[]; readonly ways: ReadonlySet<Way> } {
  const worst = group.reduce((one, other) =>
    isWorse(other.finding.severity, one.finding.severity) ? other : one,
  )
  const shown = group.filter(({ finding }) => finding.severity === worst.finding.severity)
  // A fallback is read on few ways only, so that it tells nothing to compare it with ways that do not show it.
  const isFallback = shown.every(({ way }) => way.isFallback)
  const own = new Set(shown.flatMap(({ way }) => (way.isFallback === isFallback ? [way] : [])))
  const others = ways.filter((way) => way.isFallback === isFallback && !own.has(way))
  if (others.length === 0) return { deciding: [], ways: own }
  const { sentence } = worst
  const end = firstIndex(blocks, ({ offsets }) => offsets[0] >= sentence[1])
  const deciding: Deciding[] = []
  for (let at = Math.max(0, end - NEAR.before); at < Math.min(blocks.length, end + NEAR.behind); at++) {
    const block = blocks[at]!
    const taken = branchTaken(at, own)
    if (taken === undefined) continue
    const isDecisive = others.some(({ taken: theirs }) => theirs[at] !== undefined && theirs[at] !== taken)
    const touches = block.offsets[0] < sentence[1] && sentence[0] < block.offsets[1]
    // Where not all ways were read, a far block may differ by chance.
    if (!isDecisive || !(touches || isComplete)) continue
    const [from, to] = block.branches[taken]!.offsets
    if (sentence[0] < from || to < sentence[1]) deciding.push({ block, taken, touches })
  }
  return { deciding, ways: own }
}

/** The branch of a block that all these ways take. */
function branchTaken(block: number, ways: ReadonlySet<Way>): number | undefined {
  const branches = new Set([...ways].map(({ taken }) => taken[block]))
  return branches.size === 1 ? [...branches][0] : undefined
}

/** Says when a branch is read, at the tag that decides it. */
function noteOf({ branches, opening }: Block, taken: number, source: string): Note {
  const { tag } = branches[taken]!
  const written = (one: Segment): string => shortened(source.slice(one.src, one.srcEnd))
  const note = (message: string, at: Segment): Note => ({ message, offsets: [at.src, at.srcEnd] })
  if (!opening) {
    const next = branches[1]!.tag!
    return tag ? note(`Only behind ${written(tag)}.`, tag) : note(`Only in front of ${written(next)}.`, next)
  }
  // `{{/late}}{{^late}}`: the block goes on where it seems to end.
  const isOther = tag !== undefined && /^\{\{~?\//.test(source.slice(tag.src, tag.srcEnd))
  if (isOther) return note(`Only where ${written(opening)} does not hold.`, opening)
  if (tag === opening) return note(`Only where ${written(tag)} holds.`, tag)
  if (tag) return note(`Only in the ${written(tag)} of ${written(opening)}.`, tag)
  const hasMore = branches.length > 2 || branches[0]!.tag !== opening
  return note(
    hasMore
      ? `Only where no branch of ${written(opening)} holds.`
      : `Only where ${written(opening)} does not hold.`,
    opening,
  )
}

/** A tag on one line. One that ends with the text behind it, as `one {` does, is shown with that left out. */
function shortened(tag: string): string {
  const line = tag.replace(/\s+/g, ' ').trim()
  const shown = line.length > 60 ? `${line.slice(0, 59)}…` : line
  return shown.replace(/^\} ?/, '').replace(/([{,])$/, (open) => (open === ',' ? ', …}' : '{…}'))
}
