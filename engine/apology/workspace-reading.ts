import type { MacroKind } from '../document'
import type { Offsets } from '../finding'

/** What a check of one file remembers for the rules that compare files. Plain data, so that it can be kept and sent. */
export interface FileSummary {
  /** The path of the file, as the workspace names it. */
  readonly file: string
  readonly macros: readonly MacroSummary[]
}

export interface MacroSummary {
  /** The macro's path inside the file. */
  readonly macro: string
  readonly title: string | undefined
  readonly kind: MacroKind | 'unknown'
  /** Which incident this is an update of, where the file says so. */
  readonly incident: string | undefined
  readonly apologies: readonly ApologySummary[]
  /** Where something about the whole macro is shown, or `undefined` where it has no sentence. */
  readonly first: SentenceSummary | undefined
}

export interface SentenceSummary {
  readonly offsets: Offsets
  readonly sentence: string
}

export interface ApologySummary extends SentenceSummary {
  /** The words of the sentence in lower case, without marks; placeholders count as one word. */
  readonly words: string
}

/** All files that were read together, in the order of their paths. */
export interface WorkspaceReading {
  readonly files: readonly FileSummary[]
}
