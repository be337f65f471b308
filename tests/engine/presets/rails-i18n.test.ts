import { expect, it } from 'vitest'
import { checkPreset, read } from './check-preset'

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

it('says what a file in its place lacks', () => {
  const { preset } = read('en:\n  body: It is late.\n  sizes: [1, 2, 3]\n', 'config/locales/en.yml')
  expect(preset?.misses).toEqual([
    'It stands where Rails has its catalogs, but does not hold texts alone below a locale.',
  ])
})
