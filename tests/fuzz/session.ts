import { PassThrough } from 'node:stream'
import {
  AbstractMessageReader,
  createConnection,
  Message,
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type RequestMessage,
} from 'vscode-languageserver/node'
import type { Disk, Host } from '../../server/host'
import { LifeCycle } from '../../server/life-cycle'
import { startServer } from '../../server/server'
import { startSession } from '../../server/session'
import { frame, Unframer } from '../lsp/framing'
import { linter } from './lint-laws'

/** A message of the server. */
export interface Told {
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
}

/** Lets through all but what would end this process: the server in it is not the only thing in it. */
class Gate extends AbstractMessageReader {
  constructor(private readonly reader: StreamMessageReader) {
    super()
    reader.onError((error) => this.fireError(error))
  }

  listen(callback: DataCallback) {
    return this.reader.listen((message) => {
      if (Message.isNotification(message) && message.method === 'exit') return
      callback(Message.isRequest(message) ? withoutProcess(message) : message)
    })
  }
}

/** In rounds of the event loop; the long one is some seconds. */
const SHORT_WAIT = 10
const LONGEST_WAIT = 1000

/** The server ends with the process that its client names, and looks for that one from time to time. */
const withoutProcess = (message: RequestMessage): RequestMessage =>
  message.method === 'initialize' ? { ...message, params: { ...message.params, processId: null } } : message

/** A server in this process that reads bytes. Its clock stands still until it is told to move. */
export class FuzzedSession {
  readonly told: Told[] = []
  readonly #input = new PassThrough()
  readonly #waiting = new Set<() => void>()
  #lastId = 1_000_000

  constructor() {
    const output = new PassThrough()
    const unframer = new Unframer()
    output.on('data', (chunk: Buffer) => {
      for (const message of unframer.push(chunk) as Told[]) this.#take(message)
    })
    const writer = new StreamMessageWriter(output)
    const lifeCycle = new LifeCycle(new Gate(new StreamMessageReader(this.#input)), writer)
    const host: Host = {
      later: (action) => {
        this.#waiting.add(action)
        return () => void this.#waiting.delete(action)
      },
      disk,
    }
    startServer(createConnection(lifeCycle, writer), lifeCycle, host, () =>
      Promise.resolve((connection, served, client) => startSession(connection, served, client, () => linter)),
    )
  }

  /** Whatever bytes there are, as a broken client may send them. */
  sendBytes(bytes: Uint8Array): void {
    this.#input.write(Buffer.from(bytes))
  }

  send(message: object): void {
    this.#input.write(frame({ jsonrpc: '2.0', ...message }))
  }

  /** Sends a request, and gives its answer once time has passed. `undefined` where there is none. */
  async ask(method: string, params: unknown): Promise<Told | undefined> {
    const id = (this.#lastId += 1)
    this.send({ id, method, params })
    await this.settle(() => this.answerTo(id) !== undefined)
    return this.answerTo(id)
  }

  answerTo(id: number | string): Told | undefined {
    return this.told.find((one) => one.method === undefined && one.id === id)
  }

  /** Lets the server do what it has to do, and time pass for it. With a condition it waits until that is so. */
  async settle(isDone?: () => boolean): Promise<void> {
    const rounds = isDone ? LONGEST_WAIT : SHORT_WAIT
    for (let round = 0; round < rounds; round++) {
      if (isDone?.()) return
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
      // What is loaded when it is first needed comes from the disk.
      if (round > SHORT_WAIT) await new Promise((resolve) => setTimeout(resolve, 2))
      for (const action of this.#waiting) {
        this.#waiting.delete(action)
        action()
      }
    }
  }

  end(): void {
    this.#waiting.clear()
    this.#input.destroy()
  }

  #take(message: Told): void {
    this.told.push(message)
    const { id, method, params } = message
    if (method !== undefined && id !== undefined) this.send({ id, result: answerTo(method, params) })
  }
}

/** What a client answers that has no settings and applies every edit. */
function answerTo(method: string, params: unknown): unknown {
  if (method === 'workspace/applyEdit') return { applied: true }
  const { items } = (params ?? {}) as { readonly items?: readonly unknown[] }
  return method === 'workspace/configuration' ? items?.map(() => null) : null
}

const disk: Disk = {
  readFile: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
  isRepository: () => Promise.resolve(false),
}
