import picocolors from 'picocolors'
import type { SourceFile } from '../../engine/document'
import type { Finding, Severity } from '../../engine/finding'
import { isHouseRule } from '../../engine/settings/house-rules'
import { heard } from '../../engine/heard'
import { LineIndex } from '../../report/line-index'
import { excerptsOf } from '../report/excerpt'
import { harmless } from '../text/harmless'
import { wrap } from '../text/text-width'

/** How the texts around the questions look. */
export interface Look {
  readonly color: boolean
  /** How many columns a line may take. */
  readonly width: number
}

const labelWidth = 10

/** A finding as it is shown before the question: where it is, its words underlined, what the reader hears, and why. */
export function findingText(
  { path, text }: SourceFile,
  title: string | undefined,
  { severity, rule, hears, why, todo, offsets, notes = [] }: Finding,
  hasFix: boolean,
  { color, width }: Look,
): string {
  const colors = picocolors.createColors(color)
  const paint = painters[severity]
  const lines = new LineIndex(text)
  const gutter = Math.max(3, String(lines.positionOf(offsets[1]).line + 1).length)
  const row = (content: string, number = ''): string =>
    `${colors.dim(`${number.padStart(gutter)} │`)} ${content}`
  const note = (label: string, content: string): string[] =>
    wrap(content, width - gutter - 3 - labelWidth).map((line, index) =>
      row((index === 0 ? label : '').padEnd(labelWidth) + line),
    )
  const source = excerptsOf(text, lines, offsets, width - gutter - 3).flatMap(({ line, shown, from, to }) => [
    row(shown, String(line + 1)),
    row(' '.repeat(from) + colors[paint]('~'.repeat(to - from))),
  ])
  const name = colors.bold(harmless(path)) + (title === undefined ? '' : ` · ${harmless(title)}`)
  return [
    '',
    `${name}  ${colors[paint](severity)}  ${colors.bold(harmless(rule))}`,
    ...source,
    ...note(isHouseRule(rule) ? 'Our rule:' : 'Reads as:', heard(hears)),
    ...note('Why:', why),
    ...(hasFix ? [] : note('To do:', todo)),
    ...notes.flatMap(({ message }) => note('Where:', message)),
    '',
  ].join('\n')
}

const painters = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' } as const satisfies Record<
  Severity,
  string
>
