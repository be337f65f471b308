import { checkPreset } from './check-preset'

checkPreset(
  'botpress',
  [
    {
      file: 'botpress.json',
      macros: [
        [
          '/0/formData/text$en',
          undefined,
          {
            locale: 'en',
          },
        ],
        [
          '/0/formData/text$de',
          undefined,
          {
            locale: 'de',
          },
        ],
        [
          '/0/formData/variations$en/0',
          undefined,
          {
            locale: 'en',
          },
        ],
      ],
      passages: [
        'body ▸ /0/formData/text$en ▸ Your order is late. Sorry for any inconvenience.',
        'body ▸ /0/formData/choices$en/0/title ▸ Tell me more',
        'body ▸ /0/formData/text$de ▸ Deine Bestellung kommt später.',
        'body ▸ /0/formData/variations$en/0 ▸ Your order needs one more day.',
      ],
      unread: [
        '/0/formData/choices$en/0/value ▸ no text for customers by the names of its keys',
        '/0/formData/contentType ▸ no text for customers by the names of its keys',
      ],
      findings: ['/0/formData/text$en ▸ Sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'an element without languages',
      value: [{ id: 'l8', formData: { text: 'Maps are slow.' } }],
      reason: 'Botpress names the language behind each text: `text$en`. This file has no such text.',
    },
  ],
)
