import './no-code'
import { PassThrough, Readable } from 'node:stream'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import type { Host } from '../host/host'

/** Serves on the standard input and output until the input ends and all that was asked is answered. */
export async function serve(server: McpServer, host: Host): Promise<void> {
  const input = Readable.from(buffers(host.stdinChunks()))
  const output = new PassThrough()
  // Each answer that waits for a slow reader listens for it, and there may be many.
  output.setMaxListeners(0)
  const written = writeTo(host, output)
  const ended = new Promise<void>((resolve) => input.once('close', resolve))
  const transport = new AnsweringTransport(input, output)
  await server.connect(transport)
  await ended
  await transport.answered()
  await server.close()
  output.end()
  await written
}

async function writeTo(host: Host, output: PassThrough): Promise<void> {
  for await (const chunk of output) {
    host.stdout(String(chunk))
    await host.drained()
  }
}

async function* buffers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}

/** Knows which questions are still open: a client may ask, close its end, and read the answers then. */
class AnsweringTransport extends StdioServerTransport {
  readonly #open = new Set<string | number>()
  #whenAnswered: () => void = () => {}

  override async start(): Promise<void> {
    const receive = this.onmessage
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- A transport has no other way to listen.
    this.onmessage = (message) => {
      if ('method' in message && 'id' in message) this.#open.add(message.id)
      receive?.(message)
    }
    await super.start()
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message)
    if (!('method' in message) && message.id !== undefined) this.#open.delete(message.id)
    if (this.#open.size === 0) this.#whenAnswered()
  }

  async answered(): Promise<void> {
    if (this.#open.size === 0) return
    await new Promise<void>((resolve) => (this.#whenAnswered = resolve))
  }
}
