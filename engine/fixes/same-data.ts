import { readCsv } from '../data/csv-tree'
import type { DataNode, DataReading } from '../data/data-tree'
import { readFrontMatter } from '../data/front-matter-tree'
import { readJson } from '../data/json-tree'
import { readYaml } from '../data/yaml-tree'
import type { FormatId } from '../document'
import type { Edit } from '../finding'
import { firstIndex } from '../first-index'

const readers: Readonly<Partial<Record<FormatId, (source: string) => DataReading>>> = {
  json: readJson,
  yaml: readYaml,
  csv: readCsv,
}

/** The values of a file: of a page those of its front matter. */
const valuesOf = (format: FormatId | undefined, source: string): DataNode | undefined => {
  const read = format && readers[format]
  return read ? read(source).root : readFrontMatter(source)?.reading.root
}

/**
 * Whether edits leave the data of a file what it is: the same keys, lists and values, but for the texts that they lie in.
 * Presets see only what is prose, so they would not see a new key beside it.
 */
export function sameData(
  format: FormatId | undefined,
  before: string,
  after: string,
  edits: readonly Edit[],
): boolean {
  return sameTree(valuesOf(format, before), valuesOf(format, after), before, edits)
}

/** The same of values that have been read already. `before` is the file of the old ones. */
export function sameTree(
  old: DataNode | undefined,
  now: DataNode | undefined,
  before: string,
  edits: readonly Edit[],
): boolean {
  const ends = edits.map(({ offsets }) => offsets).sort((a, b) => a[1] - b[1])
  const isEdited = ({ start, end }: DataNode): boolean => {
    const edit = ends[firstIndex(ends, ([, reach]) => reach >= start)]
    return edit !== undefined && edit[0] >= start && edit[1] <= end
  }
  // An alias has the value of what it names, so it may change where nothing is edited.
  const isAlias = ({ kind, start }: DataNode): boolean => kind === 'other' && before[start] === '*'
  const mayDiffer = (node: DataNode): boolean => (node.kind === 'string' ? isEdited(node) : isAlias(node))
  return old === undefined || now === undefined ? old === now : sameNode(old, now, mayDiffer)
}

function sameNode(old: DataNode, now: DataNode, mayDiffer: (node: DataNode) => boolean): boolean {
  if (old.kind !== now.kind || old.key !== now.key || old.children.length !== now.children.length)
    return false
  if (old.value !== now.value && !mayDiffer(old)) return false
  return old.children.every((child, index) => sameNode(child, now.children[index]!, mayDiffer))
}
