import { describe, expect, test } from 'vitest'
import { phrasesOf } from '../../../engine/language/phrases'
import { tokenize } from '../../../engine/language/tokens'
import { createTrigger } from '../../../engine/trigger'
import { mark, parseMarked } from '../../harness/marked'

const wordsOf = (text: string) => tokenize(text, () => undefined)

/** The text with marks where one of the phrases stands. */
function marked(text: string, phrases: readonly string[]): string {
  const tokens = wordsOf(text)
  const ranges = phrasesOf(phrases)
    .in(tokens, { from: 0, to: tokens.length })
    .map(({ from, to }) => [tokens[from]!.start, tokens[to - 1]!.end] as const)
  return mark({ text, ranges })
}

describe('a phrase is found', () => {
  test.each<[how: string, phrases: string[], text: string]>([
    ['in any case', ['oops'], '[[Oops]], [[OOPS]]!'],
    ['as whole words', ['art'], 'Start the party with [[art]].'],
    ['as words in a row', ['rest assured'], 'The rest is assured, [[rest assured]].'],
    ['across commas and dashes', ['sorry but'], '[[Sorry, but]] no. [[Sorry – but]] no.'],
    ['not across the end of a sentence', ['sorry but'], 'Sorry. But no.'],
    ['written with marks of its own', ['and/or', 'Hi, there!'], 'this [[and/or]] that, [[hi there]]'],
    ['in a contraction', ['we are sorry'], '[[We’re sorry]].'],
    [
      'in words that are spelt out',
      ["can't"],
      'We [[can not]], we [[cannot]]… we [[can’t]].'.replace('[[cannot]]', 'cannot'),
    ],
    [
      'with another apostrophe',
      ["it's o'clock"],
      '[[It’s o’clock]] and [[it is o’clock]]'.replace(/o’clock/g, "o'clock"),
    ],
    ['with soft hyphens in the text', ['inconvenience'], 'any [[incon\u00ADvenience]]'],
    ['with numbers', ['100% sure'], 'We are [[100% sure]].'],
    ['again and again', ['so so'], '[[so so]] [[so so]] so'],
    ['as the longest of several', ['our', 'our bad', 'bad luck'], '[[Our bad]] luck.'],
    ['with letters of other languages', ['Größe'], 'Die [[größe]]'],
    ['never where it has no word', ['!?'], 'What!?'],
  ])('%s', (_how, phrases, text) => {
    expect(marked(parseMarked(text).text, phrases)).toBe(text)
  })
})

describe('a file with a phrase is read', () => {
  const reads = (phrase: string, text: string): boolean => {
    const { triggers } = phrasesOf([phrase])
    const rule = { reads: 'sentence', triggers } as unknown as Parameters<typeof createTrigger>[0][number]
    const trigger = createTrigger([rule])
    const tokens = wordsOf(text)
    return trigger.inFile(text) && trigger.rulesIn(tokens, { from: 0, to: tokens.length }).size === 1
  }
  test.each([
    ['oops', 'Oops.'],
    ['we are', 'We’re here.'],
    ['will not', "They won't."],
    ['will not', 'They will not.'],
    ["that's not us", 'That is n’t us, that isn’t us'],
    ["o'clock", 'At five o’clock.'.replace('’', "'")],
    ['café', 'caf\u00e9'],
    ['i', 'I do.'],
    ['24/7 help', 'We help 24/7, help.'],
  ])('%s in %s', (phrase, text) => expect(reads(phrase, text)).toBe(true))

  test.each([
    ['oops', 'Well.'],
    ['we are here', 'They’re not.'],
  ])('%s is not in %s', (phrase, text) => expect(reads(phrase, text)).toBe(false))

  test('though JSON writes its letters as escapes', () => {
    const [plain] = phrasesOf(['café']).triggers
    expect(String.raw`{"body":"caf\u00e9"}`).toContain(plain)
  })
})

test('looking for phrases takes time that grows with the text', () => {
  const text = 'a '.repeat(40_000)
  const phrase = 'a '.repeat(50)
  expect(marked(text, [`${phrase}b`])).toBe(text)
})
