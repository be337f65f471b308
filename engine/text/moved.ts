import type { Segment } from './mapped-text'
import type { Placeholder } from './placeholder'
import type { Respelling } from './respelling'

/** The same segment, where its source stands `by` units further on. */
export const movedSegment = (segment: Segment, by: number): Segment => ({
  kind: segment.kind,
  out: segment.out,
  outEnd: segment.outEnd,
  src: segment.src + by,
  srcEnd: segment.srcEnd + by,
  placeholder: segment.placeholder && movedPlaceholder(segment.placeholder, by),
  tag: segment.tag,
})

/** Of a placeholder, only its fallback knows where it stands. */
function movedPlaceholder(placeholder: Placeholder, by: number): Placeholder {
  const { fallback } = placeholder
  return fallback ? { ...placeholder, fallback: fallback.movedBy(by) } : placeholder
}

/** How the file can spell a text otherwise, where that stands `by` units further on. */
export function movedRespelling(respelling: Respelling, by: number): Respelling {
  const { place, escapes } = respelling
  return {
    ...respelling,
    place: [place[0] + by, place[1] + by],
    escapes: () => escapes().map((at) => at + by),
  }
}
