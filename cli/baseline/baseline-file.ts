import { at, type DataNode } from '../../engine/data/data-tree'
import { readJson } from '../../engine/data/json-tree'
import type { Offsets, Problem } from '../../engine/finding'
import type { Host } from '../host/host'
import { refusal } from '../settings/nearest-file'

/** How often one rule finds one text in one file. */
export interface Entry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string
  readonly rule: string
  /** The fingerprint of what was found. */
  readonly text: string
  readonly count: number
}

/** What a baseline says. */
export interface Baseline {
  /** Where its JSON Schema is, for editors. */
  readonly schema: string | undefined
  readonly entries: readonly Entry[]
  /** The text that it was read from; `null` where there is no file yet. */
  readonly source: string | null
}

export const emptyBaseline: Baseline = { schema: undefined, entries: [], source: null }

/** Reads the text of a baseline. Throws a `Refusal` where it is not what `baselineText` writes. */
export function parseBaseline(path: string, text: string, host: Host): Baseline {
  const refuse = (message: string, offsets: Offsets) => refusal(path, text, [{ message, offsets }], host)
  const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text)
  if (conflict) throw refuse(IN_CONFLICT, [conflict.index, conflict.index + 7])
  const { root, problem } = readJson(text)
  if (problem) throw refuse(`This is not valid JSON. ${RESTORE}`, problem.offsets)
  const version = root && at(root, 'version')
  if (version && version.value !== '1') {
    throw refuse(
      `This baseline has a version that is not known here. Update Amends, or restore it from Git.`,
      [version.start, version.end],
    )
  }
  const reader = new Reader()
  reader.root(root)
  const [first] = reader.problems
  if (first) throw refuse(`${first.message} ${RESTORE}`, first.offsets)
  return { schema: reader.schema, entries: merged(reader.entries), source: text }
}

const IN_CONFLICT =
  'A merge conflict begins here. Keep the lines of both sides, without these marks: the next run drops what is gone.'
const RESTORE = 'Restore the file from Git, or delete it and make a new one with --update-baseline.'

/** Goes through the tree of a baseline, and keeps what is right and what is wrong. */
class Reader {
  schema: string | undefined
  readonly entries: Entry[] = []
  readonly problems: Problem[] = []

  root(root: DataNode | undefined): void {
    if (root?.kind !== 'object') return this.#complain(root, 'A baseline must be an object.')
    if (!at(root, 'version')) this.#complain(root, 'The "version" of the baseline is missing.')
    for (const child of root.children) {
      if (child.key === 'files') this.#files(child)
      else if (child.key === '$schema' && child.kind === 'string') this.schema = child.value
      else if (child.key !== 'version') this.#complain(child, `A baseline has no "${child.key}".`)
    }
  }

  #files(files: DataNode): void {
    for (const file of this.#members(files))
      for (const rule of this.#members(file)) for (const entry of this.#members(rule)) this.#entry(entry)
  }

  #entry(node: DataNode): void {
    const rule = node.parent!
    const text = String(node.key)
    if (!/^[0-9a-f]{16}$/.test(text)) return this.#complain(node, `"${text}" is no fingerprint.`)
    if (node.kind !== 'other' || !/^[1-9]\d{0,8}$/.test(node.value))
      return this.#complain(node, 'This must be a count: 1 or more.')
    this.entries.push({
      file: String(rule.parent!.key),
      rule: String(rule.key),
      text,
      count: Number(node.value),
    })
  }

  #members(node: DataNode): readonly DataNode[] {
    if (node.kind === 'object') return node.children
    this.#complain(node, 'This must be an object.')
    return []
  }

  #complain(node: DataNode | undefined, message: string): void {
    this.problems.push({ message, offsets: [node?.start ?? 0, node?.end ?? 0] })
  }
}

/** Who resolves a merge conflict by keeping both sides may have an entry twice. It is one all the same. */
function merged(entries: readonly Entry[]): readonly Entry[] {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const known = byKey.get(keyOf(entry))
    if (!known || known.count < entry.count) byKey.set(keyOf(entry), entry)
  }
  return [...byKey.values()]
}

/** What tells entries apart. No rule and no fingerprint holds a line break. */
const keyOf = ({ file, rule, text }: Omit<Entry, 'count'>): string => `${rule}\n${text}\n${file}`

/**
 * The text of a baseline: sorted, one entry a line, so that a change of one finding is a change of one line. Entries of
 * the same key are added up.
 */
export function baselineText({ schema, entries }: Baseline): string {
  const files: Record<string, Record<string, Record<string, number>>> = Object.create(null)
  const inOrder = [...entries].sort(
    (a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.text, b.text),
  )
  for (const { file, rule, text, count } of inOrder) {
    const texts = ((files[file] ??= Object.create(null) as Record<string, Record<string, number>>)[rule] ??=
      {})
    texts[text] = (texts[text] ?? 0) + count
  }
  return `${JSON.stringify({ ...(schema !== undefined && { $schema: schema }), version: 1, files }, null, 2)}\n`
}

/** By units, so that the order is the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
