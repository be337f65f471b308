import type { Edit } from '../finding'

/** The one edit that leads from a text to another, without what both begin and end with. */
export function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  // Texts are compared leap by leap, which is much faster than sign by sign.
  for (const leap of LEAPS)
    while (start + leap <= shorter && before.slice(start, start + leap) === after.slice(start, start + leap))
      start += leap
  if (isSecondHalf(before, start) || isSecondHalf(after, start)) start -= 1
  const rest = shorter - start
  let same = 0
  for (const leap of LEAPS)
    while (same + leap <= rest && endOf(before, same, leap) === endOf(after, same, leap)) same += leap
  if (isSecondHalf(before, before.length - same) || isSecondHalf(after, after.length - same)) same -= 1
  return { offsets: [start, before.length - same], newText: after.slice(start, after.length - same) }
}

const LEAPS = [4096, 64, 8, 1]

/** So many units of a text, in front of the last `same`. */
const endOf = (text: string, same: number, units: number): string =>
  text.slice(text.length - same - units, text.length - same)

/** Whether a cut at `offset` would split a surrogate pair. */
function isSecondHalf(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff
}
