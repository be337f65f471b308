import {
  ErrorCodes,
  Message,
  ResponseError,
  type DataCallback,
  type Disposable,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver'

type Stage = 'new' | 'running' | 'shut down'

/**
 * Stands between a transport and the server, and lets through what the protocol allows at each stage of life: nothing
 * before `initialize` and nothing after `shutdown` but `exit`. Requests at the wrong time are answered with an error.
 */
export class LifeCycle implements MessageReader {
  #stage: Stage = 'new'
  /** What came since `initialize`, in order, until there is somebody to take it. */
  #held: Message[] | undefined
  #wake: () => void = () => {}
  #callback: DataCallback = () => {}

  constructor(
    private readonly reader: MessageReader,
    private readonly writer: MessageWriter,
  ) {
    reader.onError((error) => {
      if (error instanceof SyntaxError) void this.#refuse(null, ErrorCodes.ParseError, error.message)
    })
  }

  /** What the program ends with. The protocol wants 0 only where the client asked for the end. */
  get exitCode(): 0 | 1 {
    return this.#stage === 'shut down' ? 0 : 1
  }

  get onError() {
    return this.reader.onError
  }

  get onClose() {
    return this.reader.onClose
  }

  get onPartialMessage() {
    return this.reader.onPartialMessage
  }

  /**
   * Calls `wake` when there is something to do: when the first message comes after `initialize`. The client has its
   * answer by then. That message and all behind it wait until they are released.
   */
  onFirst(wake: () => void): void {
    this.#wake = wake
    if (this.#held?.length) this.#wake()
  }

  /** Hands on what came since `initialize`, and from now on whatever comes. */
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    held.forEach(this.#callback)
  }

  listen(callback: DataCallback): Disposable {
    this.#callback = callback
    return this.reader.listen((message) => {
      if (Message.isRequest(message)) {
        const refusal = this.#refusalOf(message.method)
        if (refusal) return void this.#refuse(message.id, ...refusal)
        if (message.method === 'shutdown') this.#stage = 'shut down'
        if (message.method === 'initialize') {
          this.#stage = 'running'
          this.#held = []
          return callback(complete(message))
        }
      } else if (Message.isNotification(message)) {
        if (this.#stage !== 'running' && message.method !== 'exit') return
        if (message.method === '$/cancelRequest' && !namesRequest(message.params)) return
      }
      if (!this.#held || this.#needNotWait(message)) return callback(message)
      this.#held.push(message)
      if (this.#held.length === 1) this.#wake()
    })
  }

  dispose(): void {
    this.reader.dispose()
  }

  /** The end waits for nothing, but for requests that are to be answered before it. */
  #needNotWait(message: Message): boolean {
    if (Message.isRequest(message))
      return message.method === 'shutdown' && !this.#held?.some(Message.isRequest)
    return Message.isNotification(message) && message.method === 'exit'
  }

  #refusalOf(method: string): [code: number, message: string] | undefined {
    if (this.#stage === 'shut down') return [ErrorCodes.InvalidRequest, 'The server was shut down.']
    const isFirst = method === 'initialize'
    if (this.#stage === 'new') {
      return isFirst ? undefined : [ErrorCodes.ServerNotInitialized, 'The server is not initialized.']
    }
    return isFirst ? [ErrorCodes.InvalidRequest, 'The server is initialized already.'] : undefined
  }

  async #refuse(id: number | string | null, code: number, message: string): Promise<void> {
    const error = new ResponseError(code, message).toJson()
    const answer = { jsonrpc: '2.0', id, error }
    // Where the client is gone, nobody waits for an answer.
    await this.writer.write(answer).catch(() => {})
  }
}

/** Not every client says something of itself, and the library of the protocol relies on it. */
function complete(message: RequestMessage): RequestMessage {
  const params = isRecord(message.params) ? message.params : {}
  const { capabilities } = params
  return { ...message, params: { ...params, capabilities: isRecord(capabilities) ? capabilities : {} } }
}

/** The library looks for what is cancelled before it guards itself, and an id that is none would end the connection. */
const namesRequest = (params: unknown): boolean =>
  isRecord(params) && (typeof params['id'] === 'string' || typeof params['id'] === 'number')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
