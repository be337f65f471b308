import { stringAt } from '../data/data-tree'
import { catalogEntries, forTranslators, leavesOf } from './catalog'
import type { Preset } from './preset'

/** Application Resource Bundles, as Flutter has them: texts, and what translators need to know under `@key`. */
export const arb: Preset = {
  id: 'arb',
  name: 'ARB',
  templates: 'icu',
  recognizes: (root, path) =>
    root.kind === 'object' && (stringAt(root, '@@locale') !== undefined || /\.arb$/i.test(path)),
  entries: (root) => catalogEntries(leavesOf(root), stringAt(root, '@@locale')),
  leavesOut: forTranslators,
}
