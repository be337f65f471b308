import type { Advice, Safety, Severity } from './finding'
import type { ApologyReading } from './apology/reading'

/** A half-open range of UTF-16 units of a passage's text. */
export type Span = readonly [start: number, end: number]

/** A change of the passage's text, not yet carried to the file and not yet proved. */
export interface DraftFix {
  readonly safety: Safety
  readonly edits: readonly DraftEdit[]
}

export interface DraftEdit {
  readonly span: Span
  readonly newText: string
}

/** What a rule found. The rule's own words are used where the hit brings none. */
export interface Hit extends Partial<Advice> {
  readonly span: Span
  /** Milder than the rule's level, never worse. */
  readonly severity?: Severity
  /** The best fix first. Only called when somebody asks for fixes. */
  readonly fixes?: () => readonly DraftFix[] | Promise<readonly DraftFix[]>
}

export type Report = (hit: Hit) => void

/** A text that the rule flags: `[[…]]` marks the range, `becomes` is the whole text after the first fix. */
export interface FlagExample {
  readonly text: string
  readonly becomes?: string
  /** Where it differs from the rule's level. */
  readonly severity?: Severity
}

/** One rule: what it means, where that is known from, how it judges, and examples that are run as tests. */
export interface Rule extends Advice {
  /** The file's name. */
  readonly id: string
  readonly summary: string
  /** Where the `why` is known from: a title and, where there is one, an address. */
  readonly sources: readonly Source[]
  readonly severity: Severity
  readonly reads: 'apology'
  /** Lower-case words without which the rule cannot fire, as the start of a word. */
  readonly triggers: readonly string[]
  check(reading: ApologyReading, report: Report): void
  readonly examples: {
    readonly flags: readonly FlagExample[]
    readonly allows: readonly string[]
  }
}

export interface Source {
  readonly title: string
  readonly url?: string
}

/** Gives a rule its type. The file's default export. */
export const defineRule = (rule: Rule): Rule => rule
