import { difference } from './difference'

/**
 * What became of a file. What both of its states begin and end with is found once: to compare each of the many texts of a
 * file would be to read all of it again at each key.
 */
export class SourceChange {
  /** Units in front of `#start` and behind `#end` of the earlier state are in the later one, these `#by` units further on. */
  readonly #start: number
  readonly #end: number
  readonly #by: number

  constructor(
    readonly before: string,
    readonly after: string,
  ) {
    const {
      offsets: [start, end],
      newText,
    } = difference(before, after)
    this.#start = start
    this.#end = end
    this.#by = newText.length - (end - start)
  }

  /** Whether the units `[start, end)` of the earlier state stand in the later one as they were, `by` units further on. */
  isSame(start: number, end: number, by: number): boolean {
    if ((by === 0 && end <= this.#start) || (by === this.#by && start >= this.#end)) return true
    return this.before.slice(start, end) === this.after.slice(start + by, end + by)
  }
}

/** The changes that led to a state of a file. Mostly all are asked for since one earlier state. */
export function changesTo(after: string): (before: string) => SourceChange {
  let last: SourceChange | undefined
  return (before) => (last?.before === before ? last : (last = new SourceChange(before, after)))
}
