import { spawn, type ChildProcess } from 'node:child_process'
import { frame, Unframer } from './framing'

// A client that is written from the specification alone, so that it shares no mistake with the server.

export interface Message {
  readonly jsonrpc: '2.0'
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** What carries messages to a server and back. */
export interface Wire {
  send(message: unknown): void
  onMessage(listener: (message: Message) => void): void
}

/** An error that the server answered with. */
export class AnsweredError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

export class Client {
  /** All that the server sent of itself, in order. */
  readonly received: Message[] = []
  /** What is answered to the server's requests, by method; `null` to all others. One that throws refuses them. */
  readonly answers = new Map<string, (params: never) => unknown>()
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Set<(message: Message) => void>()
  #lastId = 0

  constructor(private readonly wire: Wire) {
    wire.onMessage((message) => this.#take(message))
  }

  /** The server's answer to a request; fails with an `AnsweredError` where that is an error. */
  request<Result>(method: string, params?: unknown): Promise<Result> {
    return this.ask<Result>(method, params).answer
  }

  /** Sends a request that can be cancelled by its id. */
  ask<Result>(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<Result> } {
    const id = (this.#lastId += 1)
    const answer = new Promise<Result>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    this.wire.send({ jsonrpc: '2.0', id, method, params })
    return { id, answer }
  }

  notify(method: string, params?: unknown): void {
    this.wire.send({ jsonrpc: '2.0', method, params })
  }

  /** Waits for a message of the server that is no answer to a request of ours. */
  async next(method: string, fits: (params: never) => boolean = () => true): Promise<Message> {
    return new Promise((resolve) => {
      const listener = (message: Message) => {
        if (message.method !== method || !fits(message.params as never)) return
        this.#listeners.delete(listener)
        resolve(message)
      }
      this.#listeners.add(listener)
    })
  }

  #take(message: Message): void {
    const { id, method } = message
    const waiting = method === undefined && typeof id === 'number' ? this.#waiting.get(id) : undefined
    if (waiting) {
      this.#waiting.delete(id as number)
      if (message.error) waiting.reject(new AnsweredError(message.error.code, message.error.message))
      else waiting.resolve(message.result as never)
      return
    }
    this.received.push(message)
    if (method !== undefined && id !== undefined)
      this.wire.send({ jsonrpc: '2.0', id, ...this.#answerTo(message) })
    for (const listener of this.#listeners) listener(message)
  }

  #answerTo({ method, params }: Message): Pick<Message, 'result' | 'error'> {
    try {
      return { result: this.answers.get(method!)?.(params as never) ?? null }
    } catch (error) {
      return { error: { code: -32_601, message: String(error) } }
    }
  }
}

/** A server that runs as a program, and a client that speaks with it. */
export interface Program {
  readonly client: Client
  readonly child: ChildProcess
  /** What the program ended with. */
  readonly ended: Promise<number | null>
  /** Writes bytes as they are, protocol or not. */
  write(bytes: Buffer | string): void
  stderr(): string
}

/** The program as `npm run build` makes it. */
export const built = 'dist/server/node.cjs'

/** Starts the built server on its stdin and stdout. Whatever else it writes there makes the test fail. */
export function startProgram(
  options: readonly string[] = ['--stdio'],
  nodeOptions: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, [...nodeOptions, built, ...options])
  const unframer = new Unframer()
  const listeners: ((message: Message) => void)[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    for (const message of unframer.push(chunk)) listeners.forEach((listener) => listener(message as Message))
  })
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  // A server that has ended takes no more bytes, and a test may send it some all the same.
  child.stdin.on('error', () => {})
  const client = new Client({
    send: (message) => void child.stdin.write(frame(message)),
    onMessage: (listener) => void listeners.push(listener),
  })
  return {
    client,
    child,
    ended: new Promise((resolve) => child.on('close', (code) => resolve(code))),
    write: (bytes) => void child.stdin.write(bytes),
    stderr: () => Buffer.concat(errors).toString('utf8'),
  }
}
