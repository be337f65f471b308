import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readCsv } from '../../../engine/data/csv-tree'
import { pointerTo, type DataNode } from '../../../engine/data/data-tree'
import { applyEdits } from '../../../engine/fixes/fix'

const cellsOf = (source: string): string[][] =>
  (readCsv(source).root?.children ?? []).map(({ children }) => children.map(({ value }) => value))

const cells = fc.oneof(
  fc.constantFrom(
    'We are sorry, again',
    'He said "so"',
    'two\nlines',
    'two\r\nlines',
    '',
    ' ',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '12',
    'é😢',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

/** Tables with a header, as a spreadsheet writes them: quotes only where they must be, or everywhere. */
const tables = fc
  .record({
    rows: fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 5 }),
    separator: fc.constantFrom(',', ';', '\t'),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    isQuoted: fc.boolean(),
    start: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ rows, separator, lineBreak, isQuoted, start }) => {
    const spell = (cell: string): string =>
      isQuoted || /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    // A row of blanks may be an empty line, which is no row.
    const lines = [['id', 'title', 'body'], ...rows.map((row, index) => [`r${index}`, row[1], row[2]])]
    const source = start + lines.map((row) => row.map(spell).join(separator)).join(lineBreak) + lineBreak
    return { source, separator }
  })

it('reads what csv-parse reads', () => {
  fc.assert(
    fc.property(tables, ({ source, separator }) => {
      const rows: string[][] = parse(source, { delimiter: separator, bom: true, relax_quotes: true })
      expect(cellsOf(source)).toEqual(rows.slice(1))
      const { root, problem, textOf } = readCsv(source)
      expect(problem).toBeUndefined()
      const strings = root!.children
        .flatMap(({ children }) => children)
        .filter(({ kind }) => kind === 'string')
      for (const node of strings) expect(textOf(node).text).toBe(node.value)
    }),
    { numRuns: 200 },
  )
})

it('writes an edit so that the table then holds the edited text', () => {
  let applied = 0
  fc.assert(
    fc.property(tables, cells, fc.nat(), fc.nat(), ({ source }, word, from, length) => {
      const reading = readCsv(source)
      const node = reading.root!.children.at(-1)!.children[2]!
      fc.pre(node.kind === 'string')
      const text = reading.textOf(node)
      const start = from % text.text.length
      const end = Math.min(text.text.length, start + 1 + (length % 5))
      const edits = text.edit(start, end, word)
      if (!edits) return
      const after = readCsv(applyEdits(source, edits)).root!.children.at(-1)!.children[2]!
      expect(after.value).toBe(text.text.slice(0, start) + word + text.text.slice(end))
      applied += 1
    }),
    { numRuns: 200 },
  )
  expect(applied).toBeGreaterThan(50)
})

test.each([
  ['a sentence in the first row', 'We are sorry.,Hello there\nx,y\n'],
  ['no names in the first row', '1,2\n3,4\n'],
  ['two equal names', 'body,Body\nx,y\n'],
  ['an empty name', 'id,,body\nx,y,z\n'],
  ['one column that has no name', 'We are so sorry\nfor all of this\n'],
  ['a placeholder in the first row', 'Hi {{name}},Bye\nx,y\n'],
  ['nothing', ''],
  ['only a mark', '\uFEFF'],
])('reads no table with %s', (_, source) => {
  expect(readCsv(source).root).toBeUndefined()
})

test.each([
  ['an open quote', 'id,body\n1,"a"\n2,"b', /never closed/, ['/0/id=1', '/0/body=a', '/1/id=2', '/1/body=']],
  [
    'a single quote inside',
    'id,body\n1,"a "b" c"\n2,d',
    /written twice/,
    ['/0/id=1', '/0/body=', '/1/id=2', '/1/body=d'],
  ],
  [
    'a comma too many',
    'id,body\n1,Sorry, Ann\n2,d',
    /more cells/,
    ['/0/id=1', '/0/body=Sorry', '/1/id=2', '/1/body=d'],
  ],
  ['a comma too few', 'id,body\n1\n2,d', undefined, ['/0/id=1', '/1/id=2', '/1/body=d']],
  ['a line for Excel', 'sep=;\r\nid;body\r\n1;a, b', undefined, ['/0/id=1', '/0/body=a, b']],
  ['a quote in a cell without quotes', 'id,body\n1,say "a"', undefined, ['/0/id=1', '/0/body=say "a"']],
])('reads what is sound of %s', (_, source, problem, expected) => {
  const reading = readCsv(source)
  const leaves = reading.root!.children.flatMap(({ children }) => children)
  expect(leaves.map((node: DataNode) => `${pointerTo(node)}=${node.value}`)).toEqual(expected)
  if (problem) expect(reading.problem!.message).toMatch(problem)
  else expect(reading.problem).toBeUndefined()
})
