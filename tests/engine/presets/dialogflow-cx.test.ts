import { expect, it } from 'vitest'
import { checkPreset, read } from './check-preset'

checkPreset(
  'dialogflow-cx',
  [
    {
      file: 'dialogflow-cx.json',
      macros: [
        [
          '/entryFulfillment',
          'Sorry for the delay page',
          {
            locale: 'en',
          },
        ],
        [
          '/entryFulfillment/messages/1/text/text/0',
          'Sorry for the delay page',
          {
            locale: 'en',
          },
        ],
        [
          '/entryFulfillment/messages/1/text/text/1',
          'Sorry for the delay page',
          {
            locale: 'en',
          },
        ],
        [
          '/transitionRoutes/0/triggerFulfillment',
          'Sorry for the delay page',
          {
            locale: 'en',
          },
        ],
      ],
      passages: [
        'body ▸ /entryFulfillment/messages/0/text/text/0 ▸ Your order ￼ is late. We apologize for any inconvenience.',
        'body ▸ /entryFulfillment/messages/1/text/text/0 ▸ It leaves tonight.',
        'body ▸ /entryFulfillment/messages/1/text/text/1 ▸ It leaves before ten.',
        'body ▸ /transitionRoutes/0/triggerFulfillment/messages/0/text/text/0 ▸ You are welcome.',
      ],
      unread: [
        '/displayName ▸ `displayName` is for agents',
        '/transitionRoutes/0/condition ▸ `condition` is a condition',
      ],
      findings: ['/entryFulfillment/messages/0/text/text/0 ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a page without fulfillments',
      value: { displayName: 'Late', transitionRoutes: [{ message: 'Maps are slow.' }] },
      reason:
        'Dialogflow CX has what a page says in fulfillments, as `messages` with `text`. This file has none.',
    },
  ],
)

it('reads an intent with what users say', () => {
  const intent = {
    displayName: 'late',
    trainingPhrases: [{ parts: [{ text: 'why is it late' }] }],
    messages: [{ text: { text: ['It is late.'] } }],
  }
  const { macros, unread } = read(JSON.stringify(intent), 'late.json')
  expect(macros[0]!.passages.map(({ path }) => path)).toEqual(['/messages/0/text/text/0'])
  expect(unread!.map(({ path, reason }) => [path, reason])).toEqual([
    ['/trainingPhrases/0/parts/0/text', '`text` is what customers write'],
  ])
})
