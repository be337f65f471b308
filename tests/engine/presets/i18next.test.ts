import { checkPreset } from './check-preset'

checkPreset(
  'i18next',
  [
    {
      file: 'i18next.json',
      macros: [
        ['/checkout/late_one'],
        ['/checkout/late_other'],
        ['/checkout/more'],
        ['/checkout/help'],
        ['/checkout/sorry for the inconvenience'],
      ],
      passages: [
        'body ▸ /checkout/late_one ▸ Your parcel is \uFFFC day late. We apologize for any inconvenience.',
        'body ▸ /checkout/late_other ▸ Your parcel is \uFFFC days late.',
        'body ▸ /checkout/more ▸ See \uFFFC for more',
        'body ▸ /checkout/help ▸ our help pages',
        'body ▸ /checkout/sorry for the inconvenience ▸ Ready to go',
      ],
      unread: [],
      findings: ['/checkout/late_one ▸ We apologize for any inconvenience'],
    },
  ],
  [],
)
