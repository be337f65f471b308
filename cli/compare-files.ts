import type { Finding } from '../engine/finding'
import type { Linter } from '../engine/lint'
import { lintWorkspace, withCompared } from '../engine/workspace'
import { isShown, tallyOf, type CheckedFile } from './check-file'
import type { CheckOptions } from './options'

/** Adds to the reports of the files what the rules find that look at all of them together. */
export function compareFiles(
  checked: readonly CheckedFile[],
  options: Pick<CheckOptions, 'quiet'>,
  linter: Linter,
): readonly CheckedFile[] {
  const configs = new Map(checked.map(({ summary, config }) => [summary.file, config]))
  const found = lintWorkspace(
    linter.rules,
    checked.map(({ summary }) => summary),
    (rule, file) => configs.get(file)?.rules[rule.id] ?? rule.severity,
  )
  return checked.map((file) => {
    const compared = found.get(file.summary.file)
    return compared ? withFindings(file, compared, options) : file
  })
}

function withFindings(
  file: CheckedFile,
  compared: readonly Finding[],
  options: Pick<CheckOptions, 'quiet'>,
): CheckedFile {
  const fixes = new Map(file.report.findings.map(({ finding, fixes }) => [finding, fixes]))
  const relate = (finding: Finding, related: readonly Finding[]): Finding => {
    const told = { ...finding, related }
    fixes.set(told, fixes.get(finding) ?? [])
    return told
  }
  const findings = withCompared(file.findings, compared, relate)
  const shown = findings.filter((finding) => isShown(finding, options))
  return {
    ...file,
    findings,
    tally: tallyOf(findings),
    report: {
      ...file.report,
      text: shown.length > 0 ? file.text : file.report.text,
      findings: shown.map((finding) => ({ finding, fixes: fixes.get(finding) ?? [] })),
    },
  }
}
