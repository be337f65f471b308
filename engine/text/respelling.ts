import type { Edit, Offsets } from '../finding'
import type { Encode } from './mapped-text'

/** How the file can spell a whole text so that it holds more than it can as it stands: between quotes. */
export interface Respelling {
  /** Where the text stands in the file. */
  readonly place: Offsets
  readonly quote: string
  /** Writes a replacement for part of the text between the quotes. */
  readonly encode: Encode
  /** Where between the quotes a backslash is needed. */
  readonly escapes: () => readonly number[]
}

/** Edits of a text and those that put it between quotes. Those that meet become one, so that their order is plain. */
export function withQuotes(edits: readonly Edit[], { place, quote, escapes }: Respelling): Edit[] {
  const [start, end] = place
  const isKept = (at: number): boolean => !edits.some(({ offsets: [from, to] }) => from <= at && at < to)
  const all: Edit[] = [
    { offsets: [start, start], newText: quote },
    ...edits,
    ...escapes()
      .filter(isKept)
      .map((at): Edit => ({ offsets: [at, at], newText: '\\' })),
    { offsets: [end, end], newText: quote },
  ]
  all.sort((a, b) => a.offsets[0] - b.offsets[0] || a.offsets[1] - b.offsets[1])
  const joined: Edit[] = []
  for (const edit of all) {
    const last = joined.at(-1)
    if (last?.offsets[1] !== edit.offsets[0]) joined.push(edit)
    else
      joined[joined.length - 1] = {
        offsets: [last.offsets[0], edit.offsets[1]],
        newText: last.newText + edit.newText,
      }
  }
  return joined
}
