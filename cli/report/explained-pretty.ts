import picocolors from 'picocolors'
import { explainedLines, type ExplainedFile, type ExplainedPlace } from '../../engine/explained-text'
import { LineIndex } from '../../report/line-index'
import { harmless } from '../text/harmless'
import { cellsOf, textWidth, wrap } from '../text/text-width'
import type { ReportContext } from './context'

type Page = Pick<ReportContext, 'color' | 'width'>

/** For people: one block for each file, in lines that fit the terminal. */
export const explainedPretty = (files: readonly ExplainedFile[], context: Page): string =>
  files.map((file) => `${explainedLines(file, terminal(file, context)).join('\n')}\n`).join('\n')

function terminal({ text }: ExplainedFile, { color, width }: Page): ExplainedPlace {
  const lines = new LineIndex(text)
  const { bold, dim, yellow } = picocolors.createColors(color)
  return {
    at(offset) {
      const { line, character } = lines.positionOf(offset)
      return `${line + 1}:${character + 1}`
    },
    wrap: (long, taken) => wrap(long, width - taken),
    cut: (long, taken) => cut(long, width - taken),
    heading: (path) => bold(harmless(path)),
    notable: yellow,
    faint: dim,
  }
}

function cut(text: string, width: number): string {
  const line = text
    .slice(0, 4 * width)
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= 4 * width && textWidth(line) <= width) return harmless(line)
  let shown = ''
  let used = 1
  for (const cell of cellsOf(line)) {
    used += cell.width
    if (used > width) break
    shown += cell.shown
  }
  return `${shown}…`
}
