/** A tag that has no end within this many units is not a tag: somebody is typing. */
const LONGEST_TAG = 1000

/**
 * Searches one text from front to back, many times. Remembers the last answer for each needle, so that a text
 * full of openings without an end is searched once, not once for each opening.
 */
export class PositionFinder {
  readonly #answers = new Map<
    string,
    { readonly from: number; readonly start: number; readonly end: number }
  >()

  constructor(private readonly text: string) {}

  /** The offset behind the first `needle` at or after `from`. */
  after(needle: string, from: number): number | undefined {
    return this.#remembered(needle, from, () => {
      const start = this.text.indexOf(needle, from)
      return start < 0 ? undefined : [start, start + needle.length]
    })
  }

  /** The offset behind the first match of a global pattern at or after `from`. */
  afterPattern(pattern: RegExp, from: number): number | undefined {
    return this.#remembered(pattern.source, from, () => {
      pattern.lastIndex = from
      const match = pattern.exec(this.text)
      return match === null ? undefined : [match.index, pattern.lastIndex]
    })
  }

  /** Where a tag closes, minding strings. `undefined` if another one opens first, or if the end is far. */
  tagEnd(from: number, open: string, close: string): number | undefined {
    const limit = Math.min(this.text.length, from + LONGEST_TAG)
    for (let at = from; at < limit; at++) {
      if (this.text.startsWith(close, at)) return at
      if (this.text.startsWith(open, at)) return undefined
      const sign = this.text[at]!
      if ((sign === '"' || sign === "'") && /[\s=(:,|!]/.test(this.text[at - 1]!)) {
        const length = this.text.slice(at + 1, limit).indexOf(sign)
        if (length >= 0) at += length + 1
      }
    }
    return undefined
  }

  #remembered(key: string, from: number, search: () => [number, number] | undefined): number | undefined {
    let answer = this.#answers.get(key)
    if (answer === undefined || answer.from > from || answer.start < from) {
      const [start, end] = search() ?? [Infinity, Infinity]
      answer = { from, start, end }
      this.#answers.set(key, answer)
    }
    return answer.end === Infinity ? undefined : answer.end
  }
}
