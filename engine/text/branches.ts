import type { Offsets } from '../finding'
import { firstIndex } from '../first-index'
import type { MappedText, Segment } from './mapped-text'
import { StepBuilder } from './step'
import { unfold } from './unfold'

type Range = readonly [start: number, end: number]

/** A stretch of a passage, in units of it and of the file. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly offsets: Offsets
}

/** A block of which one branch is read at a time. What stands outside the passage is taken to reach to the file's edge. */
export interface Block extends Stretch {
  readonly branches: readonly Branch[]
  /** The tag that opens it, unless that stands before the passage. */
  readonly opening?: Segment | undefined
}

/** Where a skipped block is read: in no place of the file. */
const NOWHERE: Offsets = [Infinity, Infinity]

/** One branch of a block, without its tags. It may be empty: then the block is skipped. */
export interface Branch extends Stretch {
  /** The tag that begins it, unless that stands before the passage or the block is skipped. */
  readonly tag?: Segment
}

/** One reading of a passage. */
export interface Way {
  readonly text: MappedText
  /** The branch that each block takes, by its index; `undefined` where the block stands in a branch that is not taken. */
  readonly taken: readonly (number | undefined)[]
  /** Whether placeholders are read as their fallbacks. */
  readonly isFallback: boolean
}

/** The readings of a passage, and the blocks that make them differ. */
export interface BranchReadings {
  /** Outer ones before inner ones. */
  readonly blocks: readonly Block[]
  readonly ways: readonly Way[]
  /** Whether all ways that there are were read. */
  readonly isComplete: boolean
  /** Whether there is a way on which nothing is left to read. */
  readonly hasBlank: boolean
}

/**
 * The readings of a passage with block conditionals. Each keeps one branch of each block, so that texts of two
 * branches never stand side by side; what is left out stays in the map as markup. The first reading takes the first
 * branch everywhere. Where there would be more than `limit`, readings that differ from it in few places are given,
 * so that each branch is read with the first branches of the other blocks. A placeholder with a fallback is read as
 * its fallback in one more reading. A text without any of these is returned as it is.
 */
export function readBranches(text: MappedText, limit = 16): BranchReadings {
  const blocks = text.hasTag ? blocksOf(text) : []
  const seen = new Set<string>()
  const ways: Way[] = []
  let hasBlank = false
  for (const choice of blocks.length === 0 ? [] : choices(blocks, limit)) {
    const { left, taken } = leftOut(blocks, choice)
    const key = left.join()
    if (seen.has(key)) continue
    seen.add(key)
    const path = without(text, left)
    if (path.text.trim() === '') hasBlank = true
    else ways.push({ text: path, taken, isFallback: false })
  }
  if (ways.length === 0) ways.push({ text, taken: [], isFallback: false })
  const isComplete = numberOfWays(blocks, limit) <= limit
  return { blocks, ways: [...ways, ...fallbackWays(ways)], isComplete, hasBlank }
}

/** The blocks of a passage, outer ones before inner ones. Blocks that hold no text, or have one way only, are none. */
function blocksOf(text: MappedText): Block[] {
  const tags = new Map<number, Segment[]>()
  for (const segment of text.segments) {
    if (!segment.tag) continue
    const known = tags.get(segment.tag.block)
    if (known) known.push(segment)
    else tags.set(segment.tag.block, [segment])
  }
  const holdsText = textFinder(text.text)
  const blocks: Block[] = []
  for (const own of tags.values()) {
    const [first, last] = [own[0]!, own.at(-1)!]
    const opening = first.tag!.role === 'open' ? first : undefined
    const closing = last.tag!.role === 'close' ? last : undefined
    // A block may open or close outside the passage: then its branch reaches to the passage's edge.
    const start = opening?.out ?? 0
    const end = closing?.out ?? text.text.length
    const heads = closing ? own.slice(0, -1) : own
    const branches = heads.map((tag, index): Branch => {
      const next = own[index + 1]
      return { start: tag.out, end: next?.out ?? end, offsets: [tag.srcEnd, next?.src ?? Infinity], tag }
    })
    // What stands between `case` and the first `when` is never printed.
    if (first.tag!.keyword === 'case' && branches.length > 1) branches.shift()
    if (!opening) branches.unshift({ start, end: first.out, offsets: [0, first.src] })
    const hasLast = own.some(({ tag }) => tag!.role === 'else' && tag!.keyword === 'else')
    if (opening && closing && !hasLast) branches.push({ start: end, end, offsets: NOWHERE })
    const offsets: Offsets = [opening?.src ?? 0, closing?.srcEnd ?? Infinity]
    if (branches.length > 1 && holdsText(start, end)) blocks.push({ start, end, offsets, branches, opening })
  }
  return blocks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Tells whether a range holds anything but white space, without reading it anew for each block around it. */
function textFinder(text: string): (start: number, end: number) => boolean {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }): Range => [index, index + word.length])
  return (start, end) => {
    const next = words[firstIndex(words, ([, to]) => to > start)]
    return next !== undefined && Math.max(next[0], start) < end
  }
}

function numberOfWays(blocks: readonly Block[], limit: number): number {
  let total = 1
  for (const { branches } of blocks) total = Math.min(total * branches.length, limit + 1)
  return total
}

/** Which branch each block takes, for each reading. */
function* choices(blocks: readonly Block[], limit: number): Generator<readonly number[]> {
  const counts = blocks.map(({ branches }) => branches.length)
  const total = numberOfWays(blocks, limit)
  if (total <= limit) {
    for (let index = 0; index < total; index++) yield digits(index, counts)
    return
  }
  // Few readings that together read every branch, then as many that differ in one block as the limit allows.
  const longest = counts.reduce((most, count) => Math.max(most, Math.min(count, limit)), 1)
  for (let branch = 0; branch < longest; branch++) yield counts.map((count) => Math.min(branch, count - 1))
  for (let block = 0; block < Math.min(blocks.length, limit - longest); block++) {
    yield counts.map((_, index) => (index === block ? 1 : 0))
  }
}

/** The digits of a number in a mixed base, the last block changing fastest. */
function digits(value: number, bases: readonly number[]): number[] {
  const result: number[] = []
  let rest = value
  for (const base of [...bases].reverse()) {
    result.unshift(rest % base)
    rest = Math.floor(rest / base)
  }
  return result
}

/** The ranges of the text that a reading leaves out, in order and apart from each other, and what it reads instead. */
function leftOut(
  blocks: readonly Block[],
  choice: readonly number[],
): { left: Range[]; taken: Way['taken'] } {
  const left: Range[] = []
  let at = 0
  const leaveOut = (start: number, end: number): void => {
    if (end <= Math.max(start, at)) return
    left.push([Math.max(start, at), end])
    at = end
  }
  const tails: Range[] = []
  const taken = blocks.map((block, index) => {
    while (tails.length > 0 && tails.at(-1)![0] <= block.start) leaveOut(...tails.pop()!)
    // What is left out up to here holds the whole block, or ends where it begins.
    if (at >= block.end) return undefined
    const { start, end } = block.branches[choice[index]!]!
    leaveOut(block.start, start)
    tails.push([end, block.end])
    return choice[index]
  })
  while (tails.length > 0) leaveOut(...tails.pop()!)
  return { left, taken }
}

function without(text: MappedText, ranges: readonly Range[]): MappedText {
  const builder = new StepBuilder(text)
  let at = 0
  let last = ' '
  for (const [start, end] of ranges) {
    builder.copy(at, start)
    if (start > at) last = text.text[start - 1]!
    // Two spaces would meet where a whole block is skipped.
    const spaced = last === ' ' && text.text[end] === ' '
    at = end + (spaced ? 1 : 0)
    builder.drop(start, at)
  }
  return builder.copy(at, text.text.length).build()
}

/** One more reading for each that has placeholders with a fallback that no other such reading shows. */
function fallbackWays(ways: readonly Way[]): Way[] {
  const shown = new Set<object>()
  const result: Way[] = []
  for (const way of ways) {
    const folded = way.text.segments.filter(({ placeholder }) => placeholder?.fallback)
    if (folded.every(({ placeholder }) => shown.has(placeholder!))) continue
    for (const { placeholder } of folded) shown.add(placeholder!)
    result.push({ ...way, text: unfold(way.text, (placeholder) => placeholder.fallback), isFallback: true })
  }
  return result
}
