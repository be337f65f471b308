import { messageOf, type Offsets } from '../../engine/finding'
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
  const { rule, severity, macro, offsets } = finding
  return {
    rule,
    severity,
    message: messageOf(finding),
    macro,
    offsets,
    range: rangeOf(offsets, lines),
    text: text.slice(...offsets),
    fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits })),
  }
}

const rangeOf = ([start, end]: Offsets, lines: LineIndex): object => ({
  start: lines.positionOf(start),
  end: lines.positionOf(end),
})
