import { nodeOf, place, type Building } from './building'
import type { DataNode } from './data-tree'
import { WORD } from './yaml-word'

/** A field in one line of ASCII, whose value is a text, in quotes or without, or a list of words. */
const FIELD =
  /([A-Za-z][\w-]*): +(?:"([ !#-[\]-~]+)" *|'([ -&(-~]+)' *|\[([\w ,/-]+)\] *|([A-Za-z\d][\w .,/'()!?&;+-]*))\r?\n/y
const ITEM = /^[A-Za-z\d][\w/-]*(?: [\w/-]+)*$/

/**
 * The tree of YAML that is nothing but such fields, as most front matter is: told apart without the parser, which takes
 * a hundred times as long. `undefined` for all other YAML. `start` is the offset of `text` in its file.
 */
export function plainFields(text: string, start: number): DataNode | undefined {
  if (text === '') return undefined
  // The parser's tree is the first document of its file.
  const root = { ...nodeOf('object', start, start, '', []), key: 0 }
  let at = 0
  while (at < text.length) {
    FIELD.lastIndex = at
    const found = FIELD.exec(text)
    if (!found) return undefined
    const [line, key, inDouble, inSingle, list, plain] = found
    const valueAt = start + at + key!.length + 1 + / +/.exec(line.slice(key!.length + 1))![0].length
    const quoted = inDouble ?? inSingle
    const node =
      list !== undefined
        ? listOf(list, valueAt)
        : quoted !== undefined
          ? nodeOf('string', valueAt + 1, valueAt + 1 + quoted.length, quoted)
          : wordOrText(plain!.trimEnd(), valueAt)
    if (!node) return undefined
    place(node, root, key)
    root.end = node.end
    at += line.length
  }
  return root
}

const wordOrText = (value: string, start: number): Building =>
  nodeOf(WORD.test(value) ? 'other' : 'string', start, start + value.length, value)

function listOf(items: string, start: number): Building | undefined {
  const list = nodeOf('array', start, start + items.length + 2, '', [])
  let at = start + 1
  for (const item of items.split(',')) {
    const value = item.trim()
    if (!ITEM.test(value)) return undefined
    place(wordOrText(value, at + item.indexOf(value)), list)
    at += item.length + 1
  }
  return list
}
