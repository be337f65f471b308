import { severities, type Finding, type Fix, type Severity } from '../../../engine/finding'
import type { Rule } from '../../../engine/rule'
import { emptyTally, type Report } from '../../../report/report'
import { isReplaced } from '../../../report/rewrites'
import { rulePage } from '../../../report/rule-page'
import type { ReportContext } from '../../report/context'
import type { Places } from '../../report/places'
import type { Remark } from '../../report/remarks'
import { lineAddress } from '../../report/repository-path'
import { titleOf } from '../../report/titles'
import { asCode, asDiff, asProse, type DiffLine } from '../../text/markdown-text'

/** How often each rule spoke, the most frequent first; with a baseline, also how many of its findings are gone. */
export function ruleTable({ files, baseline }: Report, rules: readonly Rule[]): string[] {
  const gone = baseline?.gone ?? {}
  const tallies = new Map(Object.keys(gone).map((rule) => [rule, emptyTally()]))
  for (const { finding } of files.flatMap(({ findings }) => findings)) {
    const tally = tallies.get(finding.rule) ?? emptyTally()
    tally[finding.severity] += 1
    tallies.set(finding.rule, tally)
  }
  if (tallies.size === 0) return []
  const levels = severities.filter((level) => [...tallies.values()].some((tally) => tally[level] > 0))
  const sum = (tally: Record<Severity, number>): number =>
    levels.reduce((all, level) => all + tally[level], 0)
  const number = (value: number | undefined): string => (value ? String(value) : '')
  const rows = [...tallies]
    .sort(([, a], [, b]) => sum(b) - sum(a))
    .map(([rule, tally]) => [
      ruleLink(rule),
      ...levels.map((level) => number(tally[level])),
      ...(baseline ? [number(gone[rule])] : []),
      asProse(rules.find(({ id }) => id === rule)?.summary ?? ''),
    ])
  const head = ['rule', ...levels, ...(baseline ? ['gone'] : []), 'what it finds']
  const line = head.map((_, index) => (index === 0 || index === head.length - 1 ? '---' : '---:'))
  return [[head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')]
}

/** The file, and the macro where it has a title or is one of many. */
export function headingOf({ file, macro }: Remark): string {
  const title = titleOf(macro, file) ?? macro
  return `### ${asCode(file.path)}${title === '' ? '' : ` · ${asCode(title)}`}`
}

/** One remark: what it is and where, what the reader hears, and the sentence with its rewrite. */
export function blockOf(remark: Remark, places: Places, context: ReportContext): string {
  const { file, level, name, message, offsets, finding, best } = remark
  const { line } = places.placeOf(offsets[0])
  const address = lineAddress(file.path, line, context)
  const place = address === undefined ? `line ${line}` : `[line ${line}](${address})`
  const where = file.text === '' ? [] : [place]
  if (!finding) return [['**problem**', ...where].join(' · '), asProse(message)].join('\n\n')
  const { hears, todo, notes = [], related } = finding
  const also = [...new Set(related.map(({ rule }) => rule))].filter((rule) => rule !== name)
  return [
    [`**${level}**`, ruleLink(name), ...where].join(' · '),
    [hears, ...(best ? [] : [todo]), ...notes.map((note) => note.message)].map(asProse).join(' '),
    ...(best?.safety === 'assertive' ? ['If it is true, write:'] : []),
    asDiff(linesOf(finding, best)),
    ...(also.length > 0 ? [`Also: ${also.map(ruleLink).join(', ')}`] : []),
  ].join('\n\n')
}

/** Where the sentence stays as it is, only what comes is marked. */
function linesOf(finding: Finding, best: Fix | undefined): DiffLine[] {
  const { sentence } = finding
  if (!best) return [[' ', sentence]]
  const before: DiffLine = [isReplaced(finding, best) ? '-' : ' ', sentence]
  return best.becomes === '' ? [before] : [before, ['+', best.becomes]]
}

/** A rule with a link to its page; the rules of a house have none. */
function ruleLink(rule: string): string {
  const page = rulePage(rule)
  return page === undefined ? asCode(rule) : `[${rule}](${page})`
}
