import { checkPreset } from './check-preset'

checkPreset(
  'rasa',
  [
    {
      file: 'rasa-domain.yml',
      macros: [
        ['/responses/utter_late_order/0', 'utter_late_order'],
        [
          '/responses/utter_late_order/1',
          'utter_late_order',
          {
            channel: 'slack',
          },
        ],
        ['/responses/utter_bye/0', 'utter_bye'],
      ],
      passages: [
        'body ▸ /responses/utter_late_order/0/text ▸ Order \uFFFC leaves today. Sorry for any inconvenience.',
        'body ▸ /responses/utter_late_order/0/buttons/0/title ▸ Where is it now',
        'body ▸ /responses/utter_late_order/1/text ▸ Order \uFFFC has left our shop.',
        'body ▸ /responses/utter_bye/0 ▸ Bye, and ride safely.',
      ],
      unread: ['/responses/utter_late_order/1/condition/0/name ▸ `name` names a slot'],
      findings: ['/responses/utter_late_order/0/text ▸ Sorry for any inconvenience'],
    },
    {
      file: 'rasa-nlu.yml',
      macros: [],
      passages: [],
      unread: ['/nlu/0/examples ▸ `examples` holds what customers write'],
      findings: [],
    },
  ],
  [
    {
      name: 'a domain with bare texts',
      value: { version: '3.1', responses: { utter_late: 'Maps are slow.' } },
      reason:
        'Rasa lists the variations of a response: `- text: …` below `utter_late:`. This file has no such list.',
    },
  ],
)
