import { fingerprint } from '../../engine/fingerprint'
import { messageOf, type Finding, type Offsets } from '../../engine/finding'
import { LineIndex } from '../line-index'
import type { FileReport, Report, ReportedFinding } from '../report'

/** For programs: the stable format of `schemas/report.schema.json`. */
export function json({ files, sideFiles, tally }: Report): string {
  const macros = files.reduce((sum, file) => sum + file.macros, 0)
  return `${JSON.stringify({ version: 1, files: [...files, ...sideFiles].map(fileOf), summary: { files: files.length, macros, ...tally } })}\n`
}

function fileOf({ path, text, format, macros, findings, problems }: FileReport): object {
  const lines = new LineIndex(text)
  return {
    path,
    format: format ?? null,
    macros,
    findings: findings.map((finding) => findingOf(finding, text, lines)),
    problems: problems.map(({ message, offsets, fix }) => ({
      message,
      offsets,
      ...(fix && { fix: { title: fix.title, safety: fix.safety, edits: fix.edits } }),
    })),
  }
}

function findingOf({ finding, fixes }: ReportedFinding, text: string, lines: LineIndex): object {
  const { confidence, macro, path, sentence, related, notes } = finding
  return {
    ...remarkOf(finding, text, lines),
    confidence,
    macro,
    path,
    fingerprint: fingerprint(sentence),
    related: related.map((other) => remarkOf(other, text, lines)),
    ...(notes && {
      notes: notes.map(({ message, offsets }) => ({ message, ...placeOf(offsets, text, lines) })),
    }),
    fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits })),
  }
}

/** What is said, and where: of a finding itself, and of what it is related to. */
const remarkOf = (finding: Finding, text: string, lines: LineIndex): object => ({
  rule: finding.rule,
  severity: finding.severity,
  message: messageOf(finding),
  ...placeOf(finding.offsets, text, lines),
})

const placeOf = (offsets: Offsets, text: string, lines: LineIndex): object => ({
  offsets,
  range: { start: lines.positionOf(offsets[0]), end: lines.positionOf(offsets[1]) },
  text: text.slice(...offsets),
})
