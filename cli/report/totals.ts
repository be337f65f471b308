import { count, figure, isOrAre } from '../../report/plural'
import type { Report, ReportedFinding } from '../../report/report'

/** "41 macros in 12 files". */
export function checkedIn({ files }: Report): string {
  const macros = files.reduce((sum, file) => sum + file.macros, 0)
  return `${count(macros, 'macro')} in ${count(files.length, 'file')}`
}

/** "2 errors, 3 warnings, 1 hint"; `undefined` where there is nothing to say. Hints count, even where none is listed. */
export function foundIn({ files, sideFiles, tally }: Report): string | undefined {
  const problems = [...files, ...sideFiles].reduce((sum, file) => sum + file.problems.length, 0)
  if (tally.error + tally.warning + tally.info + tally.hint + problems === 0) return undefined
  const parts = [
    count(tally.error, 'error'),
    count(tally.warning, 'warning'),
    tally.info > 0 && `${figure(tally.info)} info`,
    tally.hint > 0 && count(tally.hint, 'hint'),
    problems > 0 && count(problems, 'problem'),
  ]
  return parts.filter((part) => part !== false).join(', ')
}

/** "12 known findings left out; 3 of the baseline are gone." `undefined` without a baseline. */
export function baselineIn({ baseline }: Report): string | undefined {
  if (!baseline) return undefined
  const gone = Object.values(baseline.gone).reduce((sum, number) => sum + number, 0)
  const known = `${count(baseline.known, 'known finding')} left out`
  return gone > 0 ? `${known}; ${figure(gone)} of the baseline ${isOrAre(gone)} gone.` : `${known}.`
}

/** "2 can be fixed safely with --fix." */
export function fixableIn(findings: readonly ReportedFinding[]): string | undefined {
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length
  return fixable > 0 ? `${figure(fixable)} can be fixed safely with --fix.` : undefined
}
