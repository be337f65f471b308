import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { MessageChannel, Worker } from 'node:worker_threads'
import { Client, type Message } from '../tests/lsp/client'
import { frame, Unframer } from '../tests/lsp/framing'
import { inWorkerScope } from '../tests/lsp/worker'

/** A server that has answered `initialize`. */
export interface Server {
  readonly client: Client
  /** How long it took from nothing to that answer, in milliseconds. */
  readonly started: number
  /** What its process took of the processor so far, in milliseconds. `null` where nobody tells. */
  cpu(): number | null
  /** What it holds in memory, in MiB: a process with all that is loaded into it, a worker its heap. */
  memory(): Promise<number>
  stop(): void
}

/** How a server is told what it is to do. */
export interface Wish {
  /** The URI of the folder that is open. */
  readonly folder?: string
  /** For the floor's server: how many diagnostics to show, and how long their messages are. */
  readonly initializationOptions?: { readonly most: number; readonly length: number }
}

type Listener = (message: Message) => void

export const amends = ['dist/server/node.cjs', '--stdio']
export const amendsWorker = 'dist/server/browser.js'
export const floor = ['.build/bench/floor-server.cjs']
export const floorWorker = '.build/bench/floor-worker.js'

/** Starts a server as editors do: as a program that is spoken with by its standard input and output. */
export async function startProgram(args: readonly string[], wish: Wish = {}): Promise<Server> {
  const begun = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const unframer = new Unframer()
  const listeners: Listener[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    for (const message of unframer.push(chunk)) listeners.forEach((listener) => listener(message as Message))
  })
  const client = new Client({
    send: (message) => void child.stdin.write(frame(message)),
    onMessage: (listener) => void listeners.push(listener),
  })
  const started = await initialize(client, wish, begun)
  return {
    client,
    started,
    cpu: () => processorTimeOf(child.pid!),
    memory: async () => residentOf(child.pid!),
    stop: () => void child.kill(),
  }
}

/** Starts a server as browsers do, in a thread that has what a Web Worker has. */
export async function startWorker(path: string, wish: Wish = {}): Promise<Server> {
  const begun = performance.now()
  const { port1, port2 } = new MessageChannel()
  const tellsHeap = `require('node:worker_threads').workerData.on('message', function () {
    this.postMessage(process.memoryUsage().heapUsed)
  }).unref()`
  const thread = new Worker(`${tellsHeap}\n${inWorkerScope(path)}`, {
    eval: true,
    workerData: port2,
    transferList: [port2],
  })
  const client = new Client({
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- This is a thread, not a window.
    send: (message) => thread.postMessage(message),
    onMessage: (listener) => void thread.on('message', (message: Message) => listener(message)),
  })
  const started = await initialize(client, wish, begun)
  return {
    client,
    started,
    cpu: () => null,
    memory: () =>
      new Promise((resolve) => {
        port1.once('message', (bytes: number) => resolve(bytes / 2 ** 20))
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- This is a thread, not a window.
        port1.postMessage('heap')
      }),
    stop: () => {
      port1.close()
      void thread.terminate()
    },
  }
}

/** Gives the milliseconds since `begun`. */
async function initialize(client: Client, wish: Wish, begun: number): Promise<number> {
  const { folder = null, initializationOptions } = wish
  await client.request('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: folder === null ? null : [{ uri: folder, name: 'macros' }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
    initializationOptions,
  })
  const started = performance.now() - begun
  client.notify('initialized', {})
  return started
}

/** Linux counts in nanoseconds for each thread. */
function processorTimeOf(pid: number): number | null {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const times = threads.map((id) => readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0])
    return times.reduce((sum, time) => sum + Number(time) / 1e6, 0)
  } catch {
    return null
  }
}

/** What Linux tells of a process. Elsewhere the figure is missing. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return NaN
  }
}
