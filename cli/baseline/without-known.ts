import type { Finding } from '../../engine/finding'
import type { ReportedFinding } from '../../report/report'
import type { CheckedFile } from '../checking/check-file'

/**
 * A file without the findings that are known, and these. What is related to a known finding and is itself new comes to
 * the front; it has no fix of its own.
 */
export function withoutKnown(
  file: CheckedFile,
  isKnown: (finding: Finding) => boolean,
): { readonly file: CheckedFile; readonly known: readonly Finding[] } {
  const known = file.findings.filter(({ finding }) => isKnown(finding)).map(({ finding }) => finding)
  if (known.length === 0) return { file, known }
  const left = file.findings.flatMap((reported): readonly ReportedFinding[] => {
    if (!isKnown(reported.finding)) return [reported]
    const news = reported.finding.related.filter((related) => !isKnown(related))
    return news.map((finding) => ({ finding, fixes: [] }))
  })
  left.sort(({ finding: { offsets: a } }, { finding: { offsets: b } }) => a[0] - b[0] || a[1] - b[1])
  return { file: { ...file, findings: left }, known }
}
