import type { Rule } from '../../engine/rule'

/** What a reporter may know of the run besides the report. */
export interface ReportContext {
  readonly color: boolean
  /** How many columns a line may take. */
  readonly width: number
  /** The working directory: what paths are relative to. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The date of the run, as `2026-03-31`. */
  readonly date: string
  /** All rules that could have found something, those of the house as well. */
  readonly rules: readonly Rule[]
  /** How often each macro was sent: a table as CSV, and its path as given. Missing where nobody gave one. */
  readonly usage?: { readonly path: string; readonly text: string }
}
