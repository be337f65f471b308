import { describe, expect, test } from 'vitest'
import {
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  ShowDocumentRequest,
  type ClientCapabilities,
  type CodeAction,
  type ShowDocumentParams,
} from 'vscode-languageserver/node'
import type { Config } from '../../engine/settings/config'
import type { SourceFile } from '../../engine/document'
import type { Finding } from '../../engine/finding'
import { FakeLinter } from './fake-linter'
import { applied, at, range, startClient, uri } from './harness'

const versioned = { workspace: { workspaceEdit: { documentChanges: true } } }

describe('quick fixes', () => {
  test('of a non-apology leave slots for what only the writer knows', async () => {
    const text = 'We apologize for any inconvenience.\n'
    const client = await startClient({ capabilities: versioned })
    await client.open(text)
    const [action] = await client.actions({ start: at(0, 20), end: at(0, 20) })
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'generic-apology' }] })
    expect(applied(text, action)).toContain('[TODO')
  })

  test('come for what the range touches, whatever diagnostics the client sends', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('sorry, sorry')
    const fixesAt = async (start: number, end: number) =>
      (await client.actions(range(0, start, end))).filter(({ title }) => /^(?:Say|Use) /.test(title))
    expect(await fixesAt(0, 0)).toHaveLength(2)
    expect(await fixesAt(5, 5)).toHaveLength(2)
    expect(await fixesAt(6, 6)).toHaveLength(0)
    expect(await fixesAt(4, 8)).toHaveLength(4)
  })

  test('name the version that they are for', async () => {
    const client = await startClient({ capabilities: versioned, linter: new FakeLinter() })
    await client.open('sorry', { version: 3 })
    const [action] = await client.actions(range(0, 0, 0))
    expect(action?.edit).toEqual({
      documentChanges: [
        { textDocument: { uri, version: 3 }, edits: [{ range: range(0, 0, 5), newText: '[TODO: what]' }] },
      ],
    })
  })

  test('are plain changes for a client without versions', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('sorry')
    const [action] = await client.actions(range(0, 0, 0))
    expect(action?.edit).toEqual({ changes: { [uri]: [{ range: range(0, 0, 5), newText: '[TODO: what]' }] } })
  })

  test('prefer the first safe one, although a better one comes before it', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('sorry')
    const actions = await client.actions(range(0, 0, 0))
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Say more', undefined],
      ['Use "regret"', true],
    ])
  })
})

describe('what takes time', () => {
  class Counting extends FakeLinter {
    readonly proved: number[] = []
    tried = 0

    override fixes(file: SourceFile, config: Config, findings: readonly Finding[]) {
      this.proved.push(findings.length)
      return super.fixes(file, config, findings)
    }

    override disabling() {
      this.tried += 1
      return undefined
    }
  }

  test('is done once for a text', async () => {
    const linter = new Counting()
    const client = await startClient({ linter })
    await client.open('sorry')
    const first = await client.actions(range(0, 0, 0), { triggerKind: 2 })
    expect(await client.actions(range(0, 0, 0))).toEqual(first)
    await client.change(2, { text: 'Oh, sorry' })
    await client.actions(range(0, 4, 4))
    expect(linter.proved).toEqual([1, 0, 1])
  })

  test('is done for a few of many findings', async () => {
    const linter = new Counting()
    const client = await startClient({ linter })
    await client.open('sorry '.repeat(100))
    const actions = await client.actions(range(0, 0, 600))
    expect(actions.filter(({ title }) => title === 'Say more')).toHaveLength(100)
    expect(linter.tried).toBeLessThan(10)
  })
})

describe('fix all', () => {
  const text = 'So sorry 😁.\nOh, sorry.\nBye.\n'

  test('is small edits of the safe fixes', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open(text)
    const actions = await client.actions(range(0, 0, 0), { only: ['source.fixAll.amends'] })
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.amends'])
    expect(applied(text, actions[0])).toBe('So 😀 😁.\nOh, 😀.\nBye.\n')
    expect(actions[0]?.edit?.changes?.[uri]).toEqual([
      { range: range(0, 3, 8), newText: '😀' },
      { range: range(1, 4, 9), newText: '😀' },
    ])
  })

  test('never splits a character of two units', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('sorry😁')
    const [action] = await client.actions(range(0, 0, 0), { only: ['source'] })
    expect(action?.edit?.changes?.[uri]).toEqual([{ range: range(0, 0, 5), newText: '😀' }])
  })

  test('is not offered where nothing is safe to fix', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('All good.')
    expect(await client.actions(range(0, 0, 0), { only: ['source.fixAll'] })).toEqual([])
  })
})

test.each([
  [undefined, ['quickfix', 'quickfix']],
  [[], ['quickfix', 'quickfix']],
  [['quickfix'], ['quickfix', 'quickfix']],
  [[''], ['quickfix', 'quickfix', 'source.fixAll.amends']],
  [['source'], ['source.fixAll.amends']],
  [['source.fixAll'], ['source.fixAll.amends']],
  [['source.fixAll.other'], []],
  [['source.fix'], []],
  [
    ['refactor', 'quickfix'],
    ['quickfix', 'quickfix'],
  ],
])('a client that wants only %j gets %j', async (only, kinds) => {
  const client = await startClient({ linter: new FakeLinter() })
  await client.open('sorry')
  const actions = await client.actions(range(0, 0, 0), only && { only })
  expect(actions.map(({ kind }) => kind)).toEqual(kinds)
})

describe('all of one rule', () => {
  const resolving = {
    textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  }
  const fixRule = (actions: readonly CodeAction[]) =>
    actions.find(({ title }) => title === 'Fix all safe findings of no-sorry in this file')

  test('can be fixed at once where there is more than one', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open('sorry, sorry')
    const action = fixRule(await client.actions(range(0, 0, 0)))
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'no-sorry' }] })
    expect(action?.isPreferred).toBeUndefined()
    expect(applied('sorry, sorry', action)).toBe('😀, 😀')
  })

  test.each([
    ['there is only one', 'sorry', {}],
    ['the editor only wants to know whether there is anything', 'sorry, sorry', { triggerKind: 2 as const }],
  ])('but not where %s', async (_, text, context) => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open(text)
    expect(fixRule(await client.actions(range(0, 0, 0), context))).toBeUndefined()
  })

  test('is written when it is chosen, where the client can wait', async () => {
    const linter = new FakeLinter()
    const client = await startClient({ linter, capabilities: resolving })
    expect(client.initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: true })
    await client.open('sorry, sorry')
    const action = fixRule(await client.actions(range(0, 0, 0), { triggerKind: 2 }))
    expect(action?.edit).toBeUndefined()
    const chosen = await client.rpc.sendRequest(CodeActionResolveRequest.type, action!)
    expect(applied('sorry, sorry', chosen)).toBe('😀, 😀')
  })

  test('is not written for a text that has changed meanwhile, or is closed', async () => {
    const client = await startClient({ linter: new FakeLinter(), capabilities: resolving })
    await client.open('sorry, sorry')
    const action = fixRule(await client.actions(range(0, 0, 0)))
    await client.change(2, { text: 'sorry, so sorry' })
    expect(await client.rpc.sendRequest(CodeActionResolveRequest.type, action!)).toEqual(action)
    await client.close()
    expect(await client.rpc.sendRequest(CodeActionResolveRequest.type, action!)).toEqual(action)
  })

  test.each([undefined, null, 1, {}, { does: 'x' }])(
    'data that is not ours is left alone: %j',
    async (data) => {
      const client = await startClient({ linter: new FakeLinter(), capabilities: resolving })
      const action: CodeAction = { title: 'x', ...(data !== undefined && { data }) }
      expect(await client.rpc.sendRequest(CodeActionResolveRequest.type, action)).toEqual(action)
    },
  )
})

describe('what cannot be done', () => {
  class Refusing extends FakeLinter {
    override fixes(_file: SourceFile, _config: Config, findings: readonly Finding[]) {
      return Promise.resolve(new Map(findings.map((finding) => [finding, []])))
    }

    override refusal() {
      return Promise.resolve('it would cut through {{#if late}}')
    }
  }
  const showing = { textDocument: { codeAction: { disabledSupport: true } } }

  test('is shown with the reason, where the client shows it', async () => {
    const client = await startClient({ linter: new Refusing(), capabilities: showing })
    await client.open('sorry')
    expect(await client.actions(range(0, 0, 0))).toMatchObject([
      {
        title: 'Rewrite for no-sorry',
        kind: 'quickfix',
        disabled: { reason: 'There is no rewrite: it would cut through {{#if late}}.' },
      },
    ])
  })

  test.each([
    ['the client does not show it', {}, {}],
    ['nobody asked', showing, { triggerKind: 2 as const }],
    ['something else is wanted', showing, { only: ['refactor'] }],
  ])('and not where %s', async (_, capabilities, context) => {
    const client = await startClient({ linter: new Refusing(), capabilities })
    await client.open('sorry')
    expect(await client.actions(range(0, 0, 0), context)).toEqual([])
  })

  test('has a reason that is true', async () => {
    const client = await startClient({ capabilities: showing })
    const text = 'We apologize for any {{#if late}}delay{{/if}} inconvenience.\n'
    await client.open(text)
    const disabled = (await client.actions(range(0, 20, 20))).filter((action) => action.disabled)
    expect(disabled.map(({ disabled }) => disabled?.reason)).toEqual([
      'There is no rewrite: it would cut through {{#if late}}.',
    ])
  })
})

describe('the page of a rule', () => {
  const opening = { window: { showDocument: { support: true } } }
  const start = async (capabilities: ClientCapabilities = opening) => {
    const shown: ShowDocumentParams[] = []
    const client = await startClient({ capabilities })
    client.rpc.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params)
      return { success: true }
    })
    await client.open('We apologize for any inconvenience.')
    const actions = await client.actions(range(0, 20, 20))
    const run = (command: string, ...args: unknown[]) =>
      client.rpc.sendRequest(ExecuteCommandRequest.type, { command, arguments: args })
    return { client, shown, run, page: actions.find(({ title }) => title.startsWith('Open the page of')) }
  }

  test('opens in the browser', async () => {
    const { page, run, shown } = await start()
    expect(page?.title).toBe('Open the page of generic-apology')
    await run(page!.command!.command, ...page!.command!.arguments!)
    expect(shown).toEqual([
      { uri: expect.stringMatching(/docs\/rules\/generic-apology\.md$/) as string, external: true },
    ])
  })

  test.each(['nonsense', 'https://example.org', undefined])('is one of ours: %s', async (rule) => {
    const { run, shown } = await start()
    await run('amends.openRulePage', rule)
    expect(shown).toEqual([])
  })

  test('is not offered where the client opens none', async () => {
    expect((await start({})).page).toBeUndefined()
  })
})

test('a document that is not open has no actions', async () => {
  const client = await startClient({ linter: new FakeLinter() })
  expect(await client.actions(range(0, 0, 0))).toEqual([])
})
