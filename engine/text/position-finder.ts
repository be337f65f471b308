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
