import type { Edit } from './finding'

/** The one edit that leads from a text to another, without what both begin and end with. */
export function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  // Long texts are compared leap by leap, which is much faster than sign by sign.
  while (start < shorter && before.slice(start, start + LEAP) === after.slice(start, start + LEAP))
    start += LEAP
  start = Math.min(start, shorter)
  while (start < shorter && before[start] === after[start]) start += 1
  if (isSecondHalf(before, start) || isSecondHalf(after, start)) start -= 1
  const rest = shorter - start
  let same = 0
  while (same + LEAP < rest && endOf(before, same) === endOf(after, same)) same += LEAP
  while (same < rest && before.at(-1 - same) === after.at(-1 - same)) same += 1
  if (isSecondHalf(before, before.length - same) || isSecondHalf(after, after.length - same)) same -= 1
  return { offsets: [start, before.length - same], newText: after.slice(start, after.length - same) }
}

const LEAP = 4096

/** So many units of a text, in front of the last `same`. */
const endOf = (text: string, same: number): string =>
  text.slice(text.length - same - LEAP, text.length - same)

/** Whether a cut at `offset` would split a surrogate pair. */
function isSecondHalf(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff
}
