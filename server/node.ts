import { constants, existsSync, promises, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node'
import { Framing } from './framing'
import type { Disk, Host } from './host'
import { LifeCycle } from './life-cycle'
import { version } from './product'
import { startServer } from './server'

// The rest of the server is a bundle of its own, which takes the library of the protocol from here. As one value: naming
// each of its thousand exports again takes a tenth of the start.
export * as protocol from 'vscode-languageserver/node'

const help = `Usage: amends-language-server [--stdio | --node-ipc | --pipe=NAME | --socket=PORT]

The language server of Amends. Your editor starts it; without options it speaks over stdin and stdout.

  --clientProcessId=PID  stop when this process ends
  --version              print the version
  --help                 print this help
`

const disk: Disk = {
  async readFile(uri, most = Infinity) {
    let file: promises.FileHandle | undefined
    try {
      const url = new URL(uri)
      // At once: most files that are looked for are not there, and waiting to hear so takes longer than a check.
      if (!statSync(url, { throwIfNoEntry: false })) return undefined
      // Without the flag, opening a pipe waits for somebody who writes into it. Windows has no such pipes.
      file = await promises.open(url, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
      const stats = await file.stat()
      if (!stats.isFile()) throw new Error('It is no file.')
      return stats.size > most ? undefined : await file.readFile('utf8')
    } catch (error) {
      // A URI of no path at all, such as one above the drives of Windows, leads to no file either.
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR' || code?.startsWith('ERR_INVALID_FILE_URL'))
        return undefined
      throw error
    } finally {
      await file?.close()
    }
  },
  async list(folder) {
    const entries = await promises.readdir(new URL(folder), { withFileTypes: true }).catch(() => [])
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    }))
  },
  isRepository: (folder) => Promise.resolve(existsSync(new URL(`${folder}/.git`))),
}

/** Ends the program where it was started in a way that it does not know. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${help}`)
  process.exit(2)
}

function readOptions() {
  const flag = { type: 'boolean' } as const
  const value = { type: 'string' } as const
  const known = { stdio: flag, 'node-ipc': flag, pipe: value, socket: value, clientProcessId: value }
  try {
    return parseArgs({ options: { ...known, version: flag, help: flag } }).values
  } catch (error) {
    return refuse(messageOf(error))
  }
}

type Options = ReturnType<typeof readOptions>

function transportFor({ pipe, socket, 'node-ipc': ipc }: Options): [MessageReader, MessageWriter] {
  if (pipe !== undefined) return createServerPipeTransport(pipe)
  if (socket !== undefined) {
    const port = Number(socket)
    return port > 0 && port < 65_536
      ? createServerSocketTransport(port)
      : refuse(`"${socket}" is no port: it has to be a number from 1 to 65535.`)
  }
  if (ipc && !process.send)
    return refuse('--node-ipc needs a program of Node that started this one with a channel. Use --stdio.')
  if (ipc) return [new IPCMessageReader(process), new IPCMessageWriter(process)]
  const framing = new Framing()
  process.stdin.on('data', (chunk: Buffer) => {
    try {
      framing.take(chunk)
    } catch (error) {
      lose(error)
    }
  })
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)]
}

/** Ends the program where nobody knows any more where the next message begins. */
function lose(error: unknown): never {
  process.stderr.write(`The connection to the client is lost: ${messageOf(error)}\n`)
  process.exit(1)
}

function serve(options: Options): void {
  // What is written to stdout has to be protocol, whatever some library prints. A console of our own would open stderr
  // now, which takes as long as many a check.
  Object.assign(console, {
    log: console.error,
    info: console.error,
    debug: console.error,
    dir: console.error,
  })
  const [reader, writer] = transportFor(options)
  const lifeCycle = new LifeCycle(reader, writer)
  const end = () => process.exit(lifeCycle.exitCode)
  const connection = createConnection(lifeCycle, writer)
  reader.onClose(end)
  process.stdin.on('end', end)
  process.stdout.on('error', end)
  process.on('disconnect', end)
  reader.onError((error) => {
    // Where the next message begins is known only as long as all headers make sense.
    if (!(error instanceof SyntaxError)) lose(error)
  })
  process.on('uncaughtException', (error) =>
    connection.console.error(`The server failed: ${messageOf(error)}`),
  )
  const host: Host = {
    later(action, delay) {
      const timer = setTimeout(action, delay)
      return () => clearTimeout(timer)
    },
    // Reading what the client has sent comes first.
    idle: (action) => void setTimeout(action, 0),
    disk,
  }
  startServer(connection, lifeCycle, host, async () => (await import('./session')).startSession)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const options = readOptions()
if (options.version) process.stdout.write(`${version}\n`)
else if (options.help) process.stdout.write(help)
else serve(options)
