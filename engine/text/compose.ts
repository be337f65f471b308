import { firstIndex } from '../first-index'
import type { Segment } from './mapped-text'

/** The index of the first segment whose output ends behind `offset`. */
export const indexOfUnit = (segments: readonly Segment[], offset: number): number =>
  firstIndex(segments, ({ outEnd }) => outEnd > offset)

/** The index of the first segment at `offset`: one that ends behind it, or markup that stands there. */
const indexFrom = (segments: readonly Segment[], offset: number): number =>
  firstIndex(segments, (segment) => !endsBefore(segment, offset))

/**
 * Joins two maps: `lower` leads from the middle text to the source, `upper` from the text to the middle text.
 * Associative, as long as no atom of a step cuts an atom of the step below or holds one of its block tags, which
 * would be lost. A dropped stretch of the lower map belongs to the middle unit behind it.
 */
export function compose(lower: readonly Segment[], upper: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  let index = indexFrom(lower, upper[0]?.src ?? 0)
  for (const step of upper) {
    while (index < lower.length && endsBefore(lower[index]!, step.src)) index += 1
    let first = index
    if (isWhole(step)) {
      while (first < lower.length && isDropAt(lower[first]!, step.src))
        append(result, moved(lower[first++]!, step.out))
    }
    let last = first
    while (last < lower.length && lower[last]!.out < step.srcEnd) last += 1
    if (last > first && isWhole(step)) {
      const start = clip(lower[first]!, step).src
      const end = clip(lower[last - 1]!, step).srcEnd
      append(result, place(step, step.out, step.outEnd, start, end))
      continue
    }
    for (let i = first; i < last; i++) {
      const part = clip(lower[i]!, step)
      append(result, step.kind === 'copy' ? part : dropped(part, step.out))
    }
  }
  const end = upper.at(-1)
  const total = lower.at(-1)?.outEnd ?? 0
  if (end && end.srcEnd === total) {
    // Closing tags at the very end of the lower text have no unit behind them.
    for (const segment of lower.slice(indexFrom(lower, total))) append(result, moved(segment, end.outEnd))
  }
  return result
}

/** A stretch of the source that the text leaves out. Block tags survive in it: branches are read from them later. */
export const dropped = (
  { src, srcEnd, tag }: Pick<Segment, 'src' | 'srcEnd' | 'tag'>,
  out: number,
): Segment => ({
  kind: 'drop',
  out,
  outEnd: out,
  src,
  srcEnd,
  placeholder: undefined,
  tag,
})

/** The same segment at other offsets. Written out, because a text of a megabyte has very many of them. */
const place = (segment: Segment, out: number, outEnd: number, src: number, srcEnd: number): Segment => ({
  kind: segment.kind,
  out,
  outEnd,
  src,
  srcEnd,
  placeholder: segment.placeholder,
  tag: segment.tag,
})

/** Whether a step stays one segment: an atom, or a block tag. Copies and plain markup are as good as their parts. */
const isWhole = ({ kind, tag }: Segment): boolean => kind !== 'copy' && (kind !== 'drop' || tag !== undefined)

const isDropAt = (segment: Segment, offset: number): boolean =>
  segment.out === segment.outEnd && segment.out === offset

const endsBefore = (segment: Segment, offset: number): boolean =>
  segment.outEnd <= offset && !isDropAt(segment, offset)

/** The same stretch of the source without output, at another offset of the text. */
const moved = (segment: Segment, out: number): Segment =>
  place(segment, out, out, segment.src, segment.srcEnd)

/** The same segment, further along the text. */
export const shifted = (segment: Segment, by: number): Segment =>
  place(segment, segment.out + by, segment.outEnd + by, segment.src, segment.srcEnd)

/** The part of a lower segment that lies under a step, in offsets of the text. Atoms keep their whole source. */
function clip(segment: Segment, step: Segment): Segment {
  const from = Math.max(segment.out, step.src)
  const to = Math.min(segment.outEnd, step.srcEnd)
  const shift = step.out - step.src
  const isCopy = segment.kind === 'copy'
  const src = isCopy ? segment.src + (from - segment.out) : segment.src
  const srcEnd = isCopy ? segment.src + (to - segment.out) : segment.srcEnd
  return place(segment, from + shift, to + shift, src, srcEnd)
}

/** Adds a segment, growing the last one where two copies, or two stretches of plain markup, touch on both sides. */
function append(segments: Segment[], next: Segment): void {
  const last = segments.at(-1)
  const touches = last?.kind === next.kind && last.outEnd === next.out && last.srcEnd === next.src
  const grows = next.kind === 'copy' || (next.kind === 'drop' && !next.tag && !last?.tag)
  if (last && touches && grows)
    segments[segments.length - 1] = place(last, last.out, next.outEnd, last.src, next.srcEnd)
  else segments.push(next)
}
