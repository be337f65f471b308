import type { Node } from 'jsonc-parser'
import { defaultReadSettings, type ReadSettings } from '../document'
import type { Problem, Severity } from '../finding'
import { banRule, toRule, type HouseRule } from './house-rules'
import { defaultPolicy, type Policy } from './policy'
import { profiles, type ProfileName } from './profiles'
import { readSetting, type Report } from './setting-reader'
import { settingsFor, type RuleLevel } from './settings'
import { parseSettingsTree } from './settings-tree'
import type { Suppression } from '../suppressions/suppressions'

export type Level = Severity | 'off'

/** The settings in force for one file. */
export interface Config extends Policy, ReadSettings {
  /** Levels by rule id, where they differ from the rule's own. */
  readonly rules: Readonly<Record<string, Level>>
  /** The rules that the team made itself, banned phrases included. All files of one config share the list. */
  readonly houseRules: readonly HouseRule[]
  /** What the file beside the config leaves out in this one. */
  readonly suppressions: readonly Suppression[]
}

export const defaultConfig: Config = {
  ...defaultPolicy,
  ...defaultReadSettings,
  rules: {},
  houseRules: [],
  suppressions: [],
}

/** What an `amends.config.json` says, for all the files below it. */
export interface ConfigFile extends Config {
  /** The set of levels that it starts from. */
  readonly profile: ProfileName
  /** Globs of the only files to check. Empty: no restriction. */
  readonly files: readonly string[]
  /** Globs of the files to leave out. */
  readonly ignore: readonly string[]
  readonly overrides: readonly Override[]
}

/** Settings for some files only. */
export interface Override extends Partial<Policy>, Partial<ReadSettings> {
  readonly files: readonly string[]
  readonly rules?: Config['rules']
}

export const defaultConfigFile: ConfigFile = {
  ...defaultConfig,
  profile: 'recommended',
  files: [],
  ignore: [],
  overrides: [],
}

/** Tells whether a path, relative to the config file and with `/`, matches one of the globs. */
export type Matches = (globs: readonly string[], path: string) => boolean

/** The settings for one file, or that the file is not to be checked. */
export function configFor(file: ConfigFile, path: string, matches: Matches): Config | 'ignored' {
  const wanted = file.files.length === 0 || matches(file.files, path)
  if (!wanted || (file.ignore.length > 0 && matches(file.ignore, path))) return 'ignored'
  const { profile: _, files: __, ignore: ___, overrides, ...config } = file
  let result: Config = config
  for (const override of overrides.filter((one) => matches(one.files, path))) {
    const { files: ____, rules, ...policy } = override
    result = { ...result, ...policy, rules: { ...result.rules, ...rules } }
  }
  return result
}

/** What the text says. It has the shape of the settings, because everything else was left out. */
type Written = Partial<ConfigFile> & {
  readonly $schema?: string
  readonly extends?: ProfileName
  readonly ban?: readonly string[]
}

/**
 * Reads the text of a config file: JSON with comments and trailing commas. Never throws. Whatever is wrong becomes
 * a problem in UTF-16 offsets of the text, and only that part is left out of the result. `houseRules` says for which
 * house rules levels may be set: those of this very text, or any, where other texts make the rules.
 */
export function parseConfig(
  text: string,
  rules: readonly RuleLevel[],
  houseRules: 'own' | 'any' = 'own',
): { readonly config: ConfigFile; readonly problems: readonly Problem[] } {
  const { root, problems: faults } = parseSettingsTree(text)
  const problems: Problem[] = [...faults]
  if (!root) return { config: defaultConfigFile, problems }
  const report: Report = (node, message) =>
    problems.push({ message, offsets: [node.offset, node.offset + node.length] })
  const own = houseRules === 'own' ? houseRulesIn(root, rules).map(toRule) : undefined
  const written = readSetting(root, settingsFor(rules, own), report) as Written | undefined
  return { config: complete(written ?? {}), problems }
}

/** A first reading for the rules that the text makes: it may name them before. */
const houseRulesIn = (root: Node, rules: readonly RuleLevel[]): readonly HouseRule[] =>
  allHouseRules((readSetting(root, settingsFor(rules), () => undefined) ?? {}) as Written)

const allHouseRules = ({ houseRules = [], ban = [] }: Written): readonly HouseRule[] =>
  ban.length > 0 ? [...houseRules, banRule(ban)] : houseRules

/** What was written, on top of the profile that it extends, on top of the defaults. */
function complete(written: Written): ConfigFile {
  const { $schema: _, extends: profile = defaultConfigFile.profile, ban: __, ...settings } = written
  const { policy, rules } = profiles[profile]
  return {
    ...defaultConfigFile,
    ...policy,
    ...settings,
    profile,
    rules: { ...rules, ...settings.rules },
    houseRules: allHouseRules(written),
  }
}
