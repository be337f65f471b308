import type { ApologyReading } from './apology/reading'
import type { MacroReading } from './macro/macro-reading'
import type { SentenceReading } from './macro/sentence-reading'
import type { MacroInFile, SentenceSummary, WorkspaceReading } from './macro/workspace-reading'
import type { MacroKind } from './document'
import type { Advice, Safety, Severity } from './finding'
import type { Policy } from './settings/policy'

/** A half-open range of UTF-16 units of a passage's text. */
export type Span = readonly [start: number, end: number]

/** A change of the passage's text, not yet carried to the file and not yet proved. */
export interface DraftFix {
  readonly safety: Safety
  readonly edits: readonly DraftEdit[]
  /** Whether it is only for where none of those in front of it can be. */
  readonly isSpare?: boolean
}

export interface DraftEdit {
  readonly span: Span
  readonly newText: string
  /** The sentence in whose passage the span lies, where that is not the passage of the finding. */
  readonly in?: SentenceReading
}

/** What a rule found. The rule's own words are used where the hit brings none. */
export interface Hit extends Partial<Advice> {
  readonly span: Span
  /** Milder than the rule's level, never worse. */
  readonly severity?: Severity
  /** The reading may be wrong here: the level drops one step, and reports say so. */
  readonly unsure?: boolean
  /** The best fix first. Only called when somebody asks for fixes. */
  readonly fixes?: () => readonly DraftFix[] | Promise<readonly DraftFix[]>
}

/** What a rule found about a macro, shown at one of its sentences. */
export interface MacroHit extends Hit {
  readonly at: SentenceReading
}

/** What a rule found about several files, shown at one sentence of one of them. */
export interface WorkspaceHit extends Partial<Advice> {
  readonly macro: MacroInFile
  readonly at: SentenceSummary
  /** The other macros that it is about, and where in them. */
  readonly others?: readonly Pick<WorkspaceHit, 'macro' | 'at'>[]
  readonly severity?: Severity
}

/** A text that the rule flags: `[[…]]` marks the range, `becomes` is the whole text after the first fix. */
export interface FlagExample {
  readonly text: string
  readonly becomes?: string
  /** Where it differs from the rule's level. */
  readonly severity?: Severity
  /** What has to be known of the macro for the rule to speak. */
  readonly policy?: Partial<Policy>
}

/** The text of an example that is flagged, without the marks. */
export const withoutMarks = (text: string): string => text.replace(/\[\[|\]\]/g, '')

/** A text on which the rule stays silent, with what is known of its macro where that matters. */
export type AllowExample = string | { readonly text: string; readonly policy: Partial<Policy> }

/** The text of an example that is allowed. */
export const textOf = (example: AllowExample): string =>
  typeof example === 'string' ? example : example.text

interface RuleBase extends Advice {
  /** The file's name. */
  readonly id: string
  readonly summary: string
  /** Where the `why` is known from: a title and, where there is one, an address. */
  readonly sources: readonly Source[]
  readonly severity: Severity
  /** Whether the words that it marks are not needed at all: the macro says what it has to without them. */
  readonly marksNeedless?: true
  /** Which of several findings of one level is shown first: those with a smaller weight become its related ones. */
  readonly weight: number
  /** Lower-case words without which the rule cannot fire, as the start of a word. */
  readonly triggers: readonly string[]
  readonly examples: {
    readonly flags: readonly FlagExample[]
    readonly allows: readonly AllowExample[]
  }
}

/** Judges each apology. */
export interface ApologyRule extends RuleBase {
  readonly reads: 'apology'
  check(reading: ApologyReading, report: (hit: Hit) => void): void
}

/** Judges each sentence that holds one of its triggers. Questions, quotations, headings and labels are left out. */
export interface SentenceRule extends RuleBase {
  readonly reads: 'sentence'
  /** Whether the rule is about words wherever they stand: questions, headings and labels are read as well. */
  readonly everywhere?: boolean
  check(reading: SentenceReading, report: (hit: Hit) => void): void
}

/**
 * Judges a macro as a whole. It is asked about macros of the kinds for which it has a level, and never about fragments.
 * What partials say is read with the macro: it counts, but nothing is reported there.
 */
export interface MacroRule extends RuleBase {
  readonly reads: 'macro'
  readonly levels: Readonly<Partial<Record<MacroKind, Severity>>>
  check(reading: MacroReading, report: (hit: MacroHit) => void): void
}

/** Judges all files together. An example is a small repository: macros in files of their own, `===` lines between them. */
export interface WorkspaceRule extends RuleBase {
  readonly reads: 'workspace'
  check(reading: WorkspaceReading, report: (hit: WorkspaceHit) => void): void
}

/** One rule: what it means, where that is known from, how it judges, and examples that are run as tests. */
export type Rule = ApologyRule | SentenceRule | MacroRule | WorkspaceRule

export interface Source {
  readonly title: string
  readonly url?: string
}

/** Gives a rule its type. The file's default export. */
export const defineRule = <R extends Rule>(rule: R): R => rule
