import { describe, expect, it } from 'vitest'
import { json } from '../../../engine/formats/json'
import { passagesOf, readAll } from '../formats/passages-of'

const action = (field: string, value: unknown) => ({ field, value })
const macro = (...actions: unknown[]) => ({
  id: 1,
  title: 'Billing::Late',
  description: 'When it is late',
  actions,
})
const late = macro(action('status', 'pending now'), action('comment_value', 'We are late.'))

describe('which strings of a Zendesk export are sent', () => {
  const cases: [name: string, value: unknown, passages: string[]][] = [
    ['one macro', { macro: late }, ['body ▸ /macro/actions/1/value ▸ We are late.']],
    [
      'a page of macros',
      { macros: [late], next_page: null, count: 1 },
      ['body ▸ /macros/0/actions/1/value ▸ We are late.'],
    ],
    ['a bare macro', late, ['body ▸ /actions/1/value ▸ We are late.']],
    ['a list', [late], ['body ▸ /0/actions/1/value ▸ We are late.']],
    [
      'a list of wrapped macros',
      [{ macro: late }, { macro: late }],
      ['body ▸ /0/macro/actions/1/value ▸ We are late.', 'body ▸ /1/macro/actions/1/value ▸ We are late.'],
    ],
    [
      'HTML',
      macro(action('comment_value_html', '<p>Hi {{ticket.requester.first_name}},</p><p>We are late.</p>')),
      ['body ▸ /actions/0/value ▸ Hi \uFFFC,', 'body ▸ /actions/0/value ▸ We are late.'],
    ],
    [
      'a channel and its text',
      macro(action('comment_value', ['channel:all', 'We are late.'])),
      ['body ▸ /actions/0/value/1 ▸ We are late.'],
    ],
    ['a channel alone', macro(action('comment_value', ['channel:all chat'])), []],
    ['the subject', macro(action('subject', 'Your refund')), ['subject ▸ /actions/0/value ▸ Your refund']],
    ['an empty comment', macro(action('comment_value', '')), []],
    [
      'a side conversation',
      macro(action('side_conversation', ['Subject', '<p>We are late.</p>', 'to you@x.y', 'text/html'])),
      ['subject ▸ /actions/0/value/0 ▸ Subject', 'body ▸ /actions/0/value/1 ▸ We are late.'],
    ],
    [
      'a short side conversation',
      macro(action('side_conversation', ['Subject'])),
      ['subject ▸ /actions/0/value/0 ▸ Subject'],
    ],
    [
      'side conversations of colleagues',
      macro(
        action('side_conversation_slack', ['Subject', 'So late']),
        action('side_conversation_ticket', ['Hi you']),
      ),
      [],
    ],
    [
      'settings',
      macro(action('set_tags', 'late refund'), action('priority', 'very high'), action('cc', 'a b')),
      [],
    ],
    ['notes', macro(action('comment_value', 'We are late.'), action('comment_mode_is_public', 'false')), []],
    [
      'a public comment',
      macro(action('comment_value', 'We are late.'), action('comment_mode_is_public', 'true')),
      ['body ▸ /actions/0/value ▸ We are late.'],
    ],
    [
      'a trigger',
      {
        trigger: {
          title: 'T',
          conditions: { all: [{ field: 'status', operator: 'is', value: 'a b' }] },
          actions: [action('notification_user', ['requester_id', 'Your order', 'We are late.'])],
        },
      },
      [
        'subject ▸ /trigger/actions/0/value/1 ▸ Your order',
        'body ▸ /trigger/actions/0/value/2 ▸ We are late.',
      ],
    ],
    [
      'automations that tell agents',
      {
        automations: [
          {
            title: 'T',
            actions: [
              action('notification_group', ['7', 'S s', 'B b']),
              action('notification_webhook', ['7', 'a b']),
            ],
          },
        ],
      },
      [],
    ],
    [
      'dynamic content',
      {
        item: {
          name: 'Apology',
          placeholder: '{{dc.apology}}',
          variants: [
            { content: 'We are late.', locale_id: 1 },
            { content: '', locale_id: 2 },
          ],
        },
      },
      ['body ▸ /item/variants/0/content ▸ We are late.'],
    ],
  ]
  it.each(cases)('%s', (_name, value, passages) => {
    expect(passagesOf(json, JSON.stringify(value))).toEqual(passages)
  })

  it('reads notes on demand', () => {
    const note = macro(
      action('comment_mode_is_public', false),
      action('comment_value_html', '<p>Call them.</p>'),
    )
    expect(passagesOf(json, JSON.stringify(note), { includeInternal: true })).toEqual([
      'body ▸ /actions/1/value ▸ Call them.',
    ])
  })
})

it('gives each macro and each variant its path and title', () => {
  const variants = { name: 'Apology', variants: [{ content: 'a b' }, { content: 'c d' }] }
  const source = JSON.stringify({ macros: [late, macro(action('status', 'open'))], items: [variants] })
  expect(json.read(source, readAll).macros.map(({ path, title }) => ({ path, title }))).toEqual([
    { path: '/macros/0', title: 'Billing::Late' },
    { path: '/items/0/variants/0', title: 'Apology' },
    { path: '/items/0/variants/1', title: 'Apology' },
  ])
})

it('reads what is there while someone is typing', () => {
  const source =
    '{"macros":[{"title":"T","actions":[{"field":"comment_value","value":"We are late."},{"field":"subj'
  expect(passagesOf(json, source)).toEqual(['body ▸ /macros/0/actions/0/value ▸ We are late.'])
})
