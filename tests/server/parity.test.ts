import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { defaultConfig } from '../../engine/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { encodings } from '../../server/client'
import { Converter } from '../../server/convert'
import { inWorkerScope, WorkerReader, WorkerWriter } from './worker-scope'

interface Place {
  readonly rule: string
  readonly range: Range
}

const folder = 'examples'
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => `${folder}/${name}`)
  .filter((path) => statSync(path).isFile() && path !== `${folder}/amends.config.json`)
  .sort()

/** Every file that the program checks, with what the engine finds in it. */
const expected = new Map(
  files.map((path) => {
    const document = TextDocument.create(path, '', 1, readFileSync(path, 'utf8'))
    const { findings } = createLinter(rules).lint({ text: document.getText(), path }, defaultConfig)
    return [document, findings] as const
  }),
)

const expectedIn = (encoding: (typeof encodings)[number]): Place[][] => {
  const convert = new Converter(encoding)
  return [...expected].map(([document, findings]) =>
    findings.map(({ rule, offsets }) => ({ rule, range: convert.toRange(document, offsets) })),
  )
}

test('the examples hold findings of every kind of file', () => {
  const kinds = [...expected]
    .filter(([, found]) => found.length > 0)
    .map(([{ uri }]) => uri.replace(/.*\./, ''))
  expect([...new Set(kinds)].sort()).toEqual(['hbs', 'html', 'json', 'md', 'txt'])
})

test('the command line finds what the engine finds', () => {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.cjs', 'check', ...files, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const report = JSON.parse(stdout) as { files: { path: string; findings: Place[] }[] }
  const places = files.map((path) => report.files.find((file) => file.path === path)?.findings ?? [])
  expect(places.map((found) => found.map(({ rule, range }) => ({ rule, range })))).toEqual(
    expectedIn('utf-16'),
  )
})

test.each(encodings)(
  'the server on stdin and stdout finds what the engine finds, in %s',
  async (encoding) => {
    const child = spawn(process.execPath, ['dist/server/node.cjs'])
    onTestFinished(() => void child.kill())
    const rpc = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    expect(await placesFrom(rpc, encoding)).toEqual(expectedIn(encoding))
  },
)

test('the server in a worker finds what the engine finds, where there is no Node', async () => {
  const thread = new Worker(inWorkerScope(readFileSync('dist/server/browser.js', 'utf8')), { eval: true })
  onTestFinished(() => void thread.terminate())
  const rpc = createProtocolConnection(new WorkerReader(thread), new WorkerWriter(thread))
  expect(await placesFrom(rpc, 'utf-16')).toEqual(expectedIn('utf-16'))
})

/** Opens every file and asks for its diagnostics. */
async function placesFrom(rpc: ProtocolConnection, encoding: string): Promise<Place[][]> {
  rpc.listen()
  await rpc.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, general: { positionEncodings: [encoding] } },
  })
  const reports = [...expected.keys()].map(async (document) => {
    const uri = `file:///${document.uri}`
    const textDocument = { uri, languageId: document.languageId, version: 1, text: document.getText() }
    await rpc.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
    return rpc.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  })
  return (await Promise.all(reports)).map((report) =>
    (report as FullDocumentDiagnosticReport).items.map(toPlace),
  )
}

const toPlace = ({ code, range }: Diagnostic): Place => ({ rule: String(code), range })
