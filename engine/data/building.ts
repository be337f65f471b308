import type { DataNode } from './data-tree'

/** A node while its tree is built. */
export type Building = {
  -readonly [Key in Exclude<keyof DataNode, 'children' | 'parent'>]: DataNode[Key]
} & {
  parent: Building | undefined
  children: Building[]
}

const noChildren: Building[] = []

/** A node without its place. Literals share one empty list of children, because there are very many of them. */
export const nodeOf = (
  kind: DataNode['kind'],
  start: number,
  end: number,
  value = '',
  children = noChildren,
): Building => ({ kind, key: '', parent: undefined, children, value, start, end })

/** Gives a node its place as the last child of another. */
export function place(
  node: Building,
  parent: Building,
  key: string | number = parent.children.length,
): Building {
  node.parent = parent
  node.key = key
  parent.children.push(node)
  return node
}
