import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type Message } from '../lsp/client'
import { frame, Unframer } from '../lsp/framing'
import { initializeParams } from '../lsp/started'
import { commitAll } from './git'
import { readTrace, startTraced, type Traced } from './laws-tracer'

// The laws, as Linux sees them: the built programs run under a tracer, and all that they ask for is held against what they may.

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amends-laws-')))
const installed = join(folder, 'installed')
const work = join(folder, 'people', 'work')
const cli = join(installed, 'dist', 'cli.cjs')
const server = join(installed, 'dist', 'server', 'node.cjs')
const traceFile = join(folder, 'trace')

/** What Node looks at to start, and for the time, whatever it runs. */
let ofNode: ReadonlySet<string>

beforeAll(async () => {
  for (const name of ['cli', 'cli.cjs', 'server'])
    cpSync(join('dist', name), join(installed, 'dist', name), { recursive: true })
  cpSync('package.json', join(installed, 'package.json'))
  ofNode = (await run(['-e', 'String(new Date())'])).read
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs Node to its end in a folder with the examples, or until it says something, and then a person ends it by Ctrl+C. */
async function run(
  args: readonly string[],
  input = '',
  prepare = (_work: string): void => {},
  until?: string,
): Promise<Traced> {
  freshWork()
  prepare(work)
  const child = startTraced(traceFile, args, work)
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (until !== undefined && said.includes(until)) interrupt(child.pid!)
  })
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number]
  if (code > 1 && until === undefined) throw new Error(said)
  return readTrace(traceFile, work)
}

/** Ends the program that a tracer runs. The tracer itself would not listen. */
function interrupt(tracer: number): void {
  const children = readFileSync(`/proc/${tracer}/task/${tracer}/children`, 'utf8').trim()
  for (const pid of children.split(' ')) process.kill(Number(pid), 'SIGINT')
}

function freshWork(): void {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  cpSync('examples', join(work, 'examples'), { recursive: true })
}

/** What Node and the C library ask Linux for while a program runs. */
const system = /^\/(?:dev\/null$|proc\/)/
/** What is looked for in the folders above, as other tools look for theirs. */
const lookedFor = new Set(['.git', '.gitignore', 'amends.config.json', 'amends.suppressions.json'])

const isIn = (path: string, place: string): boolean => !relative(place, path).startsWith('..')

/** What was read that is neither Node's own, nor the program, nor the given folder, nor a config above it. */
const strange = (read: ReadonlySet<string>): string[] =>
  [...read].filter(
    (path) =>
      !ofNode.has(path) &&
      !system.test(path) &&
      !isIn(path, installed) &&
      !isIn(path, work) &&
      // Each folder above a file is asked whether it is a link.
      !isIn(installed, path) &&
      !isIn(work, path) &&
      !(lookedFor.has(basename(path)) && isIn(work, dirname(path))),
  )

/** A file is written beside its place, then moved there, so that it is never there by half. */
const beside = /(^|\/)\.amends-[\w-]+\.tmp$/

interface Law {
  readonly what: string
  readonly args: readonly string[]
  readonly input?: string
  /** What has to be written, and may be, from the given folder. Without it, nothing. */
  readonly writes?: RegExp
  /** What has to be started, and may be. */
  readonly starts?: string
  /** What is done in the folder before. */
  readonly prepare?: (work: string) => void
  /** The message after which a person ends it. */
  readonly until?: string
}

/** The two halves of a check. */
const halves = (work: string): void => {
  for (const half of [1, 2])
    spawnSync(
      process.execPath,
      [cli, 'check', 'examples', '--shard', `${half}/2`, '--output-file', `${half}.part`],
      {
        cwd: work,
      },
    )
}

const called = [
  {
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a test', version: '1' } },
  },
  { method: 'tools/call', params: { name: 'rewrite_reply', arguments: { text: 'Sorry if you were hurt.' } } },
].map((call, id) => `${JSON.stringify({ jsonrpc: '2.0', id, ...call })}\n`)

const laws: readonly Law[] = [
  { what: 'a check', args: ['check', 'examples'] },
  { what: 'a check of the standard input', args: ['check', '--stdin'], input: 'Sorry if you were hurt.' },
  { what: 'fixes as a patch', args: ['check', 'examples', '--fix-dry-run'] },
  { what: 'fixes', args: ['check', 'examples', '--fix'], writes: /^examples\/.*\.(?:md|hbs|json|csv)$/ },
  { what: 'a cache', args: ['check', 'examples', '--cache'], writes: /^\.amends-cache$/ },
  {
    what: 'a cache elsewhere',
    args: ['check', 'examples', '--cache-file', 'found.bin'],
    writes: /^found\.bin$/,
  },
  {
    what: 'a baseline',
    args: ['check', 'examples', '--update-baseline'],
    writes: /^amends\.baseline\.json$/,
  },
  {
    what: 'a report in a file',
    args: ['check', 'examples', '--format', 'html', '--output-file', 'report.html'],
    writes: /^report\.html$/,
  },
  { what: 'a first config', args: ['init'], writes: /^amends\.config\.json$/ },
  { what: 'what is read in a file', args: ['explain-file', 'examples/macros/shipping/slow-answer.md'] },
  { what: 'what a rule means', args: ['explain', 'excuse-but'] },
  { what: 'records', args: ['stream', '--fixes'], input: '{"body":"Sorry if you were hurt."}\n' },
  { what: 'the tools of agents', args: ['mcp'], input: called.join('') },
  { what: 'the halves of a check', args: ['merge', '1.part', '2.part'], prepare: halves },
  { what: 'a check at each change', args: ['check', 'examples', '--watch'], until: 'Watching' },
  { what: 'changes since a revision', args: ['check', '--since', 'HEAD'], prepare: commitAll, starts: 'git' },
  { what: 'what is staged', args: ['check', '--staged'], prepare: commitAll, starts: 'git' },
]

function expectLawful(traced: Traced, { writes, starts }: Pick<Law, 'writes' | 'starts'>): void {
  const written = [...traced.written].map((path) => relative(work, path)).filter((path) => !beside.test(path))
  expect({
    connections: [...traced.connections],
    strange: strange(traced.read),
    programs: new Set([...traced.programs].map((path) => basename(path))),
    unasked: written.filter((path) => !writes?.test(path)),
    hasWritten: written.length > 0,
  }).toEqual({
    connections: [],
    strange: [],
    programs: new Set(starts === undefined ? [] : [starts]),
    unasked: [],
    hasWritten: writes !== undefined,
  })
}

describe('the command line keeps the laws', () => {
  it.each(laws)('with $what', async (law) => {
    const traced = await run([cli, ...law.args], law.input, law.prepare, law.until)
    expectLawful(traced, law)
  })
})

describe('the server keeps the laws', () => {
  it('with a folder, a document, its findings and fixes', async () => {
    freshWork()
    const child = startTraced(traceFile, [server, '--stdio'], work)
    const ended = once(child, 'close')
    const unframer = new Unframer()
    const client = new Client({
      send: (message) => void child.stdin.write(frame(message)),
      onMessage: (listener) =>
        void child.stdout.on('data', (chunk: Buffer) => {
          for (const message of unframer.push(chunk)) listener(message as Message)
        }),
    })
    const workspaceFolders = [{ uri: `file://${work}`, name: 'work' }]
    // The editor of this test is not the parent of the server: the tracer is.
    await client.request('initialize', { ...initializeParams(), processId: null, workspaceFolders })
    client.notify('initialized', {})
    const textDocument = {
      uri: `file://${work}/new.md`,
      languageId: 'markdown',
      version: 1,
      text: 'Sorry if so.\n',
    }
    const told = client.next('textDocument/publishDiagnostics')
    client.notify('textDocument/didOpen', { textDocument })
    expect((await told).params).toMatchObject({ diagnostics: [{ code: 'conditional-apology' }] })
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } }
    const asked = { textDocument, range, context: { diagnostics: [] } }
    expect(await client.request('textDocument/codeAction', asked)).not.toEqual([])
    await client.request('shutdown')
    client.notify('exit')
    expect(await ended).toEqual([0, null])
    expectLawful(readTrace(traceFile, work), {})
  })
})

describe('the tracer', () => {
  it.each([
    [
      'a connection',
      "require('net').connect(9, '127.0.0.1').on('error', () => {})",
      'connections',
      /^connect\(/,
    ],
    ['another program', "require('child_process').execFileSync('true')", 'programs', /\/true$/],
    ['a file elsewhere', "try { fs.readFileSync('/etc/passwd-') } catch {}", 'read', /^\/etc\/passwd-$/],
    ['a new file', "fs.writeFileSync('new.txt', '')", 'written', /\/work\/new\.txt$/],
    ['a file that is moved', "fs.renameSync('examples', 'moved')", 'written', /\/work\/moved$/],
  ] as const)('would tell of %s', async (_what, code, kind, told) => {
    const traced = await run(['-e', code])
    expect([...traced[kind]]).toContainEqual(expect.stringMatching(told))
  })
})
