import { describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { encodings } from '../../server/client'
import { Converter } from '../../server/convert'
import { FakeLinter } from './fake-linter'
import { applied, at, itemsOf, pulling, range, startClient } from './harness'

// "é" has 2, 1 and 1 units, "→" 3, 1 and 1, "😀" 4, 2 and 1.
test.each([
  ['utf-8', range(1, 10, 15), range(1, 21, 26)],
  ['utf-16', range(1, 5, 10), range(1, 14, 19)],
  ['utf-32', range(1, 4, 9), range(1, 12, 17)],
] as const)('columns behind wide characters count in %s', async (encoding, first, second) => {
  const capabilities = { ...pulling, general: { positionEncodings: [encoding] } }
  const client = await startClient({ capabilities, linter: new FakeLinter() })
  await client.open('😀\n😀é→ sorry 😀 sorry\r\n')
  expect((await itemsOf(client)).map((item) => item.range)).toEqual([first, second])
  expect((await client.hover(first.end))?.range).toEqual(first)
  // A change behind the emoji lands where the client meant it.
  await client.change(2, { range: { start: first.start, end: second.start }, text: '' })
  expect((await itemsOf(client)).map((item) => item.range)).toEqual([first])
})

describe.each(encodings)('in %s', (encoding) => {
  const text = 'a😀é\r\n→b\n\n😀'
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
  const convert = new Converter(encoding)

  test('every offset of a character leads to a position and back', () => {
    let offset = 0
    for (const symbol of text) {
      if (symbol !== '\n' || text[offset - 1] !== '\r') {
        expect(convert.toOffset(document, convert.toPosition(document, offset))).toBe(offset)
      }
      offset += symbol.length
    }
    expect(convert.toOffset(document, convert.toPosition(document, text.length))).toBe(text.length)
  })

  test('the order in which offsets are asked for makes no difference', () => {
    const offsets = [...text].map((_, index) => [...text].slice(0, index).join('').length)
    const inOrder = offsets.map((offset) => convert.toPosition(document, offset))
    const backwards = offsets.toReversed().map((offset) => convert.toPosition(document, offset))
    expect(backwards.toReversed()).toEqual(inOrder)
  })

  test('positions outside the text are moved to the nearest one inside', () => {
    const lineEnd = text.indexOf('\r')
    expect(convert.toOffset(document, at(0, 99))).toBe(lineEnd)
    expect(convert.toOffset(document, at(99, 0))).toBe(text.length)
    expect(convert.toOffset(document, at(0, -5))).toBe(0)
    expect(convert.toOffset(document, at(-1, 3))).toBe(0)
  })

  test('a range that is back to front is turned round', () => {
    expect(convert.toOffsets(document, { start: at(1, 1e9), end: at(0, 0) })).toEqual([
      0,
      text.indexOf('\n\n'),
    ])
  })
})

test.each([
  ['back to front', { start: at(0, 8), end: at(0, 3) }],
  ['beyond the end', { start: at(0, 3), end: at(9, 9) }],
  ['negative', { start: at(-4, -4), end: at(0, 4) }],
])('a request whose range is %s is answered', async (_name, malformed) => {
  const client = await startClient({ linter: new FakeLinter() })
  await client.open('So sorry.')
  const [first] = await client.actions(malformed)
  expect(applied('So sorry.', first)).toBe('So [TODO: what].')
})

test('a change whose range lies beyond the end is appended', async () => {
  const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
  await client.open('So\n')
  await client.change(2, { range: { start: at(7, 7), end: at(9, 9) }, text: 'sorry\n' })
  await client.change(3, { range: range(2, 0, 0), text: 'sorry' })
  expect((await itemsOf(client)).map((item) => item.range)).toEqual([range(1, 0, 5), range(2, 0, 5)])
})
