import { format, resolveConfig, type Options } from 'prettier'
import { configSchema } from '../generate-schemas'
import { baselineSchema } from './baseline-schema'
import { borderTable, lintBorders } from './borders'
import { dependenciesPage, thirdPartyNotices } from './dependencies'
import { formatsPage } from './formats-page'
import type { Input } from './generator'
import { syntaxes } from './grammars'
import { manifest } from './manifest/index'
import { performancePage } from './performance-page'
import { reliabilityPage } from './reliability-page'
import { ruleDocs } from './rule-docs'
import { ruleIndex } from './rule-index'
import { readmeTable } from './rule-table'
import { settingsPage } from './settings-page'
import { suppressionsSchema } from './suppressions-schema'
import { translatableStrings } from './translatable-strings'

const generators = [
  ruleIndex,
  ruleDocs,
  readmeTable,
  settingsPage,
  formatsPage,
  manifest,
  translatableStrings,
  syntaxes,
  configSchema,
  suppressionsSchema,
  baselineSchema,
  borderTable,
  lintBorders,
  dependenciesPage,
  thirdPartyNotices,
  reliabilityPage,
  performancePage,
]

/** The texts of all generated files by path, formatted as they are committed. `root` is where prettier's settings are. */
export async function generateAll(input: Input, root: string): Promise<Map<string, string>> {
  const settings: Options = (await resolveConfig(`${root}/package.json`)) ?? {}
  const files = new Map<string, string>()
  for (const generator of generators) {
    for (const [path, text] of generator(input))
      files.set(path, await format(text, { ...settings, filepath: path }))
  }
  return files
}
