import type { MappedText } from './mapped-text'
import { StepBuilder } from './step'

type Range = readonly [start: number, end: number]

/** A block of which one branch is read at a time. A branch may be empty: the block is skipped then. */
interface Block {
  readonly start: number
  readonly end: number
  readonly branches: readonly Range[]
}

/**
 * The readings of a passage with block conditionals. Each keeps one branch of each block, so that texts of two
 * branches never stand side by side; what is left out stays in the map as markup. The first reading takes the first
 * branch everywhere. Where there would be more than `limit`, readings that differ from it in few places are given,
 * so that each branch is read with the first branches of the other blocks. A placeholder with a fallback is read as
 * its fallback in one more reading. A text without any of these is returned as it is.
 */
export function branchPaths(text: MappedText, limit = 16): MappedText[] {
  const blocks = blocksOf(text)
  const seen = new Set<string>()
  const paths: MappedText[] = []
  for (const choice of blocks.length === 0 ? [] : choices(blocks, limit)) {
    const left = leftOut(blocks, choice)
    const key = left.join()
    if (seen.has(key)) continue
    seen.add(key)
    const path = without(text, left)
    if (path.text.trim() !== '') paths.push(path)
  }
  if (paths.length === 0) paths.push(text)
  return [...paths, ...fallbackPaths(paths)]
}

/** The blocks of a passage, outer ones before inner ones. Blocks that hold no text, or have one way only, are none. */
function blocksOf(text: MappedText): Block[] {
  const tags = new Map<number, { role: string; keyword: string; at: number }[]>()
  for (const { tag, out } of text.segments) {
    if (!tag) continue
    const known = tags.get(tag.block)
    const entry = { role: tag.role, keyword: tag.keyword, at: out }
    if (known) known.push(entry)
    else tags.set(tag.block, [entry])
  }
  const blocks: Block[] = []
  for (const own of tags.values()) {
    const opened = own[0]!.role === 'open'
    const closed = own.at(-1)!.role === 'close'
    // A block may open or close outside the passage: then its branch reaches to the passage's edge.
    const cuts = [opened ? [] : [0], own.map(({ at }) => at), closed ? [] : [text.text.length]].flat()
    const branches = cuts.slice(1).map((end, index): Range => [cuts[index]!, end])
    // What stands between `case` and the first `when` is never printed.
    if (own[0]!.keyword === 'case' && branches.length > 1) branches.shift()
    const hasLast = own.some(({ role, keyword }) => role === 'else' && keyword === 'else')
    const start = cuts[0]!
    const end = cuts.at(-1)!
    if (opened && closed && !hasLast) branches.push([end, end])
    if (branches.length > 1 && text.text.slice(start, end).trim() !== '')
      blocks.push({ start, end, branches })
  }
  return blocks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Which branch each block takes, for each reading. */
function* choices(blocks: readonly Block[], limit: number): Generator<readonly number[]> {
  const counts = blocks.map(({ branches }) => branches.length)
  let total = 1
  let most = 0
  for (const count of counts) {
    total = Math.min(total * count, limit + 1)
    most = Math.max(most, count)
  }
  if (total <= limit) {
    for (let index = 0; index < total; index++) yield digits(index, counts)
    return
  }
  // Few readings that together read every branch, then as many that differ in one block as the limit allows.
  const longest = Math.min(most, limit)
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

/** The ranges of the text that a reading leaves out, in order and apart from each other. */
function leftOut(blocks: readonly Block[], choice: readonly number[]): Range[] {
  const ranges: Range[] = []
  let at = 0
  const leaveOut = (start: number, end: number): void => {
    if (end <= Math.max(start, at)) return
    ranges.push([Math.max(start, at), end])
    at = end
  }
  const tails: Range[] = []
  blocks.forEach((block, index) => {
    while (tails.length > 0 && tails.at(-1)![0] <= block.start) leaveOut(...tails.pop()!)
    const [start, end] = block.branches[choice[index]!]!
    leaveOut(block.start, start)
    tails.push([end, block.end])
  })
  while (tails.length > 0) leaveOut(...tails.pop()!)
  return ranges
}

function without(text: MappedText, ranges: readonly Range[]): MappedText {
  const builder = new StepBuilder(text)
  let at = 0
  for (const [start, end] of ranges) {
    builder.copy(at, start)
    // Two spaces would meet where a whole block is skipped.
    const spaced = (builder.text === '' || builder.text.endsWith(' ')) && text.text[end] === ' '
    at = end + (spaced ? 1 : 0)
    builder.drop(start, at)
  }
  return builder.copy(at, text.text.length).build()
}

/** One more reading for each that has placeholders with a fallback that no other such reading shows. */
function fallbackPaths(paths: readonly MappedText[]): MappedText[] {
  const shown = new Set<object>()
  const result: MappedText[] = []
  for (const path of paths) {
    const folded = path.segments.filter(({ placeholder }) => placeholder?.fallback)
    if (folded.every(({ placeholder }) => shown.has(placeholder!))) continue
    for (const { placeholder } of folded) shown.add(placeholder!)
    result.push(path.unfold((placeholder) => placeholder.fallback))
  }
  return result
}
