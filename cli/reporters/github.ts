import { count } from '../../report/plural'
import type { Report } from '../../report/report'
import type { ReportContext } from '../report/context'
import { Places } from '../report/places'
import { remarksOf, type Remark } from '../report/remarks'
import { repositoryPath } from '../report/repository-path'
import { checkedIn, baselineIn, foundIn } from '../report/totals'
import { harmless } from '../text/harmless'
import type { Beside } from './index'
import { markdownPage } from './markdown/page'

/** How many annotations of one kind GitHub shows for a step. */
const shownOfKind = 10
/** GitHub refuses a summary of more than 1 MiB. Other commands of the step may write to it as well. */
const summaryBytes = 1_000_000

const kinds = { error: 'error', warning: 'warning', info: 'notice' } as const
type Kind = (typeof kinds)[keyof typeof kinds]

/** For GitHub Actions: the worst findings as annotations, as many as GitHub shows, and the totals for the log. */
export function github(report: Report, context: ReportContext): string {
  const remarks = remarksOf(report, context.rules)
  const of = (kind: Kind): Remark[] => remarks.filter(({ level }) => kinds[level] === kind)
  // One notice may have to say how many more there are.
  const notices = of('notice').slice(0, shownOfKind - 1)
  const shown = [...of('error').slice(0, shownOfKind), ...of('warning').slice(0, shownOfKind), ...notices]
  const places = new Map(shown.map(({ file }) => [file, new Places(file.text, 'codePoint')]))
  const lines = [
    ...shown.map((remark) => annotation(remark, places.get(remark.file)!, context)),
    ...(remarks.length > shown.length ? [moreNotice(remarks, shown, context)] : []),
    [`${checkedIn(report)}: ${foundIn(report) ?? 'nothing to amend'}.`, baselineIn(report) ?? '']
      .join(' ')
      .trim(),
  ]
  return `${lines.join('\n')}\n`
}

/** The same for the page of the workflow run, in full. */
export function stepSummary(report: Report, context: ReportContext): readonly Beside[] {
  const path = context.env['GITHUB_STEP_SUMMARY']
  if (!path) return []
  const text = markdownPage(report, context, { limit: summaryBytes, sizeOf: Buffer.byteLength })
  return [{ path, text: `${text}\n` }]
}

/** GitHub takes columns only where a range keeps to one line. */
function annotation({ file, level, name, message, offsets }: Remark, places: Places, context: ReportContext) {
  const { start, end } = places.rangeOf(offsets)
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  const place = file.text === '' ? {} : { line: start.line, endLine: end.line, ...columns }
  return command(kinds[level], { file: repositoryPath(file.path, context), ...place, title: name }, message)
}

function moreNotice(remarks: readonly Remark[], shown: readonly Remark[], { env }: ReportContext): string {
  const left = remarks.filter((remark) => !shown.includes(remark))
  const counted = Object.values(kinds)
    .map((kind) => [left.filter(({ level }) => kinds[level] === kind).length, kind] as const)
    .filter(([number]) => number > 0)
    .map(([number, kind]) => count(number, kind))
  const where = env['GITHUB_STEP_SUMMARY']
    ? 'See the summary of this job.'
    : 'Run `amends check` to see them.'
  const message = `There are more than GitHub shows here: ${counted.join(', ')}. ${where}`
  return command('notice', { title: 'amends' }, message)
}

/** A workflow command. Nothing in it can end it or begin another, because a command ends with its line. */
function command(kind: Kind, properties: Readonly<Record<string, string | number>>, message: string): string {
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`)
  return `::${kind} ${listed.join(',')}::${inMessage(harmless(message))}`
}

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
