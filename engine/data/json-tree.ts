import { createScanner, type JSONScanner } from 'jsonc-parser'
import type { Offsets, Problem } from '../finding'
import { decodeJsonString } from '../text/json-string'
import { nodeOf, type Building } from './building'
import type { DataReading } from './data-tree'

/**
 * Reads JSON with comments and trailing commas, and of broken JSON what can be told apart. Never throws.
 * It is one flat loop over the tokens, so that no depth of brackets can exhaust the stack.
 */
export function readJson(source: string): DataReading {
  return new JsonReader(source).read()
}

/** An array or object that is not closed yet, and what must come next in it. */
interface Frame {
  readonly node: Building
  expects: 'key' | 'colon' | 'value' | 'comma'
  key: string
}

/** Nobody nests a message this deep. What stands deeper is left out, so that readers of the tree may recurse. */
const MAX_DEPTH = 500

class JsonReader {
  readonly #scanner: JSONScanner
  readonly #stack: Frame[] = []
  readonly #documents: Building = nodeOf('array', 0, 0, '', [])
  #problem: Problem | undefined

  constructor(private readonly source: string) {
    this.#scanner = createScanner(source, true)
    if (source.startsWith('\uFEFF')) this.#scanner.setPosition(1)
    this.#stack.push({ node: this.#documents, expects: 'value', key: '' })
  }

  read(): DataReading {
    for (this.#scanner.scan(); this.#start < this.source.length; this.#scanner.scan()) {
      this.#take(this.source[this.#start]!)
    }
    const { node } = this.#top
    if (node !== this.#documents) {
      this.#complain(`this ${this.source[node.start]} is never closed`, [node.start, node.start + 1])
    }
    const documents = this.#documents.children
    const root = documents.length > 1 ? this.#documents : documents[0]
    if (root) root.parent = undefined
    return {
      root,
      problem: this.#problem,
      textOf: ({ start, end }) => decodeJsonString(this.source, start, end),
    }
  }

  get #top(): Frame {
    return this.#stack.at(-1)!
  }

  get #start(): number {
    return this.#scanner.getTokenOffset()
  }

  get #end(): number {
    return this.#scanner.getPosition()
  }

  #take(first: string): void {
    if (first === '{' || first === '[') this.#open(first)
    else if (first === '}' || first === ']') this.#close(first)
    else if (first === ',') this.#comma()
    else if (first === ':') this.#colon()
    else if (first === '"') this.#string()
    else this.#word()
  }

  #open(bracket: '{' | '['): void {
    if (bracket === '{' && this.#lostItsBracket()) {
      this.#complain('the } of the item before this is missing')
      this.#pop()
    }
    const node = this.#place(nodeOf(bracket === '{' ? 'object' : 'array', this.#start, this.#end, '', []))
    this.#stack.push({ node, expects: bracket === '{' ? 'key' : 'value', key: '' })
  }

  /** Whether a new list item begins inside the item before it, because that one was not closed. */
  #lostItsBracket(): boolean {
    const { node, expects } = this.#top
    return (
      node.kind === 'object' &&
      expects !== 'value' &&
      expects !== 'colon' &&
      this.#below?.node.kind === 'array'
    )
  }

  get #below(): Frame | undefined {
    return this.#stack.at(-2)
  }

  #close(bracket: '}' | ']'): void {
    const kind = bracket === '}' ? 'object' : 'array'
    const isOpen = (frame: Frame | undefined) => frame?.node.kind === kind && frame.node !== this.#documents
    if (!isOpen(this.#top)) {
      this.#complain(`this ${bracket} closes nothing`)
      if (!isOpen(this.#below)) return
      this.#pop()
    } else if (this.#top.expects === 'colon' || (kind === 'object' && this.#top.expects === 'value')) {
      this.#complain('the value of a key is missing')
    }
    this.#pop()
  }

  #pop(): void {
    this.#stack.pop()!.node.end = this.#end
  }

  #comma(): void {
    const frame = this.#top
    if (frame.expects !== 'comma') this.#complain('there is nothing before this comma')
    if (frame.node !== this.#documents) frame.expects = frame.node.kind === 'object' ? 'key' : 'value'
  }

  #colon(): void {
    if (this.#top.expects === 'colon') this.#top.expects = 'value'
    else this.#complain('a colon belongs only between a key and its value')
  }

  #string(): void {
    const isBroken = this.#scanner.getTokenError() !== 0
    if (isBroken) {
      this.#complain('this text is not closed on its line, or holds a character that must be escaped')
    }
    const frame = this.#top
    if (frame.node.kind === 'object' && (frame.expects === 'key' || frame.expects === 'comma')) {
      if (frame.expects === 'comma') this.#complain('a comma is missing before this')
      frame.key = this.#scanner.getTokenValue()
      frame.expects = 'colon'
    } else {
      const node = isBroken
        ? nodeOf('other', this.#start, this.#end)
        : nodeOf('string', this.#start + 1, this.#end - 1, this.#scanner.getTokenValue())
      this.#place(node)
    }
  }

  #word(): void {
    const word = this.#scanner.getTokenValue()
    if (/^(?:true|false|null|-?\d.*)$/.test(word)) this.#place(nodeOf('other', this.#start, this.#end, word))
    else this.#complain(`${JSON.stringify(word.slice(0, 20))} means nothing outside a text`)
  }

  /** Gives a value its place in what is open. */
  #place(node: Building): Building {
    const frame = this.#top
    if (frame.expects === 'comma') this.#complain('a comma is missing before this')
    else if (frame.expects === 'colon') this.#complain('a colon is missing before this')
    else if (frame.expects === 'key') this.#complain('a key in double quotes is missing before this')
    node.parent = frame.node
    node.key = frame.node.kind === 'object' ? frame.key : frame.node.children.length
    if (this.#stack.length <= MAX_DEPTH) frame.node.children.push(node)
    else this.#complain(`brackets are nested more than ${MAX_DEPTH} deep`)
    if (frame.node !== this.#documents) frame.expects = 'comma'
    return node
  }

  #complain(what: string, offsets: Offsets = [this.#start, this.#end]): void {
    this.#problem ??= { message: `This JSON is broken here: ${what}. What is sound was checked.`, offsets }
  }
}
