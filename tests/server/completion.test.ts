import { describe, expect, test } from 'vitest'
import { complete, cursor, snippets, type Asked } from './completing'

const short = 'Apology for a failure, in two sentences'
const slots = (opening: string) =>
  `${opening} sorry that we [TODO: what we did, and when]. ${opening.replace(/'re| are/, (am) => (am === "'re" ? "'ve" : ' have'))} [TODO: what we did to put it right], and you will have [TODO: what follows] by [TODO: date and time].`

describe('a whole answer', () => {
  test.each([
    ['sor‸', 'We are'],
    ['Apolog‸', 'We are'],
    ["We're‸", "We're"],
    ['We’re so‸', "We're"],
    ['Hi Sam,\n\nWe are‸\n\nKind regards', 'We are'],
    ['Hello {{x}}, sorry‸', 'We are'],
    ['Thank you for writing to us. Sorry‸', 'We are'],
    ["We've had your letter. Sorry‸", "We're"],
    ['‸', 'We are'],
  ])('begins at %j', async (marked, opening) => {
    const { after } = await complete(marked)
    const before = marked.replace(/(?:sor|Apolog|We're|We’re so|We are|sorry|Sorry)‸/, cursor)
    expect(after(short)).toBe(before.replace(cursor, slots(opening)))
  })

  test.each([
    ['in the middle of a sentence', 'You are not sorry‸', {}],
    ['in front of other words', 'Sorry‸ that we charged you twice.', {}],
    ['in front of a line that goes on', 'Sorry‸\nthat we charged you twice.', {}],
    ['in a heading', '# Sorry‸', {}],
    ['in a quote', '> Sorry‸', {}],
    ['in code', '```js\nsorry‸\n```', {}],
    ['in a comment', '<!--\nsorry‸\n-->', {}],
    ['in a table', '| a | b |\n| - | - |\n| sorry‸ | c |', {}],
    ['in a subject', '---\nsubject: sorry‸\n---\n', {}],
    ['in another field', '---\nteam: sorry‸\n---\n', {}],
    ['in another language', 'Guten Tag, wir haben Ihre Bestellung leider nicht gefunden. Sorry‸', {}],
    ['in the folder of another language', 'Sorry‸', { in: 'locales/de/a.md' }],
    ['in a file that is left out', 'Sorry‸', { config: { ignore: ['a.md'] } }],
    ['in a macro of another kind', 'Sorry‸', { config: { kind: 'routine' } }],
    ['in a key', '{"sorry‸": ""}', { in: 'a.json' }],
    ['in a value that nobody reads', '{"id": "sorry‸"}', { in: 'a.json' }],
    ['in a program', 'sorry‸', { in: 'a.py' }],
    ['in an export that nobody types in', `${'Hello to you.\n\n'.repeat(20_000)}sorry‸`, {}],
    ['in a plain value, which cannot hold a slot', 'body: sorry‸\n', { in: 'a.yml' }],
  ] as [string, string, Asked][])('does not begin %s', async (_where, marked, asked) => {
    expect((await complete(marked, asked)).labels).toEqual([])
  })

  test('is offered for all kinds where nobody told the kind, and only for this one where somebody did', async () => {
    expect((await complete('sorry‸')).labels).toHaveLength(9)
    expect((await complete('sorry‸', { config: { kind: 'resolved' } })).labels).toEqual([
      'Incident: resolved',
    ])
    const told = await complete('---\nstatus: identified\n---\n\nsorry‸')
    expect(told.labels).toEqual(['Incident: identified'])
  })

  test('of a kind that was guessed comes first', async () => {
    const { labels } = await complete(
      'We are investigating failed card payments in the app. We will post an update at noon UTC.\n\nsorry‸',
    )
    expect(labels[0]).toBe('Incident: investigating')
    expect(labels.length).toBeGreaterThan(1)
  })

  test('is asked for again after one or two letters, and stands behind all other items', async () => {
    expect((await complete('So‸')).list).toEqual({ isIncomplete: true, items: [] })
    const { list, items } = await complete('Sor‸')
    expect(list?.isIncomplete).toBe(false)
    for (const { filterText, sortText, preselect } of items) {
      expect(filterText).toMatch(/^Sorry /)
      expect(sortText).toMatch(/^~/)
      expect(preselect).toBeUndefined()
    }
  })

  test('has tab stops where the client takes them', async () => {
    const { items } = await complete('sorry‸', { capabilities: snippets })
    expect(items[1]).toMatchObject({
      insertTextFormat: 2,
      textEdit: {
        newText:
          'We are sorry that we ${1:[TODO: what we did, and when]}. We have ${2:[TODO: what we did to put it right]}, and you will have ${3:[TODO: what follows]} by ${4:[TODO: date and time]}.',
      },
    })
  })

  test('does not admit what a team may not admit', async () => {
    const { after } = await complete('sorry‸', { config: { extends: 'no-admission' } })
    expect(after(short)).toMatch(/^We are sorry about \[TODO: what happened, and when\]\./)
  })

  const letter = 'Dear {{ticket.requester.first_name}}, it is {{order.due_date}}. {{agent.name}}'

  test('names the reader and prints facts with the placeholders of the folder, in tab stops', async () => {
    const asked = { beside: { 'b.md': letter } }
    expect((await complete('sorry‸', asked)).after(short)).toBe(
      '{{ticket.requester.first_name}}, we are sorry that we [TODO: what we did, and when]. We have [TODO: what we did to put it right], and you will have [TODO: what follows] by {{order.due_date}}.',
    )
    const { items } = await complete('sorry‸', { ...asked, capabilities: snippets })
    expect(items[1]?.textEdit?.newText).toMatch(
      /^\{\{ticket.requester.first_name\\\}\\\}, we .* by \$\{4:\{\{order.due_date\\\}\\\}\}\.$/,
    )
  })

  test('names the reader as people do who fill the name in by hand', async () => {
    const beside = { 'b.md': 'Dear [Customer Name], it is late. [Your Name]' }
    expect((await complete('sorry‸', { beside })).after(short)).toMatch(/^\[Customer Name\], we are sorry/)
  })

  test('names nobody twice', async () => {
    const { after } = await complete('Dear {{first_name}},\n\nsorry‸\n\n{{agent.name}}')
    expect(after(short)).toContain('}},\n\nWe are sorry that')
  })

  test.each([
    ['a.json', '{"body": "sorry‸"}'],
    ['a.json', '{"body": "Thanks for your letter.\\nSorry‸\\nSam"}'],
    ['a.json', '{"body": "<p>Sorry‸</p>"}'],
    ['a.html', '<p>Sorry‸</p>'],
    ['a.hbs', '{{#if late}}<p>Sorry‸</p>{{/if}}'],
    ['a.hbs', 'Hello!\n\n{{#if late}}Sorry‸{{else}}All is well.{{/if}}\n'],
    ['a.liquid', 'Hello!\n\n{% if late %}\nSorry‸\n{% endif %}\nBye.\n'],
    ['a.yml', 'body: |\n  Hi Sam,\n\n  Sorry‸\n'],
    ['a.yml', 'body: "Sorry‸"\n'],
    ['a.csv', 'title,body\nLate,"Sorry‸"\n'],
    ['a.txt', 'Sorry‸\n'],
  ])('is written as %s wants it: %j', async (name, marked) => {
    const { after } = await complete(marked, { in: name })
    expect(after(short)).toBe(marked.replace(/sorry‸/i, slots('We are')))
  })

  test('is escaped where the file needs that', async () => {
    const { after } = await complete("body: 'We''ve had your letter. Sorry‸'\n", { in: 'a.yml' })
    expect(after(short)).toContain("letter. We''re sorry that")
  })
})
