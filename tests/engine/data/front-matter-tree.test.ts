import { expect, test } from 'vitest'
import { nodesOf, pointerTo } from '../../../engine/data/data-tree'
import { fieldAt, readFrontMatter } from '../../../engine/data/front-matter-tree'
import { applyEdits } from '../../../engine/fixes/fix'
import { fieldOf, frontMatterOf } from '../../../engine/text/front-matter'

/** The fields, one line each, and then what follows the front matter. */
function read(source: string): string[] {
  const matter = readFrontMatter(source)
  if (!matter) return ['none']
  const leaves = [...nodesOf(matter.reading.root!)].filter(
    ({ kind }) => kind === 'string' || kind === 'other',
  )
  for (const node of leaves) {
    if (node.kind !== 'string') continue
    const text = matter.reading.textOf(node)
    expect(text.text).toBe(node.value)
    expect(text.toSource(0, text.text.length)).toEqual(
      text.text === '' ? expect.anything() : [node.start, node.end],
    )
  }
  const lines = leaves.map((node) => `${node.kind === 'other' ? '~' : ''}${pointerTo(node)}=${node.value}`)
  return [...lines, source.slice(matter.end).trim()]
}

test.each([
  ['YAML', '---\ntitle: Late\ntags: [a, "b"]\n---\nHi', ['/title=Late', '/tags/0=a', '/tags/1=b', 'Hi']],
  ['YAML with a mark and CRLF', '\uFEFF---\r\ntitle: "La\\u0074e"\r\n---\r\nHi', ['/title=Late', 'Hi']],
  ['YAML that says so', '--- yaml\ntitle: Late\n...\nHi', ['/title=Late', 'Hi']],
  ['JSON between fences', '---json\n{"title": "Late"}\n---\nHi', ['/title=Late', 'Hi']],
  [
    'JSON by itself',
    '{\n  "title": "Late",\n  "a": {\n    "b": 1\n  }\n}\n\nHi',
    ['/title=Late', '~/a/b=1', 'Hi'],
  ],
  ['a file of JSON', '{\n  "title": "Late"\n}\n', ['none']],
  ['JSON Lines', '{\n"title": "Late"\n}\n{\n"title": "Early"\n}\n', ['none']],
  ['a fence that is not closed', '---\ntitle: Late\n', ['none']],
  ['a line further down', 'Hi\n---\ntitle: Late\n---\n', ['none']],
  ['TOML', '+++\ntitle = "La\\u0074e"\ndraft = false # no\n+++\nHi', ['/title=Late', '~/draft=false', 'Hi']],
  [
    'all texts of TOML',
    '+++\na = \'C:\\x\'\nb = """\nIt \\\n   is "so"\nnow"""\nc = \'\'\'\nwe\'re\'\'\'\nd = ""\n+++\nHi',
    ['/a=C:\\x', '/b=It is "so"\nnow', "/c=we're", '/d=', 'Hi'],
  ],
  [
    'lists and tables of TOML',
    '+++\ntags = ["a", \'b\', # c\n 3]\nx = {y = "z"}\n"q r".s = 1\n[params]\nsummary = "S"\n[[menu.main]]\nname = "N"\n[[menu.main]]\nname = "M"\n+++\n',
    [
      '/tags/0=a',
      '/tags/1=b',
      '~/tags/2=3',
      '~/x={y = "z"}',
      '~/q r/s=1',
      '/params/summary=S',
      '/menu/main/0/name=N',
      '/menu/main/1/name=M',
      '',
    ],
  ],
])('reads %s', (_, source, expected) => {
  expect(read(source)).toEqual(expected)
})

test.each([
  ['an open text of TOML', '+++\na = "x\nb = "y"\n+++\n', /never closed/, '/b=y'],
  ['an open list of TOML', '+++\nb = "y"\na = ["x"\n+++\n', /never closed/, '/b=y'],
  ['a missing value of TOML', '+++\na =\nb = "y"\n+++\n', /missing/, '/b=y'],
  ['words in TOML', '+++\nwe are sorry\nb = "y"\n+++\n', /no key/, '/b=y'],
  ['text behind a text of TOML', "+++\na = 'It's'\nb = \"y\"\n+++\n", /ends before/, '/b=y'],
  ['YAML with a colon', '---\na: x: y\nb: y\n---\n', /colon/, 'y'],
  ['JSON without a comma', '---json\n{"a": 1 "b": "y"}\n---\n', /comma/, '/b=y'],
])('says what is wrong with %s', (_, source, what, expected) => {
  const { reading } = readFrontMatter(source)!
  expect(reading.problem!.message).toMatch(what)
  expect(source.slice(...reading.problem!.offsets)).not.toBe('')
  expect(read(source).join(' ')).toContain(expected)
})

test.each([
  ['a = "so [[sorry]]"', 'our "fault"', 'a = "so our \\"fault\\""'],
  ["a = 'so [[sorry]]'", 'late', "a = 'so late'"],
  ["a = 'so [[sorry]]'", "it's late", undefined],
  ["a = '''so [[sorry]]'''", "we're late", "a = '''so we're late'''"],
  ["a = '''so [[sorry]]'''", "late '", undefined],
  ['a = """so [[sorry]]"""', 'late 😢', 'a = """so late 😢"""'],
])('writes into TOML: %s', (line, word, expected) => {
  const source = `+++\n${line.replace(/\[\[|\]\]/g, '')}\n+++\n`
  const { reading } = readFrontMatter(source)!
  const text = reading.textOf(fieldAt(reading.root!, 'a')!)
  const edits = text.edit(3, text.text.length, word)
  expect(edits && applyEdits(source, edits)).toBe(
    expected === undefined ? undefined : `+++\n${expected}\n+++\n`,
  )
})

test('finds a field by its path, in any case', () => {
  const { reading } = readFrontMatter('---\nTitle: A\nparams:\n  Summary: B\na.b: C\n---\n')!
  const found = ['title', 'params.summary', 'a.b', 'params', 'params.x.y'].map(
    (path) => fieldAt(reading.root!, path)?.value,
  )
  expect(found).toEqual(['A', 'B', 'C', '', undefined])
})

test.each([
  ['---\namends: off\n---\n', 'off'],
  ['---\namends: "off" # for now\n---\n', 'off'],
  ["+++\namends = 'off'\n+++\n", 'off'],
  ['{\n  "amends": "off",\n  "a": 1\n}\nHi', 'off'],
  ['---\na:\n  amends: off\n---\n', undefined],
  ['---\ntitle: x\n---\namends: off', undefined],
])('finds one field quickly: %j', (source, expected) => {
  expect(fieldOf(frontMatterOf(source), 'amends')).toBe(expected)
})

test.each([
  ['quotes', `+++\na = ${'"'.repeat(20_000)}\n+++\n`],
  ['backslashes', `+++\na = """${'\\'.repeat(20_001)}"""\n+++\n`],
  ['brackets', `+++\na = ${'['.repeat(20_000)}\n+++\n`],
  ['blanks', `+++\n[${' '.repeat(50_000)}\n+++\n`],
  ['dots', `+++\n${'a.'.repeat(20_000)}b = 1\n+++\n`],
])('survives %s without end', (_, source) => {
  expect(readFrontMatter(source)).toBeDefined()
})
