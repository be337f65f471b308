import { expect, test } from 'vitest'
import { MarkupContent } from 'vscode-languageserver/node'
import { homepage } from '../../package.json'
import { FakeLinter } from './fake-linter'
import { at, range, startClient } from './harness'

const markdown = { textDocument: { hover: { contentFormat: ['markdown' as const, 'plaintext' as const] } } }
const page = `${homepage}/docs/rules/no-sorry.md`

test('tells what the reader hears, why, and what to write instead', async () => {
  const client = await startClient({ capabilities: markdown, linter: new FakeLinter() })
  await client.open('So sorry.')
  const hover = await client.hover(at(0, 4))
  expect(hover?.range).toEqual(range(0, 3, 8))
  expect(hover?.contents).toEqual({
    kind: 'markdown',
    value: [
      '**no-sorry · warning**',
      '**What the reader hears:** A habit.',
      '**Why:** A \\*word\\* is not an apology.',
      '**Instead:** ~~So sorry.~~ → So \\[TODO: what\\].',
      `[Rule page](${page}) · [A \\[study\\]](https://example.org/study) · A book`,
    ].join('\n\n'),
  })
})

test('is plain text for a client without Markdown', async () => {
  const client = await startClient({ linter: new FakeLinter() })
  await client.open('So sorry.')
  expect((await client.hover(at(0, 4)))?.contents).toEqual({
    kind: 'plaintext',
    value: [
      'no-sorry · warning',
      'What the reader hears: A habit.',
      'Why: A *word* is not an apology.',
      'Instead: So sorry. → So [TODO: what].',
      `${page} · A [study] · A book`,
    ].join('\n'),
  })
})

test('says where the reading is not sure', async () => {
  const linter = new FakeLinter()
  linter.confidence = 'low'
  const client = await startClient({ capabilities: markdown, linter })
  await client.open('So sorry.')
  const { contents } = (await client.hover(at(0, 4))) ?? {}
  expect(MarkupContent.is(contents) && contents.value).toMatch(
    /^\*\*no-sorry · warning · the reading is not sure\*\*\n/,
  )
})

test('tells what a rule of the house wants', async () => {
  const houseRules = [{ id: 'no-oops', phrases: ['oops'], message: 'We name it.', replacement: 'sorry' }]
  const files = new Map([['file:///macros/amends.config.json', JSON.stringify({ houseRules })]])
  const client = await startClient({ capabilities: markdown, files })
  await client.open('Oops, that was us.')
  expect((await client.hover(at(0, 1)))?.contents).toEqual({
    kind: 'markdown',
    value: [
      '**house/no-oops · warning**',
      '**Our rule:** We name it.',
      '**Why:** Your amends.config.json says so.',
      '**Instead:** ~~Oops, that was us.~~ → Sorry, that was us.',
    ].join('\n\n'),
  })
})

test('tells the branch that a finding depends on, with its line where that is another', async () => {
  const client = await startClient({ capabilities: markdown })
  await client.open('Sorry for the slow answer{{#if busy}}\n, but we were busy{{/if}}.')
  const { contents } = (await client.hover(at(1, 8))) ?? {}
  expect(MarkupContent.is(contents) && contents.value).toContain(
    '\n\n**Where:** Only where \\{\\{\\#if busy\\}\\} holds (line 1).\n\n',
  )
})

test('says nothing beside a finding, and nothing for a document that is not open', async () => {
  const client = await startClient({ linter: new FakeLinter() })
  expect(await client.hover(at(0, 4))).toBeNull()
  await client.open('So sorry.')
  expect(await client.hover(at(0, 1))).toBeNull()
})

test('shows a card for each finding that meets there', async () => {
  const client = await startClient({ capabilities: markdown, linter: new FakeLinter() })
  await client.open('sorrysorry')
  const { contents } = (await client.hover(at(0, 5))) ?? {}
  expect(MarkupContent.is(contents) && contents.value.split('\n\n---\n\n')).toHaveLength(2)
})
