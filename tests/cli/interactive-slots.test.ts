import { describe, it } from 'vitest'
import { away } from './scripted-prompter'
import { walk, type Walk } from './walk'

/** A macro as Gorgias exports it. */
const twoTexts = (html: string, plain: string): string =>
  `[{ "id": 1, "name": "Late", "actions": [{ "name": "setResponseText", "arguments": { "body_html": "<div>${html}</div>", "body_text": "${plain}" } }] }]\n`

const cases: Record<string, Walk> = {
  'slots are filled in': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Leaves blanks', 'on Monday', 'it took us two hours.'],
    exit: 0,
    written: { 'a.md': 'There was a outage on Monday and it took us two hours.\n' },
    seen: [
      'Fill in when: There was a outage ____ and [TODO: how long]. (Enter leaves it open)\n> on Monday',
      'Fill in how long: There was a outage [TODO: when] and ____. (Enter leaves it open)\n> it took us',
    ],
  },
  'slots of a sentence and of one that is added': {
    files: { 'a.md': 'We know of our mishap. Bye.\n' },
    answers: ['Leaves blanks', 'in Leeds', 'two hours'],
    exit: 0,
    written: { 'a.md': 'We know of our outage in Leeds. It took two hours. Bye.\n' },
  },
  'a slot in two texts that say the same is asked for once, and each spells the answer': {
    files: { 'gorgias.json': twoTexts('There was a hiccup.', 'There was a hiccup.') },
    answers: ['Leaves blanks', 'at "Tom & Jerry\'s"', 'x'],
    exit: 0,
    written: {
      'gorgias.json': twoTexts(
        'There was a outage at \\"Tom &amp; Jerry\'s\\" and x.',
        'There was a outage at \\"Tom & Jerry\'s\\" and x.',
      ),
    },
  },
  'a slot stays open': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Leaves blanks', '', 'for two hours'],
    exit: 0,
    written: { 'a.md': 'There was a outage [TODO: when] and for two hours.\n' },
  },
  'a slot that is not answered leads back to the choices': {
    files: { 'a.md': 'There was a hiccup.\n' },
    answers: ['Leaves blanks', 'on Monday', away, 'Keeps the meaning'],
    exit: 0,
    written: { 'a.md': 'There was a outage.\n' },
  },
  'a slot that was broken over two lines of a quotation': {
    files: { 'a.md': '> There was a big\n> hiccup of ours.\n' },
    answers: ['Leaves blanks', 'at noon', 'for an hour'],
    exit: 0,
    written: { 'a.md': '> There was a big\n> outage at noon and for an hour of ours.\n' },
  },
}

describe('the slots of a rewrite', () => {
  it.each(Object.entries(cases))('%s', (_, one) => walk(one))
})

describe('a slot is filled in as the file spells it', () => {
  /** The file, the answer to the first slot, and how the file spells it. */
  const spellings: readonly [path: string, text: string, answer: string, then: string][] = [
    ['a.md', 'There was a hiccup.\n', 'at "noon" & later', 'at "noon" & later'],
    ['a.html', '<p>There was a hiccup.</p>\n', 'Tom & "Jerry" <5', 'Tom &amp; "Jerry" &lt;5'],
    ['a.json', '[{"body":"There was a hiccup."}]\n', 'at "noon" \\o/', 'at \\"noon\\" \\\\o/'],
    ['a.json', '[{"body":"<p>There was a hiccup.</p>"}]\n', 'a & "b"', 'a &amp; \\"b\\"'],
    ['a.json', '[{"body":"There was a hiccup at the caf\\u00e9."}]\n', 'é', '\\u00e9'],
    ['a.yml', "body: 'There was a hiccup.'\n", "at noon, it's true", "at noon, it''s true"],
    ['a.csv', 'title,body\nLate,"There was a hiccup."\n', 'at "noon", sharp', 'at ""noon"", sharp'],
    ['a.csv', 'title,body\nLate,There was a hiccup.\n', 'at noon', 'at noon'],
    ['a.txt', 'There was a hiccup.\n', 'at "noon" & later', 'at "noon" & later'],
  ]

  it.each(spellings)('%s %j %j', (path, text, answer, then) =>
    walk({
      files: { [path]: text },
      answers: ['Leaves blanks', answer, 'x'],
      exit: 0,
      written: { [path]: text.replace('hiccup', `outage ${then} and x`) },
      stderr: [],
    }),
  )

  it.each([
    ['a.md', 'There was a hiccup.\n', '{{name}}'],
    ['a.md', 'There was a hiccup.\n', '![x](y)'],
    ['a.yml', 'body: |\n  There was a hiccup.\n', '{% if x %}'],
  ])('%s %j cannot hold %j', (path, text, answer) =>
    walk({
      files: { [path]: text },
      answers: ['Leaves blanks', answer, 'at noon', 'x'],
      exit: 0,
      written: { [path]: text.replace('hiccup', 'outage at noon and x') },
      stderr: [],
      seen: [`> ${answer}\n! This place of the file cannot hold these words.`],
    }),
  )
})
