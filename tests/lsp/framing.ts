/** One message as bytes: a header with the length of the body in bytes of UTF-8, an empty line, the body. */
export function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8')
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body])
}

/** Takes bytes as they come and gives the messages in them. Fails on everything that is no protocol. */
export class Unframer {
  #chunks: Buffer[] = []
  #size = 0
  /** How many bytes there have to be before it is worth a look, so that a long message in many chunks costs little. */
  #wanted = 0

  push(chunk: Buffer): unknown[] {
    this.#chunks.push(chunk)
    this.#size += chunk.length
    if (this.#size < this.#wanted) return []
    let bytes = Buffer.concat(this.#chunks)
    this.#wanted = 0
    const messages: unknown[] = []
    for (;;) {
      const headerEnd = bytes.indexOf('\r\n\r\n')
      const header = bytes.subarray(0, headerEnd < 0 ? bytes.length : headerEnd).toString('ascii')
      if (headerEnd < 0) {
        if (!'Content-Length: '.startsWith(header.slice(0, 16))) throw new Error(`No header: ${header}`)
        break
      }
      const length = /^Content-Length: (\d+)$/.exec(header)?.[1]
      if (length === undefined) throw new Error(`No header: ${header}`)
      const end = headerEnd + 4 + Number(length)
      if (bytes.length < end) {
        this.#wanted = end
        break
      }
      messages.push(JSON.parse(bytes.subarray(headerEnd + 4, end).toString('utf8')))
      bytes = bytes.subarray(end)
    }
    this.#chunks = [bytes]
    this.#size = bytes.length
    return messages
  }
}
