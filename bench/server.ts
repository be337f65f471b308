/**
 * How long the language server takes, beside a server that does the least that could be done, in the same run: to start,
 * to show what is wrong with a document, and to do so again after each key.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { SourceFile } from '../engine/document'
import { createExport, createLibrary } from './corpus'
import { median, printRows } from './measure'

const amends = ['dist/server/node.cjs', '--stdio']
const floor = '.build/bench/floor-server.cjs'

interface Server {
  /** Tells how long the start took, in milliseconds. */
  readonly started: number
  open(file: SourceFile): Promise<number>
  /** Types one letter and waits for what is wrong then. */
  type(): Promise<number>
  /** The diagnostics of the last answer. */
  count(): number
  messageLength(): number
  /** What the process holds in memory, in MiB, where the system tells. */
  memory(): number
  stop(): void
}

async function start(args: readonly string[]): Promise<Server> {
  const begun = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const rpc = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  rpc.listen()
  await rpc.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  })
  const started = performance.now() - begun
  await rpc.sendNotification(InitializedNotification.type, {})
  let documents = 0
  let document = TextDocument.create('', '', 0, '')
  let last: FullDocumentDiagnosticReport = { kind: 'full', items: [] }
  const pull = async (): Promise<void> => {
    const { uri } = document
    last = (await rpc.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    })) as FullDocumentDiagnosticReport
  }
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const from = performance.now()
    await work()
    return performance.now() - from
  }
  return {
    started,
    open: ({ path, text }) => {
      const languageId = path.endsWith('.json') ? 'json' : 'markdown'
      document = TextDocument.create(`file:///bench/${(documents += 1)}/${path}`, languageId, 1, text)
      const { uri, version } = document
      return timed(async () => {
        await rpc.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, languageId, version, text },
        })
        await pull()
      })
    },
    type: () => {
      const text = document.getText()
      const position = document.positionAt(text.indexOf('. ', text.length / 2))
      const contentChanges = [{ range: { start: position, end: position }, text: 'x' }]
      document = TextDocument.update(document, contentChanges, document.version + 1)
      const { uri, version } = document
      return timed(async () => {
        await rpc.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges,
        })
        await pull()
      })
    },
    count: () => last.items.length,
    messageLength: () => median(last.items.map(({ message }) => String(message).length)),
    memory: () => memoryOf(child.pid!),
    stop: () => {
      rpc.dispose()
      child.kill()
    },
  }
}

/** What Linux tells of a process. Elsewhere the figure is missing. */
function memoryOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return NaN
  }
}

/** How long a Node takes that does nothing. */
async function startNothing(): Promise<number> {
  const begun = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - begun
}

export interface ServerFigures {
  readonly name: string
  /** The diagnostics that the work led to. */
  readonly count: number
  /** Milliseconds: the floor's median, the server's median, and what one time of a hundred is longer than. */
  readonly floor: number
  readonly median: number
  readonly p99: number
  /** The median of the rounds' own ratios. */
  readonly ratio: number
  /** MiB after the work. */
  readonly memory: number
}

async function measureStart(rounds: number): Promise<ServerFigures> {
  const floors: number[] = []
  const works: number[] = []
  let memory = NaN
  for (let round = 0; round <= rounds; round++) {
    const least = await startNothing()
    const server = await start(amends)
    // Idle, the server loads what its first check will need.
    await new Promise((resolve) => setTimeout(resolve, 300))
    memory = server.memory()
    server.stop()
    if (round === 0) continue
    floors.push(least)
    works.push(server.started)
  }
  return figuresOf('start to initialized, beside `node -e 0`', 0, floors, works, memory)
}

/**
 * Opens documents in a server that runs, and types into the last one. `create` makes them from seeds. The floor's server
 * shows as many diagnostics.
 */
async function measureDocument(
  name: string,
  create: (seed: number) => SourceFile,
  opens: number,
  keys: number,
): Promise<ServerFigures[]> {
  const server = await start(amends)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const first = await server.open(create(1))
  const least = await start([floor, String(server.count()), String(server.messageLength())])
  const firstFloor = await least.open(create(1))
  const openedFloors: number[] = []
  const opened: number[] = []
  for (let seed = 2; seed < opens + 2; seed++) {
    openedFloors.push(await least.open(create(seed)))
    opened.push(await server.open(create(seed)))
  }
  const floors: number[] = []
  const works: number[] = []
  for (let key = 0; key < keys; key++) {
    const before = await least.type()
    const after = await server.type()
    // The first keys warm up.
    if (key < keys / 5) continue
    floors.push(before)
    works.push(after)
  }
  const figures = [
    figuresOf(`${name}: the first that is opened`, server.count(), [firstFloor], [first], NaN),
    figuresOf(`${name}: another that is opened`, server.count(), openedFloors, opened, NaN),
    figuresOf(`${name}: key`, server.count(), floors, works, server.memory()),
  ]
  server.stop()
  least.stop()
  return figures
}

function figuresOf(
  name: string,
  count: number,
  floors: readonly number[],
  works: readonly number[],
  memory: number,
): ServerFigures {
  return {
    name,
    count,
    floor: median(floors),
    median: median(works),
    p99: [...works].sort((one, other) => one - other)[Math.floor(works.length * 0.99)]!,
    ratio: median(works.map((work, round) => work / floors[round]!)),
    memory,
  }
}

async function main(): Promise<void> {
  const figures = [
    await measureStart(15),
    ...(await measureDocument('2 KB Markdown', (seed) => createLibrary(2_000, seed), 30, 200)),
    ...(await measureDocument('50 KB Markdown', (seed) => createLibrary(50_000, seed), 15, 100)),
    ...(await measureDocument('1 MB JSON export', (seed) => createExport(1_000_000, seed), 3, 30)),
  ]
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(figures, null, 2))
    return
  }
  console.log('The language server, its diagnostics asked for after each key\n')
  printRows(
    ['', 'diagnostics', 'floor ms', 'ms', 'p99', 'ratio', 'MiB'],
    figures.map(({ name, count, floor: least, median: middle, p99, ratio, memory }) => [
      name,
      String(count),
      ...[least, middle, p99, ratio].map((figure) => figure.toFixed(2)),
      Number.isNaN(memory) ? '' : memory.toFixed(0),
    ]),
  )
}

void main()
