import { dirname, resolve } from 'node:path'
import { configFor, defaultConfig, parseConfig } from '../../engine/settings/config'
import type { Config, ConfigFile, Matches } from '../../engine/settings/config'
import type { HouseRule } from '../../engine/settings/house-rules'
import { configName, type LocatedConfig, type NearestFile } from '../../engine/settings/nearest-config'
import type { Rule } from '../../engine/rule'
import type { Host } from '../host/host'
import { relativePath } from '../text/paths'
import { nearestFile, readOrRefuse, refusal } from './nearest-file'

/** Finds and reads the config files, each once. A config with mistakes is refused, because guessing would hide them. */
export class ConfigLookup {
  readonly #nearest: NearestFile<ConfigFile>

  private constructor(
    host: Host,
    rules: readonly Rule[],
    private readonly fixed: LocatedConfig | undefined,
    private readonly levels: Config['rules'],
  ) {
    this.#nearest = nearestFile(configName, host, (path) => read(path, host, rules))
  }

  /** `config` is a path that takes the place of the lookup; its globs are relative to the working directory. */
  static create(
    options: { readonly config: string | undefined; readonly rules: Config['rules'] },
    host: Host,
    rules: readonly Rule[],
  ): ConfigLookup {
    const { config, rules: levels } = options
    if (config === undefined) return new ConfigLookup(host, rules, undefined, levels)
    const file = read(resolve(host.cwd, config), host, rules)
    return new ConfigLookup(host, rules, { file, folder: host.cwd }, levels)
  }

  /** The config that is in force in a folder. */
  async in(folder: string): Promise<LocatedConfig | undefined> {
    return this.fixed ?? this.#nearest.in(folder)
  }

  /** The settings for a file, with the levels of the command line on top. */
  async configOf(path: string): Promise<Config | 'ignored'> {
    const located = await this.in(dirname(path))
    const config = located
      ? configFor(located.file, relativePath(located.folder, path), await matcher(located.file))
      : defaultConfig
    return config === 'ignored' ? config : { ...config, rules: { ...config.rules, ...this.levels } }
  }
}

/** The house rules of the config that is in force in the working directory. */
export async function houseRulesHere(
  { config }: { readonly config: string | undefined },
  host: Host,
  rules: readonly Rule[],
): Promise<readonly HouseRule[]> {
  const located = await ConfigLookup.create({ config, rules: {} }, host, rules).in(host.cwd)
  return located?.file.houseRules ?? []
}

/** Globs are the rare case, so what reads them is loaded late. */
async function matcher(file: ConfigFile): Promise<Matches> {
  const hasGlobs = file.files.length + file.ignore.length + file.overrides.length > 0
  return hasGlobs ? (await import('../../engine/settings/globs')).matchesGlobs : () => false
}

function read(path: string, host: Host, rules: readonly Rule[]): ConfigFile {
  const text = readOrRefuse(path, 'config', host)
  const { config, problems } = parseConfig(text, rules)
  if (problems.length === 0) return config
  throw refusal(path, text, problems, host)
}
