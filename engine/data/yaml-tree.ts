import { CST, Lexer, Parser } from 'yaml'
import type { Offsets, Problem } from '../finding'
import type { MappedText } from '../text/mapped-text'
import { nodeOf, place, type Building } from './building'
import type { DataNode, DataReading } from './data-tree'
import {
  faultBefore,
  faultBehind,
  faultOfBrackets,
  faultOfItem,
  faultOfScalar,
  type Collection,
  type Fault,
} from './yaml-faults'
import { decodeScalar, insideOf, type ScalarToken } from './yaml-scalar'
import { WORD } from './yaml-word'

/**
 * Reads YAML, and of broken YAML what can be told apart. Never throws. Several documents in one file are a list.
 * The tree is built from the parser's tokens, because its own nodes need as deep a stack as the file is nested, and
 * lose where the text of a scalar comes from.
 */
export function readYaml(source: string): DataReading {
  return new YamlReader(source).read()
}

/** Nobody nests a message this deep. What stands deeper is left out, so that readers of the tree may recurse. */
const MAX_DEPTH = 500
const TOO_DEEP = `lists and keys are nested more than ${MAX_DEPTH} deep`
/**
 * The parser needs some memory for each bracket that is open, and calls itself to close them, so a file of brackets is given
 * up here.
 */
const MOST_OPEN = 4 * MAX_DEPTH
/** So many words are looked at to be lent: teams lend some dozens, and a short file could ask for millions. */
const MOST_MERGED = 10_000

type Props = readonly CST.SourceToken[]

class YamlReader {
  readonly #scalars = new Map<DataNode, { readonly token: ScalarToken; readonly isInBrackets: boolean }>()
  /** What anchors name, because a label may be an alias of it. */
  readonly #anchors = new Map<string, Building>()
  #merged = 0
  #problem: Problem | undefined

  constructor(private readonly source: string) {}

  read(): DataReading {
    const documents = nodeOf('array', 0, this.source.length, '', [])
    // Behind a byte order mark the parser miscounts the indent of the first line; an empty line is as long.
    const source = this.source.replace(/^\uFEFF/, '\n')
    const parser = new Parser()
    for (const lexeme of new Lexer().lex(source)) {
      for (const token of parser.next(lexeme)) this.#readToken(token, documents)
      if (parser.stack.length <= MOST_OPEN) continue
      this.#complain({ what: TOO_DEEP, offset: parser.offset, length: 1 })
      break
    }
    for (const token of parser.end()) this.#readToken(token, documents)
    const root = documents.children.length > 1 ? documents : documents.children[0]
    if (root) root.parent = undefined
    return { root, problem: this.#problem, textOf: (node) => this.#textOf(node) }
  }

  #readToken(token: CST.Token, documents: Building): void {
    if (token.type !== 'document') {
      this.#complain(faultBefore([token]) ?? faultBehind('end' in token ? token.end : [token]))
      return
    }
    this.#complain(faultBefore(token.start) ?? this.#faultOfBorder(token.start))
    if (token.value) place(this.#node(token.value, 0, token.start), documents)
    this.#complain(faultBehind(token.end))
  }

  /** The parser takes a `---` behind a `>` for the border of documents as well, and misreads the quotes behind it. */
  #faultOfBorder(tokens: Props): Fault | undefined {
    const border = tokens.find(({ type }) => type === 'doc-start')
    if (!border || /^$|[\r\n\uFEFF]/.test(this.source.charAt(border.offset - 1))) return undefined
    return { what: 'this means nothing here', offset: border.offset, length: border.source.length }
  }

  /** `props` are the tokens before the value: its tag and its anchor are among them. */
  #node(token: CST.Token, depth: number, props: Props, isInBrackets = false): Building {
    const { offset } = token
    switch (token.type) {
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        if (depth < MAX_DEPTH) return this.#named(props, this.#collection(token, depth))
        this.#complain({ what: TOO_DEEP, offset, length: 1 })
        break
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
      case 'block-scalar':
        return this.#named(props, this.#scalar(token, depth, props, isInBrackets))
      case 'alias':
        // What it stands for is read where it is written, and only there.
        this.#complain(faultBehind(token.end, token))
        return nodeOf('other', offset, offset + token.source.length, this.#aliased(token)?.value)
      default:
        this.#complain(faultBefore([token]))
    }
    return nodeOf('other', offset, offset)
  }

  #collection(token: Collection, depth: number): Building {
    const isFlow = token.type === 'flow-collection'
    const isMap = isFlow ? token.start.source === '{' : token.type === 'block-map'
    const node = nodeOf(isMap ? 'object' : 'array', token.offset, token.offset, '', [])
    for (const [index, item] of token.items.entries()) {
      this.#complain(faultOfItem(item, token, index))
      const { start, key, sep, value } = item
      const isEntry = isMap ? key || sep || value : sep?.length
      const child = value
        ? this.#node(value, depth + 1, sep ?? start, isFlow)
        : nodeOf('other', node.end, node.end)
      if (isEntry && isMap) place(child, node, this.#keyOf(key))
      else if (isEntry) {
        // `[a: b]` is a list of one object.
        const pair = place(nodeOf('object', child.start, child.end, '', []), node)
        place(child, pair, this.#keyOf(key))
      } else if (value) place(child, node)
      node.end = Math.max(node.end, child.end)
    }
    if (isMap) this.#merge(node, token.items)
    if (isFlow) {
      this.#complain(faultOfBrackets(token))
      node.end = Math.max(node.end, (token.end[0]?.offset ?? node.start) + 1)
    }
    return node
  }

  #named(props: Props, node: Building): Building {
    const anchor = props.find(({ type }) => type === 'anchor')
    if (anchor) this.#anchors.set(anchor.source.slice(1), node)
    return node
  }

  #aliased(token: CST.Token | undefined): Building | undefined {
    return token?.type === 'alias' ? this.#anchors.get(token.source.slice(1)) : undefined
  }

  /** `<<: *defaults` lends an object the words of another: its labels, but not its texts, which are read over there. */
  #merge(node: Building, items: readonly CST.CollectionItem[]): void {
    const merges = items.filter(({ key }) => key && 'source' in key && key.source === '<<')
    if (merges.length === 0) return
    const own = new Set(node.children.map(({ key }) => key))
    for (const { value } of merges) {
      const sources = value?.type === 'flow-collection' ? value.items.map((item) => item.value) : [value]
      for (const source of sources) {
        for (const { key, value: word, children } of this.#aliased(source)?.children ?? []) {
          if (++this.#merged > MOST_MERGED) return
          if (own.has(key) || children.length > 0) continue
          own.add(key)
          place(nodeOf('other', node.end, node.end, word), node, key)
        }
      }
    }
  }

  #keyOf(key: CST.Token | null | undefined): string {
    if (!CST.isScalar(key)) return ''
    return key.type === 'scalar' ? key.source : (CST.resolveAsScalar(key, false, () => {})?.value ?? '')
  }

  #scalar(token: ScalarToken, depth: number, props: Props, isInBrackets: boolean): Building {
    let fault = token.type === 'block-scalar' ? faultBefore(token.props) : faultBehind(token.end, token)
    const value = CST.resolveAsScalar(token, true, (offset, code) => {
      // A block that is all of a document need not be indented.
      if (code !== 'BAD_INDENT' || depth > 0) fault ??= faultOfScalar(token, offset, code)
    })!.value
    this.#complain(fault)
    const [start, end] = insideOf(token)
    const tag = props.find(({ type }) => type === 'tag')
    const isWord = tag ? /^!!(?!str$)/.test(tag.source) : token.type === 'scalar' && WORD.test(value)
    if (fault || isWord) return nodeOf('other', start, end, fault ? '' : value)
    const node = nodeOf('string', start, end, value)
    this.#scalars.set(node, { token, isInBrackets })
    return node
  }

  #textOf(node: DataNode): MappedText {
    const { token, isInBrackets } = this.#scalars.get(node)!
    return decodeScalar(this.source, token, node.value, isInBrackets)
  }

  #complain(fault: Fault | undefined): void {
    if (!fault || this.#problem) return
    const offsets: Offsets = [fault.offset, Math.min(fault.offset + fault.length, this.source.length)]
    this.#problem = {
      message: `This YAML is broken here: ${fault.what}. What is sound was checked.`,
      offsets,
    }
  }
}
