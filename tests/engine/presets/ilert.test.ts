import { checkPreset } from './check-preset'

checkPreset(
  'ilert',
  [
    {
      file: 'ilert.json',
      macros: [
        [
          '/0',
          'Sorry template',
          {
            stage: 'investigating',
          },
        ],
      ],
      passages: [
        'subject ▸ /0/summary ▸ Sign-in fails',
        'body ▸ /0/message ▸ Nobody can sign in right now. We apologize for any inconvenience.',
      ],
      unread: ['/0/name ▸ `name` is for agents'],
      findings: ['/0/message ▸ We apologize for any inconvenience'],
    },
  ],
  [
    {
      name: 'a template without a message',
      value: {
        summary: 'Slow maps',
        status: 'INVESTIGATING',
        sendNotification: true,
        text: 'Maps are slow.',
      },
      reason: 'ilert has what it tells of an incident under `message`. This file has none.',
    },
  ],
)
