import { describe, expect, test } from 'vitest'
import { ConfigurationRequest } from 'vscode-languageserver/node'
import { numbers } from '../lsp/random-edits'
import { changed, positionOf, type Change } from '../lsp/text'
import { FakeLinter } from './fake-linter'
import { at, itemsOf, pulling, startClient, uri } from './harness'

const sorry = 'We are sorry.'
const found = [{ code: 'no-sorry' }]

const start = () => startClient({ capabilities: pulling, linter: new FakeLinter() })

describe('a message that makes no sense is told, and nothing else happens', () => {
  test.each([
    ['textDocument/didOpen', { textDocument: { uri, languageId: '', version: 2, text: null } }],
    ['textDocument/didOpen', { textDocument: { uri: 7, languageId: '', version: 2, text: '' } }],
    ['textDocument/didOpen', { textDocument: { languageId: '', version: 2, text: '' } }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 7 }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '' }, {}] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '' }, null] }],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: 7, type: 1 }] }],
    ['workspace/didChangeWatchedFiles', {}],
    ['workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 7 }], removed: [] } }],
    ['workspace/didChangeWorkspaceFolders', { event: { removed: [] } }],
  ])('%s %j', async (method, params) => {
    const client = await start()
    await client.open(sorry)
    await client.rpc.sendNotification(method, params)
    expect(await itemsOf(client)).toMatchObject(found)
    expect(client.logged).toEqual([expect.stringContaining(`'${method}' failed`)])
  })

  test.each([undefined, null, [], {}, { id: null }, { id: {} }])(
    'a cancel of %j is passed over',
    async (params) => {
      const client = await start()
      await client.open(sorry)
      await client.rpc.sendNotification('$/cancelRequest', params)
      expect(await itemsOf(client)).toMatchObject(found)
      expect(client.logged).toEqual([])
    },
  )
})

describe('changes', () => {
  test('a version that is not newer is another text all the same', async () => {
    const client = await start()
    await client.open(sorry, { version: 5 })
    for (const version of [5, 5, 3, null as never, null as never]) {
      await client.change(version, { text: 'Nothing.' })
      expect(await itemsOf(client)).toEqual([])
      await client.change(version, { range: { start: at(0, 0), end: at(0, 8) }, text: sorry })
      expect(await itemsOf(client)).toMatchObject(found)
    }
  })

  test('a range that is null is none', async () => {
    const client = await start()
    await client.open('Nothing.')
    await client.change(2, { range: null as never, text: sorry })
    expect(await itemsOf(client)).toMatchObject(found)
  })

  test('many in one message leave the text that they leave one by one', async () => {
    const client = await start()
    await client.open('')
    const random = numbers(5)
    let version = 1
    for (let round = 0; round < 150; round++) {
      const before = ['sorry\r\n', '😀 sorry', '\r', '\n', 'é', '\r\nsorry']
        .filter(() => random(3) > 0)
        .join('')
      const places = Array.from({ length: 8 }, () => random(before.length + 1)).sort((a, b) => b - a)
      const changes: Change[] = [0, 2, 4, 6].map((index) => ({
        range: {
          start: positionOf(before, places[index + 1]!, 'utf-16'),
          end: positionOf(before, places[index]!, 'utf-16'),
        },
        text: ['', 'sorry', '\n', '\r', 'x\r\n'][random(5)]!,
      }))
      const after = changed(before, changes, 'utf-16')
      await client.change((version += 1), { text: before })
      await client.change((version += 1), ...changes)
      const ranges = (await itemsOf(client)).map(({ range }) => range)
      await client.change((version += 1), { text: after })
      const expected = (await itemsOf(client)).map(({ range }) => range)
      expect([before, changes, ranges]).toEqual([before, changes, expected])
    }
  })
})

test('folders that are none are passed over', async () => {
  const params = {
    processId: null,
    rootUri: null,
    capabilities: pulling,
    workspaceFolders: [null, 7, {}, { uri: '' }],
  }
  const client = await startClient({ params, linter: new FakeLinter() })
  await client.open(sorry)
  expect(await itemsOf(client)).toMatchObject(found)
  expect(client.told[0]).toContain('No folder is open.')
})

test('a client that does not say what the settings are gets the defaults, and is heard later', async () => {
  const capabilities = { ...pulling, workspace: { configuration: true } }
  const client = await startClient({ capabilities, linter: new FakeLinter() })
  let answer: (settings: unknown[]) => void = () => {}
  client.rpc.onRequest(
    ConfigurationRequest.type,
    () => new Promise<unknown[]>((resolve) => (answer = resolve)) as never,
  )
  await client.open(sorry)
  const items = itemsOf(client)
  await client.pause()
  expect(await items).toMatchObject(found)
  answer([{ rules: { 'no-sorry': 'off' } }])
  await client.settle()
  expect(await itemsOf(client)).toEqual([])
})
