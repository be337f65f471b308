import type { MacroLabels } from '../document'
import { labelsOf } from '../labels'
import { member, type JsonNode } from '../text/json-tree'

/** A string of an entry that a customer may read, or that only the team reads. */
export interface EntryText {
  readonly node: JsonNode
  readonly role: 'subject' | 'body'
  /** An internal note. */
  readonly internal: boolean
}

/** What becomes one macro: its texts in the file's order. */
export interface Entry {
  readonly node: JsonNode
  readonly title?: string | undefined
  readonly labels?: MacroLabels | undefined
  readonly texts: readonly EntryText[]
}

/** The labels that the fields of an object give. */
export const labelsOfNode = (node: JsonNode): MacroLabels | undefined =>
  labelsOf((name) => valuesOf(node, name))

/** The values under a key: of a list all that are words. */
export function valuesOf(node: JsonNode, key: string): readonly string[] {
  const found = member(node, key)
  if (!found || found.kind === 'object') return []
  return found.kind === 'array' ? found.children.map(({ value }) => value) : [found.value]
}

/**
 * What one tool's exports look like. Customer-facing prose, metadata and internal notes stand side by side in one
 * object, so only the path and the sibling fields tell them apart.
 */
export interface Preset {
  readonly id: string
  /** Whether a file has this tool's shape. Half of it may be missing, because someone is typing. */
  recognizes(root: JsonNode): boolean
  /** Every entry that holds prose, internal notes too. */
  entries(root: JsonNode): Entry[]
}
