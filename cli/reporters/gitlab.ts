import { messageOf, type Severity } from '../../engine/finding'
import type { Report } from '../../report/report'
import type { ReportContext } from '../report/context'
import { PlacedTexts } from '../report/places'
import { repositoryPath } from '../report/repository-path'
import { stableKeys } from '../report/stable-keys'
import { jsonText } from '../text/json-text'

/** GitLab has two levels more, for what breaks a program. */
const severityOf: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
}

/** GitLab's Code Quality report. What is in one report and not in that of the target branch is new in a merge request. */
export function gitlab(report: Report, context: ReportContext): string {
  const texts = new PlacedTexts(report, 'codePoint')
  const key = stableKeys()
  const issues = [...report.files, ...report.sideFiles].flatMap(({ path, findings, problems }) => {
    const { places } = texts.of(path)!
    const locationOf = (offsets: readonly [number, number]): object => {
      const { start, end } = places.rangeOf(offsets)
      return { path: repositoryPath(path, context), lines: { begin: start.line, end: end.line } }
    }
    return [
      ...findings.map(({ finding }) => ({
        type: 'issue',
        check_name: finding.rule,
        description: messageOf(finding),
        categories: ['Clarity'],
        severity: severityOf[finding.severity],
        fingerprint: key(path, finding.rule, finding.sentence),
        location: locationOf(finding.offsets),
      })),
      ...problems.map(({ message, offsets }) => ({
        type: 'issue',
        check_name: 'problem',
        description: message,
        categories: ['Bug Risk'],
        severity: 'info',
        fingerprint: key(path, 'problem', message),
        location: locationOf(offsets),
      })),
    ]
  })
  return `${jsonText(issues)}\n`
}
