import { messageOf, type Finding, type Offsets, type Problem } from '../../engine/finding'
import { fingerprint } from '../../engine/fingerprint'
import { LineIndex } from '../../report/line-index'
import type { FileReport, Report, ReportedFinding } from '../../report/report'
import { jsonText } from '../text/json-text'

/** For programs: the stable format of `schemas/report.schema.json`. */
export function json(report: Report): string {
  const { files, sideFiles, baseline } = report
  const told = {
    version: 1,
    files: [...files, ...sideFiles].map((file) => new FileAsJson(file).all()),
    summary: summaryOf(report),
    ...(baseline && { baseline }),
  }
  return `${jsonText(told)}\n`
}

export function summaryOf({ files, tally, fixed }: Report): object {
  const macros = files.reduce((sum, file) => sum + file.macros, 0)
  return { files: files.length, macros, ...tally, fixed }
}

/** What is told of a file, for programs. */
export class FileAsJson {
  readonly #lines: LineIndex

  constructor(private readonly file: FileReport) {
    this.#lines = new LineIndex(file.text)
  }

  all(): object {
    const { path, format, macros, findings, problems, known, leftOut } = this.file
    return {
      path,
      format: format ?? null,
      macros,
      findings: findings.map((finding) => this.finding(finding)),
      problems: problems.map((problem) => this.problem(problem)),
      ...(known.length > 0 && { known: known.map((finding) => this.#judged(finding)) }),
      ...(leftOut.length > 0 && {
        leftOut: leftOut.map(({ finding, by, reason }) => ({ ...this.#judged(finding), by, reason })),
      }),
    }
  }

  finding({ finding, fixes }: ReportedFinding): object {
    const { related, notes, elsewhere } = finding
    return {
      ...this.#judged(finding),
      related: related.map((other) => this.#remark(other)),
      ...(notes && { notes: notes.map(({ message, offsets }) => ({ message, ...this.#place(offsets) })) }),
      ...(elsewhere && {
        elsewhere: elsewhere.map(({ file, title, offsets }) => ({
          file,
          ...(title !== undefined && { title }),
          offsets,
        })),
      }),
      fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits })),
    }
  }

  problem({ message, offsets, fix }: Problem): object {
    return {
      message,
      offsets,
      ...(fix && { fix: { title: fix.title, safety: fix.safety, edits: fix.edits } }),
    }
  }

  /** What names a finding and says where it belongs. */
  #judged(finding: Finding): object {
    const { confidence, macro, path, sentence } = finding
    const title = this.file.titles.get(macro)
    return {
      ...this.#remark(finding),
      confidence,
      macro,
      ...(title !== undefined && { title }),
      path,
      fingerprint: fingerprint(sentence),
    }
  }

  /** What is said, and where: of a finding itself, and of what it is related to. */
  #remark(finding: Finding): object {
    const { rule, severity, offsets } = finding
    return { rule, severity, message: messageOf(finding), ...this.#place(offsets) }
  }

  #place(offsets: Offsets): object {
    const [start, end] = offsets
    return {
      offsets,
      range: { start: this.#lines.positionOf(start), end: this.#lines.positionOf(end) },
      text: this.file.text.slice(start, end),
    }
  }
}
