import { describe, expect, test } from 'vitest'
import {
  CancellationTokenSource,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, startClient, uri, type TestClient } from './harness'

/** Holds the settings back that the server asks for, until they are let go. */
function holdSettings({ rpc }: TestClient) {
  const waiting: ((settings: unknown) => void)[] = []
  rpc.onRequest(ConfigurationRequest.type, async ({ items }) => {
    const settings = await new Promise((resolve) => waiting.push(resolve))
    return items.map(() => settings)
  })
  return {
    waiting,
    letGo: (settings: unknown = {}) => waiting.splice(0).forEach((resolve) => resolve(settings)),
  }
}

describe('a client that opens a document that is open already', () => {
  test.each([[1], [2]])('with the version %i and another text is told of that text', async (version) => {
    const client = await startClient({ linter: new FakeLinter(), capabilities: pulling })
    await client.open('sorry', { version: 1 })
    expect(await itemsOf(client)).toHaveLength(1)
    await client.open('Oh.', { version })
    expect(await itemsOf(client)).toEqual([])
  })
})

describe('what happens while the settings are asked for', () => {
  const configuration = { workspace: { configuration: true } }

  const happenings: [what: string, act: (client: TestClient) => Promise<void>, pushed: unknown[]][] = [
    ['nothing', async () => {}, [[1, 1]]],
    ['a change', (client) => client.change(2, { text: 'sorry, sorry' }), [[2, 2]]],
    ['a close', (client) => client.close(), [[undefined, 0]]],
    [
      'a close, and another text under the same name',
      async (client) => {
        await client.close()
        await client.open('sorry, sorry, sorry')
      },
      [
        [undefined, 0],
        [1, 3],
      ],
    ],
    ['other settings', (client) => client.configure({}), [[1, 1]]],
  ]
  test.each(happenings)('%s: a client is pushed what holds at last, once', async (_what, act, pushed) => {
    const client = await startClient({ linter: new FakeLinter(), capabilities: configuration })
    const { letGo } = holdSettings(client)
    await client.open('sorry')
    await client.pause()
    await act(client)
    for (let time = 0; time < 3; time++) {
      await client.pause()
      letGo()
      await client.settle()
    }
    const told = client.pushed.map(({ version, diagnostics }) => [version, diagnostics.length])
    expect(told.filter((one, at) => String(one) !== String(told[at - 1]))).toEqual(pushed)
  })

  test.each([
    ['a change', (client: TestClient) => client.change(2, { text: 'sorry, sorry' }), 2],
    ['a close', (client: TestClient) => client.close(), 0],
  ])('%s: a client that asked is told what holds then', async (_what, act, count) => {
    const client = await startClient({
      linter: new FakeLinter(),
      capabilities: { ...pulling, ...configuration },
    })
    const { letGo, waiting } = holdSettings(client)
    await client.open('sorry')
    const asked = itemsOf(client)
    await expect.poll(() => waiting.length).toBe(1)
    await act(client)
    await client.rpc.sendRequest('amends/nothing').catch(() => {})
    letGo()
    expect(await asked).toHaveLength(count)
  })
})

test('a pull that is cancelled ends with an error that says so, however many there are', async () => {
  const linter = new FakeLinter()
  const client = await startClient({ capabilities: pulling, linter })
  await client.open('sorry')
  const asked = Array.from({ length: 200 }, () => {
    const source = new CancellationTokenSource()
    const params = { textDocument: { uri } }
    const answer = client.rpc.sendRequest(DocumentDiagnosticRequest.type, params, source.token)
    source.cancel()
    return answer.then(
      () => 'answered',
      ({ code }: { readonly code: number }) => code,
    )
  })
  expect(new Set(await Promise.all(asked))).toEqual(new Set([LSPErrorCodes.RequestCancelled]))
  expect(await itemsOf(client)).toHaveLength(1)
  expect(linter.runs).toBe(1)
})

describe('other settings', () => {
  const refreshing = { ...pulling, workspace: { diagnostics: { refreshSupport: true } } }

  test.each([
    ['does', async () => {}],
    [
      'refuses',
      async () => {
        throw new Error('Not now.')
      },
    ],
  ])('a client %s: it is told to ask again once, whatever is open', async (_what, answer) => {
    const client = await startClient({ capabilities: refreshing, linter: new FakeLinter() })
    let refreshed = 0
    client.rpc.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshed += 1
      return answer()
    })
    for (const name of ['a', 'b', 'c']) await client.open('sorry', { at: `file:///macros/${name}.md` })
    await client.configure({ rules: { 'no-sorry': 'hint' } })
    await client.touch('file:///macros/amends.config.json')
    await client.settle()
    expect(refreshed).toBe(2)
    expect(await itemsOf(client, 'file:///macros/a.md')).toMatchObject([{ severity: 4 }])
  })
})

describe('what changed in other documents', () => {
  const stock = 'We are sorry for the late bill.\n'
  const name = (letter: string): string => `file:///macros/${letter}.md`

  test.each([
    ['comes with the answer', true],
    ['does not come to a client that does not take it', false],
  ])('%s', async (_what, relatedDocumentSupport) => {
    const client = await startClient({
      capabilities: { textDocument: { diagnostic: { relatedDocumentSupport } } },
      folders: ['file:///macros'],
      files: new Map(['a', 'b', 'c'].map((letter) => [name(letter), stock])),
    })
    for (const letter of ['a', 'b', 'c']) await client.open(stock, { at: name(letter) })
    expect(await client.pull(undefined, name('b'))).not.toHaveProperty('relatedDocuments')
    await client.settle()
    const { relatedDocuments } = (await client.pull(
      undefined,
      name('b'),
    )) as RelatedFullDocumentDiagnosticReport
    if (!relatedDocumentSupport) return expect(relatedDocuments).toBeUndefined()
    expect(Object.keys(relatedDocuments ?? {})).toEqual([name('a')])
    expect(relatedDocuments?.[name('a')]).toMatchObject({
      kind: 'full',
      items: [{ code: 'macro-boilerplate-apology' }],
    })
    expect(await client.pull(undefined, name('b'))).not.toHaveProperty('relatedDocuments')
  })
})
