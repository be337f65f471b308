import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProtocolConnection } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { severities } from '../../engine/finding'
import { diagnosticsFrom, startProgram, startWorker } from './programs'

const generic = 'We apologize for any inconvenience.\n'

const configs: Record<string, string> = {
  'amends.config.json': `{
    "rules": { "generic-apology": "off", "macro-boilerplate-apology": "off" }, // Comments are allowed.
    "ignore": ["drafts/", "*.txt"],
    "overrides": [{ "files": ["m/**"], "rules": { "generic-apology": "info" } }],
  }`,
  'strict/amends.config.json': '{}',
}

/** What is found in macros that say the same, by their paths. */
const expected: Record<string, string[]> = {
  'a.md': [],
  'b.txt': [],
  'drafts/c.md': [],
  'm/d e.md': ['info'],
  'strict/deep/f.md': ['error'],
  'repository/h.md': ['error'],
}
const paths = Object.keys(expected)

const folder = mkdtempSync(join(tmpdir(), 'amends-parity-'))
const root = pathToFileURL(folder).href

beforeAll(() => {
  const macros = Object.fromEntries(paths.map((path) => [path, generic]))
  for (const [path, text] of Object.entries({ ...configs, ...macros, 'repository/.git/HEAD': '' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the command line has the levels of the nearest config', () => {
  const program = [resolve('dist/cli.cjs'), 'check', '--format', 'json']
  const { stdout } = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' })
  const report = JSON.parse(stdout) as { files: { path: string; findings: { severity: string }[] }[] }
  const found = new Map(report.files.map((file) => [file.path, file.findings]))
  const levels = paths.map((path) => [path, (found.get(path) ?? []).map(({ severity }) => severity)])
  expect(Object.fromEntries(levels)).toEqual(expected)
})

test('the server on stdin and stdout has them too, from the disk', async () => {
  expect(await levelsFrom(startProgram(), paths)).toEqual(expected)
})

test('the server in a worker has them too, from the editor', async () => {
  const rpc = startWorker()
  rpc.onRequest('amends/readFile', ({ uri }: { uri: string }) => configs[uri.slice(root.length + 1)] ?? null)
  // The editor tells no repositories apart.
  const { 'repository/h.md': _, ...others } = expected
  expect(await levelsFrom(rpc, Object.keys(others))).toEqual(others)
})

async function levelsFrom(rpc: ProtocolConnection, names: readonly string[]) {
  const documents = names.map((name) =>
    TextDocument.create(pathToFileURL(join(folder, name)).href, '', 1, generic),
  )
  const reports = await diagnosticsFrom(rpc, documents, { root })
  const levels = reports.map((items) => items.map(({ severity }) => severities[severity! - 1]))
  return Object.fromEntries(names.map((name, index) => [name, levels[index]]))
}
