import { expect, test } from 'vitest'
import { MarkupContent } from 'vscode-languageserver/node'
import { homepage } from '../../package.json'
import { rules } from '../../rules'
import { markdown as markdownStyle, plainText } from '../../server/card'
import { FakeLinter } from './fake-linter'
import { at, range, startClient, type TestClient } from './harness'

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
      '**Instead:** ~~So sorry.~~ → So [TODO: what].',
      '**What the reader hears:** A habit.',
      '**Why:** A \\*word\\* is not an apology.',
      `[Rule page](${page}) · [A \\[study\\]](https://example.org/study) · A book`,
    ].join('\n\n'),
  })
})

test('leaves out what the message of the finding says, where the editor shows that above it', async () => {
  const capabilities = { ...markdown, experimental: { amends: { showsMessages: true } } }
  const client = await startClient({ capabilities, linter: new FakeLinter() })
  await client.open('So sorry.')
  expect((await client.hover(at(0, 4)))?.contents).toEqual({
    kind: 'markdown',
    value: [
      '**Instead:** ~~So sorry.~~ → So [TODO: what].',
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
      'Instead: So sorry. → So [TODO: what].',
      'What the reader hears: A habit.',
      'Why: A *word* is not an apology.',
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
  expect(MarkupContent.is(contents) && contents.value).toMatch(/^\*\*no-sorry · warning · not sure\*\*\n/)
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
      '**Instead:** ~~Oops, that was us.~~ → Sorry, that was us.',
      '**Our rule:** We name it.',
      '**Why:** Your amends.config.json says so.',
    ].join('\n\n'),
  })
})

test('tells the branch that a finding depends on, with its line where that is another', async () => {
  const client = await startClient({ capabilities: markdown })
  await client.open('Sorry for the slow answer{{#if busy}}\n, but we were busy{{/if}}.')
  const { contents } = (await client.hover(at(1, 8))) ?? {}
  expect(MarkupContent.is(contents) && contents.value).toContain(
    '\n\n**Where:** Only where {{#if busy}} holds (line 1).\n\n',
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

const valueOf = async (client: TestClient, line: number, character: number): Promise<string | undefined> => {
  const { contents } = (await client.hover(at(line, character))) ?? {}
  return MarkupContent.is(contents) ? contents.value : undefined
}

test('tells what else is said of the sentence, and what to add to one that may stay', async () => {
  const client = await startClient({ capabilities: markdown })
  await client.open('---\nkind: failure\n---\nWe apologize for the inconvenience this may cause.\n')
  expect(await valueOf(client, 3, 5)).toContain(
    '\n\n**Also:** hedged-harm: We are not sure that you were harmed at all.\n\n',
  )
  await client.change(2, {
    text: '---\nkind: failure\n---\nWe apologize for sending your lamp late.\n\nIt is on its way.\n',
  })
  expect(await valueOf(client, 3, 5)).toMatch(/\n\n\*\*Add behind it:\*\* We \[TODO: /)
})

test('does not strike out a sentence where another one changes', async () => {
  const client = await startClient({ capabilities: markdown })
  await client.open(
    '---\nkind: failure\n---\nThe money for your lamp was taken from your card twice. We apologize for that. You have it back.\n',
  )
  expect(await valueOf(client, 3, 62)).toMatch(/\n\n\*\*Write:\*\* You have it back\. .*\[TODO: /)
})

/** Sentences of a macro that would be markup, and how they stand in a hover. */
const escapes: Record<string, readonly [sentence: string, escaped: string]> = {
  emphasis: [
    'So *very* _sorry_ and ~sad~, __all__.',
    'So \\*very\\* \\_sorry\\_ and \\~sad\\~, \\_\\_all\\_\\_.',
  ],
  'code and a backslash': ['So `a\\*b` sorry.', 'So \\`a\\\\\\*b\\` sorry.'],
  'a link': ['So [sorry](https://example.org) ![x][y].', 'So [sorry\\](https://example.org) ![x\\][y].'],
  'a tag and an entity': ['So <b>sorry</b> &amp; 1 < 2 & 3.', 'So \\<b>sorry\\</b> \\&amp; 1 < 2 & 3.'],
  'what is none': [
    '{{user.first_name}}, [TODO: what] #1! | so',
    '{{user.first_name}}, [TODO: what] #1! | so',
  ],
}

test.for(Object.entries(escapes))('shows as it is written: %s', async ([, [sentence, escaped]]) => {
  expect(markdownStyle.text(sentence)).toBe(escaped)
  expect(plainText.text(sentence)).toBe(sentence)
})

test('writes links that brackets and parentheses do not end', () => {
  expect(markdownStyle.source({ title: 'On [sorry', url: 'https://example.org/sorry_(word)' })).toBe(
    '[On \\[sorry](https://example.org/sorry_%28word%29)',
  )
})

/** `‸` is the cursor. */
const placeholders: Record<string, readonly [languageId: string, text: string, told: string | undefined]> = {
  'the issue': [
    'markdown',
    'Your note about {{ticket‸.title}} is here.',
    '`{{ticket.title}}` · stands for what went wrong (from its name)',
  ],
  'a person, in HTML': [
    'html',
    '<p>Dear <b>{{‸customer.first_name}}</b>,</p>',
    '`{{customer.first_name}}` · stands for a person (from its name)',
  ],
  'a time, in JSON': [
    'json',
    '[{"title": "A", "body": "It comes on \\"%{arrival_da‸te}\\"."}]',
    '`%{arrival_date}` · stands for a time (from its name)',
  ],
  'an amount': [
    'yaml',
    'late:\n  body: You get {ref‸und} back.\n',
    '`{refund}` · stands for an amount of money (from its name)',
  ],
  'what the settings name': [
    'markdown',
    'Hello {{who‸}}, hello.',
    '`{{who}}` · stands for a person (from your settings)',
  ],
  'nobody knows what': [
    'markdown',
    'Order {{x‸y}} is on its way.',
    '`{{xy}}` · what it stands for is not known; `placeholders` in the config can tell',
  ],
  'a fallback': [
    'markdown',
    'Hello {{‸ name | default: "dear reader" }}, hello.',
    '`{{ name | default: "dear reader" }}` · stands for a person (from its name)\n\nWhere it is empty, readers get: dear reader',
  ],
  'behind its end': ['markdown', 'Hello {{name}}‸, hello.', undefined],
  code: ['markdown', 'Type `n‸ame` here.', undefined],
}

test.for(Object.entries(placeholders))(
  'tells what a placeholder stands for: %s',
  async ([, [languageId, marked, told]]) => {
    const files = new Map([['file:///macros/amends.config.json', '{"placeholders": {"person": ["who"]}}']])
    const client = await startClient({ capabilities: markdown, files })
    const before = marked.slice(0, marked.indexOf('‸')).split('\n')
    await client.open(marked.replace('‸', ''), { languageId })
    expect(await valueOf(client, before.length - 1, before.at(-1)!.length)).toBe(told)
  },
)

test('tells where the text of dynamic content comes from', async () => {
  const variants = [{ content: 'We sent it on Monday.', locale: 'en' }]
  const files = new Map([
    ['file:///macros/data.json', JSON.stringify({ items: [{ placeholder: '{{dc.sent}}', variants }] })],
  ])
  const client = await startClient({ capabilities: markdown, files, folders: ['file:///macros'] })
  await client.open('Hello. {{dc.sent}} Thank you.')
  await client.hover(at(0, 10))
  await client.settle()
  expect(await valueOf(client, 0, 10)).toBe('`{{dc.sent}}` · stands for the text in data.json')
})

test('tells of a placeholder below the finding around it, and nothing of it in a plain client but words', async () => {
  const client = await startClient()
  await client.open('We are sorry if {{ticket.title}} hurt you.')
  const told = (await valueOf(client, 0, 20))?.split('\n\n')
  expect(told).toHaveLength(2)
  expect(told![1]).toBe('{{ticket.title}} · stands for what went wrong (from its name)')
})

test('tells what a comment leaves out', async () => {
  const client = await startClient({ capabilities: markdown })
  await client.open('<!-- amends-disable-next-line excuse-but -- a quotation -->\nSorry, but we were busy.\n')
  const summary = rules.find(({ id }) => id === 'excuse-but')!.summary
  expect(await valueOf(client, 0, 12)).toBe(
    `**Leaves out on the next line with words:** excuse-but: ${summary} [Rule page](${homepage}/docs/rules/excuse-but.md)`,
  )
  await client.change(2, { text: '<!-- amends-disable -->\nHello.\n' })
  expect(await valueOf(client, 0, 12)).toMatch(
    /^\*\*Leaves out from here to the end, or to the next amends-enable:\*\* all rules/,
  )
})
