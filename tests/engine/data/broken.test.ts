import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readCsv } from '../../../engine/data/csv-tree'
import { nodesOf, pointerTo, type DataReading } from '../../../engine/data/data-tree'
import { readFrontMatter } from '../../../engine/data/front-matter-tree'
import { readYaml } from '../../../engine/data/yaml-tree'

/** Every reader takes every text: each string has its map, which stays inside the file. */
function expectSound(source: string, { root, problem, textOf }: DataReading): void {
  for (const node of root ? nodesOf(root) : []) {
    pointerTo(node)
    expect(node.start <= node.end && node.end <= source.length).toBe(true)
    if (node.kind !== 'string') continue
    for (const { src, srcEnd } of textOf(node).segments) {
      expect(src >= 0 && src < srcEnd && srcEnd <= source.length).toBe(true)
    }
  }
  if (problem)
    expect(problem.offsets[0] <= problem.offsets[1] && problem.offsets[1] <= source.length).toBe(true)
}

function expectAllSound(source: string): void {
  expectSound(source, readYaml(source))
  expectSound(source, readCsv(source))
  const matter = readFrontMatter(source)
  if (matter) expectSound(source, matter.reading)
}

const signs = fc.constantFrom(
  ...'{ } [ ] : , - ? & * ! | > \' " % @ ` # \\ = + ; ~ a body 1 {{x}} --- +++ """ \'\'\' <<: \\u00 \\x4'.split(
    ' ',
  ),
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\r\n',
  '\r',
  '\t',
  ': ',
  '- ',
  '\uFEFF',
  '\uD83D',
  '😢',
  '\0',
)

it('takes whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '---\n', '+++\n', 'id,body\n', '{\n"a'),
      fc.array(signs, { maxLength: 30 }),
      fc.constantFrom('', '\n---\n', '\n+++\n', '\n}\nx'),
      (start, parts, end) => expectAllSound(start + parts.join('') + end),
    ),
    { numRuns: 250 },
  )
})

it('tells of a border between documents that begins no line', () => {
  const { problem } = readYaml('> ---\n"a"')
  expect(problem?.offsets).toEqual([2, 5])
})

it('takes a quotation mark at the end of a line', () => expectAllSound('{\n"a\n  "\n}\nx'))

test.each([
  [
    'YAML',
    "- title: \"La\\u0074e\"\n  body: |2-\n      Hi {{x}},\n    we're\n  note: 'It''s\n    so'\n  x: &a [b, {c: d}]\n---\ne: *a\n",
  ],
  ['front matter of YAML', '\uFEFF---\ntitle: >\n  a\n\n  b\n---\nBody'],
  [
    'front matter of TOML',
    '+++\na = "x\\"y"\nb = """\nc \\\n  d"""\ne = [1, \'f\']\n[g.h]\ni = 2020-01-01\n+++\nBody',
  ],
  ['CSV', '\uFEFFid;"bo""dy";x\r\n1;"a ""b""\r\nc";2\r\n3;d\r\n'],
])('takes every beginning of %s', (_, source) => {
  for (let end = 0; end <= source.length; end++) {
    const typed = source.slice(0, end)
    expectAllSound(typed)
    expectAllSound(`${typed}\n---\n`)
    expectAllSound(`${typed}\n+++\n`)
  }
})
