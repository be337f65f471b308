/** A line of a stream. Lines are counted from 1. */
export interface Line {
  readonly number: number
  /** Without its line break. Missing where the line was longer than the limit, and was not kept. */
  readonly bytes: Uint8Array | undefined
}

const lineFeed = 10
const carriageReturn = 13

/**
 * Parts a stream of bytes into lines, wherever its chunks end. It parts bytes and not text, because a chunk may end
 * within a character, and no character of UTF-8 has the byte of a line break inside. Keeps no more than one line.
 */
export class LineSplitter {
  #number = 0
  /** What has come of the line so far, until it is longer than the limit. */
  #parts: Uint8Array[] = []
  #size = 0

  /** How many lines there were. */
  get count(): number {
    return this.#number
  }

  /** `limit` is the most bytes that a line may have. */
  constructor(private readonly limit: number) {}

  /** The lines that end in a chunk. */
  *push(chunk: Uint8Array): Generator<Line> {
    let from = 0
    for (let to; (to = chunk.indexOf(lineFeed, from)) >= 0; from = to + 1)
      yield this.#finish(chunk.subarray(from, to))
    this.#keep(chunk.subarray(from))
  }

  /** The last line, where no line break ends it. */
  *end(): Generator<Line> {
    if (this.#size > 0) yield this.#finish(new Uint8Array())
  }

  #keep(part: Uint8Array): void {
    if (part.length === 0) return
    this.#size += part.length
    if (this.#size > this.limit) this.#parts = []
    else this.#parts.push(part)
  }

  #finish(part: Uint8Array): Line {
    this.#keep(part)
    this.#number += 1
    const isKept = this.#size <= this.limit
    const bytes = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts)
    this.#parts = []
    this.#size = 0
    if (!isKept) return { number: this.#number, bytes: undefined }
    return { number: this.#number, bytes: bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes }
  }
}
