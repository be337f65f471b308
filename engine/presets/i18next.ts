import type { DataNode } from '../data/data-tree'
import { catalogEntries, isCatalog, leavesOf } from './catalog'
import type { Preset } from './preset'

/** i18next: a catalog whose texts name others, count things, or greet by name in a folder of locales. */
export const i18next: Preset = {
  id: 'i18next',
  name: 'i18next',
  templates: 'i18next',
  recognizes(root, path) {
    const leaves = leavesOf(root)
    if (isCatalog(root, leaves)) return hasSign(leaves, path)
    return (
      leaves.some(({ value }) => NAMES_ANOTHER.test(value)) &&
      'It names other texts with `$t(…)` like a catalog of i18next, but does not hold texts alone.'
    )
  },
  entries: (root) => catalogEntries(leavesOf(root)),
}

/** `$t(other.key)`, `{{- html}}` and `{{count, number}}` are written in no other catalog. */
const OWN_SYNTAX = /\$t\(|\{\{-\s*\w|\{\{\s*[\w.]+\s*,/
const NAMES_ANOTHER = /\$t\([\w.:-]+\)/
const FOLDER = /(?:^|[\\/])(?:locales?|i18n|translations?|public[\\/]locales)[\\/]/i

function hasSign(leaves: readonly DataNode[], path: string): boolean {
  const isInFolder = FOLDER.test(path)
  const values = leaves.map(({ value }) => value)
  if (values.some((value) => OWN_SYNTAX.test(value) || (isInFolder && /\{\{\s*\w/.test(value)))) return true
  return hasPlural(leaves)
}

/** `late_one` beside `late_other`. */
function hasPlural(leaves: readonly DataNode[]): boolean {
  const others = new Map<DataNode | undefined, Set<string>>()
  for (const { key, parent } of leaves) {
    const stem = /^(.+)_other$/.exec(String(key))?.[1]
    if (stem !== undefined) others.set(parent, (others.get(parent) ?? new Set<string>()).add(stem))
  }
  if (others.size === 0) return false
  return leaves.some(({ key, parent }) => {
    const stem = /^(.+)_(?:zero|one|two|few|many)$/.exec(String(key))?.[1]
    return stem !== undefined && (others.get(parent)?.has(stem) ?? false)
  })
}
