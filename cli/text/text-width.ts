import { harmless } from './harmless'

/** A character as a terminal shows it. */
export interface Cell {
  readonly shown: string
  /** How many columns it takes. */
  readonly width: number
  /** Where it stands in the text: UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
}

const tabWidth = 4
const plain = /^[\x20-\x7e]*$/
/** Made when a line first needs it, which takes longer than most lines. */
let segmenter: Intl.Segmenter | undefined
/** Scripts and symbols that take two columns (East Asian Wide and Fullwidth), and emoji. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{RI}|\p{Emoji}\uFE0F)/u
const zeroWidth = /^[\p{M}\p{Cf}]+$/u

/** The characters of one line. Tabs become spaces, so that what stands below a line can be aligned with it. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const { segment, index } of segmentsOf(line)) {
    const shown = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : harmless(segment)
    const width = widthOf(shown)
    cells.push({ shown, width, start: index, end: index + segment.length })
    column += width
  }
  return cells
}

export const widthOfCells = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + cell.width, 0)

export function textWidth(text: string): number {
  return plain.test(text) ? text.length : widthOfCells(cellsOf(text))
}

function segmentsOf(line: string): Iterable<{ segment: string; index: number }> {
  return plain.test(line)
    ? Array.from(line, (segment, index) => ({ segment, index }))
    : (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(line)
}

function widthOf(segment: string): number {
  if (plain.test(segment)) return segment.length
  if (wide.test(segment)) return 2
  return zeroWidth.test(segment) ? 0 : 1
}

/** How wide what is printed for people is: as wide as the terminal, where that can be read well. */
export const pageWidth = (columns = 100): number => Math.min(Math.max(columns, 40), 120)

/** Breaks a text between words into lines of at most `width` columns. A longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of harmless(text.replace(/\s+/g, ' ').trim()).split(' ')) {
    const needed = textWidth(word)
    if (line !== '' && used + 1 + needed > width) {
      lines.push(line)
      line = ''
    }
    used = line === '' ? needed : used + 1 + needed
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
