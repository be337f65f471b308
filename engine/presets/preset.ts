import { valuesAt, type DataNode } from '../data/data-tree'
import type { MacroLabels } from '../document'
import { labelsOf } from '../labels'
import type { Dialect } from '../text/dialects'

/** How the prose of a text is written. `any`: HTML or plain text, whichever it looks like. */
export type TextForm = 'any' | 'html' | 'text' | 'markdown'

/** A string of an entry that a customer may read, or that only the team reads. */
export interface EntryText {
  readonly node: DataNode
  readonly role: 'subject' | 'body'
  /** `any` where it is missing. */
  readonly form?: TextForm | undefined
  /** Why no customer reads it: "an internal note". */
  readonly internal?: string | undefined
  /** The text of the same entry that says the same in another form: the plain text beside the HTML. */
  readonly copyOf?: DataNode | undefined
}

/** What becomes one macro: its texts in the file's order. */
export interface Entry {
  readonly node: DataNode
  readonly title?: string | undefined
  readonly labels?: MacroLabels | undefined
  readonly texts: readonly EntryText[]
}

/** The labels that the fields of an object give. */
export const labelsOfNode = (node: DataNode): MacroLabels | undefined =>
  labelsOf((name) => valuesAt(node, name))

/**
 * What one tool's exports look like. Customer-facing prose, metadata and internal notes stand side by side in one
 * object, so only the path and the sibling fields tell them apart. The same tree is read from JSON, YAML and CSV.
 */
export interface Preset {
  /** The name in settings: `help-scout`. */
  readonly id: string
  /** The name for people: "Help Scout". */
  readonly name: string
  /** The syntax of the tool's placeholders, where it has only one. */
  readonly templates?: Dialect
  /**
   * Whether a file has this tool's shape. Half of it may be missing, because someone is typing. Where it nearly has,
   * the answer is what is missing, as a sentence for people: the file is read by its key names then.
   */
  recognizes(root: DataNode, path: string): boolean | string
  /** Every entry that holds prose, internal notes too. */
  entries(root: DataNode, path: string): Entry[]
  /** Why a string that is in no entry is left out, where the shape of the tool's files says so. */
  leavesOut?(node: DataNode): string | undefined
}

/** What one tool's pages look like: Markdown or HTML with front matter. */
export interface PagePreset extends Pick<Preset, 'id' | 'name' | 'templates'> {
  /** `fields` is the front matter, where the page has one. */
  recognizes(fields: DataNode | undefined, path: string): boolean
  /** The values of the front matter that customers read, on top of those that the settings name. */
  texts(fields: DataNode): readonly EntryText[]
}
