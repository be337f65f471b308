import { describe, expect, test } from 'vitest'
import {
  ApplyWorkspaceEditRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  ExecuteCommandRequest,
  ShowMessageNotification,
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeLens,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { applied, at, range, startClient, uri, type TestClient } from './harness'

const applying: ClientCapabilities = { workspace: { applyEdit: true } }
const rest = 'Thank you for your patience with us. Our team is here for you all week.'
const failure = `---\nkind: failure\n---\n\nHi {{name}},\n\nWe are sorry for the mistake. ${rest}\n`
const what = 'what went wrong, when, and with which order or product'
const added = `This is what happened: [TODO: ${what}]. We [TODO: did or did not do what]. We know [TODO: what it cost you].`

const lensesOf = async (client: TestClient, of = uri): Promise<CodeLens[]> =>
  (await client.rpc.sendRequest(CodeLensRequest.type, { textDocument: { uri: of } })) ?? []

/** What a user sees: "line: title", from 0. */
async function shown(client: TestClient, of = uri): Promise<string[]> {
  const titles: string[] = []
  for (const lens of await lensesOf(client, of)) {
    const { range, command } = await client.rpc.sendRequest(CodeLensResolveRequest.type, lens)
    titles.push(`${range.start.line}: ${command?.title}`)
  }
  return titles
}

/** Chooses the lens that completes the only macro, and gives the edits that the server sends, and what it tells. */
async function choose(client: TestClient, meanwhile?: () => Promise<void>) {
  const edits: WorkspaceEdit[] = []
  const told: string[] = []
  client.rpc.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit)
    return { applied: true }
  })
  client.rpc.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message))
  const lens = (await lensesOf(client))[1]!
  const { command } = await client.rpc.sendRequest(CodeLensResolveRequest.type, lens)
  await meanwhile?.()
  await client.rpc.sendRequest(ExecuteCommandRequest.type, {
    command: command!.command,
    ...(command!.arguments && { arguments: command!.arguments }),
  })
  return { edits, told }
}

describe('above a macro that lacks something stand its kind and what is missing', () => {
  const cases: readonly [what: string, languageId: string, text: string, lenses: readonly string[]][] = [
    [
      'a failure',
      'markdown',
      failure,
      [
        '4: failure · 1 of 4 parts · missing: specifics, ownership, acknowledgement',
        '4: Complete this apology',
      ],
    ],
    [
      'a denial',
      'markdown',
      `---\nkind: denial\n---\nWe cannot refund the ticket. Thank you for your letter to us. We wish you a pleasant week.\n`,
      ['3: denial · 0 of 3 parts · missing: reason, acknowledgement, alternative', '3: Complete this answer'],
    ],
    [
      'an update',
      'markdown',
      '---\nkind: investigating\n---\nWe are investigating this issue. We will provide an update as soon as possible. Thank you all.\n',
      ['3: investigating · 1 of 3 parts · missing: specifics, next update', '3: Complete this update'],
    ],
    [
      'a postmortem',
      'markdown',
      '---\nkind: postmortem\n---\nThere was an incident that affected our systems. Our engineers looked at the issue, and it has been closed.\n',
      ['3: postmortem · 2 of 5 parts · missing: reason, repair, prevention', '3: Complete this postmortem'],
    ],
    [
      'one of many',
      'json',
      JSON.stringify(
        {
          macros: [
            {
              title: 'Greeting',
              body: 'Hi {{name}}, what can I do for your shop today? I am here until six.',
            },
            { title: 'Slip', tags: ['failure'], body: `We are sorry for the mistake. ${rest}` },
          ],
        },
        null,
        2,
      ),
      [
        '11: failure · 1 of 4 parts · missing: specifics, ownership, acknowledgement',
        '11: Complete this apology',
      ],
    ],
    [
      'nothing above those of one line',
      'json',
      JSON.stringify({
        macros: [1, 2].map((id) => ({
          title: `Slip ${id}`,
          tags: ['failure'],
          body: `We are sorry for the mistake. ${rest}`,
        })),
      }),
      [],
    ],
    [
      'nothing above one that has all',
      'markdown',
      '---\nkind: failure\n---\nWe are sorry that our driver dented the tin. You had to clean the shelf. We have sent a new one, and it arrives on Tuesday at ten.\n',
      [],
    ],
    [
      'nothing above a routine one',
      'markdown',
      '---\nkind: routine\n---\nWe will look into this and get back to you. The form is on your page, and the fee is on the bill.\n',
      [],
    ],
    [
      'nothing where it is not known what it is for',
      'markdown',
      'The tins stand on the upper shelf of the hall.\n',
      [],
    ],
    [
      'nothing above one that is left out',
      'markdown',
      `<!-- amends-disable -- a sample -->\n\n${failure.replace(/^---[^]*---\n\n/, '')}`,
      [],
    ],
    ['nothing above a draft', 'markdown', failure.replace('the mistake', '[TODO: what we did]'), []],
  ]
  test.each(cases)('%s', async (_, languageId, text, lenses) => {
    const client = await startClient({ capabilities: applying })
    await client.open(text, { languageId, at: languageId === 'json' ? 'file:///macros/all.json' : uri })
    expect(await shown(client, languageId === 'json' ? 'file:///macros/all.json' : uri)).toEqual(lenses)
  })
})

test('a client that applies no edits is told what is missing', async () => {
  const client = await startClient()
  await client.open(failure)
  expect(await shown(client)).toEqual([
    '4: failure · 1 of 4 parts · missing: specifics, ownership, acknowledgement',
  ])
})

test('there are none where the settings switch them off, and the client asks again after a change', async () => {
  const client = await startClient({
    capabilities: { workspace: { applyEdit: true, codeLens: { refreshSupport: true } } },
    initializationOptions: { codeLens: false },
  })
  let refreshed = 0
  client.rpc.onRequest(CodeLensRefreshRequest.type, () => void (refreshed += 1))
  await client.open(failure)
  expect(await shown(client)).toEqual([])
  await client.configure({ codeLens: true })
  expect(await shown(client)).toHaveLength(2)
  expect(refreshed).toBe(1)
})

test('a lens of an older text gets no words', async () => {
  const client = await startClient({ capabilities: applying })
  await client.open(failure)
  const [lens] = await lensesOf(client)
  await client.change(2, { range: { start: at(4, 0), end: at(4, 0) }, text: 'Oh. ' })
  expect(await client.rpc.sendRequest(CodeLensResolveRequest.type, lens!)).toEqual(lens)
})

test('a code action does the same, where the macro lacks something', async () => {
  const client = await startClient({ capabilities: applying })
  await client.open(failure)
  const only = ['refactor.rewrite']
  expect(await client.actions(range(6, 3, 3), { only })).toMatchObject([
    {
      title: 'Complete this apology',
      kind: 'refactor.rewrite',
      command: { command: 'amends.completeApology', arguments: [uri, 1, ''] },
    },
  ])
  expect(await client.actions(range(0, 0, 0), { only })).toEqual([])
})

describe('the macro is completed', () => {
  const whole = failure.replace('mistake. ', `mistake. ${added} `)

  test('in one edit of the version that it was made for', async () => {
    const client = await startClient({
      capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } },
    })
    await client.open(failure)
    const { edits, told } = await choose(client)
    expect(edits).toHaveLength(1)
    expect(edits[0]?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }])
    expect(applied(failure, { title: '', edit: edits[0]! })).toBe(whole)
    expect(told).toEqual([])
  })

  test('with tab stops, where the client takes them', async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true }
    const client = await startClient({ capabilities: { workspace: { applyEdit: true, workspaceEdit } } })
    await client.open(failure)
    const [change] = (await choose(client)).edits[0]?.documentChanges ?? []
    expect(TextDocumentEdit.is(change) && change.edits).toMatchObject([
      {
        range: { start: { line: 6 }, end: { line: 6 } },
        snippet: {
          value: ` This is what happened: \${1:[TODO: ${what}]}. We \${2:[TODO: did or did not do what]}. We know \${3:[TODO: what it cost you]}.`,
        },
      },
    ])
  })

  test('for a client with plain edits', async () => {
    const client = await startClient({ capabilities: applying })
    await client.open(failure)
    expect(applied(failure, { title: '', edit: (await choose(client)).edits[0]! })).toBe(whole)
  })

  test('not where the text has changed meanwhile', async () => {
    const client = await startClient({ capabilities: applying })
    await client.open(failure)
    const change = () => client.change(2, { range: { start: at(4, 0), end: at(4, 0) }, text: 'Oh. ' })
    expect(await choose(client, change)).toEqual({
      edits: [],
      told: ['The text has changed in the meantime. Please try again.'],
    })
  })
})

test.each([[], [1, 2, 3], ['file:///none', 1, ''], [uri, 1, '/7']])(
  'a command with other arguments changes nothing: %j %j %j',
  async (...args) => {
    const client = await startClient({ capabilities: applying })
    const edits: WorkspaceEdit[] = []
    client.rpc.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit)
      return { applied: true }
    })
    await client.open(failure)
    const answer = await client.rpc.sendRequest(ExecuteCommandRequest.type, {
      command: 'amends.completeApology',
      arguments: args,
    })
    expect({ answer, edits, logged: client.logged.join() }).toEqual({ answer: null, edits: [], logged: '' })
  },
)

test.each([[undefined], [null], [7], [{ uri: 7 }], [{ uri, version: 1 }]])(
  'a lens that comes back with the data %j is given back as it came',
  async (data) => {
    const client = await startClient({ capabilities: applying })
    await client.open(failure)
    const lens = { range: range(0, 0, 0), ...(data !== undefined && { data }) }
    expect(await client.rpc.sendRequest(CodeLensResolveRequest.type, lens)).toEqual(lens)
    expect(client.logged).toEqual([])
  },
)
