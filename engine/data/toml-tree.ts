import type { Problem } from '../finding'
import type { MappedText } from '../text/mapped-text'
import { nodeOf, place, type Building } from './building'
import type { DataNode, DataReading } from './data-tree'
import { decodeTomlString, tomlStringAt } from './toml-string'

/**
 * Reads the TOML that stands in front matter: keys with texts, lists of texts and other values, in tables. Inline tables
 * and what stands in lists of lists are left out. Never throws. `end` is where the TOML ends in the file.
 */
export function readToml(source: string, start: number, end: number): DataReading {
  return new TomlReader(source, start, end).read()
}

/** A table, a key with its value, or anything else on a line. */
const LINE =
  /[ \t]*(?:(\[\[?)([^\]\r\n]*)\]\]?|((?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*'))*)[ \t]*=[ \t]*|([^#\s].*))?/y

/** A table in braces, or a number or word. */
const VALUE = /\{[^{}\r\n]*\}|\{.*|[^\r\n#,\]]*/y

class TomlReader {
  readonly #texts = new Map<DataNode, MappedText>()
  readonly #root: Building
  #table: Building
  #problem: Problem | undefined

  constructor(
    private readonly source: string,
    private at: number,
    private readonly end: number,
  ) {
    this.#root = nodeOf('object', at, end, '', [])
    this.#table = this.#root
  }

  read(): DataReading {
    while (this.at < this.end) this.#line()
    const textOf = (node: DataNode): MappedText => this.#texts.get(node)!
    return { root: this.#root, problem: this.#problem, textOf }
  }

  #line(): void {
    LINE.lastIndex = this.at
    const [all, bracket, table, key, other] = LINE.exec(this.source)!
    const start = this.at
    this.at += all.length
    if (bracket !== undefined) this.#open(keysOf(table!), bracket === '[[')
    else if (key !== undefined) {
      const keys = keysOf(key)
      this.#value(this.#objectAt(this.#table, keys.slice(0, -1)), keys.at(-1)!)
    } else if (other !== undefined) this.#complain('this is no key with a value', start, this.at)
    this.#skipLine()
  }

  #open(keys: readonly string[], isList: boolean): void {
    if (!isList) {
      this.#table = this.#objectAt(this.#root, keys)
      return
    }
    const parent = this.#objectAt(this.#root, keys.slice(0, -1))
    const name = keys.at(-1) ?? ''
    const known = parent.children.find(({ key, kind }) => key === name && kind === 'array')
    const list = known ?? place(this.#empty('array'), parent, name)
    this.#table = place(this.#empty('object'), list)
  }

  /** A table or a list that begins here. */
  #empty(kind: 'object' | 'array'): Building {
    return nodeOf(kind, this.at, this.at, '', [])
  }

  #objectAt(from: Building, keys: readonly string[]): Building {
    return keys.slice(0, MAX_DEPTH).reduce((node, name) => {
      const known = node.children.findLast(
        ({ key, kind }) => key === name && kind !== 'string' && kind !== 'other',
      )
      const object = known?.kind === 'array' ? known.children.at(-1) : known
      return object ?? place(this.#empty('object'), node, name)
    }, from)
  }

  #value(parent: Building, key: string | number): void {
    const first = this.source[this.at]
    if (first === '"' || first === "'") this.#string(parent, key)
    else if (first === '[') this.#list(place(this.#empty('array'), parent, key))
    else {
      const start = this.at
      VALUE.lastIndex = start
      const value = VALUE.exec(this.source)![0].trimEnd()
      this.at += value.length
      if (value === '') this.#complain('the value of this key is missing', start, start + 1)
      place(nodeOf('other', start, this.at, value), parent, key)
    }
  }

  #string(parent: Building, key: string | number): void {
    const found = tomlStringAt(this.source, this.at, this.end)
    if (!found) {
      this.#complain('this text in quotes is never closed', this.at, this.at + 1)
      place(nodeOf('other', this.at, this.at), parent, key)
      return
    }
    const text = decodeTomlString(this.source, found)
    const node = place(nodeOf('string', found.start, found.end, text.text), parent, key)
    this.#texts.set(node, text)
    this.at = found.next
  }

  #list(list: Building): void {
    const gap = /(?:[\s,]|#.*)*/y
    for (this.at += 1; this.at < this.end;) {
      gap.lastIndex = this.at
      this.at += gap.exec(this.source)![0].length
      const first = this.source[this.at]
      if (first === ']') {
        list.end = this.at += 1
        return
      }
      const before = this.at
      if (first !== '[') this.#value(list, list.children.length)
      // A list in a list holds no message; its brackets are passed.
      if (this.at === before) this.at += 1
    }
    this.at = this.end
    this.#complain('this [ is never closed', list.start, list.start + 1)
  }

  /** To the next line; nothing but a comment may stand there. */
  #skipLine(): void {
    const lineBreak = this.source.indexOf('\n', this.at)
    const next = lineBreak < 0 ? this.end : Math.min(lineBreak + 1, this.end)
    const rest = this.source.slice(this.at, next)
    if (!/^\s*(?:#|$)/.test(rest)) {
      this.#complain('the value ends before this', this.at, next)
    }
    this.at = next
  }

  #complain(what: string, start: number, end: number): void {
    const message = `This TOML is broken here: ${what}. What is sound was checked.`
    this.#problem ??= { message, offsets: [start, Math.min(end, this.end)] }
  }
}

/** Nobody nests the fields of a page this deep. */
const MAX_DEPTH = 50

const keysOf = (keys: string): string[] =>
  [...keys.matchAll(/"([^"]*)"|'([^']*)'|[\w-]+/g)].map(([word, double, single]) => double ?? single ?? word)
