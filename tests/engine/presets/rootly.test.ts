import { checkPreset } from './check-preset'

checkPreset(
  'rootly',
  [
    {
      file: 'rootly.json',
      macros: [
        [
          '/data/0/attributes',
          'Sorry, we are on it',
          {
            stage: 'investigating',
          },
        ],
      ],
      passages: [
        'subject ▸ /data/0/attributes/update_title ▸ \uFFFC',
        'body ▸ /data/0/attributes/body ▸ We look into \uFFFC. We apologize for any inconvenience.',
      ],
      unread: ['/data/0/attributes/title ▸ `title` is for agents'],
      findings: ['/data/0/attributes/body ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template without a text',
      value: {
        data: {
          attributes: {
            update_title: 'Slow maps',
            enabled: true,
            update_status: 'identified',
            text: 'Maps are slow.',
          },
        },
      },
      reason: 'Rootly has the text of a template under `body`. This one has none.',
    },
  ],
)
