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
  [
    {
      name: 'a table of prices whose note names another text',
      value: {
        note: 'See $t(shop.sorry) first',
        prices: [
          { id: 1, sum: 20 },
          { id: 2, sum: 30 },
        ],
        rows: 2,
      },
      reason: 'It names other texts with `$t(…)` like a catalog of i18next, but does not hold texts alone.',
    },
  ],
)
