import { member, stringAt, type DataNode } from '../data/data-tree'
import type { MacroLabels } from '../document'
import type { Dialect } from '../text/dialects'
import { labelsOfNode, type EntryText, type Preset, type TextForm } from './preset'

/** A tool whose files hold records, each of which becomes one macro. */
export interface RecordShape {
  readonly id: string
  readonly name: string
  readonly templates?: Dialect
  /** The keys under which records stand, alone or in a list: `macros`, `macro`. */
  readonly wrappers: readonly string[]
  /** Whether an object is a record; what it lacks, where it is nearly one. */
  isRecord(node: DataNode, path: string): boolean | string
  /** The key of the title that agents see. `title` or `name` where it is missing. */
  readonly title?: string
  /** The strings that are sent, and the internal notes. */
  texts(record: DataNode): readonly EntryText[]
  /** By the names of the fields where it is missing. */
  labels?(record: DataNode): MacroLabels | undefined
  leavesOut?(node: DataNode): string | undefined
}

/** So many records are looked at to recognize a file: the first ones may be half typed. */
const MOST_LOOKED_AT = 20

/** The preset of a tool whose files hold records: wrapped, listed or bare. */
export function recordPreset(shape: RecordShape): Preset {
  const { id, name, templates, wrappers, title: titleKey, leavesOut } = shape
  return {
    id,
    name,
    ...(templates && { templates }),
    ...(leavesOut && { leavesOut }),
    recognizes(root, path) {
      let rest = MOST_LOOKED_AT
      let miss: string | undefined
      for (const record of recordsOf(root, wrappers)) {
        const answer = shape.isRecord(record, path)
        if (answer === true) return true
        if (typeof answer === 'string') miss ??= answer
        if (--rest === 0) break
      }
      return miss ?? false
    },
    entries: (root, path) =>
      [...recordsOf(root, wrappers)].flatMap((record) => {
        if (shape.isRecord(record, path) !== true) return []
        const texts = shape.texts(record)
        if (texts.length === 0) return []
        const title = titleKey ? stringAt(record, titleKey) : titleOf(record)
        const labels = shape.labels ? shape.labels(record) : labelsOfNode(record)
        return [{ node: record, title, labels, texts }]
      }),
  }
}

/** The records of a file, each of which may be wrapped: `{"macros": […]}`, `{"macro": {…}}`, `[…]` or bare. */
export function* recordsOf(node: DataNode, wrappers: readonly string[]): Generator<DataNode> {
  const wrapped = wrappers.flatMap((key) => member(node, key) ?? [])
  const parts = node.kind === 'array' ? node.children : wrapped
  if (parts.length === 0) yield node
  else for (const part of parts) yield* recordsOf(part, wrappers)
}

/** The text at a node, if it is one. */
export const textAt = (
  node: DataNode | undefined,
  role: EntryText['role'] = 'body',
  more: { form?: TextForm; internal?: string | undefined; copyOf?: DataNode | undefined } = {},
): EntryText[] => (node?.kind === 'string' ? [{ node, role, ...more }] : [])

/** The title that agents see. */
export const titleOf = (record: DataNode): string | undefined =>
  stringAt(record, 'title') ?? stringAt(record, 'name')
