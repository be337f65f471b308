import type { FileSummary } from '../engine/macro/workspace-reading'
import type { Config } from '../engine/config'
import type { Partials, SourceFile } from '../engine/document'
import type { Finding } from '../engine/finding'
import type { Linter } from '../engine/lint'
import type { Suppression } from '../engine/suppressions'
import type { DecodedText } from './files/decode'
import type { CheckOptions } from './options'
import { emptyTally, type FileReport, type Report } from './report'

/** A file before it is checked. */
export interface Input {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly config: Config
  readonly decoded: DecodedText
  /** What its partials say. */
  readonly partials?: Partials | undefined
}

/** What became of a file. */
export interface CheckedFile {
  readonly report: FileReport
  readonly tally: Report['tally']
  /** All that was found, also what the report leaves out. */
  readonly findings: readonly Finding[]
  /** The suppressions of the file that left out nothing. */
  readonly unused: readonly Suppression[]
  /** What is compared with other files, and the settings that say how. */
  readonly summary: FileSummary
  readonly config: Config
  /** The text as it was read. */
  readonly before: string
  /** The text with the safe fixes that were asked for. */
  readonly text: string
  /** How many fixes that text has. */
  readonly fixed: number
}

/** Checks one text, after fixing it where the options say so. `options.quiet` leaves out all but errors. */
export async function checkFile(
  { path, config, decoded, partials }: Input,
  options: Pick<CheckOptions, 'fix' | 'quiet' | 'format'>,
  linter: Linter,
): Promise<CheckedFile> {
  const { text, count } = await fix(
    { path, text: decoded.text, partials },
    config,
    options.fix !== 'no' && decoded.exact,
    linter,
  )
  const file: SourceFile = { path, text, partials }
  const result = linter.lint(file, config)
  const { findings } = result
  const shown = findings.filter((finding) => isShown(finding, options))
  // People read one rewrite for each finding; programs get them all.
  const fixes = await linter.fixes(file, config, shown, options.format === 'pretty' ? 'best' : 'all')
  const problems = [...decoded.problems, ...result.problems]
  const isClean = shown.length + problems.length === 0
  const report: FileReport = {
    path,
    // The texts of thousands of clean files need not stay in memory.
    text: isClean ? '' : text,
    format: result.format,
    macros: result.macros,
    findings: shown.map((finding) => ({ finding, fixes: fixes.get(finding) ?? [] })),
    problems,
    titles: result.titles,
  }
  const summary = linter.summarize(file, config)
  const tally = tallyOf(findings)
  const { unused } = result
  return { report, tally, findings, unused, summary, config, before: decoded.text, text, fixed: count }
}

export const isShown = ({ severity }: Finding, { quiet }: Pick<CheckOptions, 'quiet'>): boolean =>
  !quiet || severity === 'error'

export function tallyOf(findings: readonly Finding[]): Report['tally'] {
  const tally = emptyTally()
  for (const { severity } of findings) tally[severity] += 1
  return tally
}

async function fix(file: SourceFile, config: Config, wanted: boolean, linter: Linter) {
  const isClean = !wanted || linter.lint(file, config).findings.length === 0
  return isClean ? { text: file.text, count: 0 } : linter.fixAll(file, config)
}
