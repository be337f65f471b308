import type { FormatId } from '../engine/document'
import {
  severities,
  type Finding,
  type Fix,
  type LeftOut,
  type Problem,
  type Severity,
} from '../engine/finding'
import type { OutlinedMacro } from './outline'

/** What was found in some files: by a run of `amends check`, or by the server in the open folders. */
export interface Report {
  readonly files: readonly FileReport[]
  /** Other files with mistakes that matter to the check: what says what is to be left out. */
  readonly sideFiles: readonly FileReport[]
  /** How many findings there were of each severity, also those that are not printed. Those of the baseline are not in it. */
  readonly tally: Readonly<Record<Severity, number>>
  /** How many fixes were applied. */
  readonly fixed: number
  /** Whether something could not be read or written, so that there may be more to tell. */
  readonly isPartial: boolean
  /** Missing without a baseline. */
  readonly baseline?: BaselineReport
}

export interface FileReport {
  /** Relative to the working directory, or to the open folder; with `/`. */
  readonly path: string
  /** What the offsets are offsets of. '' where there is nothing to show. */
  readonly text: string
  readonly format: FormatId | undefined
  readonly macros: number
  readonly findings: readonly ReportedFinding[]
  /** Findings that the baseline knows, and that are therefore neither told nor counted. */
  readonly known: readonly Finding[]
  /** Findings that the author wants left out. */
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly Problem[]
  /** The titles of macros by their paths, where they have one. */
  readonly titles: ReadonlyMap<string, string>
  /** What each macro has and lacks. Empty where no reporter asked for it. */
  readonly outline: readonly OutlinedMacro[]
}

export interface ReportedFinding {
  readonly finding: Finding
  /** The best first. */
  readonly fixes: readonly Fix[]
}

/** How this run compares to the baseline. */
export interface BaselineReport {
  /** The file, relative to the working directory, with `/`. */
  readonly path: string
  /** How many findings it held before this run. */
  readonly before: number
  /** How many of these are still there. */
  readonly known: number
  /** How many are gone, by rule. */
  readonly gone: Readonly<Record<string, number>>
}

/** Of a file that holds no macros. */
export const emptyReport: FileReport = {
  path: '',
  text: '',
  format: undefined,
  macros: 0,
  findings: [],
  known: [],
  leftOut: [],
  problems: [],
  titles: new Map(),
  outline: [],
}

export const emptyTally = (): Record<Severity, number> => ({ error: 0, warning: 0, info: 0, hint: 0 })

/** Whether there is a finding as bad as the bar, or worse. */
export function reaches(tally: Report['tally'], bar: Severity | 'never'): boolean {
  if (bar === 'never') return false
  return severities.slice(0, severities.indexOf(bar) + 1).some((severity) => tally[severity] > 0)
}
