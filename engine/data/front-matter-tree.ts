import { frontMatterOf } from '../text/front-matter'
import { MappedText } from '../text/mapped-text'
import { member, nodesOf, type DataNode, type DataReading } from './data-tree'
import { readJson } from './json-tree'
import { plainFields } from './plain-fields'
import { readToml } from './toml-tree'
import { readYaml } from './yaml-tree'

/** The fields of a page, and where the page itself begins. */
export interface PageFields {
  readonly reading: DataReading
  /** In UTF-16 offsets of the file. */
  readonly end: number
}

/** Reads the front matter of a page, or gives `undefined` where it has none. Offsets are those of the file. */
export function readFrontMatter(source: string): PageFields | undefined {
  const found = frontMatterOf(source)
  if (!found) return undefined
  const { language, text, start, end } = found
  if (language === 'toml') return { reading: readToml(source, start, start + text.length), end }
  // An empty line stands for the fence, so that what follows keeps its place.
  const padded = `${start > 0 ? `${' '.repeat(start - 1)}\n` : ''}${text}`
  if (language === 'json') return { reading: readJson(padded), end }
  const root = plainFields(text, start)
  return { reading: root ? { root, problem: undefined, textOf: textIn(padded) } : readYaml(padded), end }
}

/** The texts of plain fields. Few are asked for, because most are labels. */
function textIn(source: string): DataReading['textOf'] {
  let read: DataReading | undefined
  return ({ start, end }) => {
    read ??= readYaml(source)
    const nodes = read.root ? [...nodesOf(read.root)] : []
    const text = nodes.find((node) => node.kind === 'string' && node.start === start)
    return text ? read.textOf(text) : MappedText.of(source, start, end)
  }
}

/** The first field at a dotted path: `params.summary`. Names may differ in case. */
export const fieldAt = (fields: DataNode, path: string): DataNode | undefined => fieldsAt(fields, path)[0]

/** The fields at a dotted path. It goes through lists: `updates.content` is the content of all updates. */
export function fieldsAt(fields: DataNode, path: string): DataNode[] {
  const exact = member(fields, path)
  if (exact) return [exact]
  return path
    .split('.')
    .reduce<DataNode[]>((nodes, name) => nodes.flatMap((node) => named(node, name)), [fields])
}

function named(node: DataNode, name: string): DataNode[] {
  if (node.kind === 'array') return node.children.flatMap((child) => named(child, name))
  if (node.kind !== 'object') return []
  const found = node.children.find(({ key }) => String(key).toLowerCase() === name.toLowerCase())
  return found ? [found] : []
}
