import type { Config } from '../engine/settings/config'
import type { Finding } from '../engine/finding'
import type { FileSummary } from '../engine/macro/workspace-reading'
import type { Rule } from '../engine/rule'
import { lintWorkspace, withCompared } from '../engine/workspace'
import type { ReportedFinding } from './report'

/** A file that can be compared with others. */
export interface ComparableFile {
  readonly findings: readonly ReportedFinding[]
  readonly summary: FileSummary
  /** The levels of the rules in this file, where they are not the rules' own. */
  readonly levels: Config['rules']
}

/** Adds to the files what the rules find that look at all of them together. */
export function compareFiles<File extends ComparableFile>(
  checked: readonly File[],
  rules: readonly Rule[],
): readonly File[] {
  const levels = new Map(checked.map(({ summary, levels }) => [summary.file, levels]))
  const found = lintWorkspace(
    rules,
    checked.map(({ summary }) => summary),
    (rule, file) => levels.get(file)?.[rule.id] ?? rule.severity,
  )
  return checked.map((file) => {
    const compared = found.get(file.summary.file)
    return compared ? { ...file, findings: together(file.findings, compared) } : file
  })
}

/** The findings of a file with those of a comparison. Its own keep their fixes; the others have none. */
function together(own: readonly ReportedFinding[], compared: readonly Finding[]): readonly ReportedFinding[] {
  const fixes = new Map(own.map(({ finding, fixes }) => [finding, fixes]))
  const relate = (finding: Finding, related: readonly Finding[]): Finding => {
    const told = { ...finding, related }
    fixes.set(told, fixes.get(finding) ?? [])
    return told
  }
  const findings = withCompared(
    own.map(({ finding }) => finding),
    compared,
    relate,
  )
  return findings.map((finding) => ({ finding, fixes: fixes.get(finding) ?? [] }))
}
