import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json } from '../../../engine/formats/json'
import { passagesOf, readAll } from './passages-of'
import { expectSlices } from './raw-slices'

const raw = String.raw

describe('where a phrase stands in a JSON file', () => {
  it.each([
    ['an escaped apostrophe', raw`{"body":"⟦We\u2019re sorry for any inconvenience⟧"}`],
    ['an escaped line break is a space', raw`{"body":"⟦We apologize\nfor any inconvenience⟧ caused."}`],
    ['an escaped letter', raw`{"body":"⟦We apolo\u0067ize for any inconvenience⟧"}`],
    ['behind an astral character', '{"body":"😢 ⟦We apologize for any inconvenience⟧"}'],
    ['behind an escaped pair', raw`{"body":"\ud83d\ude22 ⟦We apologize for any inconvenience⟧"}`],
    ['between escaped quotes', raw`{"body":"He said \"⟦sorry for any inconvenience⟧\" \/ bye"}`],
    [
      'behind a byte order mark, CRLF and tabs',
      '\uFEFF{\r\n\t"body":\t"⟦We apologize for any inconvenience⟧"\r\n}',
    ],
    [
      'never in keys',
      '{"We apologize for any inconvenience": "Key text", "body": "⟦Sorry for any inconvenience⟧"}',
    ],
    [
      'under a key that is there twice',
      '{"a":"⟦sorry for any inconvenience⟧","a":"⟦sorry for any inconvenience⟧"}',
    ],
    [
      'not in comments',
      '// sorry for any inconvenience\n{/* sorry for any inconvenience */"body":"⟦sorry for any inconvenience⟧",}',
    ],
    ['in HTML', raw`{"body":"<p>⟦We&rsquo;re&nbsp;sorry for any inconvenience⟧<\/p>"}`],
    [
      'not in attributes with addresses',
      raw`{"body":"<a href=\"{{url}}?m=sorry for any inconvenience\">⟦Sorry for any inconvenience⟧</a>"}`,
    ],
    [
      'behind an Intercom attribute',
      raw`{"body":"Hi <attribute key=\"user.name\" default=\"there\"/>, ⟦sorry for any inconvenience⟧"}`,
    ],
    ['with signs that nobody sees', '{"body":"⟦We apolo&shy;gize for any incon&#8203;venience⟧"}'],
  ])('%s', (_name, marked) => expectSlices(json, marked))
})

describe('tells prose from the rest', () => {
  const cases: [name: string, value: unknown, passages: string[]][] = [
    [
      'prose keys',
      { id: 'a b', url: 'x y', body: 'Hi there.', category: 'no no' },
      ['body ▸ /body ▸ Hi there.'],
    ],
    [
      'compound keys',
      { bodyHtml: 'a b', TextPart: 'c d', reply_text: 'e f', contentType: 'g h', reply_to: 'i j' },
      ['body ▸ /bodyHtml ▸ a b', 'body ▸ /TextPart ▸ c d', 'body ▸ /reply_text ▸ e f'],
    ],
    [
      'subjects',
      { subject: 'Your order', body: 'Hi there.' },
      ['subject ▸ /subject ▸ Your order', 'body ▸ /body ▸ Hi there.'],
    ],
    ['sentences only', [{ body: 'ok' }, { body: 'https://x.y/z' }, { body: '12 34' }, { body: 7 }], []],
    [
      'lists of texts',
      { id: 'x y', replies: ['Hi there.', 'Hello you.'] },
      ['body ▸ /replies/0 ▸ Hi there.', 'body ▸ /replies/1 ▸ Hello you.'],
    ],
    [
      'locales',
      { message: { en: 'Hi there.', 'pt-BR': 'Oi aí.', id: 'x y' } },
      ['body ▸ /message/en ▸ Hi there.', 'body ▸ /message/pt-BR ▸ Oi aí.'],
    ],
    [
      'what customers write',
      { intents: [{ examples: [{ text: 'where is it' }], response: 'Here it is.' }] },
      ['body ▸ /intents/0/response ▸ Here it is.'],
    ],
    [
      'what a chatbot hears and says',
      { intents: [{ tag: 'late', patterns: ['so late', { text: 'why so' }], responses: ['We are late.'] }] },
      ['body ▸ /intents/0/responses/0 ▸ We are late.'],
    ],
    [
      'incidents',
      [
        { description: 'for the team', body: 'a b' },
        { description: 'An outage.', severity: 'down' },
      ],
      ['body ▸ /0/body ▸ a b', 'body ▸ /1/description ▸ An outage.'],
    ],
    [
      'internal notes',
      [
        { category_type: 'tech_escalation', body: 'a b' },
        { body: 'c d', internal_note: 'e f' },
        { is_public: false, body: 'g h' },
      ],
      ['body ▸ /1/body ▸ c d'],
    ],
    [
      'catalogs',
      {
        app: { title: 'Hello you', errors: { network: 'Sorry, no net.', '@network': 'for translators' } },
        retry: 'Try again',
        ok: 'OK',
      },
      [
        'body ▸ /app/title ▸ Hello you',
        'body ▸ /app/errors/network ▸ Sorry, no net.',
        'body ▸ /retry ▸ Try again',
      ],
    ],
    [
      'pointers with slashes and tildes',
      { macros: { 'a/b~c': { body: 'a b' }, d: { body: 'e f' } } },
      ['body ▸ /macros/a~1b~0c/body ▸ a b', 'body ▸ /macros/d/body ▸ e f'],
    ],
  ]
  it.each(cases)('%s', (_name, value, passages) => {
    expect(passagesOf(json, JSON.stringify(value))).toEqual(passages)
  })

  it('reads internal notes on demand', () => {
    const source = '[{"body":"a b","internal_note":"c d"},{"is_internal":true,"body":"e f"}]'
    expect(passagesOf(json, source, { includeInternal: true })).toEqual([
      'body ▸ /0/body ▸ a b',
      'body ▸ /0/internal_note ▸ c d',
      'body ▸ /1/body ▸ e f',
    ])
  })
})

describe('parts a file into macros', () => {
  const macrosOf = (source: string) =>
    json
      .read(source, { ...readAll, wanted: (text) => text.includes('sorry') })
      .macros.map(({ path, title, passages }) => ({
        path,
        title,
        passages: passages.length,
      }))

  it.each([
    ['{"title":"T","body":"We are sorry."}', [{ path: '', title: 'T', passages: 1 }]],
    [
      '{"macros":[{"name":"N","greeting":"Hi you,","body":"We are sorry."},{"label":"L","body":"Hi you,"},{"id":5}]}',
      [
        { path: '/macros/0', title: 'N', passages: 2 },
        { path: '/macros/1', title: 'L', passages: 0 },
      ],
    ],
    [
      '{"signature":"The team","categories":[{"label":"A","macros":[{"body":"sorry you"}]}]}',
      [
        { path: '', title: undefined, passages: 0 },
        { path: '/categories/0/macros/0', title: undefined, passages: 1 },
      ],
    ],
    [
      '{"refund":{"title":"T","body":"a sorry b"},"delay":{"body":"Hi you"}}',
      [
        { path: '/refund', title: 'T', passages: 1 },
        { path: '/delay', title: undefined, passages: 0 },
      ],
    ],
    [
      '{"body":"a sorry b"}\n{"body":"c d"}\n',
      [
        { path: '/0', title: undefined, passages: 1 },
        { path: '/1', title: undefined, passages: 0 },
      ],
    ],
    [
      '{"late":"a sorry b","gone":"Hi you"}',
      [
        { path: '/late', title: undefined, passages: 1 },
        { path: '/gone', title: undefined, passages: 0 },
      ],
    ],
  ])('%s', (source, macros) => expect(macrosOf(source)).toEqual(macros))
})

describe('reads what is sound of a broken file', () => {
  /** `⟦…⟧` is where the problem stands. */
  const cases: [marked: string, problem: string, passages: string[]][] = [
    ['{"body":"a b"', 'this { is never closed', ['a b']],
    [
      '[{"body":"a\nb c"},\n{"body":"d e"}]',
      'this text is not closed on its line, or holds a character that must be escaped',
      ['d e'],
    ],
    [
      '[{"body":"a b, \n{"body":"d e"}]',
      'this text is not closed on its line, or holds a character that must be escaped',
      ['d e'],
    ],
    [
      '{"body":"a\\q b","text":"c d"}',
      'this text is not closed on its line, or holds a character that must be escaped',
      ['c d'],
    ],
    ['{"body":"a b" "text":"c d"}', 'a comma is missing before this', ['a b', 'c d']],
    ['["x" {"body":"a b"}]', 'a comma is missing before this', ['a b']],
    ['{"body" "a b","text":"c d"}', 'a colon is missing before this', ['a b', 'c d']],
    ['{"id": ,"body":"a b"}', 'there is nothing before this comma', ['a b']],
    ['{"body":"a b","id":}', 'the value of a key is missing', ['a b']],
    ['{"body":"a b",\0 "id": tru}', '"\\u0000" means nothing outside a text', ['a b']],
    ['{"a":[{"body":"a b"]},{"body":"c d"}', 'this ] closes nothing', ['a b', 'c d']],
    ['{"body":"a b"}]', 'this ] closes nothing', ['a b']],
    ['[{"body":"a b",{"body":"c d"}]', 'the } of the item before this is missing', ['a b', 'c d']],
    ['{"body":"a b",7:8}', 'a key in double quotes is missing before this', ['a b']],
    ['{"body":"a b":"c d"}', 'a colon belongs only between a key and its value', ['a b']],
  ]
  it.each(cases)('%j', (source, problem, passages) => {
    const { problems } = json.read(source, readAll)
    expect(problems.map(({ message }) => message)).toEqual([
      `This JSON is broken here: ${problem}. What is sound was checked.`,
    ])
    expect(passagesOf(json, source).map((passage) => passage.split(' ▸ ')[2])).toEqual(passages)
  })

  it.each(['', ' \n', '\uFEFF', 'null', '[]', '"alone in a file"'])(
    'finds nothing to say about %j',
    (source) => {
      expect(json.read(source, readAll)).toMatchObject({ format: 'json', macros: [], problems: [] })
    },
  )

  it('says where', () => {
    const { problems } = json.read('\uFEFF[1,\n 2 3]', readAll)
    expect(problems.map(({ offsets }) => offsets)).toEqual([[8, 9]])
  })

  it('is not exhausted by depth', () => {
    for (const source of [
      '['.repeat(200_000),
      '{"a":'.repeat(200_000),
      '['.repeat(200_000) + ']'.repeat(200_000),
    ]) {
      const { problems } = json.read(`[{"body":"a b"},${source}`, readAll)
      expect(problems.map(({ message }) => message)).toEqual([
        'This JSON is broken here: brackets are nested more than 500 deep. What is sound was checked.',
      ])
    }
    expect(passagesOf(json, `[{"body":"a b"},${'['.repeat(200_000)}`)).toEqual(['body ▸ /0/body ▸ a b'])
  })
})

describe('for any JSON', () => {
  it('agrees with JSON.parse on every text and pointer', () => {
    const value = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' })
    const at = (root: unknown, pointer: string): unknown =>
      pointer
        .split('/')
        .slice(1)
        .reduce(
          (node, key) => (node as Record<string, unknown>)[key.replace(/~1/g, '/').replace(/~0/g, '~')],
          root,
        )
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, '\t'), (below, indent) => {
        const root = [{ message: { below, text: 'Hi there' } }]
        const source = JSON.stringify(root, undefined, indent)
        const { macros, problems } = json.read(source, readAll)
        expect(problems).toEqual([])
        for (const { path, text } of macros.flatMap((macro) => macro.passages)) {
          const [start, end] = text.toSource(0, text.text.length)
          expect(JSON.stringify(at(root, path))).toContain(source.slice(start, end))
        }
      }),
    )
  })

  it('never throws, whatever is cut off or put in', () => {
    const source = '{"a":[{"title":"x","body":"Hi\\u2019 <b>you</b> {{x}}"},{"body":["a b",1,null]}]}'
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(source.length), fc.string(), (from, length, put) => {
        const broken = source.slice(0, from) + put + source.slice(from + length)
        for (const { text } of json.read(broken, readAll).macros.flatMap((macro) => macro.passages)) {
          const [start, end] = text.toSource(0, text.text.length)
          expect(0 <= start && start <= end && end <= broken.length).toBe(true)
        }
      }),
    )
  })

  it('leaves a text of millions of escapes out, and says so', () => {
    const many = String.raw`\n`.repeat(2_100_000)
    const { macros, problems } = json.read(
      `[{"body": "We are sorry.${many}"}, {"body": "We are sorry."}]`,
      readAll,
    )
    expect(macros.flatMap(({ passages }) => passages).map(({ text }) => text.text)).toEqual(['We are sorry.'])
    expect(problems.map(({ message }) => message)).toEqual([
      'This text has too many escapes. It is not read. Split it up.',
    ])
  })
})
