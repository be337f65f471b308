import type { ConfigFile, Level, Matches } from '../../engine/settings/config'
import type { DataNode } from '../../engine/data/data-tree'
import { readJson } from '../../engine/data/json-tree'
import { profiles, type ProfileName } from '../../engine/settings/profiles'
import type { Rule } from '../../engine/rule'
import { settingsFor } from '../../engine/settings/settings'
import { LineIndex } from '../../report/line-index'

/** A setting in force, and what set it, in words: "override 2, line 14". */
export interface Effective<Value> {
  readonly value: Value
  readonly from: string
}

export interface MatchedOverride {
  /** From 1. */
  readonly number: number
  readonly line: number
  readonly files: readonly string[]
}

/** The settings in force for one file. */
export interface EffectiveSettings {
  readonly overrides: readonly MatchedOverride[]
  /** By the names that they have in a config. */
  readonly settings: Readonly<Record<string, Effective<unknown>>>
  /** All rules by their ids, those of the house as well. */
  readonly rules: Readonly<Record<string, Effective<Level> & { readonly own: Level }>>
}

/** What the levels of the command line are called as a source. */
const byOption = '--rule'
const byDefault = 'default'

/** Settings that say which files are checked, what rules there are, or what another setting starts from. */
const aboutOtherThings = new Set([
  '$schema',
  'extends',
  'rules',
  'houseRules',
  'ban',
  'files',
  'ignore',
  'overrides',
])

const namesOfSettings = Object.keys(settingsFor([]).properties).filter((name) => !aboutOtherThings.has(name))

/** A config as it was written, which alone tells what a setting comes from. */
export class WrittenConfig {
  readonly #root: DataNode | undefined
  readonly #lines: LineIndex

  constructor(
    text: string,
    private readonly file: ConfigFile,
  ) {
    this.#root = readJson(text.replace(/^\uFEFF/, ' ')).root
    this.#lines = new LineIndex(text)
  }

  get profile(): ProfileName {
    return (this.#node('extends')?.value ?? 'recommended') as ProfileName
  }

  /** Why a file is left out, by its path from the folder of the config. */
  leftOutBecause(path: string, matches: Matches): string {
    const { files, ignore } = this.file
    if (files.length > 0 && !matches(files, path)) return `"files"${this.#place('files')} does not name it.`
    const glob = ignore.findIndex((one) => matches([one], path))
    return `"ignore"${this.#place('ignore', glob)} leaves it out: ${ignore[glob]}`
  }

  /** All that is in force for a file, by its path from the folder of the config. */
  settingsOf(
    path: string,
    levels: ConfigFile['rules'],
    rules: readonly Rule[],
    matches: Matches,
  ): EffectiveSettings {
    const overrides = this.file.overrides.flatMap((override, index) =>
      matches(override.files, path) ? [{ override, index }] : [],
    )
    const profile = profiles[this.profile]
    const fromProfile = `profile ${this.profile}`

    const setting = (name: string): Effective<unknown> => {
      const key = name as keyof typeof profile.policy
      const over = overrides.findLast(({ override }) => key in override)
      if (over) return { value: over.override[key], from: this.#override(over.index, name) }
      const value = this.file[key] ?? null
      const written = this.#place(name)
      if (written !== '') return { value, from: `config${written}` }
      return { value, from: key in profile.policy ? fromProfile : byDefault }
    }

    const level = ({ id, severity: own }: Rule): Effective<Level> & { own: Level } => {
      const given = levels[id]
      if (given) return { value: given, own, from: byOption }
      const over = overrides.findLast(({ override }) => id in (override.rules ?? {}))
      if (over)
        return { value: over.override.rules![id]!, own, from: this.#override(over.index, 'rules', id) }
      const written = this.#place('rules', id)
      if (written !== '') return { value: this.file.rules[id] ?? own, own, from: `config${written}` }
      const started = profile.rules[id]
      return started ? { value: started, own, from: fromProfile } : { value: own, own, from: byDefault }
    }

    return {
      overrides: overrides.map(({ override, index }) => ({
        number: index + 1,
        line: this.#line('overrides', index)!,
        files: override.files,
      })),
      settings: Object.fromEntries(namesOfSettings.map((name) => [name, setting(name)])),
      rules: Object.fromEntries(rules.map((rule) => [rule.id, level(rule)])),
    }
  }

  #override(index: number, ...way: readonly string[]): string {
    return `override ${index + 1}${this.#place('overrides', index, ...way)}`
  }

  /** ", line 7", or nothing where nothing is written. */
  #place(...way: readonly (string | number)[]): string {
    const line = this.#line(...way)
    return line === undefined ? '' : `, line ${line}`
  }

  #line(...way: readonly (string | number)[]): number | undefined {
    const node = this.#node(...way)
    return node && this.#lines.positionOf(node.start).line + 1
  }

  /** Of a key that is written twice the last one counts. */
  #node(...way: readonly (string | number)[]): DataNode | undefined {
    return way.reduce<DataNode | undefined>(
      (found, key) => found?.children.findLast((child) => child.key === key),
      this.#root,
    )
  }
}
