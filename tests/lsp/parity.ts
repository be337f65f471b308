import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startProgram, type Client } from './client'
import { encodings, positionOf, type Encoding, type Range } from './text'
import { startWorker } from './worker'

// Whether the command line, the server as a program, in each encoding, and the server in a worker find the same in a
// folder: `npx tsx tests/lsp/parity.ts FOLDER`.

interface Told {
  readonly rule: string
  readonly message: string
  readonly range: Range
}

/** What was found, by the path of each file. */
type Found = ReadonlyMap<string, readonly Told[]>

interface CliReport {
  readonly files: readonly {
    readonly path: string
    readonly findings: readonly {
      readonly rule: string
      readonly message: string
      readonly offsets: readonly [number, number]
    }[]
  }[]
}

interface ServerReport {
  readonly items: readonly { readonly code?: string; readonly message: string; readonly range: Range }[]
}

/** No answer of the server waits for the comparison of files, so what is missing may come within this time, in milliseconds. */
const patience = 30_000

function reportOfCli(folder: string): CliReport {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('dist/cli.cjs'), 'check', '.', '--format', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
  )
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as CliReport
}

/** The findings in the order of the file, because nobody promises another one. */
const sorted = (found: readonly Told[]): readonly Told[] =>
  [...found].sort((one, other) => {
    const [a, b] = [one, other].map(({ range, rule }) =>
      [range.start.line, range.start.character, range.end.line, range.end.character]
        .map((number) => String(number).padStart(9, '0'))
        .concat(rule)
        .join(),
    ) as [string, string]
    return a < b ? -1 : a > b ? 1 : 0
  })

const foundByCli = ({ files }: CliReport, textOf: (path: string) => string, encoding: Encoding): Found =>
  new Map(
    files.map(({ path, findings }) => {
      const text = textOf(path)
      const at = (offset: number) => positionOf(text, offset, encoding)
      const told = findings.map(({ rule, message, offsets: [start, end] }) => ({
        rule,
        message,
        range: { start: at(start), end: at(end) },
      }))
      return [path, sorted(told)]
    }),
  )

/** Opens all files in an editor, and gives what asks for the findings in them. */
async function openAll(
  client: Client,
  folder: string,
  texts: ReadonlyMap<string, string>,
  encoding: Encoding,
): Promise<(path: string) => Promise<readonly Told[]>> {
  const root = pathToFileURL(resolve(folder)).href
  const uriOf = (path: string) => pathToFileURL(resolve(folder, path)).href
  client.answers.set('amends/readFile', ({ uri }: { uri: string }) => {
    const path = fileURLToPath(uri)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  })
  await client.request('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'parity' }],
    capabilities: {
      general: { positionEncodings: [encoding] },
      textDocument: { diagnostic: {} },
      experimental: { amends: { readFile: true } },
    },
  })
  client.notify('initialized', {})
  for (const [path, text] of texts) {
    const textDocument = { uri: uriOf(path), languageId: '', version: 1, text }
    client.notify('textDocument/didOpen', { textDocument })
  }
  return async (path) => {
    const textDocument = { uri: uriOf(path) }
    const { items } = await client.request<ServerReport>('textDocument/diagnostic', { textDocument })
    const told = items.flatMap(({ code, message, range }) =>
      code === undefined ? [] : [{ rule: code, message, range }],
    )
    return sorted(told)
  }
}

export interface Difference {
  readonly who: string
  readonly path: string
  readonly cli: readonly Told[]
  readonly server: readonly Told[]
}

export interface Parity {
  /** The names of the files that were compared, with the number of findings in each. */
  readonly files: ReadonlyMap<string, number>
  readonly differences: readonly Difference[]
}

/** Compares what is found in the files of a folder, with the configs that are in force there: by a program for each encoding. */
export async function compare(folder: string, spoken: readonly Encoding[] = encodings): Promise<Parity> {
  const report = reportOfCli(folder)
  const texts = new Map(report.files.map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')]))
  const differencesIn = async (who: string, client: Client, encoding: Encoding): Promise<Difference[]> => {
    const expected = foundByCli(report, (path) => texts.get(path)!, encoding)
    const findingsIn = await openAll(client, folder, texts, encoding)
    const end = Date.now() + patience
    for (;;) {
      const differences: Difference[] = []
      for (const [path, cli] of expected) {
        const server = await findingsIn(path)
        if (JSON.stringify(server) !== JSON.stringify(cli)) differences.push({ who, path, cli, server })
      }
      if (differences.length === 0 || Date.now() > end) return differences
      await new Promise((resume) => setTimeout(resume, 200))
    }
  }
  const programs = spoken.map(async (encoding) => {
    const { client, child } = startProgram()
    return differencesIn(`the program in ${encoding}`, client, encoding).finally(() => child.kill())
  })
  const worker = startWorker()
  const inWorker = differencesIn('the worker', worker.client, 'utf-16').finally(() => worker.end())
  const differences = (await Promise.all([...programs, inWorker])).flat()
  return { files: new Map(report.files.map(({ path, findings }) => [path, findings.length])), differences }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, differences } = await compare(process.argv[2] ?? '.')
  for (const difference of differences) console.log(JSON.stringify(difference, undefined, 2))
  const findings = [...files.values()].reduce((sum, count) => sum + count, 0)
  console.log(`${files.size} files, ${findings} findings, ${differences.length} differences.`)
  process.exitCode = differences.length > 0 ? 1 : 0
}
