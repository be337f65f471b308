import type { Node } from 'jsonc-parser'
import type { Fix, Offsets, Problem } from '../finding'
import { isHouseRule } from '../settings/house-rules'
import { didYouMean } from '../nearest'
import type { Rule } from '../rule'
import { parseSettingsTree } from '../settings/settings-tree'
import { withoutNode } from './suppressions-edit'

export const suppressionsName = 'amends.suppressions.json'

/** One text in which one rule is silent: an entry of `amends.suppressions.json`. */
export interface Suppression {
  /** The JSON Pointer of the text in its file. */
  readonly path: string
  readonly rule: string
  /** The fingerprint of the sentence. */
  readonly text: string
  /** Why the sentence may stay. Empty where nothing is said. */
  readonly reason: string
  /** The entry itself, in the side file. */
  readonly offsets: Offsets
}

/** What a side file says of one file. */
export interface FileSuppressions {
  /** Where the name of the file stands. */
  readonly offsets: Offsets
  readonly entries: readonly Suppression[]
}

/** What an `amends.suppressions.json` says, for files that hold no comments. */
export interface Suppressions {
  /** By paths relative to the side file, with `/`. */
  readonly files: ReadonlyMap<string, FileSuppressions>
  /** What is wrong with it, in offsets of its text. Only the parts that are wrong are left out. */
  readonly problems: readonly Problem[]
  /** Whether it is no JSON, so that nobody knows what was meant. */
  readonly isBroken: boolean
  /** What is to be said of entries that leave out nothing. They may come from another reading of the same text. */
  unused(entries: readonly Suppression[]): Problem[]
  /** What is to be said of a file that is not there. */
  missing(name: string): Problem[]
}

/** Reads the text of a side file: JSON with comments and trailing commas. Never throws. */
export function parseSuppressions(text: string, rules: readonly Pick<Rule, 'id'>[]): Suppressions {
  const { root, problems } = parseSettingsTree(text)
  const reader = new Reader(rules.map(({ id }) => id))
  for (const problem of problems) reader.problems.push(problem)
  if (root) reader.root(root)
  const nodes = reader.nodes
  const about = (offsets: Offsets, message: string): Problem => {
    const node = nodes.get(offsets[0])
    return { message, offsets, ...(node && { fix: removing(node) }) }
  }
  return {
    files: reader.files,
    problems: reader.problems,
    isBroken: problems.length > 0,
    unused: (entries) =>
      entries.map((entry) =>
        about(
          entry.offsets,
          `This entry leaves out nothing: ${entry.rule} finds no such sentence in the file. It may have been edited since.`,
        ),
      ),
    missing: (name) => {
      const file = reader.files.get(name)
      return file ? [about(file.offsets, `There is no file "${name}" beside this one.`)] : []
    },
  }
}

const removing = (node: Node): Fix => ({
  title: node.type === 'property' ? 'Remove the entries of this file' : 'Remove this entry',
  safety: 'safe',
  becomes: '',
  edits: [withoutNode(node)],
})

/** Goes through the tree of a side file, and keeps what is right and what is wrong. */
class Reader {
  readonly files = new Map<string, FileSuppressions>()
  readonly problems: Problem[] = []
  /** What has to go where an entry, or all of a file, is to be removed, by the place where it begins. */
  readonly nodes = new Map<number, Node>()

  constructor(private readonly rules: readonly string[]) {}

  root(root: Node): void {
    const members = this.#membersOf(root, ['$schema', 'version', 'files'], 'setting')
    const version = members?.get('version')
    if (version && version.value !== 1) this.#complain(version, 'This must be 1: no other version is known.')
    const files = members?.get('files')
    if (!files) return
    if (files.type !== 'object')
      return this.#complain(files, 'This must be an object: lists of entries by file.')
    for (const property of files.children ?? []) {
      const [key, list] = property.children ?? []
      if (!key || !list) continue
      if (list.type !== 'array') {
        this.#complain(list, 'This must be a list of entries.')
        continue
      }
      const entries = (list.children ?? []).flatMap((node) => this.#entry(node))
      const file = { offsets: offsetsOf(key), entries }
      this.nodes.set(key.offset, property)
      this.files.set(String(key.value), file)
    }
  }

  #entry(node: Node): Suppression[] {
    const members = this.#membersOf(node, ['path', 'rule', 'text', 'reason'], 'property')
    if (!members) return []
    const values: Record<string, string> = {}
    for (const name of ['path', 'rule', 'text', 'reason']) {
      const value = members.get(name)
      if (value?.type === 'string') values[name] = String(value.value)
      else if (value) this.#complain(value, 'This must be a string.')
      else if (name !== 'reason') this.#complain(node, `The property "${name}" is missing here.`)
    }
    const { path, rule, text, reason } = values
    if (reason && /^\[TODO\b/.test(reason))
      this.#complain(members.get('reason')!, 'Say here why the sentence may stay.')
    if (path === undefined || rule === undefined || text === undefined) return []
    if (!this.rules.includes(rule) && !isHouseRule(rule)) {
      const message = `There is no rule "${rule}".${didYouMean(rule, this.rules)}`
      this.problems.push({ message, offsets: offsetsOf(members.get('rule')!), fix: removing(node) })
      return []
    }
    const entry: Suppression = { path, rule, text, reason: reason ?? '', offsets: offsetsOf(node) }
    this.nodes.set(node.offset, node)
    return [entry]
  }

  /** The values of an object by their keys; others than the known keys are mistakes. */
  #membersOf(node: Node, known: readonly string[], what: string): Map<string, Node> | undefined {
    if (node.type !== 'object') {
      this.#complain(node, 'This must be an object.')
      return undefined
    }
    const members = new Map<string, Node>()
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? []
      if (!key) continue
      const name = String(key.value)
      if (!known.includes(name))
        this.#complain(key, `There is no ${what} "${name}".${didYouMean(name, known)}`)
      else if (value) members.set(name, value)
    }
    return members
  }

  #complain(node: Node, message: string): void {
    this.problems.push({ message, offsets: offsetsOf(node) })
  }
}

const offsetsOf = ({ offset, length }: Node): Offsets => [offset, offset + length]
