/** What stands before a message is one or two short lines. In bytes. */
const mostInHeader = 4096

/** A longer body makes no text: V8 has none of so many characters. In bytes. */
const mostInBody = 2 ** 29 - 24

/**
 * Follows the headers in what a client sends, and fails at the first that makes no sense: behind it nobody knows where a
 * message begins. The library of the protocol would wait for ever, and keep all that comes meanwhile.
 */
export class Framing {
  #lines: string[] = []
  #line = ''
  /** How many bytes of the body are still to come. */
  #left = 0

  /** To be called with all that comes, in order. Fails with what is wrong, to be shown to a user. */
  take(chunk: Uint8Array): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#left > 0) {
        const here = Math.min(this.#left, chunk.length - at)
        this.#left -= here
        at += here
      } else this.#takeHeader(chunk[at++]!)
    }
  }

  #takeHeader(byte: number): void {
    this.#line += String.fromCharCode(byte)
    if (this.#line.length > mostInHeader) throw new Error('A header is too long, or has no end.')
    if (!this.#line.endsWith('\n')) return
    const line = this.#line
    this.#line = ''
    if (line === '\r\n') {
      this.#left = lengthIn(this.#lines)
      this.#lines = []
    } else if (/^[\w-]+:[^\r\n]*\r\n$/.test(line)) this.#lines.push(line)
    else throw new Error(`A header is no "Name: value" that ends in CR and LF: ${JSON.stringify(line)}`)
  }
}

/** Of several the last one counts, as for the library. */
function lengthIn(lines: readonly string[]): number {
  const named = lines.filter((line) => /^content-length:/i.test(line)).at(-1)
  if (named === undefined) throw new Error('A header has no Content-Length.')
  const length = Number(/:\s*(\d+)\s*$/.exec(named)?.[1] ?? NaN)
  if (!(length <= mostInBody)) throw new Error(`This is no length of a message: ${named.trim()}`)
  return length
}
