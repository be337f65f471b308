import { dirname, join, resolve } from 'node:path'
import { configFor, defaultConfigFile, type Config, type ConfigFile } from '../../engine/settings/config'
import { unknownFormatRemark } from '../../engine/explained-text'
import { matchesGlobs } from '../../engine/settings/globs'
import { toRule } from '../../engine/settings/house-rules'
import type { Linter } from '../../engine/lint'
import { configName, type LocatedConfig } from '../../engine/settings/nearest-config'
import { overviewOf } from '../../engine/overview'
import { presets } from '../../engine/presets/index'
import { Complaints } from '../checking/complaints'
import type { CheckOptions } from '../command-line/check'
import { Refusal } from '../errors'
import type { ExitCode } from '../exit-code'
import { decode } from '../files/decode'
import { findFiles, isKnown } from '../files/find'
import { readText } from '../files/read'
import { unlessNamedRemark } from '../files/unless-named'
import { exists, type Host } from '../host/host'
import { deliver, wantsColor } from '../report/output'
import { settingsJson, settingsPretty, type FileSettings } from '../report/settings'
import { ConfigLookup } from '../settings/config-lookup'
import { WrittenConfig } from '../settings/effective-settings'
import { readOrRefuse } from '../settings/nearest-file'
import { refuseUnknownRules } from '../settings/rule-names'
import { SuppressionsLookup } from '../settings/suppressions-lookup'
import { relativePath } from '../text/paths'
import { pageWidth } from '../text/text-width'

/** `amends check --print-config PATH…`: what is in force for files and where it comes from. It judges nothing. */
export async function printConfig(options: CheckOptions, host: Host, linter: Linter): Promise<ExitCode> {
  if (options.format !== 'pretty' && options.format !== 'json')
    throw new Refusal('--print-config prints text, or JSON with --format json.')
  const complaints = new Complaints(host)
  const inspector = new Inspector(options, host, linter)
  const files: FileSettings[] = []
  for (const path of await pathsOf(options, host, complaints)) {
    const name = relativePath(host.cwd, path)
    const file = await complaints.attempt(name, () => inspector.settingsOf(path, name))
    if (file) files.push(file)
  }
  refuseUnknownRules(options.rules, linter.rules, inspector.houseRules)
  const print = options.format === 'json' ? settingsJson : settingsPretty
  const width = pageWidth(host.columns)
  if (files.length > 0) {
    const text = print(files, { color: wantsColor(options, host), width })
    await complaints.attempt('the settings could not be written', () => deliver(text, options, host))
  }
  return complaints.count > 0 ? 2 : 0
}

/** A file that is named is told about, whether it would be checked or not; of a folder those that could be. */
async function pathsOf(
  { paths, stdin, stdinFilename, allowNoFiles }: CheckOptions,
  host: Host,
  complaints: Complaints,
): Promise<readonly string[]> {
  if (stdin) return [resolve(host.cwd, stdinFilename)]
  const found = new Set<string>()
  for (const given of paths) {
    const path = resolve(host.cwd, given)
    const isFile = exists(path, host) && host.stat(path).kind === 'file'
    const files = isFile ? [path] : await findFiles([given], host, complaints.add, allowNoFiles)
    for (const file of files) found.add(file)
  }
  return [...found]
}

class Inspector {
  readonly #configs: ConfigLookup
  readonly #suppressions: SuppressionsLookup
  readonly #written = new Map<ConfigFile, WrittenConfig>()

  constructor(
    private readonly options: CheckOptions,
    private readonly host: Host,
    private readonly linter: Linter,
  ) {
    this.#configs = ConfigLookup.create(options, host, linter.rules)
    this.#suppressions = new SuppressionsLookup(host, linter.rules)
  }

  /** The rules that the configs made which were read so far. */
  get houseRules(): ConfigFile['houseRules'] {
    return [...this.#written.keys()].flatMap(({ houseRules }) => houseRules)
  }

  async settingsOf(path: string, name: string): Promise<FileSettings> {
    const located = await this.#configs.in(dirname(path))
    const file = located?.file ?? defaultConfigFile
    const written = this.#writtenOf(located)
    const below = relativePath(located?.folder ?? this.host.cwd, path)
    const rules = [...this.linter.rules, ...file.houseRules.map(toRule)]
    const config = configFor(file, below, matchesGlobs)
    const read = config !== 'ignored' && isKnown(path) ? await this.#read(path, name, config) : undefined
    return {
      path: name,
      config: located ? relativePath(this.host.cwd, this.#pathOf(located)) : undefined,
      profile: written.profile,
      remark: this.#remark(path, below, config === 'ignored' ? written : undefined),
      read,
      ...written.settingsOf(below, this.options.rules, rules, matchesGlobs),
    }
  }

  /** Why a run leaves the file out, or does unless it is named. */
  #remark(path: string, below: string, leavesOut: WrittenConfig | undefined): string | undefined {
    if (!isKnown(path)) return unknownFormatRemark
    if (leavesOut) return `Not checked: ${leavesOut.leftOutBecause(below, matchesGlobs)}`
    return this.options.stdin ? undefined : unlessNamedRemark(path, this.host)
  }

  async #read(path: string, name: string, config: Config): Promise<FileSettings['read']> {
    const { stdin } = this.options
    const { text } = stdin ? decode(await this.host.stdin()) : readText(path, this.host)
    const { format, preset } = overviewOf({ path: name, text }, config)!
    return {
      format,
      preset: preset && { ...preset, by: config.preset === preset.id ? 'config' : 'shape' },
      templates: config.templates ?? presets.find(({ id }) => id === preset?.id)?.templates,
      suppressions: (await this.#suppressions.entriesFor(path)).length,
    }
  }

  #writtenOf(located: LocatedConfig | undefined): WrittenConfig {
    const file = located?.file ?? defaultConfigFile
    const known = this.#written.get(file)
    if (known) return known
    const text = located ? readOrRefuse(this.#pathOf(located), 'config', this.host) : '{}'
    const written = new WrittenConfig(text, file)
    this.#written.set(file, written)
    return written
  }

  #pathOf({ folder }: LocatedConfig): string {
    return this.options.config === undefined
      ? join(folder, configName)
      : resolve(this.host.cwd, this.options.config)
  }
}
