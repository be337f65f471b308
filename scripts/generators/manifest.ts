import { editorSettings } from '../../engine/editor-settings'
import { settingsFor } from '../../engine/settings'
import { settingSchema } from '../generate-schemas'
import type { Generator, Input } from './generator'

/** The settings of `amends.config.json` that make sense for an editor as well. */
const names = ['rules', 'includeInternal']

/** The editor's settings in `package.json`. */
export const manifestSettings: Generator = (input) => {
  const manifest = JSON.parse(input.read('package.json')) as { contributes?: object }
  manifest.contributes = { ...manifest.contributes, configuration: configuration(input) }
  return new Map([['package.json', `${JSON.stringify(manifest, null, 2)}\n`]])
}

function configuration({ rules }: Input): object {
  const { properties } = settingsFor(rules)
  const shared = names.map((name) => [name, properties[name]!] as const)
  const settings = [...shared, ...Object.entries(editorSettings.properties)].map(([name, setting]) => [
    `amends.${name}`,
    { scope: 'resource', ...settingSchema(setting) },
  ])
  return { title: 'Amends', properties: Object.fromEntries(settings) }
}
