import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createConnection,
  type DataCallback,
  type Message,
} from 'vscode-languageserver/node'
import type { Disk } from '../../server/host'
import { LifeCycle } from '../../server/life-cycle'
import { startServer } from '../../server/server'
import { startSession } from '../../server/session'
import { Client, type Message as ClientMessage } from '../lsp/client'
import type { Served } from '../lsp/storm-moves'

/** A message as it comes out at the other end of a wire. */
const sent = <Sent>(message: unknown): Sent => JSON.parse(JSON.stringify(message)) as Sent

class Reader extends AbstractMessageReader {
  #callback: DataCallback = () => {}

  listen(callback: DataCallback) {
    this.#callback = callback
    return { dispose() {} }
  }

  take(message: unknown): void {
    setImmediate(() => this.#callback(sent<Message>(message)))
  }
}

class Writer extends AbstractMessageWriter {
  constructor(private readonly send: (message: Message) => void) {
    super()
  }

  write(message: Message) {
    this.send(message)
    return Promise.resolve()
  }

  end() {}
}

/** A server in this process, and a client that is written from the specification alone. Time passes when it is told to. */
export function serveHere(files: Map<string, string>): Served {
  const reader = new Reader()
  const listeners: ((message: ClientMessage) => void)[] = []
  const writer = new Writer((message) =>
    setImmediate(() => listeners.forEach((listener) => listener(sent<ClientMessage>(message)))),
  )
  const client = new Client({
    send: (message) => reader.take(message),
    onMessage: (listener) => void listeners.push(listener),
  })
  const waiting = new Set<() => void>()
  const lifeCycle = new LifeCycle(reader, writer)
  const later = (action: () => void) => {
    waiting.add(action)
    return () => void waiting.delete(action)
  }
  const connection = createConnection(lifeCycle, writer)
  startServer(connection, lifeCycle, { later, disk: diskOf(files) }, () => Promise.resolve(startSession))
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn++) await new Promise(setImmediate)
  }
  return {
    client,
    files,
    async pause() {
      for (let round = 0; round < 4; round++) {
        await turns(10)
        for (const action of waiting) {
          waiting.delete(action)
          action()
        }
      }
      await turns(30)
    },
    end: () => waiting.clear(),
  }
}

const diskOf = (files: ReadonlyMap<string, string>): Disk => ({
  readFile: (uri) => Promise.resolve(files.get(uri)),
  list(folder) {
    const below = [...files.keys()].filter((path) => path.startsWith(`${folder}/`))
    const names = below.map((path) => path.slice(folder.length + 1).replace(/\/.*/, '/'))
    return Promise.resolve(
      [...new Set(names)].map((name) => ({
        name: decodeURIComponent(name.replace('/', '')),
        kind: name.endsWith('/') ? ('folder' as const) : ('file' as const),
      })),
    )
  },
  isRepository: () => Promise.resolve(false),
})
