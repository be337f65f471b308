import {
  configFor,
  defaultConfig,
  parseConfig,
  type Config,
  type ConfigFile,
} from '../engine/settings/config'
import { matchesGlobs } from '../engine/settings/globs'
import { configName, type LocatedConfig } from '../engine/settings/nearest-config'
import type { Rule } from '../engine/rule'
import { NearestFiles, type FaultyFile, type SearchParts } from './nearest-files'
import { folderAbove, isOurs, pathBelow } from './uris'

/** The `amends.config.json` files of the workspace. */
export class ConfigFiles {
  readonly #files: NearestFiles<ConfigFile>

  constructor(parts: SearchParts, rules: readonly Rule[]) {
    this.#files = new NearestFiles(parts, configName, (text) => {
      const { config, problems } = parseConfig(text, rules)
      return { file: config, good: problems.length === 0, problems }
    })
  }

  /** Fires when what `configOf` gave may be out of date. */
  get onDidChange() {
    return this.#files.onDidChange
  }

  listen(): void {
    this.#files.listen()
  }

  /** Those that are not open and in which something is wrong, as far as they were read. */
  faulty(): readonly FaultyFile[] {
    return this.#files.faulty()
  }

  /** Whether something is wrong with one of them. */
  isFaulty(uri: string): boolean {
    return this.#files.isFaulty(uri)
  }

  /** What the nearest config file says of a document. Our own files are not for customers to read. */
  async configOf(uri: string): Promise<Config | 'ignored'> {
    if (isOurs(uri)) return 'ignored'
    const located = await this.fileFor(uri)
    return located ? configFor(located.file, pathBelow(located.folder, uri), matchesGlobs) : defaultConfig
  }

  /** The config file that is in force for a document. */
  async fileFor(uri: string): Promise<LocatedConfig | undefined> {
    const folder = folderAbove(uri)
    return folder === undefined ? undefined : this.#files.in(folder)
  }
}
