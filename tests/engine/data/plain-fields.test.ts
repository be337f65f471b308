import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataNode } from '../../../engine/data/data-tree'
import { readFrontMatter } from '../../../engine/data/front-matter-tree'
import { plainFields } from '../../../engine/data/plain-fields'
import { readYaml } from '../../../engine/data/yaml-tree'

const plain = (node: DataNode | undefined): unknown =>
  node && { ...node, parent: undefined, children: node.children.map(plain) }

/** As far as plain fields are told apart without the parser, they are what it makes of them. */
function isAlike(text: string): boolean {
  const fields = plainFields(text, 0)
  const { root, problem } = readYaml(text)
  if (!fields) return false
  expect({ text, root: plain(fields), problem: undefined }).toEqual({ text, root: plain(root), problem })
  return true
}

test.each([
  'title: Refund delayed\ntags: [billing, refund 2]\n',
  'title: "Refund: delayed"\r\nowner: \'the team\'  \r\nversion: 17\r\n',
  'title: true\nfragment:   no\nsize: 1e3\ndate: 2026-01-02\nlist: [1, true, a/b, c-d]\n',
  'title: Refund delayed\ntitle: twice\n',
])('fields told apart without the parser: %j', (text) => expect(isAlike(text)).toBe(true))

test.each([
  '',
  'title:\n',
  'title: a: b\n',
  'title: a # note\n',
  'title: a\n  b\n',
  'title: "a\\n"\n',
  'title: ä\n',
  '# note\ntitle: a\n',
  'title: |\n  a\n',
  'tags: [a, [b]]\n',
  'tags: [a,, b]\n',
  'title: a',
  '&a title: b\n',
  'title: *a\n',
])('fields left to the parser: %j', (text) => expect(isAlike(text)).toBe(false))

const SIGNS = 'aZ09_-: ,[]{}\'"#&*!|>%@`.()/?;+~\n\r\t\\='
const LINES = [
  '\n',
  'a: b\n',
  'title: ',
  'tags: [',
  ']\n',
  ', ',
  'null',
  '"x"\n',
  "'y'\n",
  '- ',
  ': ',
  ' #',
  '1.5\n',
  'é',
]
const PIECES = [...SIGNS, ...LINES]

test('no text is told apart in another way than the parser does', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      isAlike(pieces.join(''))
      isAlike(`title: ${pieces.join('')}\n`)
      isAlike(`tags: [${pieces.join('')}]\n`)
    }),
    { numRuns: 1500, seed: 1 },
  )
})

test('the texts of plain fields lead to their places', () => {
  const source = '---\ntitle: Late\nsubject: "Sorry again"\n---\nHello\n'
  const { reading } = readFrontMatter(source)!
  const texts = reading.root!.children.map((node) => reading.textOf(node))
  expect(texts.map(({ text }) => text)).toEqual(['Late', 'Sorry again'])
  expect(texts.map((text) => source.slice(...text.toSource(0, text.text.length)))).toEqual([
    'Late',
    'Sorry again',
  ])
})
