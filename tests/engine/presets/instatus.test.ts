import { checkPreset } from './check-preset'

checkPreset(
  'instatus',
  [
    {
      file: 'instatus-templates.json',
      macros: [
        [
          '/templates/0',
          'Payments fail',
          {
            stage: 'investigating',
          },
        ],
        [
          '/templates/0/translations/message/fr',
          'Payments fail',
          {
            stage: 'investigating',
          },
        ],
      ],
      passages: [
        'subject ▸ /templates/0/name ▸ Payments fail',
        'body ▸ /templates/0/message ▸ Cards are refused at checkout. We are sorry for any inconvenience.',
        'subject ▸ /templates/0/translations/name/fr ▸ Les paiements échouent',
        'body ▸ /templates/0/translations/message/fr ▸ Les cartes sont refusées.',
      ],
      unread: ['/templates/0/components/0/name ▸ `name` names an incident or a component'],
      findings: ['/templates/0/message ▸ We are sorry for any inconvenience'],
    },
    {
      file: 'instatus-incidents.json',
      macros: [
        [
          '/0/updates/0',
          'Sorry about the app',
          {
            stage: 'investigating',
            incident: 'inc77',
          },
        ],
        [
          '/0/updates/1',
          'Sorry about the app',
          {
            stage: 'resolved',
            incident: 'inc77',
          },
        ],
      ],
      passages: [
        'body (a copy of /0/updates/0/messageHtml) ▸ /0/updates/0/message ▸ The app is slow. We apologize for the inconvenience.',
        'body ▸ /0/updates/0/messageHtml ▸ The app is slow. We apologize for the inconvenience.',
        'body ▸ /0/updates/1/message ▸ The app is as fast as before since 09:48 UTC.',
      ],
      unread: [
        '/0/name ▸ `name` names an incident or a component',
        '/0/components/0/name ▸ `name` names an incident or a component',
      ],
      findings: ['/0/updates/0/messageHtml ▸ We apologize for the inconvenience'],
    },
  ],
  [
    {
      name: 'a template without a message',
      value: {
        name: 'Slow maps',
        type: 'INCIDENT',
        status: 'INVESTIGATING',
        notify: true,
        text: 'Maps are slow.',
      },
      reason: 'Instatus has what it tells of an incident under `message`. This file has none.',
    },
    {
      name: 'a state in small letters',
      value: {
        name: 'Slow maps',
        status: 'investigating',
        notify: true,
        components: [],
        message: 'Maps are slow.',
      },
      reason: 'Instatus writes its states in capitals: `INVESTIGATING`. This file does not.',
    },
  ],
)
