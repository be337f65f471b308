import { expect, test } from 'vitest'
import {
  ApplyWorkspaceEditRequest,
  ExecuteCommandRequest,
  ShowMessageNotification,
} from 'vscode-languageserver/node'
import { applied, at, startClient, uri } from './harness'

const rest = 'Our shop is open until six this week, and you can write to us here at any hour.'
const lacking = `---\nkind: failure\n---\n\nWe are sorry for the slip. ${rest}\n`
const whole =
  '---\nkind: failure\n---\n\nWe are sorry: we sent you a kettle without its lid on Monday. You could not cook with it. ' +
  'A lid is on its way, and you have it on Thursday at ten.\n'
const two = JSON.stringify(
  {
    macros: ['One', 'Two'].map((title) => ({
      title,
      tags: ['failure'],
      body: `We are sorry for the slip. ${rest}`,
    })),
  },
  undefined,
  2,
)

/** A text, the first words behind the cursor, and how many slots it has then, or what is told instead. */
const cases: readonly [
  what: string,
  languageId: string,
  text: string,
  before: string,
  outcome: number | string,
][] = [
  ['in the macro', 'markdown', lacking, 'are sorry', 1],
  ['in front of the only macro that lacks something', 'markdown', lacking, 'kind', 1],
  ['in one of several', 'json', two, 'are sorry', 1],
  [
    'in none of several',
    'json',
    two,
    'macros',
    'Several macros here lack something. Put the cursor into the one that you want to complete.',
  ],
  [
    'where nobody knows what the text answers',
    'markdown',
    'Our shop is open until six this week.',
    'shop',
    'It is not clear what this text answers, so Amends cannot say what it lacks. Tell it with “kind: failure”, for example, in the front matter or in amends.config.json.',
  ],
  ['where nothing is missing', 'markdown', whole, 'are sorry', 'Nothing is missing in this file.'],
]

test.each(cases)('%s', async (_, languageId, text, before, outcome) => {
  const client = await startClient({ capabilities: { workspace: { applyEdit: true } } })
  const told: string[] = []
  let after = text
  client.rpc.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    after = applied(text, { title: '', edit })
    return { applied: true }
  })
  client.rpc.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message))
  await client.open(text, { languageId })
  const lines = text.slice(0, text.indexOf(before)).split('\n')
  const cursor = at(lines.length - 1, lines.at(-1)!.length)
  await client.rpc.sendRequest(ExecuteCommandRequest.type, {
    command: 'amends.completeApology',
    arguments: [uri, cursor],
  })
  const slots = after.split('[TODO:').length - 1
  expect(typeof outcome === 'string' ? told : [...told, slots]).toEqual([outcome])
})

test('is told where no such document is checked', async () => {
  const client = await startClient({ capabilities: { workspace: { applyEdit: true } } })
  const told: string[] = []
  client.rpc.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message))
  const command = { command: 'amends.completeApology', arguments: ['file:///closed.md', at(0, 0)] }
  await client.rpc.sendRequest(ExecuteCommandRequest.type, command)
  expect(told).toEqual(['Amends does not check this file.'])
})
