import { defaultConfig, type Config } from '../../engine/settings/config'
import { profiles } from '../../engine/settings/profiles'
import type { Input } from './input'

/** As the config of a new library may be. */
const strict: Config = { ...defaultConfig, ...profiles.strict.policy, rules: profiles.strict.rules }

/** A part of the settings that a byte chooses. */
const choices: readonly Config[] = [
  defaultConfig,
  strict,
  { ...strict, includeInternal: true, proseFields: ['title', 'body', 'a.b'] },
  { ...strict, ...profiles.incident.policy, rules: profiles.incident.rules },
  { ...strict, audience: 'client', kind: 'failure', compensation: 'required', companyNames: ['Tilewerk'] },
]

export const pickConfig = (input: Input): Config => input.pick(choices)
