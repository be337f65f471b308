import { describe, expect, test } from 'vitest'
import { rules } from '../../rules'
import { complete, snippets, type Asked } from './completing'

describe('a placeholder', () => {
  const known = 'Hi {{customer.name}}, about {{order.id}}: {{order.id}} came late.'

  test.each([
    ['{{‸', known, ['{{order.id}}', '{{customer.name}}']],
    ['{{ord‸', known, ['{{order.id}}', '{{customer.name}}']],
    ['{‸', known, ['{{order.id}}', '{{customer.name}}']],
    ['{‸}', known, ['{{order.id}}', '{{customer.name}}']],
    ['{{‸}}', known, ['{{order.id}}', '{{customer.name}}']],
    ['{{ ord‸ }}', known, ['{{order.id}}', '{{customer.name}}']],
    ['%{‸', 'Hi %{user.name}, hello.', ['%{user.name}']],
    ['[[‸]]', 'We say [[sn.org.late]] here.', ['[[sn.org.late]]']],
    [
      '{%‸',
      'Hi {%customer.firstName,fallback=there%}, and {%mailbox.name%}.',
      ['{%customer.firstName,fallback=there%}', '{%mailbox.name%}'],
    ],
  ])('%s becomes one that is in use', async (typed, text, labels) => {
    const { labels: offered, after } = await complete(`${text} And ${typed} too.`, { sign: '{' })
    expect(offered).toEqual(labels)
    expect(after(labels[0]!)).toBe(`${text} And ${labels[0]} too.`)
  })

  test.each([
    'Hi {{‸\n\nThe order {{order.id}} came late.\n',
    'Hi {{‸ The order {{order.id}} came late.\n',
    'Hi {{o‸, the order {{order.id}} came late.\n',
    'Hi {{o‸\n\nThe order {{order.id}} came late, {{name}}.\n',
  ])('that stands behind the half-typed one is known: %j', async (marked) => {
    const { after } = await complete(marked, { sign: '{' })
    expect(after('{{order.id}}')).toBe(marked.replace(/\{\{o?‸/, '{{order.id}}'))
  })

  test('with a comma would be two cells of a table', async () => {
    const table = (last: string) => `title,body\nA,"Hi {{a}}, hello {%b.c,fallback=d%}."\nB,Hello ${last}\n`
    expect((await complete(table('{‸'), { in: 'a.csv', sign: '{' })).labels).toEqual(['{{a}}'])
  })

  test('of files that are not open is known, that of the most files first', async () => {
    const sorry = (rest: string) => `We are sorry for the late order, ${rest}.\n`
    const asked = {
      sign: '{',
      beside: { 'open.md': 'Hello {{open}}.' },
      onDisk: {
        'b.md': sorry('{{b}} {{all}}'),
        'in/c.md': sorry('{{all}} {{order.id}}'),
        'd.json': JSON.stringify([{ title: 'Late', body: sorry('{{all}} {{open}} {{dc.text}}') }]),
        'others.md': 'Hello {{unread}}.',
      },
    }
    const { labels, after } = await complete('Hi {{own}}, {{‸', asked)
    expect(labels.slice(0, 3)).toEqual(['{{own}}', '{{open}}', '{{all}}'])
    expect(labels.slice(3).sort()).toEqual(['{{b}}', '{{order.id}}'])
    expect(after('{{order.id}}')).toBe('Hi {{own}}, {{order.id}}')
  })

  test('stands where it is typed, however the client counts', async () => {
    const capabilities = { general: { positionEncodings: ['utf-32'] } }
    const { items } = await complete('😀 Hi {{name}} and {{name}}, {‸', { capabilities, sign: '{' })
    expect(items[0]?.textEdit).toMatchObject({ range: { start: { character: 28 }, end: { character: 29 } } })
  })

  test('comes from the other open documents of the folder, behind those of its own', async () => {
    const { items } = await complete('Dear {{name}}, {{‸', {
      beside: { 'b.html': '<p>{{refund_amount}} and {{name}}</p>' },
    })
    expect(items.map(({ label, detail, filterText }) => [label, detail, filterText])).toEqual([
      ['{{name}}', 'a person', '{{name'],
      ['{{refund_amount}}', 'an amount of money', '{{refund_amount'],
    ])
  })

  test.each([
    ['where no prose is', '{"id": "{‸}", "body": "Hi {{name}}, hello to you."}', { in: 'a.json' }],
    ['in the braces of data', '{"body": "Hi {{name}}, hello to you.", "more": {‸}}', { in: 'a.json' }],
    ['in code', 'Hi {{name}}.\n\n```js\n{{‸\n```\n', {}],
    ['of another dialect', 'Hi {{name}}. %{‸', {}],
    ['where it would be data', 'subject: Hi {{name}}\nbody: {‸}\n', { in: 'a.yml' }],
    ['where none is in use', 'Hi there. {{‸', {}],
  ] as [string, string, Asked][])('is not offered %s', async (_where, marked, asked) => {
    expect((await complete(marked, { ...asked, sign: '{' })).labels).toEqual([])
  })
})

describe('a comment to Amends', () => {
  const ids = rules.map(({ id }) => id)

  test.each([
    ['a.md', '<!-- amends-disable-next-line ‸ -->'],
    ['a.md', '<!-- amends-disable-next-line ‸'],
    ['a.md', '{{!-- amends-disable ‸'],
    ['a.md', 'Hi. <!-- amends-disable -- why --> <!-- amends-enable ‸ -->'],
    ['a.yml', '# amends-disable-line ‸'],
    ['a.hbs', '{{! amends-enable ‸}}'],
  ])('in %s has the rules: %s', async (name, marked) => {
    expect((await complete(`${marked}\nSorry.\n`, { in: name })).labels).toEqual(ids)
  })

  test('has the rules that it does not name yet, and those of the house', async () => {
    const config = { houseRules: [{ id: 'no-oops', phrases: ['oops'], message: 'We name it.' }] }
    const { items, labels, after } = await complete('<!-- amends-disable excuse-but, house/‸ -->', { config })
    expect(labels).toEqual([...ids.filter((id) => id !== 'excuse-but'), 'house/no-oops'])
    expect(items.at(-1)?.documentation).toBe('We name it.')
    expect(after('house/no-oops')).toBe('<!-- amends-disable excuse-but, house/no-oops -->')
  })

  test('has verbs, and the field of a file its value', async () => {
    const { labels, after } = await complete('<!-- amends-dis‸')
    expect(labels).toEqual(['disable-next-line', 'disable-line', 'disable', 'enable'])
    expect(after('disable-line')).toBe('<!-- amends-disable-line')
    expect((await complete('---\namends: ‸\n---\nHi.')).labels).toEqual(['off'])
  })

  test.each([
    ['in its reason', '<!-- amends-disable excuse-but -- as ‸ -->'],
    ['in prose', 'Write amends-disable ‸ there.'],
    ['in code', '```\n<!-- amends-disable ‸ -->\n```'],
    ['behind it', '<!-- amends-disable --> ‸ here'],
    ['in the prose of a file', 'Hi.\n\namends: ‸'],
  ])('has nothing to offer %s', async (_where, marked) => {
    expect((await complete(marked)).labels.filter((label) => !/^(?:Apol|Inci)/.test(label))).toEqual([])
  })
})

describe('one of our own files', () => {
  const config = { in: 'amends.config.json' }

  test.each([
    ['{ "com‸" }', 'compensation', '{ "compensation": "" }'],
    ['{ com‸ }', 'compensation', '{ "compensation": "" }'],
    ['{ ‸ "kind": "failure" }', 'rules', '{ "rules": {}, "kind": "failure" }'],
    ['{ "ru‸": {} }', 'rules', '{ "rules": {} }'],
    ['{ "rules": { ‸ } }', 'excuse-but', '{ "rules": { "excuse-but": "" } }'],
    ['{ "rules": { "excuse-but": ‸ } }', 'off', '{ "rules": { "excuse-but": "off" } }'],
    ['{ "rules": { "excuse-but": "o‸" } }', 'off', '{ "rules": { "excuse-but": "off" } }'],
    ['{ "extends": "‸" }', 'strict', '{ "extends": "strict" }'],
    ['{ "causeKnown": ‸ }', 'false', '{ "causeKnown": false }'],
    ['{ "overrides": [{ "ki‸" }] }', 'kind', '{ "overrides": [{ "kind": "" }] }'],
    [
      '{ "houseRules": [{ "id": "a", "phrases": ["b"] }], "rules": { "‸" } }',
      'house/a',
      '{ "houseRules": [{ "id": "a", "phrases": ["b"] }], "rules": { "house/a": "" } }',
    ],
    [
      '{ // why\n  "ignore": [],\n  "th‸"\n}',
      'thirdParties',
      '{ // why\n  "ignore": [],\n  "thirdParties": []\n}',
    ],
  ])('%s may get %s', async (marked, label, after) => {
    expect((await complete(marked, config)).after(label)).toBe(after)
  })

  test('may hold each setting once', async () => {
    const { labels } = await complete('{ "rules": {}, "ki‸" }', config)
    expect(labels).toContain('kind')
    expect(labels).not.toContain('rules')
  })

  test('says what a setting is, and where to write on', async () => {
    const { items } = await complete('{ "cau‸" }', { ...config, capabilities: snippets })
    expect(items.find(({ label }) => label === 'causeKnown')).toMatchObject({
      detail: 'default: true',
      documentation: expect.stringMatching(/^Whether the cause/),
      filterText: '"causeKnown"',
      textEdit: { newText: '"causeKnown": $1' },
    })
  })

  test('of suppressions gets rules and the names of fields', async () => {
    const own = { in: 'amends.suppressions.json' }
    const entry = (inside: string) => `{ "files": { "a.json": [{ ${inside} }] } }`
    const rule = await complete(entry('"rule": "‸"'), own)
    expect(rule.after('excuse-but')).toBe(entry('"rule": "excuse-but"'))
    expect(rule.items[0]?.documentation).toBe(rules[0]?.summary)
    expect((await complete(entry('‸'), own)).labels).toEqual(['path', 'rule', 'text', 'reason'])
    expect((await complete('{ ‸ }', own)).labels).toEqual(['files'])
  })

  test.each([
    ['behind a value', '{ "kind": "failure"‸ }', config],
    ['in free text', '{ "ban": ["‸"] }', config],
    ['in an unknown setting', '{ "x": { "y": "‸" } }', config],
    [
      'where an editor has the schema',
      '{ "‸" }',
      { ...config, capabilities: { experimental: { amends: { readsSchemas: true } } } },
    ],
    ['at a bracket', '{‸}', { ...config, sign: '{' }],
  ] as [string, string, Asked][])('has nothing to offer %s', async (_where, marked, asked) => {
    expect((await complete(marked, asked)).labels).toEqual([])
  })
})
