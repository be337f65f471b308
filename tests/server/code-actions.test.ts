import { describe, expect, test } from 'vitest'
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
    const countAt = async (start: number, end: number) => (await client.actions(range(0, start, end))).length
    expect(await countAt(0, 0)).toBe(2)
    expect(await countAt(5, 5)).toBe(2)
    expect(await countAt(6, 6)).toBe(0)
    expect(await countAt(4, 8)).toBe(4)
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
      ['Say more', false],
      ['Use "regret"', true],
    ])
  })
})

describe('fix all', () => {
  const text = 'So sorry 😁.\nOh, sorry.\nBye.\n'

  test('is one small edit of the safe fixes', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open(text)
    const actions = await client.actions(range(0, 0, 0), { only: ['source.fixAll.amends'] })
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.amends'])
    expect(applied(text, actions[0])).toBe('So 😀 😁.\nOh, 😀.\nBye.\n')
    expect(actions[0]?.edit?.changes?.[uri]).toMatchObject([{ range: { start: at(0, 3), end: at(1, 9) } }])
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

test('a document that is not open has no actions', async () => {
  const client = await startClient({ linter: new FakeLinter() })
  expect(await client.actions(range(0, 0, 0))).toEqual([])
})
