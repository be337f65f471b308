import { dropped, shifted } from './compose'
import type { MappedText, Segment } from './mapped-text'
import type { Placeholder } from './placeholder'

/**
 * A text with placeholders read as the text that `inner` gives, which must come from inside their source: their
 * fallbacks. What stands around it in the source becomes dropped markup.
 */
export function unfold(
  whole: MappedText,
  inner: (placeholder: Placeholder) => MappedText | undefined,
): MappedText {
  const segments: Segment[] = []
  const parts: MappedText[] = []
  let text = ''
  let at = 0
  for (const segment of whole.segments) {
    text += whole.text.slice(at, segment.out)
    at = segment.out
    const part = segment.placeholder && inner(segment.placeholder)
    if (part === undefined) {
      segments.push(shifted(segment, text.length - at))
      continue
    }
    const [start, end] = part.toSource(0, part.text.length)
    segments.push(dropped({ ...segment, srcEnd: start }, text.length))
    for (const one of part.segments) segments.push(shifted(one, text.length))
    text += part.text
    segments.push(dropped({ ...segment, src: end }, text.length))
    parts.push(part)
    at = segment.outEnd
  }
  return whole.with(text + whole.text.slice(at), segments, (added) =>
    parts.some((part) => part.encode(added) === undefined) ? undefined : whole.encode(added),
  )
}
