import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Diagnostic, ProtocolConnection, Range } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { defaultConfig } from '../../engine/config'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { encodings } from '../../server/client'
import { Converter } from '../../server/convert'
import { diagnosticsFrom, startProgram, startWorker } from './programs'

/** What they find depends on the other files that are read. */
const comparing = new Set(rules.filter(({ reads }) => reads === 'workspace').map(({ id }) => id))

interface SideFile {
  readonly files: Readonly<Record<string, unknown>>
}

interface Place {
  readonly rule: string
  readonly range: Range
}

const folder = 'examples'
/** Has a config of its own, or findings that the side file leaves out; here everybody is asked with the default config. */
const configured = [
  'wholesale/',
  'amends.suppressions.json',
  ...Object.keys((JSON.parse(readFileSync(`${folder}/amends.suppressions.json`, 'utf8')) as SideFile).files),
].map((name) => `${folder}/${name}`)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => `${folder}/${name}`)
  .filter((path) => statSync(path).isFile() && !configured.some((start) => path.startsWith(start)))
  .sort()

/** Every file that the program checks, with what the engine finds in it. */
const expected = new Map(
  files.map((path) => {
    const document = TextDocument.create(`file:///${path}`, '', 1, readFileSync(path, 'utf8'))
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
  expect([...new Set(kinds)].sort()).toEqual(['csv', 'hbs', 'html', 'json', 'md', 'txt', 'yml'])
})

test('the command line finds what the engine finds', () => {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.cjs', 'check', ...files, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const report = JSON.parse(stdout) as { files: { path: string; findings: Place[] }[] }
  const places = files.map((path) => report.files.find((file) => file.path === path)?.findings ?? [])
  const own = places.map((found) => found.filter(({ rule }) => !comparing.has(rule)))
  expect(own.map((found) => found.map(({ rule, range }) => ({ rule, range })))).toEqual(expectedIn('utf-16'))
})

test.each(encodings)(
  'the server on stdin and stdout finds what the engine finds, in %s',
  async (encoding) => {
    expect(await placesFrom(startProgram(), encoding)).toEqual(expectedIn(encoding))
  },
)

test('the server in a worker finds what the engine finds, where there is no Node', async () => {
  expect(await placesFrom(startWorker(), 'utf-16')).toEqual(expectedIn('utf-16'))
})

const placesFrom = async (rpc: ProtocolConnection, encoding: string): Promise<Place[][]> =>
  (await diagnosticsFrom(rpc, [...expected.keys()], { encoding })).map((items) => items.map(toPlace))

const toPlace = ({ code, range }: Diagnostic): Place => ({ rule: String(code), range })
