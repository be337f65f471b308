import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Client } from './client'
import { numbers, randomChange } from './random-edits'
import { initialized, initializeParams, pulling } from './started'
import { changed, encodings, type Change, type Encoding, type Range } from './text'

interface Report {
  readonly items: readonly { readonly range: Range; readonly message: string }[]
}

const paths = [
  'examples/macros/billing/refund-delay.md',
  'examples/emails/order-delayed.hbs',
  'examples/emails/planned-maintenance.html',
  'examples/exports/canned-responses.csv',
  'examples/exports/zendesk-macros.json',
  'examples/macros/billing/replies.yml',
  'examples/chat/closing-lines.txt',
  'examples/status/tracking/3-resolved.md',
]

const uriOf = (path: string): string => `file:///project/${path}`

const open = (client: Client, uri: string, text: string): void =>
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: '', version: 1, text } })

const findingsIn = async (client: Client, uri: string): Promise<Report['items']> =>
  (await client.request<Report>('textDocument/diagnostic', { textDocument: { uri } })).items

async function editAtRandom(encoding: Encoding): Promise<void> {
  const { client } = await initialized(initializeParams(encoding, pulling))
  const random = numbers(encoding.length * 7 + encoding.charCodeAt(4))
  const texts = new Map(paths.map((path) => [uriOf(path), readFileSync(path, 'utf8')]))
  for (const [uri, text] of texts) open(client, uri, text)
  let compared = 0
  const compare = async (uri: string, text: string): Promise<void> => {
    const fresh = uri.replace('project', 'fresh')
    open(client, fresh, text)
    const expected = await findingsIn(client, fresh)
    client.notify('textDocument/didClose', { textDocument: { uri: fresh } })
    expect(await findingsIn(client, uri), `${uri} in ${encoding}`).toEqual(expected)
    compared += expected.length
  }
  for (let edit = 1; edit <= 3_400; edit++) {
    const uri = uriOf(paths[random(paths.length)]!)
    const changes: Change[] = []
    let text = texts.get(uri)!
    // Now and then an editor sends the whole text again.
    if (random(150) === 0) changes.push({ text: readFileSync(uri.replace('file:///project/', ''), 'utf8') })
    text = changed(text, changes, encoding)
    for (let more = random(3); more >= 0; more--) {
      const change = randomChange(text, encoding, random)
      changes.push(change)
      text = changed(text, [change], encoding)
    }
    texts.set(uri, text)
    const textDocument = { uri, version: edit + 1 }
    client.notify('textDocument/didChange', { textDocument, contentChanges: changes })
    if (edit % 20 === 0) await compare(uri, text)
  }
  for (const [uri, text] of texts) await compare(uri, text)
  expect(compared).toBeGreaterThan(80)
}

test('after thousands of edits the findings are those of a document that is opened anew', async () => {
  await Promise.all(encodings.map(editAtRandom))
}, 60_000)
