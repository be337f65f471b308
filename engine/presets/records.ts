import { member, stringAt, type DataNode } from '../data/data-tree'
import type { MacroLabels } from '../document'
import type { Dialect } from '../text/dialects'
import { labelsOfNode, type Entry, type EntryText, type Preset, type TextForm } from './preset'

/** What is the same for all files of a tool. */
export interface Tool {
  readonly id: string
  readonly name: string
  readonly templates?: Dialect
  /** The keys under which records stand, alone or in a list: `macros`, `macro`. */
  readonly wrappers: readonly string[]
  /** Why a string is left out, where there is more to say than that the tool does not send it. */
  leavesOut?(node: DataNode): string | undefined
}

/** One kind of record that a tool's files hold, each of which becomes one macro. */
export interface RecordKind {
  /** Whether an object is a record; what it lacks, where it is nearly one. */
  isRecord(node: DataNode, path: string): boolean | string
  /** Whether an object that tells less is a record as well, where others of the same file are. */
  isAmongRecords?(node: DataNode): boolean
  /** The objects of a record that go out on their own, such as its translations. The record itself where it is missing. */
  messages?(record: DataNode): readonly DataNode[]
  /** The title that agents see, or its key in the message or its record. `title` or `name` where it is missing. */
  readonly title?: string | ((message: DataNode) => string | undefined)
  /** The strings that are sent, and the internal notes. */
  texts(message: DataNode, path: string): readonly EntryText[]
  /** By the names of the fields where it is missing. */
  labels?(message: DataNode): MacroLabels | undefined
}

/** A tool whose files hold records of one kind. */
export interface RecordShape extends Tool, RecordKind {}

/** So many records are looked at to recognize a file: the first ones may be half typed. */
const MOST_LOOKED_AT = 20

/** The preset of a tool whose files hold records: wrapped, listed or bare. */
export const recordPreset = (shape: RecordShape): Preset => toolPreset(shape, [shape])

/** The preset of a tool whose files hold records of several kinds. */
export function toolPreset(tool: Tool, kinds: readonly RecordKind[]): Preset {
  const { id, name, templates, wrappers } = tool
  return {
    id,
    name,
    ...(templates && { templates }),
    leavesOut: (node) => tool.leavesOut?.(node) ?? `no text for customers in the files of ${name}`,
    recognizes(root, path) {
      let rest = MOST_LOOKED_AT
      let miss: string | undefined
      for (const record of recordsOf(root, wrappers)) {
        for (const kind of kinds) {
          const answer = kind.isRecord(record, path)
          if (answer === true) return true
          if (typeof answer === 'string') miss ??= answer
        }
        if (--rest === 0) break
      }
      return miss ?? false
    },
    entries: (root, path) =>
      [...recordsOf(root, wrappers)].flatMap((record) => {
        const kind = kinds.find(
          (one) => one.isRecord(record, path) === true || one.isAmongRecords?.(record) === true,
        )
        if (!kind) return []
        const titleAt = titlesOf(record, kind)
        return (kind.messages?.(record) ?? [record]).flatMap((message): Entry[] => {
          const texts = kind.texts(message, path)
          if (texts.length === 0) return []
          const labels = kind.labels ? kind.labels(message) : labelsOfNode(message)
          return [{ node: message, title: titleAt(message), labels, texts }]
        })
      }),
  }
}

/** The titles of what is in a record. The record is asked only once, however many messages it has. */
function titlesOf(record: DataNode, { title }: RecordKind): (message: DataNode) => string | undefined {
  if (typeof title === 'function') return title
  const titleAt = (node: DataNode): string | undefined =>
    title === undefined ? titleOf(node) : stringAt(node, title)
  const whole = titleAt(record)
  return (message) => titleAt(message) ?? whole
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

/** An HTML text and the plain text beside it that says the same, in the file's order. */
export function twins(
  html: DataNode | undefined,
  plain: DataNode | undefined,
  more: { form?: TextForm; internal?: string | undefined } = {},
): EntryText[] {
  const original = html?.kind === 'string' && html.value !== '' ? html : undefined
  const texts = [
    ...textAt(html, 'body', { ...more, form: 'html' }),
    ...textAt(plain, 'body', { form: 'text', ...more, copyOf: original }),
  ]
  return texts.sort((a, b) => a.node.start - b.node.start)
}

/** The title that agents see. */
const titleOf = (record: DataNode): string | undefined =>
  stringAt(record, 'title') ?? stringAt(record, 'name')

/** The name of the field that a value belongs to: items of lists have that of their list. */
function fieldOf(node: DataNode): string {
  let at = node
  while (typeof at.key === 'number' && at.parent) at = at.parent
  return String(at.key)
}

/** Why fields are left out: `{ title: 'is for agents' }` says "`title` is for agents". */
export const leftOutAs =
  (whys: Readonly<Record<string, string>>) =>
  (node: DataNode): string | undefined => {
    const field = fieldOf(node)
    return Object.hasOwn(whys, field) ? `\`${field}\` ${whys[field]}` : undefined
  }

/** What most fields beside the texts are. */
export const FOR_AGENTS = 'is for agents'
export const SORTS = 'sorts the texts for agents'
