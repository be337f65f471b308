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
  const settings = names.map((name) => [
    `amends.${name}`,
    { scope: 'resource', ...settingSchema(properties[name]!) },
  ])
  return { title: 'Amends', properties: Object.fromEntries(settings) }
}
