import { messageOf, type Finding, type Offsets } from '../../engine/finding'
import { LineIndex } from '../line-index'
import type { FileReport, Report, ReportedFinding } from '../report'

/** For programs: the stable format of `schemas/report.schema.json`. */
export function json({ files, tally }: Report): string {
  const macros = files.reduce((sum, file) => sum + file.macros, 0)
  return `${JSON.stringify({ version: 1, files: files.map(fileOf), summary: { files: files.length, macros, ...tally } })}\n`
}

function fileOf({ path, text, format, macros, findings, problems }: FileReport): object {
  const lines = new LineIndex(text)
  return {
    path,
    format: format ?? null,
    macros,
    findings: findings.map((finding) => findingOf(finding, text, lines)),
    problems: problems.map(({ message, offsets }) => ({ message, offsets })),
  }
}

function findingOf({ finding, fixes }: ReportedFinding, text: string, lines: LineIndex): object {
  const { confidence, macro, related } = finding
  return {
    ...remarkOf(finding, text, lines),
    confidence,
    macro,
    related: related.map((other) => remarkOf(other, text, lines)),
    fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits })),
  }
}

/** What is said, and where: of a finding itself, and of what it is related to. */
const remarkOf = (finding: Finding, text: string, lines: LineIndex): object => ({
  rule: finding.rule,
  severity: finding.severity,
  message: messageOf(finding),
  offsets: finding.offsets,
  range: rangeOf(finding.offsets, lines),
  text: text.slice(...finding.offsets),
})

const rangeOf = ([start, end]: Offsets, lines: LineIndex): object => ({
  start: lines.positionOf(start),
  end: lines.positionOf(end),
})
