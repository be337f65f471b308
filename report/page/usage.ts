import { count } from '../plural'
import type { PageMacro } from './library'

/** How often macros were sent, as a table tells it. */
export interface Usage {
  /** The table, as it was given. */
  readonly path: string
  readonly sent: ReadonlyMap<PageMacro, number>
  /** The rows that fit no macro, or several. */
  readonly unmatched: readonly UnmatchedRow[]
}

export interface UnmatchedRow {
  readonly line: number
  /** What the row calls the macro. */
  readonly name: string
  readonly why: 'fits no macro' | 'fits several macros'
}

/** "3 rows of sends.csv fit no macro" */
export const unmatchedSentence = ({ path, unmatched }: Usage): string =>
  `${count(unmatched.length, 'row')} of ${path} ${unmatched.length === 1 ? 'fits' : 'fit'} no macro, or more than one`
