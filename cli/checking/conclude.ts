import { severities, type Finding, type Severity } from '../../engine/finding'
import { toRule, type HouseRule } from '../../engine/settings/house-rules'
import { compareFiles } from '../../report/compare-files'
import { count } from '../../report/plural'
import { emptyTally, reaches, type FileReport, type Report } from '../../report/report'
import { onlyChanged, onlyIn } from '../changes/only-changed'
import { reportName, type CheckOptions, type ReportOptions } from '../command-line/check'
import type { ExitCode } from '../exit-code'
import { say } from '../host/say'
import { print } from '../report/output'
import { isShown, tallyOf, type CheckedFile } from './check-file'
import type { Around } from './check-files'

/** What a run gave, before it is told. */
export interface Outcome {
  readonly checked: readonly CheckedFile[]
  readonly sideFiles: readonly FileReport[]
  /** The rules of the house that were in force somewhere. */
  readonly houseRules: readonly HouseRule[]
}

/** Compares what was checked, tells of it, and says whether it passes. `amends check` and `amends merge` end here. */
export async function conclude(
  { checked: apart, sideFiles, houseRules }: Outcome,
  options: ReportOptions & Partial<Pick<CheckOptions, 'fix' | 'stdin' | 'watch' | 'paths' | 'changes'>>,
  around: Around,
): Promise<ExitCode> {
  const { host, linter, complaints } = around
  const compared = compareFiles(apart, linter.rules)
  const held = options.baseline
    ? await (await import('../baseline/index')).applyBaseline(compared, options.baseline, options, around)
    : undefined
  const checked = (held?.checked ?? compared).map(onlyChanged)
  const report: Report = {
    files: checked.map((file) => reportOf(file, onlyIn(file, held?.known.get(file.path) ?? []), options)),
    sideFiles,
    tally: totalOf(checked),
    fixed: checked.reduce((sum, { fixed }) => sum + (fixed?.count ?? 0), 0),
    isPartial: complaints.count > 0,
    ...(held && { baseline: held.report }),
  }
  const rules = [...linter.rules, ...houseRules.map(toRule)]
  await complaints.attempt(`${reportName(options)} could not be written`, () =>
    print(report, checked, rules, options, host),
  )
  if (complaints.count > 0) return 2
  if (report.tally.warning > options.maxWarnings) {
    say(`${count(report.tally.warning, 'warning')}, but --max-warnings is ${options.maxWarnings}.`, host)
    return 1
  }
  return reaches(report.tally, options.failOn) ? 1 : 0
}

function reportOf(
  file: CheckedFile,
  known: readonly Finding[],
  options: Pick<ReportOptions, 'quiet'>,
): FileReport {
  const { path, text, format, macros, findings, leftOut, problems, titles, outline } = file
  const shown = findings.filter(({ finding }) => isShown(finding, options))
  return { path, text, format, macros, findings: shown, known, leftOut, problems, titles, outline }
}

function totalOf(checked: readonly CheckedFile[]): Record<Severity, number> {
  const total = emptyTally()
  for (const { findings } of checked) {
    const tally = tallyOf(findings)
    for (const severity of severities) total[severity] += tally[severity]
  }
  return total
}
