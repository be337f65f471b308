import { describe, expect, it, test } from 'vitest'
import { handlebars } from '../../../engine/formats/handlebars'
import { html } from '../../../engine/formats/html'
import { markdown } from '../../../engine/formats/markdown'
import { text } from '../../../engine/formats/text'
import { passagesOf, readAll } from './passages-of'

const proseFields = ['message', 'params.summary', 'lines', 'updates.note']

test.each([
  [
    'a subject',
    markdown,
    '---\nsubject: "Late"\ntitle: T\n---\nBody',
    ['subject ▸ /subject ▸ Late', 'body ▸ Body'],
  ],
  ['a field', markdown, '---\nmessage: <p>Hi</p>\n---\nBody', ['body ▸ /message ▸ Hi', 'body ▸ Body']],
  [
    'fields in their order',
    markdown,
    '---\nmessage: M\nsubject: S\n---\n',
    ['body ▸ /message ▸ M', 'subject ▸ /subject ▸ S'],
  ],
  ['a list', markdown, '---\nlines: [a b, c d]\n---\n', ['body ▸ /lines/0 ▸ a b', 'body ▸ /lines/1 ▸ c d']],
  [
    'a path through a list',
    markdown,
    '---\nupdates:\n- note: A\n- at: 3\n- note: B\n---\nBody',
    ['body ▸ /updates/0/note ▸ A', 'body ▸ /updates/2/note ▸ B', 'body ▸ Body'],
  ],
  ['a path', html, '---\nparams: {summary: S}\n---\n<p>B</p>', ['body ▸ /params/summary ▸ S', 'body ▸ B']],
  ['TOML', text, '+++\nmessage = "M"\n+++\nB', ['body ▸ /message ▸ M', 'body ▸ B']],
  [
    'a template',
    handlebars,
    '---\nsubject: Hi {{x}}\n---\nB',
    ['subject ▸ /subject ▸ Hi \uFFFC', 'body ▸ B'],
  ],
  ['a number', text, '---\nmessage: 12\n---\nB', ['body ▸ B']],
  ['no fields', text, '---\njust a line\n---\nB', ['body ▸ just a line', 'body ▸ B']],
  ['no fields in Markdown', markdown, '---\njust a line\n---\nB', ['body ▸ B']],
])('reads %s', (_, format, source, expected) => {
  expect(passagesOf(format, source, { proseFields })).toEqual(expected)
})

describe('what the front matter says of a macro', () => {
  const macroOf = (source: string) => markdown.read(source, readAll).macros[0]!

  it.each([
    [
      '---\ntitle: Late\nkind: failure\ntags: [a, "B"]\n---\n# Other',
      'Late',
      { kind: 'failure', tags: ['a', 'b'] },
    ],
    ['+++\ntitle = "Late"\ntags = ["a"]\n+++\n', 'Late', { tags: ['a'] }],
    ['{\n  "title": "Late",\n  "channel": "chat"\n}\nHi', 'Late', { channel: 'chat' }],
    ['---\nTitle: Late # now\nStatus: investigating\n---\n', 'Late', { stage: 'investigating' }],
    ['---\nkind: &k failure\ntype: *k\n---\n# Head\n\ntext', 'Head', { kind: 'failure' }],
    ['# Head\n\ntext', 'Head', undefined],
  ])('%j', (source, title, labels) => {
    const macro = macroOf(source)
    expect(macro.title).toBe(title)
    expect(macro.labels).toEqual(labels)
  })
})

it('names the preset of a page, and reads its fields', () => {
  const source = '---\nsection: issue\ntitle: Sites were slow\nseverity: down\n---\nBody'
  const document = markdown.read(source, readAll)
  expect(document.preset?.id).toBe('cstate')
  expect(passagesOf(markdown, source)).toEqual(['subject ▸ /title ▸ Sites were slow', 'body ▸ Body'])
})

describe('a page that is no more than front matter', () => {
  const updates =
    "updates:\n- status: investigating\n  content: 'Mail is slow today.'\n- content: Mail is fast again."
  const macrosOf = (source: string) => markdown.read(source, readAll).macros

  it('is read as data', () => {
    const macros = macrosOf(`---\ntitle: Slow\n${updates}\n---\n\n`)
    expect(macros.map(({ path, labels }) => [path, labels?.stage])).toEqual([
      ['/updates/0', 'investigating'],
      ['/updates/1', undefined],
    ])
    expect(macros.flatMap(({ passages }) => passages.map(({ text }) => text.text))).toEqual([
      'Mail is slow today.',
      'Mail is fast again.',
    ])
  })

  it.each([
    ['a text below', `---\n${updates}\n---\nBody`],
    ['a subject', `---\nsubject: Late\n${updates}\n---\n`],
    ['no list of records', '---\ntitle: Slow\nmessage: Mail is slow today.\n---\n'],
    ['nothing to read', '---\ntitle: Slow today, and all of tomorrow\n---\n'],
  ])('is one macro with %s', (_, source) => {
    expect(macrosOf(source).map(({ path }) => path)).toEqual([''])
  })
})

it('says what is wrong with front matter, and reads the page', () => {
  const { problems } = markdown.read("---\ntitle: 'It's late'\n---\nBody", readAll)
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/written twice/)])
  expect(passagesOf(markdown, "---\ntitle: 'It's late'\n---\nBody")).toEqual(['body ▸ Body'])
})
