import { checkPreset } from './check-preset'

checkPreset(
  'kustomer',
  [
    {
      file: 'kustomer-shortcuts.json',
      macros: [['/data/0/attributes', 'Sorry for any inconvenience, seat changed', { channel: 'email' }]],
      passages: [
        'subject ▸ /data/0/attributes/draft/subject ▸ Your seat on \uFFFC',
        'body ▸ /data/0/attributes/draft/text ▸ Hello \uFFFC,',
        'body ▸ /data/0/attributes/draft/text ▸ your seat has changed. We apologize for any inconvenience.',
        'list-item ▸ /data/0/attributes/draft/text ▸ The new seat is at the window.',
        'list-item ▸ /data/0/attributes/draft/text ▸ \uFFFC',
      ],
      unread: [
        '/data/0/attributes/name ▸ `name` is for agents',
        '/data/0/attributes/categories/0 ▸ `categories` sorts the texts for agents',
      ],
      findings: ['/data/0/attributes/draft/text ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a shortcut whose draft has a body',
      value: {
        data: { type: 'shortcut', attributes: { name: 'Seat', draft: { body: 'The train is late.' } } },
      },
      reason: 'It is a shortcut like those of Kustomer, but its `draft` has no `text`.',
    },
  ],
)
