import { checkPreset } from './check-preset'

checkPreset(
  'rails-i18n',
  [
    {
      file: 'rails-i18n.yml',
      macros: [
        ['/en/orders/late/one'],
        ['/en/orders/late/other'],
        ['/en/orders/packed'],
        ['/en-GB/orders/packed'],
      ],
      passages: [
        'body ▸ /en/orders/late/one ▸ \uFFFC, your order is a day late. We apologize for any inconvenience.',
        'body ▸ /en/orders/late/other ▸ \uFFFC, your order is \uFFFC days late.',
        'body ▸ /en/orders/packed ▸ Your order is packed',
        'body ▸ /en-GB/orders/packed ▸ Your parcel is packed',
      ],
      unread: [],
      findings: ['/en/orders/late/one ▸ We apologize for any inconvenience'],
    },
  ],
  [],
)
