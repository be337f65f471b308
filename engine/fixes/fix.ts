import type { Edit, Offsets } from '../finding'

/** Edits by their places. What is inserted in front of a range that is replaced comes before that. */
export const inOrder = <One extends Edit>(edits: readonly One[]): One[] =>
  [...edits].sort((a, b) => a.offsets[0] - b.offsets[0] || a.offsets[1] - b.offsets[1])

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { offsets, newText } of inOrder(edits)) {
    result += text.slice(at, offsets[0]) + newText
    at = offsets[1]
  }
  return result + text.slice(at)
}

/** From the first to the last unit that the edits touch. */
export const extent = (edits: readonly Edit[]): Offsets => [
  Math.min(...edits.map(({ offsets }) => offsets[0])),
  Math.max(...edits.map(({ offsets }) => offsets[1])),
]
