import picocolors from 'picocolors'
import {
  severities,
  type Finding,
  type Fix,
  type Offsets,
  type Problem,
  type Severity,
} from '../../engine/finding'
import { isHouseRule } from '../../engine/settings/house-rules'
import { heard } from '../../engine/heard'
import { LineIndex } from '../../report/line-index'
import { count } from '../../report/plural'
import type { FileReport, Report, ReportedFinding } from '../../report/report'
import { rewriteText } from '../../report/rewrites'
import type { ReportContext } from '../report/context'
import { excerptsOf } from '../report/excerpt'
import { rewriteLabel } from '../report/remarks'
import { rewriteRows, type Colors } from '../report/rewrite-rows'
import { titleOf } from '../report/titles'
import { checkedIn, baselineIn, fixableIn, foundIn } from '../report/totals'
import { harmless } from '../text/harmless'
import { textWidth, wrap } from '../text/text-width'

/** Where the text begins behind "Reads as:" and the other labels. */
const noteIndent = 10

/** For people: the words underlined where they stand, what the reader hears, and what to write instead. */
export function pretty(report: Report, { color, width }: Pick<ReportContext, 'color' | 'width'>): string {
  const colors = picocolors.createColors(color)
  const groups = [...report.files, ...report.sideFiles].flatMap((file) =>
    new FilePrinter(file, width, colors).groups(),
  )
  return [...groups, `${summaryOf(report, width, colors)}\n`].join('\n')
}

/** Prints the findings and problems of one file, one group per macro. */
class FilePrinter {
  readonly #lines: LineIndex
  /** As wide as the longest line number needs. */
  readonly #gutter: number
  /** The source line that was printed last; findings in the same line share it. */
  #shown = ''

  constructor(
    private readonly file: FileReport,
    private readonly width: number,
    private readonly colors: Colors,
  ) {
    this.#lines = new LineIndex(file.text)
    const places = [...file.findings.map(({ finding }) => finding), ...file.problems]
    const last = places.reduce((most, { offsets }) => Math.max(most, offsets[1]), 0)
    this.#gutter = Math.max(3, String(this.#lines.positionOf(last).line + 1).length)
  }

  groups(): string[] {
    const byMacro = new Map<string, string[]>()
    for (const finding of this.file.findings) {
      const { macro, severity } = finding.finding
      // Hints are for the moment of writing; in a list they would bury what matters. The summary counts them.
      if (severity === 'hint') continue
      const lines = byMacro.get(macro) ?? [this.#header(macro)]
      lines.push(...this.#finding(finding))
      byMacro.set(macro, lines)
    }
    const groups = [...byMacro.values()].map((lines) => [...lines, ''].join('\n'))
    if (this.file.problems.length > 0) {
      groups.push(
        [this.#header(''), ...this.file.problems.flatMap((one) => this.#problem(one)), ''].join('\n'),
      )
    }
    return groups
  }

  #header(macro: string): string {
    this.#shown = ''
    const path = harmless(this.file.path)
    const title = titleOf(macro, this.file)
    const name = title === undefined ? path : `${path} · ${harmless(title)}`
    const styled =
      title === undefined ? this.colors.bold(path) : `${this.colors.bold(path)} · ${harmless(title)}`
    if (macro === '') return styled
    const space = this.width - textWidth(name) - textWidth(macro)
    const where = this.colors.dim(harmless(macro))
    // Where both have no room in one line, the terminal would break it anywhere.
    return space < 3
      ? `${styled}\n${' '.repeat(this.#gutter + 1)}${where}`
      : `${styled}${' '.repeat(space)}${where}`
  }

  #finding({ finding, fixes }: ReportedFinding): string[] {
    const { severity, rule, hears, offsets, related, notes = [] } = finding
    const paint = painterOf(severity, this.colors)
    const label = `${severity}  ${rule}`
    return [
      ...this.#source(offsets, paint, label, `${paint(severity)}  ${this.colors.bold(rule)}`),
      ...this.#note(isHouseRule(rule) ? 'Our rule:' : 'Reads as:', heard(hears)),
      ...this.#advice(finding, fixes[0]),
      ...(notes.length > 0 ? this.#note('Where:', this.#places(finding)) : []),
      ...(related.length > 0
        ? this.#note('Also:', [...new Set(related.map((other) => other.rule))].join(', '))
        : []),
    ]
  }

  #advice(finding: Finding, best: Fix | undefined): string[] {
    if (!best) return this.#note('To do:', finding.todo)
    const label = rewriteLabel(finding, best)
    if (best.becomes === '') return this.#note(label, rewriteText(best))
    return this.#labelled(label, rewriteRows(finding.sentence, best.becomes, this.#noteWidth, this.colors))
  }

  /** What is noted of other places, with their lines where these are others. */
  #places({ offsets, notes = [] }: Finding): string {
    const lineOf = ([start]: Offsets): number => this.#lines.positionOf(start).line
    const told = notes.map((note) => {
      const line = lineOf(note.offsets)
      return line === lineOf(offsets)
        ? note.message
        : `${note.message.replace(/\.$/, '')} (line ${line + 1}).`
    })
    return harmless(told.join(' '))
  }

  /** The lines of the file with what is underlined, the label behind the last underline where it fits. */
  #source(
    offsets: ReportedFinding['finding']['offsets'],
    paint: Painter,
    label: string,
    styled: string,
  ): string[] {
    const room = this.width - this.#gutter - 3
    const labelAt = Math.max(0, Math.min(58, room - textWidth(label)))
    const excerpts = excerptsOf(this.file.text, this.#lines, offsets, room)
    return excerpts.flatMap(({ line, shown, from, to }, index) => {
      const source = this.#row(shown, String(line + 1))
      const repeated = source === this.#shown
      this.#shown = source
      const underline = ' '.repeat(from) + paint('~'.repeat(to - from))
      const rows = repeated ? [] : [source]
      if (index < excerpts.length - 1) return [...rows, this.#row(underline)]
      const fits = to + 2 <= labelAt || to + 2 + textWidth(label) <= room
      if (!fits) return [...rows, this.#row(underline), this.#row(' '.repeat(labelAt) + styled)]
      return [...rows, this.#row(underline + ' '.repeat(Math.max(2, labelAt - to)) + styled)]
    })
  }

  #problem({ message, offsets }: Problem): string[] {
    const { line, character } = this.#lines.positionOf(offsets[0])
    const place = this.file.text === '' ? '' : `column ${character + 1}: `
    const [first = '', ...more] = wrap(`${place}${message}`, this.width - this.#gutter - 3 - 9)
    const number = this.file.text === '' ? '' : String(line + 1)
    return [
      this.#row(`${this.colors.magenta('problem')}  ${first}`, number),
      ...more.map((text) => this.#row(' '.repeat(9) + text)),
    ]
  }

  #note(label: string, text: string): string[] {
    return this.#labelled(label, wrap(text, this.#noteWidth))
  }

  get #noteWidth(): number {
    return this.width - this.#gutter - 3 - noteIndent
  }

  #labelled(label: string, rows: readonly string[]): string[] {
    return rows.map((row, index) => this.#row((index === 0 ? label : '').padEnd(noteIndent) + row))
  }

  #row(text: string, number = ''): string {
    return `${this.colors.dim(`${number.padStart(this.#gutter)} │`)} ${text}`
  }
}

type Painter = (text: string) => string

function painterOf(severity: Severity, colors: Colors): Painter {
  if (severity === 'error') return colors.red
  if (severity === 'warning') return colors.yellow
  return severity === 'info' ? colors.blue : colors.dim
}

/** Breaks between sentences only, so that a command stays in one piece and can be copied. */
function summaryOf(report: Report, width: number, colors: Colors): string {
  if (report.files.length === 0) return 'No file was checked.'
  const findings = report.files.flatMap((file) => file.findings)
  const worst = severities
    .filter((level) => level !== 'hint')
    .map((level) => findings.find(({ finding }) => finding.severity === level))
    .find((found) => found !== undefined)
  const sentences = [
    report.fixed > 0 && `${count(report.fixed, 'fix')} applied.`,
    `${checkedIn(report)}: ${foundIn(report) ?? colors.green('nothing to amend')}.`,
    baselineIn(report),
    fixableIn(findings),
    worst && `\`amends explain ${worst.finding.rule}\` tells why.`,
  ]
  const lines: string[] = []
  for (const sentence of sentences.filter((one) => typeof one === 'string')) {
    const joined = lines.length === 0 ? sentence : `${lines.at(-1)} ${sentence}`
    if (lines.length > 0 && textWidth(joined) > width) lines.push(sentence)
    else lines.splice(-1, 1, joined)
  }
  return lines.join('\n')
}
