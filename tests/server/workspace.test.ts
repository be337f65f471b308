import { describe, expect, test } from 'vitest'
import { DidRenameFilesNotification, FileChangeType, type Diagnostic } from 'vscode-languageserver/node'
import type { Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, range, startClient } from './harness'

const stock = 'We are sorry for the late bill.'
const clean = 'Your bill is attached.'
const at = (path: string): string => new URL(path, 'file:///w/').href
const uri = at('b.md')

const filesAt = (texts: Record<string, string | null>) =>
  new Map(Object.entries(texts).map(([path, text]) => [at(path), text]))

const three = { 'a.md': stock, 'b.md': stock, 'c.md': stock }

/** What the comparison says: the line of each finding, and the other files that it names. */
const told = (items: readonly Diagnostic[]): string[] =>
  items
    .filter(({ code }) => code === 'macro-boilerplate-apology')
    .map(({ range, message }) => `${range.start.line} ${/also in (.*?)\. /.exec(String(message))?.[1]}`)

type Options = NonNullable<Parameters<typeof startClient>[0]>

/** A client with one document open, in a folder of files on the disk. */
async function start(texts: Record<string, string | null>, open = 'a.md', options: Options = {}) {
  const files = filesAt(texts)
  const client = await startClient({ capabilities: pulling, folders: ['file:///w'], files, ...options })
  const text = texts[open] ?? stock
  await client.open(text, { at: at(open) })
  return {
    client,
    files,
    /** What is told in the document once the server had time to compare. */
    async told(path = open) {
      await client.settle()
      return told(await itemsOf(client, at(path)))
    },
  }
}

describe('files of an open folder are compared', () => {
  test('with the document that is open, once there is a pause', async () => {
    const { client, told: toldNow } = await start(three)
    expect(told(await itemsOf(client, at('a.md')))).toEqual([])
    expect(await toldNow()).toEqual(['0 b.md, c.md'])
  })

  test('by a linter of their own, so that the other one goes on from what it knows of the open document', async () => {
    const read: string[][] = []
    const newLinter = () => {
      const linter = new FakeLinter()
      const lint = linter.lint.bind(linter)
      const paths: string[] = []
      read.push(paths)
      return Object.assign(linter, {
        lint: (file: SourceFile, config: Config) => (paths.push(file.path), lint(file, config)),
      })
    }
    const { client } = await start(three, 'a.md', { newLinter })
    await client.settle()
    await itemsOf(client, at('a.md'))
    expect(read.map((paths) => [...new Set(paths)].sort())).toEqual([[at('a.md')], [at('b.md'), at('c.md')]])
  })

  test('and where a report could not tell the place of another one, it is sent again', async () => {
    const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } }
    const { client, files } = await start({ ...three, 'd.md': clean }, 'a.md', { capabilities })
    await client.settle()
    await client.settle()
    const named = () =>
      client.pushed.at(-1)?.diagnostics[0]?.relatedInformation?.map(({ location }) => location.uri)
    expect(named()).toEqual([at('b.md'), at('c.md')])
    files.set(at('c.md'), `${stock}\n\n${clean}`)
    await client.touch(at('c.md'))
    await client.configure({})
    await client.settle()
    await client.settle()
    expect(named()).toEqual([at('b.md'), at('c.md')])
  })

  test('until one of them changes', async () => {
    const { client, files, told } = await start(three)
    expect(await told()).toHaveLength(1)
    files.set(at('c.md'), clean)
    await client.touch(at('c.md'))
    expect(await told()).toEqual([])
    files.set(at('c.md'), stock)
    await client.touch(at('c.md'))
    expect(await told()).toEqual(['0 b.md, c.md'])
  })

  test('as they are at last, when one changes while they are read', async () => {
    const { client, files, told } = await start(three)
    const reading = client.pause()
    files.set(at('c.md'), clean)
    await client.touch(at('c.md'))
    await reading
    expect(await told()).toEqual([])
  })

  test('with those that are made, and without those that are deleted', async () => {
    const { client, files, told } = await start({ 'a.md': stock, 'b.md': stock })
    expect(await told()).toEqual([])
    files.set(at('d/new one.md'), stock)
    await client.touch(at('d/new%20one.md'), FileChangeType.Created)
    expect(await told()).toEqual(['0 b.md, d/new one.md'])
    files.delete(at('d/new one.md'))
    await client.touch(at('d'), FileChangeType.Deleted)
    expect(await told()).toEqual([])
  })

  test('under their new names', async () => {
    const { client, files, told } = await start({ 'a.md': stock, 'b.md': stock, 'd/c.md': stock })
    expect(await told()).toEqual(['0 b.md, d/c.md'])
    files.delete(at('d/c.md'))
    files.set(at('e/c.md'), stock)
    await client.rpc.sendNotification(DidRenameFilesNotification.type, {
      files: [{ oldUri: at('d'), newUri: at('e') }],
    })
    expect(await told()).toEqual(['0 b.md, e/c.md'])
  })

  test('as they are on the screen, saved or not', async () => {
    const { client, told } = await start(three)
    await client.open(clean, { at: uri })
    expect(await told()).toEqual([])
    await client.close(uri)
    expect(await told()).toEqual(['0 b.md, c.md'])
  })

  test('and the clients that are pushed to get it', async () => {
    const { client } = await start(three, 'a.md', { capabilities: {} })
    await client.settle()
    await client.settle()
    expect(told(client.pushed.at(-1)!.diagnostics)).toEqual(['0 b.md, c.md'])
  })

  test('and the clients that pull are told to do so', async () => {
    const capabilities = { ...pulling, workspace: { diagnostics: { refreshSupport: true } } }
    const { client } = await start(three, 'a.md', { capabilities })
    let refreshed = 0
    client.rpc.onRequest('workspace/diagnostic/refresh', () => void (refreshed += 1))
    await client.settle()
    expect(refreshed).toBe(1)
    await client.open(stock, { at: uri })
    await client.settle()
    expect(refreshed).toBe(1)
  })
})

describe('files are not compared', () => {
  const cases: [why: string, texts: Record<string, string | null>, options?: Options][] = [
    ['that a config leaves out', { ...three, 'amends.config.json': '{ "ignore": ["c.md"] }' }],
    [
      'that Git ignores',
      { 'a.md': stock, 'b.md': stock, 'out/c.md': stock, 'out/d.md': stock, '.gitignore': 'out/\n' },
    ],
    [
      'that Git ignores further down',
      { 'a.md': stock, 'b.md': stock, 'm/c.md': stock, 'm/.gitignore': '*.md\n' },
    ],
    ['of others', { 'a.md': stock, 'b.md': stock, 'node_modules/p/readme.md': stock }],
    ['of no known kind', { 'a.md': stock, 'b.md': stock, 'c.ts': stock }],
    ['that cannot be read', { ...three, 'c.md': null }],
    ['that are huge', { ...three, 'c.md': stock + ' Bye.'.repeat(300_000) }],
    ['outside of the folder', { 'a.md': stock, 'b.md': stock, '/v/c.md': stock, '/c.md': stock }],
    [
      'of two folders with each other',
      { 'x/a.md': stock, 'x/b.md': stock, 'y/c.md': stock, 'y/d.md': stock },
    ],
    [
      'where the rule is off',
      { ...three, 'amends.config.json': '{ "rules": { "macro-boilerplate-apology": "off" } }' },
    ],
    [
      'for which the rule is off',
      {
        ...three,
        'amends.config.json':
          '{ "overrides": [{ "files": ["c.md"], "rules": { "macro-boilerplate-apology": "off" } }] }',
      },
    ],
    ['where no folder is open', three, { folders: [] }],
    ['on a disk that the server cannot reach', three, { filesOf: 'editor' }],
  ]
  test.each(cases)('%s', async (why, texts, options) => {
    const folders = why.startsWith('of two') ? [at('x'), at('y')] : [at('')]
    const { told } = await start(texts, Object.keys(texts)[0], { folders, ...options })
    expect(await told()).toEqual([])
  })
})

test('a comment leaves out the finding and not the file', async () => {
  const comment = '<!-- amends-disable-next-line macro-boilerplate-apology -- agreed -->\n'
  const texts = { 'a.md': comment + stock, 'b.md': stock, 'c.md': stock }
  expect(await (await start(texts)).told()).toEqual([])
  expect(await (await start({ ...texts, 'a.md': stock, 'b.md': comment + stock })).told()).toHaveLength(1)
})

test('a level that changes is in force without a new reading of the files', async () => {
  const { client, files, told } = await start(three)
  expect(await told()).toHaveLength(1)
  const config = at('amends.config.json')
  files.set(config, '{ "rules": { "macro-boilerplate-apology": "warning" } }')
  await client.touch(config, FileChangeType.Created)
  expect(await told()).toHaveLength(1)
  expect(await itemsOf(client, at('a.md'))).toMatchObject([{ severity: 2 }])
  files.set(config, '{ "rules": { "macro-boilerplate-apology": "off" } }')
  await client.touch(config)
  expect(await told()).toEqual([])
})

test('while somebody types, a finding moves with its words and goes with them', async () => {
  const { client } = await start(
    { ...three, '/macros/refund.md': stock, '/macros/x.md': stock, '/macros/y.md': stock },
    '/macros/refund.md',
    { folders: ['file:///macros'] },
  )
  const toldNow = async () => told(await itemsOf(client))
  await client.settle()
  expect(await toldNow()).toEqual(['0 x.md, y.md'])
  await client.change(2, { range: range(0, 0, 0), text: 'Hi Ana,\n\n' })
  expect(await toldNow()).toEqual(['2 x.md, y.md'])
  await client.change(3, { range: range(2, 31, 31), text: ' Bye.' })
  expect(await toldNow()).toEqual(['2 x.md, y.md'])
  await client.change(4, { range: range(2, 10, 10), text: 'x' })
  expect(await toldNow()).toEqual([])
  await client.change(5, { range: range(2, 10, 11), text: '' })
  await client.settle()
  expect(await toldNow()).toEqual(['2 x.md, y.md'])
})

test('in a browser, the documents that are open are compared', async () => {
  const web = 'vscode-vfs://github/some/repo'
  const client = await startClient({ capabilities: pulling, filesOf: 'editor', folders: [web] })
  for (const name of ['a', 'b', 'c']) await client.open(stock, { at: `${web}/${name}.md` })
  await client.settle()
  expect(told(await itemsOf(client, `${web}/a.md`))).toEqual(['0 b.md, c.md'])
})

test('a hover tells what the comparison found', async () => {
  const texts = { '/macros/refund.md': stock, '/macros/x.md': stock, '/macros/y.md': stock }
  const { client } = await start(texts, '/macros/refund.md', { folders: ['file:///macros'] })
  await client.settle()
  const hover = await client.hover({ line: 0, character: 5 })
  expect(JSON.stringify(hover)).toContain('It stands in 3 macros, also in x.md, y.md.')
})

test('one sentence is told one thing: the comparison is related to what is as bad', async () => {
  const generic = 'We apologize for any inconvenience.'
  const textDocument = { ...pulling.textDocument, publishDiagnostics: { relatedInformation: true } }
  const { client } = await start({ 'a.md': generic, 'b.md': generic, 'c.md': generic }, 'a.md', {
    capabilities: { textDocument },
  })
  await client.settle()
  const items = await itemsOf(client, at('a.md'))
  expect(items.map(({ code }) => code)).toEqual(['generic-apology'])
  expect(items[0]?.relatedInformation?.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^macro-boilerplate-apology: .*also in b\.md, c\.md/),
  )
})
