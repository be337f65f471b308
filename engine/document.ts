import type { DataNode } from './data/data-tree'
import type { Offsets, Problem } from './finding'
import type { Dialect } from './text/dialects'
import type { MappedText } from './text/mapped-text'
import type { PartialTag } from './text/partials'

export const formatIds = ['markdown', 'handlebars', 'html', 'json', 'yaml', 'csv', 'text'] as const
export type FormatId = (typeof formatIds)[number]

/** A file as the engine gets it. */
export interface SourceFile {
  readonly text: string
  /** The path or URI; only its name is looked at, to choose a format. */
  readonly path: string
  /** The folder that the user opened, as `path` begins. The names in it say nothing of the file. */
  readonly root?: string | undefined
  /** The editor's language id, which wins over the name. */
  readonly languageId?: string
  /** What the partials of the file say. Without it, whatever takes words from elsewhere is only a part of a message. */
  readonly partials?: Partials | undefined
}

/** The path of a file below the folder that the user opened. */
export const pathInside = ({ path, root }: Pick<SourceFile, 'path' | 'root'>): string =>
  root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path

/** Whether two texts are states of one file. */
export const isOfOneFile = (a: SourceFile, b: SourceFile): boolean =>
  a.path === b.path && a.root === b.root && a.languageId === b.languageId && a.partials === b.partials

/**
 * Gives what a tag such as `{{> apology}}` or `{{dc.apology}}` puts in its place, by the tag's name. `undefined` where
 * that is not known.
 */
export type Partials = (name: string) => PartialText | undefined

/** What a partial says. Its passages are read with a macro, but stand in other files. */
export interface PartialText {
  /** The file in which it stands, relative to the folder of the project, with `/`. */
  readonly path: string
  /** Those of the partials inside of it are among them. */
  readonly passages: readonly Passage[]
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
  /** In a file of data where the whole value stands that the passage is a part of, without its quotes. */
  readonly value?: Offsets
  /** The path of the text that says the same in another form: of the HTML, where this is the plain text beside it. */
  readonly copyOf?: string
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
  /** The tags that take words of the message from elsewhere, with their places in the file as far as they are known. */
  readonly partials?: readonly PartialTag[]
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
  /** The language it is written in: `en-gb`, `de`, `german`. */
  readonly locale?: string
}

/** What a format makes of a file: always something, however broken the file is. */
export interface Document {
  readonly format: FormatId
  readonly macros: readonly Macro[]
  readonly problems: readonly Problem[]
  /** The values of the file, where there are any: of a page those of its front matter. */
  readonly values?: DataNode | undefined
  /** The preset that told what is prose, and what files of other tools have that this one lacks. */
  readonly preset?: { readonly id: string; readonly name: string; readonly misses: readonly string[] }
  /** What is not read; only listed where the options ask for it. */
  readonly unread?: readonly Unread[]
}

/** A stretch of a file that could be prose and is not read. */
export interface Unread {
  /** A JSON Pointer, or ''. */
  readonly path: string
  readonly offsets: Offsets
  /** Why: "an internal note". */
  readonly reason: string
}

/** How a format is told apart and read. */
export interface Format {
  readonly id: FormatId
  readonly languageIds: readonly string[]
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /** Whether a file may hold more macros than one, so that they have to be counted. */
  readonly holdsMany: boolean
  /** Whether reading takes so long that the macros of a file without any trigger word are not even counted. */
  readonly isSlow?: boolean
  /**
   * Finds the prose. Never throws. `wanted` tells whether a decoded stretch of text can matter at all;
   * a format may leave out passages that do not.
   */
  read(source: string, options: ReadOptions): Document
}

export interface ReadOptions extends ReadSettings {
  /** The path or URI of the file. */
  readonly path: string
  /** Lists what is not read as well. */
  readonly explain?: boolean
  /** Whether a decoded text holds a trigger word. Passages far from any trigger need not be built. */
  readonly wanted: (text: string) => boolean
}

/** What a team says of how its files are to be read. */
export interface ReadSettings {
  /** The tool that the files come from, where it is not to be told from their shape. */
  readonly preset?: string | undefined
  /** The syntax of the placeholders, where it is not to be told from the text. */
  readonly templates?: Dialect | undefined
  /** The fields of the front matter that customers read. */
  readonly proseFields: readonly string[]
  /** Reads internal notes as well. */
  readonly includeInternal: boolean
  /** Names of placeholders by kind, on top of those that the names themselves tell. */
  readonly placeholders: Readonly<Partial<Record<string, readonly string[]>>>
}

/** Only what is the same for every file. */
export const defaultReadSettings: ReadSettings = { proseFields: [], includeInternal: false, placeholders: {} }
