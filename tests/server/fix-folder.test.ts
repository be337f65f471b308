import { describe, expect, test } from 'vitest'
import {
  ApplyWorkspaceEditRequest,
  ExecuteCommandRequest,
  ShowMessageNotification,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditResult,
  type ClientCapabilities,
} from 'vscode-languageserver/node'
import { afterEdits, editsFor } from './applied-edits'
import { FakeLinter } from './fake-linter'
import { range, startClient } from './harness'

const applying: ClientCapabilities = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
}
const confirming: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
}

const filesAt = (texts: Record<string, string>) =>
  new Map<string, string | null>(Object.entries(texts).map(([path, text]) => [`file:///w/${path}`, text]))

async function start(
  texts: Record<string, string>,
  {
    capabilities = applying,
    answer = { applied: true },
    onBegin = () => {},
  }: {
    capabilities?: ClientCapabilities
    answer?: ApplyWorkspaceEditResult
    onBegin?: (token: string | number) => void
  } = {},
) {
  const sent: ApplyWorkspaceEditParams[] = []
  const messages: string[] = []
  const progress: string[] = []
  const client = await startClient({
    linter: new FakeLinter(),
    capabilities,
    files: filesAt(texts),
    folders: ['file:///w'],
  })
  client.rpc.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
    sent.push(params)
    return answer
  })
  client.rpc.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message))
  client.rpc.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.rpc.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
      progress.push(kind)
      if (kind === 'begin') onBegin(token)
    })
  })
  const fix = (...args: unknown[]) =>
    client.rpc.sendRequest(ExecuteCommandRequest.type, {
      command: 'amends.fixAllInFolder',
      arguments: args,
    }) as Promise<unknown>
  /** The files that the edit changes, as they are afterwards. */
  const after = () => {
    const edit = sent[0]?.edit
    const changed = edit?.documentChanges ?? []
    const uris = [
      ...changed.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : [])),
      ...Object.keys(edit?.changes ?? {}),
    ]
    return Object.fromEntries(
      uris.map((uri) => {
        const name = uri.replace('file:///w/', '')
        return [name, afterEdits(texts[name] ?? '', editsFor(edit, uri))]
      }),
    )
  }
  return { client, sent, messages, progress, fix, after }
}

describe('all files of a folder are fixed by one edit', () => {
  test('of those that may hold macros and are not left out', async () => {
    const { fix, after, sent, messages } = await start({
      'a.md': 'sorry, sorry',
      'deep/b.md': 'So sorry 😁.\r\n',
      'fine.md': 'Hello.',
      'c.png': 'sorry',
      'ignored/d.md': 'sorry',
      '.gitignore': 'ignored/',
      'off/e.md': 'sorry',
      'off/amends.config.json': '{ "rules": { "no-sorry": "off" } }',
    })
    expect(await fix()).toBe('3 safe rewrites in 2 files.')
    expect(sent).toHaveLength(1)
    expect(after()).toEqual({ 'a.md': '😀, 😀', 'deep/b.md': 'So 😀 😁.\r\n' })
    expect(messages).toEqual(['3 safe rewrites in 2 files.'])
  })

  test('open files as they are on the screen, with their version', async () => {
    const { client, fix, sent } = await start({ 'a.md': 'sorry', 'b.md': 'sorry' })
    await client.open('Oh, sorry', { at: 'file:///w/a.md', version: 7 })
    await fix()
    expect(sent[0]?.edit.documentChanges).toEqual([
      {
        textDocument: { uri: 'file:///w/b.md', version: null },
        edits: [{ range: range(0, 0, 5), newText: '😀' }],
      },
      {
        textDocument: { uri: 'file:///w/a.md', version: 7 },
        edits: [{ range: range(0, 4, 9), newText: '😀' }],
      },
    ])
  })

  test.each([
    ['one below the open folder', 'file:///w/deep', ['deep/b.md']],
    ['one of a similar name', 'file:///w/de', []],
    ['the open one', 'file:///w', ['a.md', 'deep/b.md']],
    ['one that is not open', 'file:///elsewhere', []],
    ['one above', 'file:///', ['a.md', 'deep/b.md']],
  ])('%s', async (_, folder, names) => {
    const { fix, after } = await start({ 'a.md': 'sorry', 'deep/b.md': 'sorry' })
    await fix(folder)
    expect(Object.keys(after())).toEqual(names)
  })

  test('that the client lets the user look at first', async () => {
    const { fix, sent, progress } = await start({ 'a.md': 'sorry' }, { capabilities: confirming })
    await fix()
    expect(sent[0]?.edit).toMatchObject({
      documentChanges: [{ edits: [{ newText: '😀', annotationId: 'no-sorry' }] }],
      changeAnnotations: {
        'no-sorry': { label: 'Safe rewrites', description: 'no-sorry', needsConfirmation: true },
      },
    })
    expect(progress).toEqual(['begin', 'report', 'end'])
  })

  test('of plain changes for a client without versions', async () => {
    const { fix, after, sent } = await start(
      { 'a.md': 'sorry' },
      { capabilities: { workspace: { applyEdit: true } } },
    )
    await fix()
    expect(after()).toEqual({ 'a.md': '😀' })
    expect(sent[0]?.edit.documentChanges).toBeUndefined()
  })
})

describe('nothing is changed', () => {
  test('where nothing is to be fixed, and no message comes up', async () => {
    const { fix, sent, messages } = await start({ 'a.md': 'Hello.', 'b.md': 'Bye.' })
    expect(await fix()).toBe('Nothing to fix safely in 2 files.')
    expect([...sent, ...messages]).toEqual([])
  })

  test('where the client refuses, which is told', async () => {
    const answer = { applied: false, failureReason: 'a.md has changed' }
    const { fix, messages } = await start({ 'a.md': 'sorry' }, { answer })
    expect(await fix()).toMatch(/nothing was changed: a\.md has changed$/)
    expect(messages).toHaveLength(1)
  })

  test('where the user does not want it, who knows that', async () => {
    const { fix, messages } = await start({ 'a.md': 'sorry' }, { answer: { applied: false } })
    expect(await fix()).toBe('Nothing was changed.')
    expect(messages).toEqual([])
  })

  test('where it is cancelled', async () => {
    const { client, fix, sent } = await start(
      {},
      {
        // The server waits for the settings of each document, and hears of it meanwhile.
        capabilities: { ...confirming, workspace: { ...confirming.workspace, configuration: true } },
        onBegin: (token) =>
          void client.rpc.sendNotification(WorkDoneProgressCancelNotification.type, { token }),
      },
    )
    for (const name of ['a', 'b', 'c']) await client.open('sorry', { at: `file:///w/${name}.md` })
    expect(await fix()).toBe('Nothing was changed: it was cancelled.')
    expect(sent).toEqual([])
  })

  test('where the client takes no edits', async () => {
    const { fix, sent } = await start({ 'a.md': 'sorry' }, { capabilities: {} })
    expect(await fix()).toMatch(/takes no edits/)
    expect(sent).toEqual([])
  })
})

describe('the action that does it', () => {
  test.each([
    [['source.amends.fixAllInFolder'], true],
    [['source.amends'], true],
    [undefined, false],
    [['quickfix'], false],
    [['source.fixAll'], false],
    [['source.fixAll.amends'], false],
  ])('comes only when it is asked for by name: %j', async (only, isOffered) => {
    const { client } = await start({})
    await client.open('sorry', { at: 'file:///w/a.md' })
    const actions = await client.rpc.sendRequest('textDocument/codeAction', {
      textDocument: { uri: 'file:///w/a.md' },
      range: range(0, 0, 0),
      context: { diagnostics: [], ...(only && { only }) },
    })
    const found = (actions as { kind: string }[]).filter(
      ({ kind }) => kind === 'source.amends.fixAllInFolder',
    )
    expect(found).toEqual(
      isOffered
        ? [
            expect.objectContaining({
              command: expect.objectContaining({ arguments: ['file:///w'] }) as unknown,
            }),
          ]
        : [],
    )
  })
})
