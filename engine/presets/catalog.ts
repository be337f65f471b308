import type { DataNode } from '../data/data-tree'
import type { Entry, Preset } from './preset'
import { isNeverKey, isProse, isProseKey, tellingKey } from './prose'

/** A catalog of texts of a user interface: mostly strings under keys of the team's own making, all of them read. */
export const catalog: Preset = {
  id: 'catalog',
  name: 'a catalog of texts',
  recognizes: (root, path) =>
    !isTraining(path) && isCatalog(root, leavesOf(root), holdsMacros(path) ? 'titles' : 'identifiers'),
  entries: (root) => catalogEntries(leavesOf(root)).map(titled),
  leavesOut: (node) => (isRemark(node) ? forTranslators(node) : undefined),
}

/** Why remarks are left out. */
export const FOR_TRANSLATORS = 'is for translators'
export const forTranslators = ({ key }: DataNode): string => `\`${key}\` ${FOR_TRANSLATORS}`

/** The last name of a path, with the extension. */
const nameOf = (path: string): string => /[^\\/]*$/.exec(path)![0]

/** `intents.json`, `nlu.yml`: lists of what customers write, by what they want. */
const isTraining = (path: string): boolean =>
  /(?:^|[._-])(?:intents?|nlu|utterances?|training)(?:[._-]|$)/i.test(nameOf(path))

/** `macros.json`, `canned_responses.yml`: its texts may stand under the titles that agents see. */
const holdsMacros = (path: string): boolean =>
  /macro|canned|repl(?:y|ies)|response|template|snippet|text[ _-]?module/i.test(nameOf(path))

/**
 * Whether the leaves of a file are those of a catalog, and not of records. Texts stand under identifiers, or under
 * titles as well: a file of another kind may have words for keys, too.
 */
export function isCatalog(
  root: DataNode,
  leaves: readonly DataNode[],
  keys: 'identifiers' | 'titles' = 'identifiers',
): boolean {
  if (root.kind !== 'object') return false
  const texts = leaves.filter((leaf) => leaf.kind === 'string')
  if (texts.length < 2 || texts.length < 0.9 * leaves.length || leaves.some(isInRecordList)) return false
  const isOfRecord = (key: string): boolean =>
    isTitle(key) ? keys === 'identifiers' : recordKeys.has(key) || isProseKey(key)
  return 2 * texts.filter((leaf) => !isOfRecord(tellingKey(leaf))).length > texts.length
}

/** `Parcel is late`: no program looks a text up by words. */
const isTitle = (key: string): boolean => /\s/.test(key)

function titled(entry: Entry): Entry {
  const key = tellingKey(entry.node)
  return isTitle(key) ? { ...entry, title: key } : entry
}

/** Each text of a catalog is a macro of its own. */
export const catalogEntries = (leaves: readonly DataNode[], locale?: string): Entry[] =>
  leaves
    .filter(
      (leaf) => leaf.kind === 'string' && isProse(leaf.value) && !isRemark(leaf) && !isInNeverList(leaf),
    )
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

/** `@key` of an ARB file, and `$schema`: about the texts, not among them. */
const isRemark = ({ key }: DataNode): boolean => /^[@$]/.test(String(key))

/** `patterns: […]`: what customers write, in the file of a bot. */
const isInNeverList = ({ parent }: DataNode): boolean =>
  parent?.kind === 'array' && isNeverKey(String(parent.key))

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
