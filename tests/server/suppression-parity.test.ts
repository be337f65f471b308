import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProtocolConnection } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fingerprint } from '../../engine/fingerprint'
import { diagnosticsFrom, startProgram, startWorker } from './programs'

const generic = 'We apologize for any inconvenience.'
const data = JSON.stringify({ macros: [{ body: generic }, { body: `${generic} Goodbye.` }] })
const entry = (path: string) => ({ path, rule: 'generic-apology', text: fingerprint(generic) })
const idle = 'This amends-disable-line does nothing'

/** The files, with the places in them that are told: where a rule finds something, and where a comment is idle. */
const files: Record<string, readonly [text: string, told: readonly string[]]> = {
  'a.md': [
    `<!-- amends-disable-next-line generic-apology -->\n${generic}\n\n${generic}\n`,
    ['3 generic-apology'],
  ],
  'b.md': ['Hello. <!-- amends-disable-line -->\n', [`0 ${idle}`]],
  'c.yml': [`# amends-disable-next-line\nbody: |\n  Hello.\n\n  ${generic}\ntext: Bye.\n`, []],
  'd.yml': [`amends: off\nbody: ${generic}\n`, []],
  'e/one.json': [data, ['0 generic-apology']],
  'e/f/both.json': [data, []],
  'e/own/none.json': [data, ['0 generic-apology', '0 generic-apology']],
}
const config = '{ "rules": { "macro-boilerplate-apology": "off" } }'
const besides: Record<string, string> = {
  'amends.config.json': config,
  'e/amends.suppressions.json': JSON.stringify({
    version: 1,
    files: {
      'one.json': [entry('/macros/0/body')],
      'f/both.json': [entry('/macros/1/body'), entry('/macros/7/body')],
      'own/none.json': [entry('/macros/0/body')],
    },
  }),
  'e/own/amends.suppressions.json': '{}',
}
const paths = Object.keys(files)
const expected = Object.fromEntries(paths.map((path) => [path, files[path]![1]]))

const folder = mkdtempSync(join(tmpdir(), 'amends-parity-'))
const root = pathToFileURL(folder).href

beforeAll(() => {
  const texts = Object.fromEntries(paths.map((path) => [path, files[path]![0]]))
  for (const [path, text] of Object.entries({ ...besides, ...texts })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Rules that compare files are left out: what they find depends on which files are read together. */
const isOwn = (rule: string): boolean => rule === 'generic-apology' || rule === ''

test('the command line leaves out what it should', () => {
  const program = [resolve('dist/cli.cjs'), 'check', '--format', 'json']
  const { stdout } = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' })
  const report = JSON.parse(stdout) as {
    files: {
      path: string
      findings: { rule: string; range: { start: { line: number } } }[]
      problems: { message: string }[]
    }[]
  }
  const told = report.files.map(({ path, findings, problems }) => [
    path,
    [
      ...findings.flatMap(({ rule, range }) => (isOwn(rule) ? [`${range.start.line} ${rule}`] : [])),
      ...problems.map(({ message }) => `0 ${message.split(':')[0]}`),
    ],
  ])
  expect(Object.fromEntries(told)).toEqual(expected)
})

test('the server on stdin and stdout does, from the disk', async () => {
  expect(await toldBy(startProgram())).toEqual(expected)
})

test('the server in a worker does, from the editor', async () => {
  const rpc = startWorker()
  rpc.onRequest('amends/readFile', ({ uri }: { uri: string }) => besides[uri.slice(root.length + 1)] ?? null)
  expect(await toldBy(rpc)).toEqual(expected)
})

async function toldBy(rpc: ProtocolConnection) {
  const documents = paths.map((path) =>
    TextDocument.create(pathToFileURL(join(folder, path)).href, '', 1, files[path]![0]),
  )
  const reports = await diagnosticsFrom(rpc, documents, { root })
  const told = reports.map((items) =>
    items.flatMap(({ code = '', message, range }) =>
      isOwn(String(code)) ? [`${range.start.line} ${code || String(message).split(':')[0]}`] : [],
    ),
  )
  return Object.fromEntries(paths.map((path, index) => [path, told[index]]))
}
