import { checkPreset } from './check-preset'

checkPreset(
  'formatjs',
  [
    {
      file: 'formatjs.json',
      macros: [['/cart.late'], ['/cart.done']],
      passages: [
        'body ▸ /cart.late/defaultMessage ▸ \uFFFC item is late.\uFFFC items are late. We apologize for any inconvenience.',
        'body ▸ /cart.done/defaultMessage ▸ Your order is on its way.',
      ],
      unread: ['/cart.late/description ▸ `description` is for translators'],
      findings: ['/cart.late/defaultMessage ▸ We apologize for any inconvenience'],
    },
  ],
  [],
)
