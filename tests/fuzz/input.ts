/** No byte of UTF-8, so that no text holds it. */
const BORDER = 0xff

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * What a fuzzer made, taken apart: the first bytes choose, the rest are texts with 0xFF between them. A byte that is no UTF-8
 * comes as half of a character, which a text of JavaScript may hold and a fuzzer could not write otherwise.
 */
export class Input {
  #at = 0

  constructor(private readonly bytes: Uint8Array) {}

  /** A number from 0 to `below` - 1, from one byte; 0 where there is none left. `below` is at most 256. */
  number(below: number): number {
    return (this.bytes[this.#at++] ?? 0) % below
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.number(items.length)]!
  }

  get isAtEnd(): boolean {
    return this.#at >= this.bytes.length
  }

  /** The text up to the next border, or to the end. */
  text(): string {
    const border = this.bytes.indexOf(BORDER, this.#at)
    const end = border < 0 ? this.bytes.length : border
    const text = textOf(this.bytes.subarray(Math.min(this.#at, end), end))
    this.#at = end + 1
    return text
  }

  /** All that is left as one text. */
  rest(): string {
    const text = textOf(this.bytes.subarray(this.#at))
    this.#at = this.bytes.length
    return text
  }
}

const HALVES = ['\uD83D', '\uDE22'] as const

function textOf(bytes: Uint8Array): string {
  let count = 0
  return decoder.decode(bytes).replaceAll('\uFFFD', () => HALVES[count++ % 2]!)
}

/** What `Input` takes apart again: bytes that choose, and texts. */
export function inputOf(choices: readonly number[], ...texts: readonly string[]): Uint8Array {
  const parts = texts.map((text) => Buffer.from(text, 'utf8'))
  const bordered = parts.flatMap((part, index) => (index > 0 ? [Buffer.of(BORDER), part] : [part]))
  return Buffer.concat([Buffer.from(choices), ...bordered])
}
