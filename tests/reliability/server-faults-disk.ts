import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import type { Program } from '../lsp/client'
import type { ServerFault } from './server-faults-case'
import { documentsIn, findingsIn, paramsFor, peakOf, session, shapeOf, soon } from './server-faults-session'

const config = JSON.stringify({ rules: { 'conditional-apology': 'warning' } })

/** A folder with a config and a macro of each kind, and a session in it that has seen them. */
async function inFolder() {
  const path = mkdtempSync(join(tmpdir(), 'amends-faults-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const folder = pathToFileURL(path).href
  const documents = documentsIn(folder)
  for (const { text, uri } of documents) {
    if (uri.startsWith(folder)) writeFileSync(join(path, uri.slice(folder.length + 1)), text)
  }
  writeFileSync(join(path, 'amends.config.json'), config)
  const broken = await session(paramsFor(folder))
  const look = async () => [await findingsIn(broken.client, documents), await closedIn(broken)]
  const healthy = await look()
  expect(healthy.join()).toContain('conditional-apology')
  /** Puts something in place of a file, as another program would. */
  const put = (name: string, make: (path: string) => void): void => {
    rmSync(join(path, name), { recursive: true, force: true })
    make(join(path, name))
    const changes = [
      { uri: `${folder}/${name}`, type: 2 },
      { uri: `${folder}/${name}`, type: 1 },
    ]
    broken.client.notify('workspace/didChangeWatchedFiles', { changes })
  }
  return { broken, documents, healthy, look, path, put }
}

/** What is shown in the files that are not open. */
async function closedIn({ client }: Program): Promise<string> {
  const params = { previousResultIds: [] }
  const { items } = await soon(
    client.request<{ items: readonly { readonly uri: string }[] }>('workspace/diagnostic', params),
    'workspace/diagnostic',
  )
  return shapeOf([...items].sort((a, b) => (a.uri < b.uri ? -1 : 1)))
}

const write = (text: string | Buffer) => (path: string) => writeFileSync(path, text)
const pipe = (path: string): void => void execFileSync('mkfifo', [path])
const large = (path: string): void => {
  writeFileSync(path, '{ "rules": {} }')
  truncateSync(path, 100_000_000)
}

/** What may stand where a config was. */
const brokenConfigs: Readonly<Record<string, (path: string) => void>> = {
  'half of it': write(config.slice(0, 20)),
  nothing: write(''),
  NULs: write('\u0000'.repeat(1000)),
  'bytes that are no text': write(Buffer.from([0xff, 0xfe, 0x80, 0x7b])),
  'another type': write('[[[]]]'),
  'wrong values': write('{"rules": 7, "ignore": {}, "include": [7, null], "__proto__": {"a": 1}}'),
  '200,000 levels': write('['.repeat(200_000)),
  '100 MB': large,
  'a folder': (path) => mkdirSync(path),
  'a pipe': pipe,
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to nothing': (path) => symlinkSync('/no-such-folder/nothing', path),
  'no file': () => {},
}

/** What may stand beside the macros of a folder. */
const oddFiles: Readonly<Record<string, (path: string) => void>> = {
  'pipe.md': pipe,
  '.gitignore': pipe,
  'amends.suppressions.json': pipe,
  'itself.md': (path) => symlinkSync(path, path),
  'nothing.md': (path) => symlinkSync('/no-such-folder/nothing', path),
  endless: (path) => symlinkSync('.', path),
  'device.md': (path) => symlinkSync('/dev/zero', path),
  'folder.md': (path) => mkdirSync(path),
  'two\nlines.md': (path) => mkdirSync(path),
  'large.md': large,
}

export const diskFaults: readonly ServerFault[] = [
  {
    fault: 'a config that breaks while the session runs',
    injected:
      'broken JSON, NULs, 100 MB, a folder, a pipe, links to itself and to nothing, no file in place of the config',
    happened: 'all is answered meanwhile; once the config is whole again, the findings are as before',
    async try() {
      const { broken, documents, healthy, look, put } = await inFolder()
      const whole = write(config)
      for (const [name, make] of Object.entries(brokenConfigs)) {
        put('amends.config.json', make)
        await findingsIn(broken.client, documents.slice(0, 1))
        put('amends.config.json', whole)
        await soon(findingsIn(broken.client, documents.slice(0, 1)), name)
      }
      expect(await look()).toEqual(healthy)
      expect(broken.stderr()).toBe('')
      expect(peakOf(broken)).toBeLessThan(700)
      return { tried: Object.keys(brokenConfigs).length, measured: `peak ${peakOf(broken)} MB` }
    },
  },
  {
    fault: 'odd files in an open folder',
    injected:
      'pipes, devices, links to themselves and to nothing, endless folders, 100 MB, also as `.gitignore`',
    happened: 'none holds up the others, whose findings are as before',
    async try() {
      const { broken, healthy, look, put } = await inFolder()
      for (const [name, make] of Object.entries(oddFiles)) put(name, make)
      expect(await look()).toEqual(healthy)
      expect(broken.stderr()).toBe('')
      return { tried: Object.keys(oddFiles).length }
    },
  },
  {
    fault: 'files that change while they are read',
    injected: '500 macros, deleted and written again while the folder is read',
    happened: 'all is answered; once it is quiet, the findings are as before',
    async try() {
      const { broken, documents, healthy, look, path, put } = await inFolder()
      const names = Array.from({ length: 500 }, (_, index) => `passing-${index}.md`)
      for (const name of names) put(name, write(`Sorry for any trouble with order ${name}.\n`))
      for (const name of names) {
        rmSync(join(path, name))
        if (name.endsWith('0.md')) await findingsIn(broken.client, documents.slice(0, 1))
      }
      for (const name of names) put(name, () => {})
      expect(await look()).toEqual(healthy)
      expect(broken.stderr()).toBe('')
      return { tried: names.length }
    },
  },
]
