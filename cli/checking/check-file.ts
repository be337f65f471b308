import type { Config } from '../../engine/settings/config'
import type { Partials, SourceFile } from '../../engine/document'
import type { Finding, Fix, LeftOut, Problem, Severity } from '../../engine/finding'
import type { Linter, WantedFixes } from '../../engine/lint'
import type { FileSummary } from '../../engine/macro/workspace-reading'
import type { Suppression } from '../../engine/suppressions/suppressions'
import { outlineOf, type OutlinedMacro } from '../../report/outline'
import { emptyTally, type FileReport, type ReportedFinding } from '../../report/report'
import type { DecodedText } from '../files/decode'
import { reporterOf, type ReportFormat, type ShownFixes } from '../reporters/index'

/** A file before it is checked. */
export interface Input {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly config: Config
  readonly decoded: DecodedText
  /** What its partials say. */
  readonly partials?: Partials | undefined
}

/** What became of a file. Plain data: it can be written down, and read again by another run. */
export interface CheckedFile {
  readonly path: string
  /** The text with the fixes that were applied. '' where nothing can be found in it, so that it need not stay in memory. */
  readonly text: string
  readonly format: FileReport['format']
  readonly macros: number
  readonly titles: ReadonlyMap<string, string>
  /** All that was found, also what the report leaves out; that has no fixes. */
  readonly findings: readonly ReportedFinding[]
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly Problem[]
  /** The suppressions of the file that left out nothing. */
  readonly unused: readonly Suppression[]
  /** What is compared with other files. */
  readonly summary: FileSummary
  /** The levels of the rules in this file, where they are not the rules' own. */
  readonly levels: Config['rules']
  readonly outline: readonly OutlinedMacro[]
  /** The paths of the macros that are told of, because they changed. Missing where all are. */
  readonly changed?: readonly string[]
  /** Missing where no fix was applied. */
  readonly fixed?: FixedText
}

export interface FixedText {
  /** The text as it was read, and as it is now. */
  readonly before: string
  readonly after: string
  /** How many fixes were applied. */
  readonly count: number
}

/** How a file is to be checked. */
export interface CheckSettings {
  readonly fix: boolean
  readonly quiet: boolean
  readonly format: ReportFormat
  /** Whether the text is wanted back, even if nothing is to be said of it. */
  readonly keepsText?: boolean
  /** Whether the format is only chosen when all is done, so that whatever one of them shows is wanted. */
  readonly forAnyFormat?: boolean
}

/** What reporters show beyond the findings. */
export interface Wanted {
  readonly fixes: ShownFixes
  /** Whether hints are listed. Where they are only counted, whether they can be fixed safely is all that matters. */
  readonly hints: boolean
  readonly outlines: boolean
}

export function wantedOf({ format, forAnyFormat }: Pick<CheckSettings, 'format' | 'forAnyFormat'>): Wanted {
  if (forAnyFormat) return { fixes: 'all', hints: true, outlines: true }
  const { fixes, hints = true, outlines = false } = reporterOf(format)
  return { fixes, hints, outlines }
}

/** Checks one text, after fixing it where that is wanted. `quiet` leaves out all but errors. */
export async function checkFile(
  { path, config, decoded, partials }: Input,
  settings: CheckSettings,
  linter: Linter,
): Promise<CheckedFile> {
  const given: SourceFile = { path, text: decoded.text, partials }
  const fixed = settings.fix && decoded.exact ? await fix(given, config, linter) : undefined
  const file: SourceFile = { path, text: fixed?.after ?? decoded.text, partials }
  const { format, macros, titles, findings, leftOut, unused, ...result } = linter.lint(file, config)
  const wanted = wantedOf(settings)
  const shown = findings.filter((finding) => isShown(finding, settings))
  const fixes = new Map<Finding, readonly Fix[]>()
  for (const how of ['all', 'best', 'safe'] as const) {
    const some = shown.filter((finding) => wantedFixes(finding, wanted) === how)
    for (const [finding, proved] of await linter.fixes(file, config, some, how)) fixes.set(finding, proved)
  }
  const problems = [...decoded.problems, ...result.problems]
  const summary = linter.summarize(file, config)
  const isClean = findings.length + leftOut.length + problems.length + summary.macros.length === 0
  return {
    path,
    text: isClean && !settings.keepsText ? '' : file.text,
    format,
    macros,
    titles,
    findings: findings.map((finding) => ({ finding: apart(finding), fixes: fixes.get(finding) ?? [] })),
    leftOut: leftOut.map((one) => ({ ...one, finding: apart(one.finding) })),
    problems,
    unused,
    summary,
    levels: config.rules,
    outline: wanted.outlines ? outlineOf(file, config, findings, linter.rules) : [],
    ...(fixed && { fixed }),
  }
}

/** A finding that the linter does not know: for its own, it keeps all that was read of the file. */
const apart = (finding: Finding): Finding => ({ ...finding, related: finding.related.map(apart) })

/** Which fixes of a finding a reporter asks for. */
export const wantedFixes = (
  { severity }: Pick<Finding, 'severity'>,
  { fixes, hints }: Pick<Wanted, 'fixes' | 'hints'>,
): WantedFixes | 'none' => (severity === 'hint' && !hints && fixes === 'best' ? 'safe' : fixes)

export const isShown = ({ severity }: Finding, { quiet }: Pick<CheckSettings, 'quiet'>): boolean =>
  !quiet || severity === 'error'

export function tallyOf(findings: readonly ReportedFinding[]): Record<Severity, number> {
  const tally = emptyTally()
  for (const { finding } of findings) tally[finding.severity] += 1
  return tally
}

async function fix(file: SourceFile, config: Config, linter: Linter): Promise<FixedText | undefined> {
  if (linter.lint(file, config).findings.length === 0) return undefined
  const { text, count } = await linter.fixAll(file, config)
  return count > 0 ? { before: file.text, after: text, count } : undefined
}
