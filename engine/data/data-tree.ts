import type { Problem } from '../finding'
import type { MappedText } from '../text/mapped-text'

/** A value of a file of data, in whatever notation, and where it stands. */
export interface DataNode {
  /** `other` is a number, `true`, `false`, `null`, or a text that is itself broken. */
  readonly kind: 'object' | 'array' | 'string' | 'other'
  /** The key in an object, the index in an array. */
  readonly key: string | number
  readonly parent: DataNode | undefined
  /** In the file's order. A key that is written twice has two nodes. */
  readonly children: readonly DataNode[]
  /** The decoded text of a string, the source of a number or word, '' for the rest. */
  readonly value: string
  /** Where the source begins in the file; of a string in quotes, behind its quote. */
  readonly start: number
  /** Where it ends; of a string in quotes, before its quote. */
  readonly end: number
}

/** What a reader makes of a file of data: always something, however broken the file is. */
export interface DataReading {
  /** A file with values that stand side by side, as in JSON Lines, has an array of them as its root. */
  readonly root: DataNode | undefined
  /** The first place where the file is broken. */
  readonly problem: Problem | undefined
  /** The text of a string of this tree, with the map to the file. */
  textOf(node: DataNode): MappedText
}

/** The first child under a key. */
export const member = (node: DataNode, key: string): DataNode | undefined =>
  node.kind === 'object' ? node.children.find((child) => child.key === key) : undefined

/** What stands in the list or the object under a key. */
export const childrenAt = (node: DataNode, key: string): readonly DataNode[] =>
  member(node, key)?.children ?? []

/** The text of the string under a key. */
export function stringAt(node: DataNode, key: string): string | undefined {
  const child = member(node, key)
  return child?.kind === 'string' ? child.value : undefined
}

/** The values under a key: of a list all that are words. */
export function valuesAt(node: DataNode, key: string): readonly string[] {
  const found = member(node, key)
  if (!found || found.kind === 'object') return []
  return found.kind === 'array' ? found.children.map(({ value }) => value) : [found.value]
}

/** The JSON Pointer (RFC 6901) from the root. */
export function pointerTo(node: DataNode): string {
  if (node.parent === undefined) return ''
  return `${pointerTo(node.parent)}/${String(node.key).replace(/~/g, '~0').replace(/\//g, '~1')}`
}

/** A node and all nodes below it, in the file's order. */
export function* nodesOf(node: DataNode): Generator<DataNode> {
  yield node
  for (const child of node.children) yield* nodesOf(child)
}

/** The node at the end of a way down: `at(record, 'data', 'attributes', 'body')`. */
export const at = (node: DataNode | undefined, ...way: readonly (string | number)[]): DataNode | undefined =>
  way.reduce<DataNode | undefined>((found, key) => found?.children.find((child) => child.key === key), node)
