import type { Problem } from './finding'
import type { MappedText } from './text/mapped-text'

export const formatIds = ['markdown', 'handlebars', 'html', 'json', 'text'] as const
export type FormatId = (typeof formatIds)[number]

/** A file as the engine gets it. */
export interface SourceFile {
  readonly text: string
  /** The path or URI; only its name is looked at, to choose a format. */
  readonly path: string
  /** The editor's language id, which wins over the name. */
  readonly languageId?: string
}

/** Where in its macro a passage stands. Headings and cells tell what the prose near them is; no fix may change a role. */
export type PassageRole = 'body' | 'subject' | 'heading' | 'list-item' | 'quote' | 'cell' | 'attribute'

/** A run of customer-facing prose: what a reader sees as one paragraph. */
export interface Passage {
  readonly text: MappedText
  readonly role: PassageRole
  /** Whether a line across the page or a fence of code parts it from the passage before: it may be another message. */
  readonly parted?: boolean
  /** Where the passage stands inside the file: a JSON Pointer, or ''. */
  readonly path: string
}

/**
 * What a macro is for.
 *
 * - `failure`: something of ours went wrong; `routine`: a normal request; `denial`: a request is turned down
 * - `investigating` … `resolved`: an update of a running incident; `postmortem`: what customers read about it afterwards
 * - `internal-postmortem`: what only the team reads; `condolence`: nobody's fault and yet a sorrow; `info`: anything else
 */
export const macroKinds = [
  'failure',
  'routine',
  'denial',
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
  'internal-postmortem',
  'condolence',
  'info',
] as const
export type MacroKind = (typeof macroKinds)[number]

/** One message that a customer may get. */
export interface Macro {
  /** A JSON Pointer, or '' where the file is one macro. */
  readonly path: string
  readonly title?: string
  readonly passages: readonly Passage[]
  readonly labels?: MacroLabels
}

/** What the file itself says of a macro, beside its text. As it is written there, in lower case. */
export interface MacroLabels {
  /** A field that names the kind: `kind: failure`. */
  readonly kind?: string
  /** The stage of an incident: `status: investigating`. */
  readonly stage?: string
  readonly tags?: readonly string[]
  readonly channel?: string
  readonly audience?: string
  /** Which incident the macro is an update of: a key that all its updates share. */
  readonly incident?: string
  /** Whether what happened is written up elsewhere: a postmortem of the same incident. */
  readonly postmortem?: boolean
  /** Whether the macro is only a part of a message. */
  readonly fragment?: boolean
}

/** What a format makes of a file: always something, however broken the file is. */
export interface Document {
  readonly format: FormatId
  readonly macros: readonly Macro[]
  readonly problems: readonly Problem[]
}

/** How a format is told apart and read. */
export interface Format {
  readonly id: FormatId
  readonly languageIds: readonly string[]
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /** Whether a file may hold more macros than one, so that they have to be counted. */
  readonly holdsMany: boolean
  /**
   * Finds the prose. Never throws. `wanted` tells whether a decoded stretch of text can matter at all;
   * a format may leave out passages that do not.
   */
  read(source: string, options: ReadOptions): Document
}

export interface ReadOptions {
  /** Whether a decoded text holds a trigger word. Passages far from any trigger need not be built. */
  readonly wanted: (text: string) => boolean
  /** Reads internal notes as well. */
  readonly includeInternal: boolean
  /** Names of placeholders by kind, on top of those that the names themselves tell. */
  readonly placeholders: Readonly<Partial<Record<string, readonly string[]>>>
}
