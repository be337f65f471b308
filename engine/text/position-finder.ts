/** A tag that has no end within this many units is not a tag: somebody is typing. */
const LONGEST_TAG = 1000

const DOUBLE_QUOTE = 34
const SINGLE_QUOTE = 39
/** An apostrophe is no quote behind a letter. */
const BEFORE_STRING = ' \t\r\n\f\v\u00A0=(:,|!'

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
    const { text } = this
    const limit = Math.min(text.length, from + LONGEST_TAG)
    const [opening, closing] = [open.charCodeAt(0), close.charCodeAt(0)]
    for (let at = from; at < limit; at++) {
      const code = text.charCodeAt(at)
      if (code === closing && text.startsWith(close, at)) return at
      if (code === opening && text.startsWith(open, at)) return undefined
      if ((code === DOUBLE_QUOTE || code === SINGLE_QUOTE) && BEFORE_STRING.includes(text[at - 1]!)) {
        const end = text.slice(at + 1, limit).indexOf(text[at]!)
        if (end >= 0) at += end + 1
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
