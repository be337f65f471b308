import { checkPreset } from './check-preset'

checkPreset(
  'cachet',
  [
    {
      file: 'cachet-templates.json',
      macros: [
        ['/0', 'Sorry, mail is late'],
        ['/1', 'All fine again'],
      ],
      passages: [
        'body ▸ /0/template ▸ Mail is late since \uFFFC.',
        'body ▸ /0/template ▸ This is about \uFFFC.',
        'body ▸ /0/template ▸ We apologize for any inconvenience caused.',
        'body ▸ /1/template ▸ Mail goes out at once again since \uFFFC.',
      ],
      unread: [
        '/0/name ▸ `name` names an incident or a template',
        '/1/name ▸ `name` names an incident or a template',
      ],
      findings: ['/0/template ▸ We apologize for any inconvenience'],
    },
    {
      file: 'cachet-incidents.json',
      macros: [
        [
          '/data/0',
          'Sorry, no invoices',
          {
            incident: '12',
          },
        ],
        [
          '/data/0/updates/0',
          'Sorry, no invoices',
          {
            stage: 'monitoring',
            incident: '12',
          },
        ],
        [
          '/data/0/updates/1',
          'Sorry, no invoices',
          {
            stage: 'resolved',
            incident: '12',
          },
        ],
        [
          '/data/1',
          'Search is down',
          {
            stage: 'investigating',
            incident: '13',
          },
        ],
      ],
      passages: [
        'body ▸ /data/0/message ▸ Invoices are not sent. We apologize for the inconvenience.',
        'body ▸ /data/0/updates/0/message ▸ Invoices go out again, oldest first.',
        'body ▸ /data/0/updates/1/message ▸ All 214 invoices went out by 16:05 UTC.',
        'body ▸ /data/1/message ▸ The search finds nothing. Next news at 10:30 UTC.',
      ],
      unread: [
        '/data/0/name ▸ `name` names an incident or a template',
        '/data/1/name ▸ `name` names an incident or a template',
      ],
      findings: ['/data/0/message ▸ We apologize for the inconvenience'],
    },
    {
      file: 'cachet-v3.json',
      macros: [
        [
          '/data/0/attributes',
          'Uploads fail',
          {
            stage: 'identified',
            incident: '5',
          },
        ],
      ],
      passages: [
        'body ▸ /data/0/attributes/message ▸ Photos cannot be uploaded. Sorry for any inconvenience.',
      ],
      unread: ['/data/0/attributes/name ▸ `name` names an incident or a template'],
      findings: ['/data/0/attributes/message ▸ Sorry for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template without a text',
      value: { id: 3, name: 'Slow maps', slug: 'slow-maps', engine: 1, twig: 'Maps are slow.' },
      reason: 'Cachet has the text of an incident template under `template`. This one has none.',
    },
  ],
)
