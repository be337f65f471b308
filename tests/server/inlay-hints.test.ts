import { expect, test } from 'vitest'
import { InlayHintRefreshRequest, InlayHintRequest, type InlayHint } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parseMarked } from '../harness/marked'
import { at, startClient, uri, type TestClient } from './harness'

const on = { inlayHints: true }
const whole = { start: at(0, 0), end: at(999, 0) }

const ask = (client: TestClient, range = whole) =>
  client.rpc.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range })

/** The text with its hints as an editor shows them: `We are sorry⟦apology⟧ that …` */
function shown(text: string, hints: readonly InlayHint[] | null): string {
  const document = TextDocument.create(uri, '', 1, text)
  const edits = (hints ?? []).map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `⟦${String(label)}⟧`,
  }))
  return TextDocument.applyEdits(document, edits)
}

const plain = (marked: string): string => marked.replace(/⟦[^⟧]*⟧/g, '')

const cases: Record<string, readonly [languageId: string, marked: string]> = {
  'an apology': ['markdown', 'We are sorry⟦apology⟧ that we lost your lamp.'],
  'the verb and the noun': [
    'markdown',
    'We apologize⟦apology⟧ for the broken lamp. My apologies⟦apology⟧ for the wait.',
  ],
  'a condition': ['markdown', 'We are sorry⟦apology, if⟧ if the lamp was broken.'],
  'what befell the reader': ['markdown', 'I am sorry⟦empathy⟧ to hear that you had to wait.'],
  'how the reader feels': ['markdown', 'We are sorry⟦empathy⟧ you feel let down.'],
  'a sorrow of nobody’s making': ['markdown', 'I am so sorry⟦empathy⟧ for your loss.'],
  'what is only a pity': ['markdown', 'We regret⟦regret⟧ the delay of your lamp.'],
  'the choice of the reader': ['markdown', 'We are sorry⟦regret⟧ to see you go.'],
  'a no': ['markdown', 'Sorry⟦denial⟧, but we are unable to refund your lamp.'],
  'what we did to the reader': [
    'markdown',
    'We are sorry⟦apology⟧ you were locked out: our update broke the lock.',
  ],
  'a wait, in front of a no': [
    'markdown',
    'We are sorry⟦apology⟧ for the wait, but as per our policy we cannot move the date.',
  ],
  'an illness of ours': ['markdown', 'I am sorry⟦apology⟧ I did not call back. I was ill.'],
  'a no that is regretted': ['markdown', 'We regret⟦denial⟧ that we cannot take back your old lamp.'],
  'what we could not do': ['markdown', 'We are sorry⟦apology⟧ that we could not bring your lamp.'],
  'emphasis and a placeholder': ['markdown', '**Sorry⟦apology⟧** that we sent {{lamp}} late.'],
  'entities in JSON': [
    'json',
    '[{"title": "Late", "body": "<p>We&rsquo;re sorry⟦apology⟧ that we sent it late.</p>"}]',
  ],
  'both branches': [
    'handlebars',
    '{{#if late}}Sorry⟦apology⟧ that we sent it late.{{else}}We regret⟦regret⟧ the delay.{{/if}}',
  ],
  'nothing in the words of others': ['markdown', 'Never write "we are sorry for any trouble" to anybody.'],
  'nothing in other languages': ['markdown', 'Es tut uns leid, dass die Lampe zu spät kam. Sorry!'],
}

test.for(Object.entries(cases))('%s', async ([, [languageId, marked]]) => {
  const client = await startClient({ initializationOptions: on })
  const text = plain(marked)
  await client.open(text, { languageId })
  expect(shown(text, await ask(client))).toBe(marked)
})

test('each hint says in a sentence what it means', async () => {
  const client = await startClient({ initializationOptions: on })
  await client.open('We are sorry to see you go.')
  expect(await ask(client)).toEqual([
    {
      position: at(0, 12),
      label: 'regret',
      tooltip: 'Says that it is a pity, which is less than an apology.',
      paddingLeft: true,
    },
  ])
})

test('only in the range that the client asks for', async () => {
  const client = await startClient({ initializationOptions: on })
  const { text, ranges } = parseMarked(
    'Sorry we lost it.\n\n[[We are sorry we broke it.]]\n\nSorry we left it.\n',
  )
  await client.open(text)
  const document = TextDocument.create(uri, '', 1, text)
  const [start, end] = ranges[0]!
  const hints = await ask(client, { start: document.positionAt(start), end: document.positionAt(end) })
  expect(hints?.map(({ position }) => position)).toEqual([at(2, 12)])
})

test('off until a setting asks for them; then the client is told to ask', async () => {
  const refreshed: string[] = []
  const client = await startClient({
    capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
  })
  client.rpc.onRequest(InlayHintRefreshRequest.type, () => void refreshed.push('again'))
  await client.open('We are sorry we lost it.')
  expect(await ask(client)).toBeNull()
  await client.configure(on)
  expect(await ask(client)).toHaveLength(1)
  expect(refreshed).toEqual(['again'])
})

test('nothing for a document that is not open', async () => {
  expect(await ask(await startClient({ initializationOptions: on }))).toBeNull()
})
