import { expect, test } from 'vitest'
import { tokenize } from '../../../engine/language/tokens'

/** The words of a text, each token between bars. */
const cut = (text: string): string =>
  tokenize(text, () => undefined)
    .map(({ word }) => word)
    .join('|')

test.each([
  ['Sorry for the mix up.', 'sorry|for|the|mix-up|.'],
  ['a bit of a booking mix up', 'a|bit|of|a|booking|mix-up'],
  ['any slip ups of ours', 'any|slip-ups|of|ours'],
  ['We mix up the two.', 'we|mix|up|the|two|.'],
  ['The clerks mix up the keys.', 'the|clerks|mix|up|the|keys|.'],
  ['Please hold up the card.', 'please|hold|up|the|card|.'],
  ['The clerk can mix up keys.', 'the|clerk|can|mix|up|keys|.'],
])('%s', (text, words) => {
  expect(cut(text)).toBe(words)
})

test('a noun of two words covers both', () => {
  const text = 'the  Mix \n up'
  expect(tokenize(text, () => undefined)[1]).toMatchObject({
    word: 'mix-up',
    start: 5,
    end: 13,
    capital: true,
  })
})
