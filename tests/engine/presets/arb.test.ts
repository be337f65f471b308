import { checkPreset } from './check-preset'

checkPreset(
  'arb',
  [
    {
      file: 'arb.json',
      macros: [
        [
          '/lateTitle',
          undefined,
          {
            locale: 'en',
          },
        ],
        [
          '/lateText',
          undefined,
          {
            locale: 'en',
          },
        ],
      ],
      passages: [
        'body ▸ /lateTitle ▸ Your ride is late',
        'body ▸ /lateText ▸ \uFFFC is stuck. We apologize for any inconvenience.',
      ],
      unread: ['/@lateText/description ▸ `description` is for translators'],
      findings: ['/lateText ▸ We apologize for any inconvenience'],
    },
  ],
  [],
)
