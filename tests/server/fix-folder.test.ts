import { describe, expect, test, vi } from 'vitest'
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
import type { Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import type { Linter } from '../../engine/lint'
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
    newLinter = () => new FakeLinter(),
    onBegin = () => {},
    filesOf = 'server',
  }: {
    capabilities?: ClientCapabilities
    answer?: ApplyWorkspaceEditResult | Promise<ApplyWorkspaceEditResult>
    newLinter?: () => Linter
    onBegin?: (token: string | number) => void
    filesOf?: 'server' | 'editor'
  } = {},
) {
  const sent: ApplyWorkspaceEditParams[] = []
  const messages: string[] = []
  const progress: string[] = []
  const client = await startClient({
    newLinter,
    capabilities,
    files: filesAt(texts),
    filesOf,
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
    expect(await fix()).toBe('Made 3 safe fixes in 2 files.')
    expect(sent).toHaveLength(1)
    expect(after()).toEqual({ 'a.md': '😀, 😀', 'deep/b.md': 'So 😀 😁.\r\n' })
    expect(messages).toEqual(['Made 3 safe fixes in 2 files.'])
  })

  test.each([
    [
      'reaches them',
      { experimental: { amends: { readFile: true, listsFolders: true } } },
      ['a.md', 'deep/b.md'],
    ],
    ['reaches configs only', { experimental: { amends: { readFile: true } } }, []],
  ])('where only the editor %s', async (_, beyond, names) => {
    const texts = { 'a.md': 'sorry', 'deep/b.md': 'sorry', 'ignored/d.md': 'sorry', '.gitignore': 'ignored/' }
    const capabilities = { ...applying, ...beyond }
    const { fix, after } = await start(texts, { filesOf: 'editor', capabilities })
    await fix()
    expect(Object.keys(after())).toEqual(names)
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
    const { fix, sent } = await start({ 'a.md': 'sorry' }, { capabilities: confirming })
    expect(await fix()).toBe('Sent 1 safe fix in 1 file.')
    expect(sent[0]?.edit).toMatchObject({
      documentChanges: [{ edits: [{ newText: '😀', annotationId: 'no-sorry' }] }],
      changeAnnotations: {
        'no-sorry': { label: 'Safe fixes', description: 'no-sorry', needsConfirmation: true },
      },
    })
  })

  test('and of which the client tells whether the user took all of it', async () => {
    const capabilities = { ...confirming, experimental: { amends: { tellsWholeEdits: true } } }
    const { fix } = await start({ 'a.md': 'sorry' }, { capabilities })
    expect(await fix()).toBe('Made 1 safe fix in 1 file.')
  })

  test('and how far that has got is shown, but not while the user looks', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.md`, 'sorry']))
    let choose: (result: ApplyWorkspaceEditResult) => void = () => {}
    const answer = new Promise<ApplyWorkspaceEditResult>((resolve) => (choose = resolve))
    const { fix, progress } = await start(many, { capabilities: confirming, answer })
    const fixed = fix()
    await vi.waitFor(() => expect(progress.at(-1)).toBe('end'))
    expect(progress.slice(0, 2)).toEqual(['begin', 'report'])
    choose({ applied: true })
    expect(await fixed).toBe('Sent 100 safe fixes in 100 files.')
  })

  test('in silence where they are few', async () => {
    const { fix, progress } = await start({ 'a.md': 'sorry' }, { capabilities: confirming })
    await fix()
    expect(progress).toEqual([])
  })

  test('with the words that closed files take from others, by a linter of their own', async () => {
    const read: unknown[] = []
    let made = 0
    class Reading extends FakeLinter {
      readonly number = made++
      override fixAll(file: SourceFile, config: Config) {
        const words = file.partials?.('opening')?.passages.map(({ text }) => text.text)
        read.push([file.text, words, this.number > 0])
        return super.fixAll(file, config)
      }
    }
    const { client, fix } = await start(
      { 'late.hbs': 'sorry {{> opening}}', 'opening.hbs': 'Thank you.' },
      { newLinter: () => new Reading() },
    )
    await client.open('sorry', { at: 'file:///w/open.md' })
    await fix()
    expect(read).toEqual([
      ['sorry {{> opening}}', ['Thank you.'], true],
      ['Thank you.', undefined, true],
      ['sorry', undefined, false],
    ])
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
  test('where nothing is to be fixed, and the user is told', async () => {
    const { fix, sent, messages } = await start({ 'a.md': 'Hello.', 'b.md': 'Bye.' })
    expect(await fix()).toBe('Nothing to fix safely in 2 files.')
    expect(messages).toEqual(['Nothing to fix safely in 2 files.'])
    expect(sent).toEqual([])
  })

  test.each([
    [
      { applied: false, failureReason: 'a.md has changed' },
      'The editor refused the changes: a.md has changed',
    ],
    [{ applied: false }, 'The editor refused the changes.'],
  ])('where the client refuses, which is told: %j', async (answer, said) => {
    const { fix, messages } = await start({ 'a.md': 'sorry' }, { answer })
    expect(await fix()).toBe(said)
    expect(messages).toEqual([said])
  })

  test('and an editor that tells answers itself has nothing told beside them', async () => {
    const capabilities = { ...applying, experimental: { amends: { tellsAnswers: true } } }
    const { fix, messages } = await start({ 'a.md': 'Hello.' }, { capabilities })
    expect(await fix()).toBe('Nothing to fix safely in 1 file.')
    expect(messages).toEqual([])
  })

  test('where the user does not want it, who knows that', async () => {
    const answer = { applied: false }
    const { fix, messages } = await start({ 'a.md': 'sorry' }, { capabilities: confirming, answer })
    expect(await fix()).toBeNull()
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
    for (let name = 0; name < 120; name++) await client.open('sorry', { at: `file:///w/${name}.md` })
    expect(await fix()).toBe('Cancelled. Nothing was changed.')
    expect(sent).toEqual([])
  })

  test('where the client takes no edits', async () => {
    const { fix, messages, sent } = await start({ 'a.md': 'sorry' }, { capabilities: {} })
    expect(await fix()).toBe('This editor does not let a language server change files.')
    expect(messages).toHaveLength(1)
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
