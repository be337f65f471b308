import type { Problem } from '../finding'
import { MappedText } from '../text/mapped-text'
import { StepBuilder } from '../text/step'
import { nodeOf, place, type Building } from './building'
import type { DataReading } from './data-tree'

/**
 * Reads CSV as a list of objects: one for each row, under the names that the first row gives. Without such a header
 * nobody can tell which cells are prose, and nothing is read. Takes what spreadsheets write: commas, semicolons or tabs
 * between cells, cells in quotes over several lines, any line ends. Never throws.
 */
export function readCsv(source: string): DataReading {
  const start = beginningOf(source)
  const separator = separatorOf(source, start)
  const cells = new CellScanner(source, start, separator)
  const names = headerOf(cells.row())
  const root = names && rowsOf(cells, names)
  return {
    root,
    problem: names && cells.problem,
    textOf: ({ start: from, end }) => decodeCell(source, from, end, separator),
  }
}

const SEPARATORS = [',', ';', '\t'] as const
type Separator = (typeof SEPARATORS)[number]

/** Longer texts in the first row are no names, so that the file has no header. */
const LONGEST_NAME = 60

/** A cell, without its quotes. */
interface Cell {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly isSound: boolean
}

/** Behind the byte order mark and the line `sep=;` that Excel writes. */
const beginningOf = (source: string): number => /^\uFEFF?(?:sep=.\r?\n)?/.exec(source)![0].length

/** The sign that stands most often between the names of the first line. */
function separatorOf(source: string, start: number): Separator {
  const header = source.slice(start, lineEnd(source, start)).replace(/"[^"]*"/g, '')
  const count = (sign: Separator): number => header.split(sign).length
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** The names of the columns, where the first row reads like names: short, all there, no two alike, no sentences. */
function headerOf(cells: readonly Cell[] | undefined): readonly string[] | undefined {
  const names = cells?.map(({ value }) => value.trim()) ?? []
  const isName = (name: string): boolean =>
    /^[^\r\n]*\p{L}[^\r\n]*$/u.test(name) && name.length <= LONGEST_NAME && !/[.!?,]$|\{\{/.test(name)
  const isHeader = names.length > 1 || /^[\w-]+$/.test(names[0] ?? '')
  const areAlike = new Set(names.map((name) => name.toLowerCase())).size < names.length
  return isHeader && !areAlike && names.every(isName) ? names : undefined
}

function rowsOf(cells: CellScanner, names: readonly string[]): Building {
  const root = nodeOf('array', 0, cells.length, '', [])
  for (let row = cells.row(); row; row = cells.row()) {
    const extra = row[names.length]
    if (extra)
      cells.complain(
        'this row has more cells than there are names above; a text with a separator needs quotes',
        extra,
      )
    const node = nodeOf('object', row[0]!.start, row.at(-1)!.end, '', [])
    for (const [index, name] of names.entries()) {
      const cell = row[index]
      if (!cell) break
      // A row with too many cells was parted in the wrong places.
      const isText = cell.isSound && !extra && !WORD.test(cell.value)
      const value = cell.isSound ? cell.value : ''
      place(nodeOf(isText ? 'string' : 'other', cell.start, cell.end, value), node, name)
    }
    place(node, root)
  }
  return root
}

const WORD = /^(?:|true|false|null|[-+]?\d+(?:[.,]\d+)?)$/i

/** Goes through a file from row to row. */
class CellScanner {
  problem: Problem | undefined

  constructor(
    private readonly source: string,
    private at: number,
    private readonly separator: Separator,
  ) {}

  get length(): number {
    return this.source.length
  }

  /** The cells of the next row that is not blank, or `undefined` at the end. */
  row(): Cell[] | undefined {
    while (this.at < this.source.length && isLineBreak(this.source[this.at])) this.at += 1
    if (this.at >= this.source.length) return undefined
    const cells = [this.#cell()]
    while (this.source[this.at] === this.separator) {
      this.at += 1
      cells.push(this.#cell())
    }
    return cells
  }

  complain(what: string, { start, end }: Pick<Cell, 'start' | 'end'>): void {
    const message = `This CSV is broken here: ${what}. What is sound was checked.`
    this.problem ??= { message, offsets: [start, Math.min(end, lineEnd(this.source, start))] }
  }

  #cell(): Cell {
    return this.source[this.at] === '"' ? this.#quoted() : this.#bare()
  }

  #bare(): Cell {
    const start = this.at
    this.#skipToEnd()
    return { start, end: this.at, value: this.source.slice(start, this.at), isSound: true }
  }

  #quoted(): Cell {
    const start = this.at + 1
    let end = this.source.indexOf('"', start)
    while (end >= 0 && this.source[end + 1] === '"') end = this.source.indexOf('"', end + 2)
    if (end < 0) {
      this.complain('the quotes of this cell are never closed', { start: start - 1, end: start })
      this.at = this.source.length
      return { start, end: this.at, value: '', isSound: false }
    }
    this.at = end + 1
    this.#skipToEnd()
    const isSound = this.source.slice(end + 1, this.at).trim() === ''
    if (!isSound)
      this.complain('the quotes end before this; a " in a cell is written twice', {
        start: end + 1,
        end: this.at,
      })
    return { start, end, value: this.source.slice(start, end).replaceAll('""', '"'), isSound }
  }

  #skipToEnd(): void {
    while (this.at < this.source.length) {
      const unit = this.source[this.at]
      if (unit === this.separator || isLineBreak(unit)) return
      this.at += 1
    }
  }
}

const isLineBreak = (unit: string | undefined): boolean => unit === '\n' || unit === '\r'

function lineEnd(source: string, start: number): number {
  const found = source.slice(start, start + 10_000).search(/[\r\n]/)
  return found < 0 ? source.length : start + found
}

/** The text of a cell. A cell without quotes cannot hold what would end it, but can get some. */
function decodeCell(source: string, start: number, end: number, separator: Separator): MappedText {
  const inside = MappedText.of(source, start, end)
  const step = new StepBuilder(inside)
  if (source[start - 1] !== '"') {
    const isSpecial = (text: string): boolean => /["\r\n]/.test(text) || text.includes(separator)
    const isSound = !inside.text.includes('"')
    return step
      .copy(0, end - start)
      .build(
        (text) => (isSpecial(text) ? undefined : text),
        isSound ? { place: [start, end], quote: '"', encode: encodeQuoted, escapes: () => [] } : undefined,
      )
  }
  let at = 0
  for (const { index } of inside.text.matchAll(/""/g)) {
    step.copy(at, index).decode(index, index + 2, '"')
    at = index + 2
  }
  return step.copy(at, inside.text.length).build(encodeQuoted)
}

const encodeQuoted = (text: string): string => text.replaceAll('"', '""')
