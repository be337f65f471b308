import type { DataNode } from '../data/data-tree'
import { catalogEntries, isCatalog, leavesOf } from './catalog'
import type { Preset } from './preset'

/** Catalogs of Ruby on Rails: the locale on top, `%{name}` in the texts, `one:` and `other:` for plurals. */
export const railsI18n: Preset = {
  id: 'rails-i18n',
  name: 'Rails I18n',
  templates: 'percent',
  recognizes(root, path) {
    if (root.kind !== 'object' || root.children.length === 0 || !root.children.every(isLocale)) return false
    const leaves = leavesOf(root)
    const isInPlace = IN_RAILS.test(path)
    if (isCatalog(root, leaves)) return isInPlace || leaves.some(({ value }) => /%\{\w/.test(value))
    return (
      isInPlace && 'It stands where Rails has its catalogs, but does not hold texts alone below a locale.'
    )
  },
  entries: (root) => catalogEntries(leavesOf(root)),
}

const IN_RAILS = /(?:^|[\\/])config[\\/]locales[\\/]/

const isLocale = ({ key, kind }: DataNode): boolean =>
  kind === 'object' && /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/.test(String(key))
