import type { DataNode } from '../data/data-tree'
import type { Entry, Preset } from './preset'
import { isProse, isProseKey, tellingKey } from './prose'

/** A catalog of texts of a user interface: mostly strings under keys of the team's own making, all of them read. */
export const catalog: Preset = {
  id: 'catalog',
  name: 'a catalog of texts',
  recognizes: (root) => isCatalog(root, leavesOf(root)),
  entries: (root) => catalogEntries(leavesOf(root)),
  leavesOut: (node) => (isRemark(node) ? forTranslators(node) : undefined),
}

/** Why remarks are left out. */
export const FOR_TRANSLATORS = 'is for translators'
export const forTranslators = ({ key }: DataNode): string => `\`${key}\` ${FOR_TRANSLATORS}`

/** Whether the leaves of a file are those of a catalog, and not of records. */
export function isCatalog(root: DataNode, leaves: readonly DataNode[]): boolean {
  if (root.kind !== 'object') return false
  const texts = leaves.filter((leaf) => leaf.kind === 'string')
  if (texts.length < 2 || texts.length < 0.9 * leaves.length || leaves.some(isInRecordList)) return false
  return 2 * texts.filter((leaf) => !isRecordKey(tellingKey(leaf))).length > texts.length
}

/** Each text of a catalog is a macro of its own. */
export const catalogEntries = (leaves: readonly DataNode[], locale?: string): Entry[] =>
  leaves
    .filter((leaf) => leaf.kind === 'string' && isProse(leaf.value) && !isRemark(leaf))
    .map((node) => ({
      node,
      labels: locale === undefined ? undefined : { locale: locale.toLowerCase() },
      texts: [{ node, role: 'body' }],
    }))

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

/** All values of a file that hold no others, but for those of remarks, and for what is just being typed. */
export function leavesOf(node: DataNode): DataNode[] {
  const leaves: DataNode[] = []
  const visit = (at: DataNode): void => {
    if (at.kind === 'string' || (at.kind === 'other' && at.value !== '')) leaves.push(at)
    else if (!isRemark(at)) at.children.forEach(visit)
  }
  visit(node)
  return leaves
}
