import type { DataNode } from '../data/data-tree'
import type { Preset } from './preset'
import { isProse, isProseKey, tellingKey } from './prose'

/** A catalog of texts of a user interface: mostly strings under keys of the team's own making, all of them read. */
export const catalog: Preset = {
  id: 'catalog',
  name: 'a catalog of texts',
  recognizes(root) {
    if (root.kind !== 'object') return false
    const found = leavesOf(root)
    const texts = found.filter((leaf) => leaf.kind === 'string')
    if (texts.length < 2 || texts.length < 0.9 * found.length || found.some(isInRecordList)) return false
    return 2 * texts.filter((leaf) => !isRecordKey(tellingKey(leaf))).length > texts.length
  },
  entries: (root) =>
    leavesOf(root)
      .filter((leaf) => leaf.kind === 'string' && isProse(leaf.value) && !isRemark(leaf))
      .map((node) => ({ node, texts: [{ node, role: 'body' }] })),
}

/** Keys that a record has, so that a file full of them is no catalog. Identifiers are the other sign of a catalog. */
const recordKeys = new Set(
  'id title name label category tag tags type status url folder locale language version description'.split(
    ' ',
  ),
)
const isRecordKey = (key: string): boolean => recordKeys.has(key) || isProseKey(key) || /\s/.test(key)

/** `@key` of an ARB file, and `$schema`: about the texts, not among them. */
const isRemark = ({ key }: DataNode): boolean => /^[@$]/.test(String(key))

const isInRecordList = ({ parent }: DataNode): boolean =>
  parent?.kind === 'object' && parent.parent?.kind === 'array'

const leavesOf = (node: DataNode): DataNode[] => {
  const leaves: DataNode[] = []
  const visit = (at: DataNode): void => {
    if (at.kind === 'string' || at.kind === 'other') leaves.push(at)
    else if (!isRemark(at)) at.children.forEach(visit)
  }
  visit(node)
  return leaves
}
