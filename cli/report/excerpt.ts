import type { Offsets } from '../../engine/finding'
import type { LineIndex } from '../../report/line-index'
import { cellsOf, widthOfCells, type Cell } from '../text/text-width'

/** A line of the file as it is shown, and which columns of it are underlined. */
export interface Excerpt {
  /** Zero-based. */
  readonly line: number
  readonly shown: string
  /** Columns of what is shown, end exclusive. */
  readonly from: number
  readonly to: number
}

const ellipsis = '…'
const maxLines = 4

/** The lines that a range touches, cut to `width` columns around it. A long range shows its first lines. */
export function excerptsOf(text: string, lines: LineIndex, [start, end]: Offsets, width: number): Excerpt[] {
  const first = lines.positionOf(start).line
  const last = Math.min(lines.positionOf(Math.max(start, end - 1)).line, first + maxLines - 1)
  const excerpts: Excerpt[] = []
  for (let line = first; line <= last; line++) {
    const [lineStart, lineEnd] = lines.lineRange(line)
    const from = Math.max(start, lineStart)
    const to = Math.min(end, lineEnd)
    if (from < to || first === last)
      excerpts.push(excerptOf(text, line, [lineStart, lineEnd], [from, to], width))
  }
  return excerpts
}

function excerptOf(text: string, line: number, whole: Offsets, range: Offsets, width: number): Excerpt {
  // A line may have megabytes, of which no more can be seen than the columns there are.
  const from = Math.max(whole[0], range[0] - 2 * width)
  const to = Math.min(whole[1], Math.min(range[1], range[0] + 2 * width) + 2 * width)
  const cells = cellsOf(text.slice(from, to).replace(/^\uFEFF/, '\u200b'))
  const isIn = ({ start, end }: Cell): boolean => start + from < range[1] && end + from > range[0]
  const firstIn = cells.findIndex(isIn)
  const before = firstIn < 0 ? cells.filter((cell) => cell.end + from <= range[0]) : cells.slice(0, firstIn)
  const inside = cells.filter(isIn)
  const after = cells.slice(before.length + inside.length)

  const isWhole = from === whole[0] && to === whole[1] && widthOfCells(cells) <= width
  const room = width - 2 * ellipsis.length
  const marked = isWhole ? inside : fitting(inside, room)
  const spare = room - widthOfCells(marked)
  // A third of the room goes to what stands before, more where nothing stands behind.
  const behind = fitting(after, spare - Math.min(widthOfCells(before), Math.floor(spare / 3)))
  const left = isWhole ? before : fitting([...before].reverse(), spare - widthOfCells(behind)).reverse()
  const right = isWhole ? after : marked.length < inside.length ? [] : behind

  const head = left.length < before.length || from > whole[0] ? ellipsis : ''
  const tail = right.length < after.length || marked.length < inside.length || to < whole[1] ? ellipsis : ''
  const shown = head + [...left, ...marked, ...right].map((cell) => cell.shown).join('') + tail
  const column = head.length + widthOfCells(left)
  return { line, shown, from: column, to: column + Math.max(1, widthOfCells(marked)) }
}

/** As many cells from the front as fit. */
function fitting(cells: readonly Cell[], width: number): Cell[] {
  let used = 0
  const end = cells.findIndex((cell) => (used += cell.width) > width)
  return end < 0 ? [...cells] : cells.slice(0, end)
}
