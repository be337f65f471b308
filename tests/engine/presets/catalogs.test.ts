import { describe, expect, it } from 'vitest'
import { read } from './check-preset'

describe('which catalog a file is', () => {
  const plain = {
    shop: { late: 'Your order is late.', done: 'Your order is here.' },
    hello: 'Hello {{name}}',
  }
  const cases: [name: string, path: string, value: unknown, id: string][] = [
    ['texts alone', 'texts.json', plain, 'catalog'],
    ['a name in a folder of locales', 'locales/en/shop.json', plain, 'i18next'],
    ['a name in i18n', 'src/i18n/en.json', plain, 'i18next'],
    [
      'no name in a folder of locales',
      'locales/en.json',
      { late: 'It is late.', done: 'It is here.' },
      'catalog',
    ],
    ['a text within a text', 'a.json', { ...plain, more: 'See $t(shop.done)' }, 'i18next'],
    ['a text without escapes', 'a.json', { ...plain, more: 'See {{- link}} now' }, 'i18next'],
    ['a number with its form', 'a.json', { ...plain, more: 'Pay {{sum, currency}} now' }, 'i18next'],
    ['one and other', 'a.json', { day_one: 'a day', day_other: '{{n}} days', week: 'one week' }, 'i18next'],
    ['one alone', 'a.json', { day_one: 'a day', week_other: 'other weeks', week: 'one week' }, 'catalog'],
    ['a locale on top', 'a.json', { en: { late: 'Hi %{name}', done: 'It is here.' } }, 'rails-i18n'],
    [
      'a locale in its place',
      'config/locales/en.json',
      { en: { late: 'Hi you', done: 'Yes sir' } },
      'rails-i18n',
    ],
    ['a locale elsewhere', 'a.json', { en: { late: 'Hi you', done: 'It is here.' } }, 'catalog'],
    ['other keys on top', 'a.json', { shop: { late: 'Hi %{name}', done: 'It is here.' } }, 'catalog'],
    ['a locale among the texts', 'a.json', { '@@locale': 'en', late: 'It is late.' }, 'arb'],
    ['a list of messages', 'a.json', [{ id: 'late', defaultMessage: 'It is late.' }], 'formatjs'],
    ['one that is no message', 'a.json', [{ defaultMessage: 'It is late.' }, { body: 'a b' }], 'home-made'],
    ['records below a locale', 'a.json', { en: { subject: 'Hi %{name}', body: 'It is late.' } }, 'home-made'],
  ]
  it.each(cases)('%s', (_name, path, value, id) => {
    expect(read(JSON.stringify(value), path).preset).toMatchObject({ id, misses: [] })
  })
})

describe('texts under the titles that agents see', () => {
  const titled = {
    'Parcel late': 'It is late.',
    Lost: 'We look for it.',
    Shop: { 'Opening hours': 'At nine.' },
  }
  const titlesIn = (path: string): unknown[] =>
    read(JSON.stringify(titled), path).macros.map(({ title }) => title)
  it('is a catalog where the file is called so', () => {
    for (const path of ['macros.json', 'support/canned-replies.json', 'Text Modules/text_modules.json'])
      expect([path, titlesIn(path)]).toEqual([path, ['Parcel late', undefined, 'Opening hours']])
  })
  it('is none elsewhere', () => expect(titlesIn('replies/data.json')).toEqual([]))
})

describe('what customers write', () => {
  const said = { track: ['where is my parcel', 'so late again'], refund: ['my money back'] }
  it.each(['intents.json', 'data/nlu.json', 'chat-utterances.json', 'training_data.json'])(
    'is left out of %s',
    (path) => expect(read(JSON.stringify(said), path).macros).toEqual([]),
  )
  it('is left out of a list of patterns', () => {
    const bot = {
      track: { patterns: ['where is my parcel', 'so late', 'it is lost'], responses: ['It is late.'] },
    }
    expect(read(JSON.stringify(bot), 'bot.json').macros.map(({ path }) => path)).toEqual([
      '/track/responses/0',
    ])
  })
})
