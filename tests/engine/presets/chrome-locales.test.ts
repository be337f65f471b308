import { expect, it } from 'vitest'
import { checkPreset, read } from './check-preset'

checkPreset(
  'chrome-locales',
  [
    {
      file: 'chrome-locales.json',
      macros: [['/late'], ['/done']],
      passages: [
        'body ▸ /late/message ▸ Sorry for any inconvenience, \uFFFC. Your list loads slowly.',
        'body ▸ /done/message ▸ All is saved.',
      ],
      unread: [
        '/late/description ▸ `description` is for translators',
        '/late/placeholders/name/example ▸ `example` is for translators',
      ],
      findings: ['/late/message ▸ Sorry for any inconvenience'],
    },
  ],
  [],
)

const file = 'src/_locales/en/messages.json'

it('is known by its place', () => {
  expect(read('{"done":{"message":"All is saved."}}', file).preset?.id).toBe('chrome-locales')
  expect(read('{"done":{"text":"All is saved."},"n":{"text":"a b"}}', file).preset).toEqual({
    id: 'home-made',
    name: 'key names',
    misses: [
      'A browser extension has its texts under `message`: `{"late": {"message": "…"}}`. This file has none.',
    ],
  })
})

it('does not take a list of messages by name', () => {
  const source =
    '{"late":{"message":"We are late.","description":"When it is late"},"done":{"message":"All is saved."}}'
  expect(read(source, 'messages.json').preset).toEqual({ id: 'home-made', name: 'key names', misses: [] })
})
