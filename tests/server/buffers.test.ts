import { expect, test } from 'vitest'
import type { ClientCapabilities } from 'vscode-languageserver/node'
import { FakeLinter } from './fake-linter'
import { at, itemsOf, pulling, startClient } from './harness'

const start = (capabilities: ClientCapabilities = {}) =>
  startClient({ capabilities: { ...pulling, ...capabilities }, linter: new FakeLinter() })

const insert = (line: number, character: number, text: string) => ({
  range: { start: at(line, character), end: at(line, character) },
  text,
})

// A CR and an LF that come together are one line end from then on, and each was one before.
test.each([
  ['an LF behind a CR', 'a\rsorry', [insert(1, 0, '\n')], 1],
  ['a CR before an LF', 'a\nsorry', [insert(0, 1, '\r')], 1],
  ['a text that ends in a CR before an LF', 'a\nsorry', [insert(0, 1, '\n\r')], 2],
  ['a text that begins with an LF behind a CR', 'a\rsorry', [insert(1, 0, '\n\n')], 2],
  [
    'what stood between them is taken out',
    'a\rx\nsorry',
    [{ range: { start: at(1, 0), end: at(1, 1) }, text: '' }],
    1,
  ],
  ['one after the other', 'sorry', [insert(0, 0, '\r'), insert(1, 0, '\n'), insert(1, 0, '\r')], 2],
])(
  'lines are counted anew where a change makes one line end of two: %s',
  async (_what, text, changes, line) => {
    const client = await start()
    await client.open(text)
    await client.change(2, ...changes)
    expect(await itemsOf(client)).toMatchObject([{ range: { start: { line, character: 0 } } }])
    // The next change finds its line.
    await client.change(3, insert(line, 0, 'so '))
    expect(await itemsOf(client)).toMatchObject([{ range: { start: { line, character: 3 } } }])
  },
)

test('a document that is opened again with the same version is read anew', async () => {
  const client = await start({ general: { positionEncodings: ['utf-8'] } })
  await client.open('éé sorry sorry')
  expect(await itemsOf(client)).toMatchObject([
    { range: { start: at(0, 5) } },
    { range: { start: at(0, 11) } },
  ])
  await client.close()
  await client.open('ee sorry sorry')
  expect(await itemsOf(client)).toMatchObject([
    { range: { start: at(0, 3) } },
    { range: { start: at(0, 9) } },
  ])
})

test('changes and ends of documents that are not open are nothing', async () => {
  const client = await start()
  await client.change(2, { text: 'sorry' })
  await client.close()
  expect(await itemsOf(client)).toEqual([])
  expect(client.logged).toEqual([])
})
