import { describe, expect, it } from 'vitest'
import { fixture, read } from './check-preset'

const copies = (value: unknown): string[] =>
  read(JSON.stringify(value), 'macros.json').macros.flatMap(({ passages }) =>
    passages.flatMap(({ path, copyOf }) => (copyOf === undefined ? [] : [`${path} = ${copyOf}`])),
  )

describe('twins in one record', () => {
  const html = '<p>It is late.</p>'
  const text = 'It is late.'
  it.each([
    ['body_text beside body_html', { body_text: text, body_html: html }, ['/body_text = /body_html']],
    ['content beside content_html', { content: text, content_html: html }, ['/content = /content_html']],
    ['content_text beside content', { content: html, content_text: text }, ['/content_text = /content']],
    ['chatText beside text', { text, chatText: text }, ['/chatText = /text']],
    ['plain_text beside html', { html, plain_text: text }, ['/plain_text = /html']],
    ['text beside html', { html, text }, ['/text = /html']],
    ['the form in front', { HtmlBody: html, TextBody: text }, ['/TextBody = /HtmlBody']],
    ['letters in capitals', { HTMLBody: html, TextBody: text }, ['/TextBody = /HTMLBody']],
    ['parts', { HtmlPart: html, TextPart: text }, ['/TextPart = /HtmlPart']],
    [
      'plain and HTML content',
      { plain_content: text, html_content: html },
      ['/plain_content = /html_content'],
    ],
    ['Markdown beside HTML', { body_md: text, body_html: html }, ['/body_md = /body_html']],
    [
      'three forms of one text',
      { body: text, body_html: html, body_plain: text },
      ['/body = /body_html', '/body_plain = /body_html'],
    ],
    ['in a list', [{ name: 'x', body_html: html, body: text }], ['/0/body = /0/body_html']],
    ['two texts', { reply_text: text, body_html: html }, []],
    ['two of one form', { body_html: html, reply_html: html, body: 'ok' }, []],
    ['two languages', { body: { en: text, de: html } }, []],
    ['two records', [{ body_html: html }, { body_text: text }], []],
    ['HTML that is empty', { body_html: '', body_text: text }, []],
    ['a subject and a text', { subject: 'It is late', text, html }, ['/text = /html']],
  ])('%s', (_name, value, expected) => expect(copies(value)).toEqual(expected))
})

it('takes files that are nobody’s, without a word about other tools', () => {
  const ordinary = [
    { macros: [{ id: 1, title: 'Late', category: 'order', tags: 'a,b', content: 'It is late.' }] },
    { intents: [{ tag: 'late', patterns: ['so late'], responses: ['It is late.'] }] },
    [{ name: 'Late', slug: 'late', subject: 'It is late', template: '<p>Hi you.</p>' }],
    [{ name: 'Late', status: 'resolved', message: 'It is late.', updated: 'now' }],
    { incidents: [{ name: 'Late', status: 'monitoring', updates: [{ text: 'It is late.' }] }] },
    { template: { name: 'Late', body: 'It is late.' } },
    { id: 4, responses: { late: ['It is late.', 'So late it is.'] } },
    { responses: [{ messages: [{ text: 'It is late.' }] }] },
    { data: [{ type: 'macro', attributes: { title: 'Late', body: 'It is late.' } }] },
    { collections: [{ name: 'mail', fields: [{ name: 'body', default: 'It is late.' }], body: 'a b' }] },
    [{ instruction: 'Be kind', response: 'It is late.', input: '' }],
    { late: { message: 'It is late.', description: 'When late' }, done: { message: 'It is here.' } },
    { name: 'late', components: [{ type: 'text', text: 'It is late.' }] },
    { Subject: 'It is late', Body: 'It is late.' },
  ]
  for (const value of ordinary) {
    expect([value, read(JSON.stringify(value), 'a.json').preset]).toEqual([
      value,
      { id: 'home-made', name: 'key names', misses: [] },
    ])
  }
})

it('reads a file of a tool where the settings say that nobody made it', () => {
  const { preset } = read(fixture('ilert.json'), 'ilert.json', { preset: 'home-made' })
  expect(preset).toEqual({ id: 'home-made', name: 'key names', misses: [] })
})

const macrosIn = (value: unknown): unknown[] =>
  read(JSON.stringify(value), 'a.json').macros.map(({ path, title, labels, passages }) => [
    path,
    title,
    labels,
    passages.length,
  ])

it('takes the answers of a bot apart, of which it gives one', () => {
  const intent = { tag: 'late', patterns: ['so late'], responses: ['It is late.', 'So it is late.'] }
  const labels = { tags: ['late'] }
  expect(macrosIn([intent, { name: 'Bye', responses: ['Good bye.'] }])).toEqual([
    ['/0/responses/0', undefined, labels, 1],
    ['/0/responses/1', undefined, labels, 1],
    ['/1', 'Bye', undefined, 1],
  ])
  expect(macrosIn([{ name: 'Late', body: ['It is late.', 'We look for it.'] }])).toEqual([
    ['/0', 'Late', undefined, 2],
  ])
})

it('takes the sum of an incident for no update', () => {
  const updates = [{ status: 'monitoring', message: 'It moves again.' }]
  const incident = { name: 'Belt', status: 'investigating', severity: 'minor', description: 'It is late.' }
  const alone = ['/0', 'Belt', { stage: 'investigating' }, 1]
  expect(macrosIn([incident])).toEqual([alone])
  expect(macrosIn([{ ...incident, updates }])).toEqual([
    ['/0', 'Belt', {}, 1],
    ['/0/updates/0', undefined, { stage: 'monitoring' }, 1],
  ])
})

it('reads the text of a macro that is called so', () =>
  expect(macrosIn([{ title: 'Late', situation: 'When it is late', macro: 'It is late.' }])).toEqual([
    ['/0', 'Late', undefined, 1],
  ]))

it('reads what a canned response holds, and no other value', () =>
  expect(
    macrosIn({ canned_responses: [{ value: 'It is late.', fields: [{ value: 'an order' }] }], value: 'a b' }),
  ).toEqual([['/canned_responses/0', undefined, undefined, 1]]))

it('leaves out what customers write, whatever holds it', () => {
  const phrases = ['so late', 'it is lost']
  expect(macrosIn({ name: 'Late', trainingPhrases: phrases, responses: ['It is late.'] })).toEqual([
    ['', 'Late', undefined, 1],
  ])
  expect(macrosIn([{ training_phrases: [{ text: 'so late' }], response: 'It is late.' }])).toEqual([
    ['/0', undefined, undefined, 1],
  ])
})
