import { describe, expect, test } from 'vitest'
import {
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  ShowDocumentRequest,
  type ClientCapabilities,
  type CodeAction,
  type ShowDocumentParams,
} from 'vscode-languageserver/node'
import { afterEdits, editsFor, offsetOf } from './applied-edits'
import { range, startClient, uri } from './harness'

const text = 'Hi 😀,\n\nSorry for any inconvenience.\n'
const cursor = range(2, 12, 12)
const versioned = { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } }
const showing: ClientCapabilities = { window: { showDocument: { support: true } }, workspace: versioned }

async function start(capabilities: ClientCapabilities, folders: string[] = []) {
  const shown: ShowDocumentParams[] = []
  const client = await startClient({ capabilities, folders })
  client.rpc.onRequest(ShowDocumentRequest.type, (params) => {
    shown.push(params)
    return { success: true }
  })
  const run = ({ command }: CodeAction) =>
    client.rpc.sendRequest(ExecuteCommandRequest.type, {
      command: command!.command,
      arguments: command!.arguments!,
    })
  return { client, run, shown }
}

const named = (actions: readonly CodeAction[], title: string) =>
  actions.find((action) => action.title.startsWith(title))!

describe('where the client takes no snippets', () => {
  test.each(['utf-8', 'utf-16', 'utf-32'])('the first slot is selected, in %s', async (encoding) => {
    const { client, run, shown } = await start({ ...showing, general: { positionEncodings: [encoding] } })
    const before = `😀 ${text.slice(0, 6)} Sorry for any inconvenience.\n`
    await client.open(before)
    const action = named(await client.actions(range(0, 25, 25)), 'Fill in: ')
    const after = afterEdits(before, editsFor(action.edit, uri), { encoding })
    await client.change(2, { text: after })
    await run(action)
    expect(shown).toMatchObject([{ uri, takeFocus: true }])
    const { start: from, end } = shown[0]!.selection!
    const selected = after.slice(offsetOf(after, from, encoding), offsetOf(after, end, encoding))
    expect(selected).toBe('[TODO: what we did]')
  })

  test('a slot that is not there is not selected', async () => {
    const { client, run, shown } = await start(showing)
    await client.open(text)
    await run(named(await client.actions(cursor), 'Fill in: '))
    expect(shown).toEqual([])
  })

  test('the reason of an entry beside the file is selected there', async () => {
    const { client, run, shown } = await start(showing, ['file:///macros'])
    const json = '{"body":"Sorry for any inconvenience."}'
    await client.open(json, { languageId: 'json' })
    const action = named(await client.actions(range(0, 20, 20)), 'Disable ')
    await run(action)
    const side = 'file:///macros/amends.suppressions.json'
    expect(shown).toMatchObject([{ uri: side }])
    const after = afterEdits('', editsFor(action.edit, side))
    const { start: from, end } = shown[0]!.selection!
    expect(after.slice(offsetOf(after, from), offsetOf(after, end))).toBe('[TODO: why this may stay]')
  })

  test('and shows no documents, there is no command', async () => {
    const { client } = await start({ workspace: versioned })
    await client.open(text)
    const actions = await client.actions(cursor)
    expect(actions.filter(({ command }) => command)).toEqual([])
  })

  test.each([[[]], [['file:///a']], [[uri, {}]], [[1, cursor]]])(
    'a command without sense does nothing: %j',
    async (args) => {
      const { client, shown } = await start(showing)
      const command = { command: 'amends.selectSlot', arguments: args }
      expect(await client.rpc.sendRequest(ExecuteCommandRequest.type, command)).toBeNull()
      expect(shown).toEqual([])
    },
  )
})

describe('where the client takes snippets', () => {
  const taking: ClientCapabilities = {
    ...showing,
    workspace: { workspaceEdit: { ...versioned.workspaceEdit, snippetEditSupport: true } },
  }

  test('slots are tab stops, and what is typed there is all that changes', async () => {
    const { client } = await start(taking)
    await client.open(text)
    const action = named(await client.actions(cursor), 'Fill in: ')
    expect(action.command).toBeUndefined()
    const typed: string[] = []
    const after = afterEdits(text, editsFor(action.edit, uri), {
      type: (shown) => `<${typed.push(shown)}>`,
    })
    expect(typed).toEqual(['[TODO: what we did]', '[TODO: what it cost you]'])
    expect(after).toBe('Hi 😀,\n\nSorry <1>. I know <2>.\n')
  })

  test('the reason is a tab stop', async () => {
    const { client } = await start(taking)
    await client.open(text)
    const action = named(await client.actions(cursor), 'Disable generic-apology here')
    expect(afterEdits(text, editsFor(action.edit, uri), { type: () => 'so is the law' })).toBe(
      text.replace('Sorry', '<!-- amends-disable-next-line generic-apology -- so is the law -->\nSorry'),
    )
  })

  test('no snippet goes to a client that takes no versions', async () => {
    const { client } = await start({ workspace: { workspaceEdit: { snippetEditSupport: true } } })
    await client.open(text)
    const { edit } = named(await client.actions(cursor), 'Fill in: ')
    expect(editsFor(edit, uri).every((one) => 'newText' in one)).toBe(true)
  })
})

test('in a long text a comment is tried only when it is chosen', async () => {
  const resolving = { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } }
  const { client } = await start({ ...showing, textDocument: resolving }, ['file:///macros'])
  const long = `${text}\n${'All is well. '.repeat(2000)}\n`
  await client.open(long)
  const action = named(await client.actions(cursor), 'Disable generic-apology here')
  expect(action.edit).toBeUndefined()
  const chosen = await client.rpc.sendRequest(CodeActionResolveRequest.type, action)
  expect(afterEdits(long, editsFor(chosen.edit, uri))).toContain(
    '\n<!-- amends-disable-next-line generic-apology',
  )
})
