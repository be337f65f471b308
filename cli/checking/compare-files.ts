import type { Finding } from '../../engine/finding'
import type { Linter } from '../../engine/lint'
import { lintWorkspace, withCompared } from '../../engine/workspace'
import type { CheckedFile } from './check-file'

/** Adds to the files what the rules find that look at all of them together. */
export function compareFiles(checked: readonly CheckedFile[], linter: Linter): readonly CheckedFile[] {
  const levels = new Map(checked.map(({ summary, levels }) => [summary.file, levels]))
  const found = lintWorkspace(
    linter.rules,
    checked.map(({ summary }) => summary),
    (rule, file) => levels.get(file)?.[rule.id] ?? rule.severity,
  )
  return checked.map((file) => {
    const compared = found.get(file.summary.file)
    return compared ? withFindings(file, compared) : file
  })
}

function withFindings(file: CheckedFile, compared: readonly Finding[]): CheckedFile {
  const fixes = new Map(file.findings.map(({ finding, fixes }) => [finding, fixes]))
  const relate = (finding: Finding, related: readonly Finding[]): Finding => {
    const told = { ...finding, related }
    fixes.set(told, fixes.get(finding) ?? [])
    return told
  }
  const own = file.findings.map(({ finding }) => finding)
  const findings = withCompared(own, compared, relate)
  return { ...file, findings: findings.map((finding) => ({ finding, fixes: fixes.get(finding) ?? [] })) }
}
