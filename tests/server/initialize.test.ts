import { describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, startClient, uri } from './harness'

describe('initialize', () => {
  test('names the server and what it can do', async () => {
    const { initialized } = await startClient()
    expect(initialized.serverInfo).toEqual({ name: 'amends', version })
    expect(initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.amends'] },
      hoverProvider: true,
    })
  })

  test('offers to be asked for diagnostics only to a client that can ask', async () => {
    const diagnosticProvider = {
      identifier: 'amends',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    }
    expect((await startClient({ capabilities: pulling })).initialized.capabilities).toMatchObject({
      diagnosticProvider,
    })
    expect((await startClient()).initialized.capabilities).not.toHaveProperty('diagnosticProvider')
  })

  test.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-7', 'utf-32', 'utf-16'], 'utf-32'],
    [['utf-7'], 'utf-16'],
  ])('of the encodings %j it takes %s', async (positionEncodings, expected) => {
    const capabilities = positionEncodings ? { general: { positionEncodings } } : {}
    const { initialized } = await startClient({ capabilities })
    expect(initialized.capabilities.positionEncoding).toBe(expected)
  })

  test.each([
    ['utf-8', undefined, 'utf-8'],
    ['utf-32', undefined, 'utf-32'],
    ['latin-1', undefined, 'utf-16'],
    [7, undefined, 'utf-16'],
    ['utf-8', ['utf-16'], 'utf-16'],
  ])('told that the client counts in %s, which offers %j, it takes %s', async (told, offered, expected) => {
    const { initialized } = await startClient({
      capabilities: offered ? { general: { positionEncodings: offered } } : {},
      initializationOptions: { positionEncoding: told },
    })
    expect(initialized.capabilities.positionEncoding).toBe(expected)
  })

  test('what the client was told of its encoding is no setting, and the rest is', async () => {
    const client = await startClient({
      capabilities: pulling,
      initializationOptions: { positionEncoding: 'utf-8', rules: { 'no-sorry': 'off' } },
      linter: new FakeLinter(),
    })
    await client.open('é sorry')
    expect(await itemsOf(client)).toEqual([])
    expect(client.logged).toEqual([])
    await client.configure({ rules: {} })
    expect(await itemsOf(client)).toMatchObject([{ range: { start: { character: 3 } } }])
  })

  const odd: readonly [what: string, params: unknown][] = [
    ['no parameters', undefined],
    ['a list', []],
    ['no capabilities', { processId: null, rootUri: null }],
    ['capabilities that are null', { capabilities: null }],
    ['parts of them that are null', { capabilities: { general: null, textDocument: null, workspace: null } }],
    ['a list of folders that is null', { capabilities: {}, workspaceFolders: null, rootUri: null }],
    ['folders without an address', { capabilities: {}, workspaceFolders: [{ name: 'w' }] }],
    ['no list of folders', { capabilities: {}, workspaceFolders: { uri: 'file:///w' } }],
    ['only a path', { capabilities: {}, rootPath: '/macros' }],
    ['a path that is none', { capabilities: {}, rootPath: 7, rootUri: 7 }],
    [
      'lists that are none',
      {
        capabilities: {
          general: { positionEncodings: 'utf-8' },
          textDocument: {
            publishDiagnostics: { tagSupport: true },
            codeAction: { resolveSupport: {} },
            hover: { contentFormat: null },
          },
          workspace: { workspaceEdit: { documentChanges: true, resourceOperations: true } },
        },
      },
    ],
  ]
  test.each(odd)('a client that says %s is served', async (_what, params) => {
    const client = await startClient({ params, linter: new FakeLinter() })
    expect(client.initialized.capabilities).toMatchObject({ positionEncoding: 'utf-16', hoverProvider: true })
    await client.open('So sorry.')
    await client.settle()
    expect(client.pushed).toMatchObject([{ uri, diagnostics: [{ code: 'no-sorry' }] }])
    expect(client.logged).toEqual([])
  })
})
