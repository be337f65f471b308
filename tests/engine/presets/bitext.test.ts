import { checkPreset } from './check-preset'

checkPreset(
  'bitext',
  [
    {
      file: 'bitext.csv',
      macros: [
        ['/0', 'track_order'],
        ['/1', 'change_address'],
      ],
      passages: [
        'body ▸ /0/response ▸ Order \uFFFC is at the hub.',
        'body ▸ /0/response ▸ We apologize for any inconvenience caused, "\uFFFC".',
        'body ▸ /1/response ▸ Open Profile and choose Addresses.',
      ],
      unread: [
        '/0/instruction ▸ `instruction` is what a customer writes',
        '/1/instruction ▸ `instruction` is what a customer writes',
      ],
      findings: ['/0/response ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'rows without answers',
      value: [{ flags: 'B', instruction: 'maps are slow', intent: 'slow_maps', text: 'We know it.' }],
      reason: 'Bitext has what agents answer in the column `response`. This file has no such column.',
    },
  ],
)
