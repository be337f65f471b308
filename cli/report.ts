import type { FormatId } from '../engine/document'
import { severities, type Finding, type Fix, type Problem, type Severity } from '../engine/finding'

/** What a run of `amends check` found, for a reporter to print. */
export interface Report {
  readonly files: readonly FileReport[]
  /** Other files with mistakes that matter to the check: what says what is to be left out. */
  readonly sideFiles: readonly FileReport[]
  /** How many findings there were of each severity, also those that are not printed. */
  readonly tally: Readonly<Record<Severity, number>>
  /** How many fixes were applied. */
  readonly fixed: number
}

export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** What the offsets are offsets of. '' where there is nothing to show. */
  readonly text: string
  readonly format: FormatId | undefined
  readonly macros: number
  readonly findings: readonly ReportedFinding[]
  readonly problems: readonly Problem[]
  /** The titles of macros by their paths, where they have one. */
  readonly titles: ReadonlyMap<string, string>
}

export interface ReportedFinding {
  readonly finding: Finding
  /** The best first. */
  readonly fixes: readonly Fix[]
}

export const emptyTally = (): Record<Severity, number> => ({ error: 0, warning: 0, info: 0, hint: 0 })

/** Whether there is a finding as bad as the bar, or worse. */
export function reaches(tally: Report['tally'], bar: Severity | 'never'): boolean {
  if (bar === 'never') return false
  return severities.slice(0, severities.indexOf(bar) + 1).some((severity) => tally[severity] > 0)
}
