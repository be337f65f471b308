/** A half-open range `[start, end)` of UTF-16 units. In findings, fixes and problems: units of the file. */
export type Offsets = readonly [start: number, end: number]

/** From worst to mildest. Only errors fail a check unless the user lowers the bar. */
export const severities = ['error', 'warning', 'info', 'hint'] as const
export type Severity = (typeof severities)[number]

/** Whether one severity is worse than another. */
export const isWorse = (one: Severity, other: Severity): boolean =>
  severities.indexOf(one) < severities.indexOf(other)

/** One step milder; a hint stays a hint. */
export const milder = (severity: Severity): Severity =>
  severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)]!

/** Puts `newText` in place of a range of the file. */
export interface Edit {
  readonly offsets: Offsets
  readonly newText: string
}

/**
 * What a fix does to the meaning.
 *
 * - `safe`: the meaning is kept; may be applied in bulk.
 * - `assertive`: commits the writer to a fact that the text did not state; its title begins with "If true: ".
 * - `template`: leaves `[TODO: …]` slots for what only the writer knows.
 */
export type Safety = 'safe' | 'assertive' | 'template'

/** A change that was proved: the file still parses to the same shape, and the rule is silent afterwards. */
export interface Fix {
  readonly title: string
  readonly safety: Safety
  /** The sentence as it reads after the fix, for people. */
  readonly becomes: string
  readonly edits: readonly Edit[]
}

/** What a rule says in three parts: what the reader hears, why that hurts, what to do. */
export interface Advice {
  readonly hears: string
  readonly why: string
  readonly todo: string
}

/** One place where an apology does not do its work. */
export interface Finding extends Advice {
  readonly rule: string
  readonly severity: Severity
  /** `low` where the reading may be wrong; the severity is one step milder then. */
  readonly confidence: Confidence
  /** The macro's path inside the file: a JSON Pointer, or '' where the file is one macro. */
  readonly macro: string
  /** The path of the text that it is in: a JSON Pointer, or '' where the file is one text. */
  readonly path: string
  readonly offsets: Offsets
  /** The sentence as the reader sees it, placeholders shown as they are written. */
  readonly sentence: string
  /** What else there is to say of the same sentence, or of the same macro. Their own lists are empty. */
  readonly related: readonly Finding[]
  /** Where it holds, and where else: a branch of the template, a text that says the same. Missing where there is none. */
  readonly notes?: readonly Note[]
  /** The other macros that a comparison of files speaks of. Missing where there are none. */
  readonly elsewhere?: readonly Elsewhere[]
}

/** A finding that somebody wanted left out, and why. */
export interface LeftOut {
  readonly finding: Finding
  /** Where that is said: in a comment of the file, or in `amends.suppressions.json`. */
  readonly by: 'comment' | 'side file'
  /** Empty where no reason is given. */
  readonly reason: string
}

/** A place in a macro that a finding is not in. */
export interface Elsewhere {
  /** The path of its file, as the workspace names it. */
  readonly file: string
  readonly title: string | undefined
  readonly offsets: Offsets
}

/** A remark on a finding about another place of the file. */
export interface Note {
  readonly message: string
  readonly offsets: Offsets
}

export type Confidence = 'high' | 'low'

/** Something that kept a part of a file, or a rule, from being read. Never a reason to stop. */
export interface Problem {
  readonly message: string
  readonly offsets: Offsets
  /** What mends it, where a program can: takes away a comment that does nothing. */
  readonly fix?: Fix
}

/** The three parts as one line. */
export const messageOf = (advice: Advice): string => `${advice.hears} ${advice.why} ${advice.todo}`
