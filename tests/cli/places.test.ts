import { describe, expect, it } from 'vitest'
import { PlacedTexts, Places, type ColumnUnit } from '../../cli/report/places'
import { emptyReport } from '../../report/report'
import { parseMarked } from '../harness/marked'

/** `line:column-line:column` of the marked range, in one column system. */
function region(marked: string, unit: ColumnUnit): string {
  const { text, ranges } = parseMarked(marked)
  const { start, end } = new Places(text, unit).rangeOf(ranges[0]!)
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

describe('places', () => {
  it.each<[name: string, marked: string, utf16: string, codePoint: string, utf8: string]>([
    ['plain', 'one [[two]] three', '1:5-1:8', '1:5-1:8', '1:5-1:8'],
    ['behind an emoji', '😀 [[two]]', '1:4-1:7', '1:3-1:6', '1:6-1:9'],
    ['around an emoji', 'a[[😀]]b', '1:2-1:4', '1:2-1:3', '1:2-1:6'],
    ['behind letters with marks', 'Zoë [[née]]', '1:5-1:8', '1:5-1:8', '1:6-1:10'],
    ['behind joined emoji', '👩‍👩‍👧 [[x]]', '1:10-1:11', '1:7-1:8', '1:20-1:21'],
    ['behind a tab', '\t[[x]]', '1:2-1:3', '1:2-1:3', '1:2-1:3'],
    ['in a second line', 'é😀\n[[x]]', '2:1-2:2', '2:1-2:2', '2:1-2:2'],
    ['with CRLF', 'a\r\nb\r\né [[x]]\r\n', '3:3-3:4', '3:3-3:4', '3:4-3:5'],
    ['across lines', 'a [[b\r\né]] c', '1:3-2:2', '1:3-2:2', '1:3-2:3'],
    ['behind a lone CR, which Git takes for no line end', 'a\rb\n[[x]]', '2:1-2:2', '2:1-2:2', '2:1-2:2'],
    ['in a line with a lone CR', 'a\r[[x]]', '1:3-1:4', '1:3-1:4', '1:3-1:4'],
    ['behind a byte order mark', '\uFEFF[[x]]', '1:1-1:2', '1:1-1:2', '1:4-1:5'],
    ['a line below a byte order mark', '\uFEFFa\n[[x]]', '2:1-2:2', '2:1-2:2', '2:1-2:2'],
    ['at a place', 'a 😀[[]]b', '1:5-1:5', '1:4-1:4', '1:7-1:7'],
    ['at the end', 'a\n[[]]', '2:1-2:1', '2:1-2:1', '2:1-2:1'],
    ['in nothing', '[[]]', '1:1-1:1', '1:1-1:1', '1:1-1:1'],
  ])('%s', (_name, marked, utf16, codePoint, utf8) => {
    const units = ['utf16', 'codePoint', 'utf8'] as const
    expect(units.map((unit) => region(marked, unit))).toEqual([utf16, codePoint, utf8])
  })

  it('an offset inside a character is the place in front of it', () => {
    expect(new Places('a😀b', 'utf8').placeOf(2)).toEqual({ line: 1, column: 2 })
  })

  it('are the same in whatever order they are asked for', () => {
    const text = 'é😀 a\né😀 b\n\té😀😀 c'
    const offsets = Array.from({ length: text.length + 1 }, (_, at) => at)
    for (const unit of ['utf16', 'codePoint', 'utf8'] as const) {
      const fresh = offsets.map((at) => new Places(text, unit).placeOf(at))
      const places = new Places(text, unit)
      expect(offsets.map((at) => places.placeOf(at))).toEqual(fresh)
      expect(offsets.toReversed().map((at) => places.placeOf(at))).toEqual(fresh.toReversed())
    }
  })

  it('many in one long line take one pass', () => {
    const text = 'é😀 '.repeat(100_000)
    const places = new Places(text, 'utf8')
    const columns = new Set<number>()
    for (let at = 0; at < text.length; at += 4) columns.add(places.placeOf(at).column)
    expect(columns.size).toBe(100_000)
    expect(Math.max(...[...columns].slice(-1))).toBe(7 * 99_999 + 1)
  })

  it('of a file that the report does not have are not known', () => {
    const texts = new PlacedTexts(
      { files: [{ ...emptyReport, path: 'a.md', text: 'Hi' }], sideFiles: [] },
      'utf16',
    )
    expect(texts.of('b.md')).toBeUndefined()
    expect(texts.of('a.md')?.text).toBe('Hi')
    expect(texts.of('a.md')).toBe(texts.of('a.md'))
  })
})
