import type { KnownPlaceholder } from '../completions/placeholders'
import type { MacroKind } from '../document'
import type { Offsets } from '../finding'

/**
 * What a check of one file remembers for the rules that compare files: plain data, so that it can be kept after the
 * file's text is gone.
 */
export interface FileSummary {
  /** The path of the file, as the workspace names it. */
  readonly file: string
  readonly macros: readonly MacroSummary[]
  /** The placeholders in what was read of the file, the most used first. Missing where there are none. */
  readonly placeholders?: readonly KnownPlaceholder[]
}

export interface MacroSummary {
  /** The macro's path inside the file. */
  readonly macro: string
  readonly title: string | undefined
  readonly kind: MacroKind | 'unknown'
  /** Which incident this is an update of, where the file says so. */
  readonly incident: string | undefined
  readonly apologies: readonly ApologySummary[]
  /** Where something about the whole macro is shown. Missing where it has no sentence. */
  readonly first: SentenceSummary | undefined
}

export interface SentenceSummary {
  readonly offsets: Offsets
  readonly sentence: string
  /** The path of the text that it is in: a JSON Pointer, or ''. */
  readonly path: string
  /** The rules that are left out at this place, by comments in the file or beside it. */
  readonly suppressed: readonly string[]
}

export interface ApologySummary extends SentenceSummary {
  /** The words of the sentence that say something, in lower case; a placeholder counts as one word. */
  readonly words: string
  /** Whether it names a deed of ours: such an apology may be right in several macros. */
  readonly isSpecific: boolean
  /** How many words the sentence has in all. */
  readonly length: number
}

/** A macro and the file that it stands in. */
export interface MacroInFile extends MacroSummary {
  readonly file: string
}

/** All macros of the files that were read together, in the order of their paths. */
export interface WorkspaceReading {
  readonly macros: readonly MacroInFile[]
}
