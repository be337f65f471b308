import { Emitter } from 'vscode-languageserver'
import type { Config } from '../engine/settings/config'
import type { LocatedConfig } from '../engine/settings/nearest-config'
import type { ConfigFiles } from './config-files'
import type { FaultyFile } from './nearest-files'
import type { Settings } from './settings'
import type { SuppressionFiles } from './suppression-files'

/**
 * The config in force for each document: what its config file says, the editor's settings on top, and what is left out
 * in it by a file beside the config.
 */
export class Configs {
  readonly #changed = new Emitter<void>()
  readonly #known = new Map<string, Promise<Config | 'ignored'>>()
  readonly #settingsOf = new Map<string, Promise<Config>>()

  constructor(
    private readonly settings: Settings,
    private readonly files: ConfigFiles,
    private readonly suppressions: SuppressionFiles,
  ) {
    settings.onDidChange(() => this.#forgetAll())
    files.onDidChange(() => this.#forgetAll())
    suppressions.onDidChange(() => this.#forgetAll())
  }

  /** Fires when what `configOf` gave may be out of date. */
  readonly onDidChange = this.#changed.event

  /** The same object until something changes. */
  configOf(uri: string): Promise<Config | 'ignored'> {
    const known = this.#known.get(uri)
    if (known) return known
    const config = this.#read(uri, () => this.settings.configOf(uri))
    this.#known.set(uri, config)
    return config
  }

  /** The config of a file that is not open. The settings are those of its folder: nobody is asked once per file. */
  configBelow(folder: string, uri: string): Promise<Config | 'ignored'> {
    return this.#read(uri, () => {
      const settings = this.#settingsOf.get(folder) ?? this.settings.configOf(folder)
      this.#settingsOf.set(folder, settings)
      return settings
    })
  }

  /** The config file in force for a document, without what the editor's settings say. */
  fileFor(uri: string): Promise<LocatedConfig | undefined> {
    return this.files.fileFor(uri)
  }

  /** Whether something is wrong with a config file, so that it counts in part, or as it was before. */
  isFaulty(configFile: string): boolean {
    return this.files.isFaulty(configFile)
  }

  /** The files of settings that are not open and in which something is wrong, as far as they were read. */
  faultyFiles(): readonly FaultyFile[] {
    return [...this.files.faulty(), ...this.suppressions.faulty()]
  }

  forget(uri: string): void {
    this.#known.delete(uri)
    this.settings.forget(uri)
  }

  #forgetAll(): void {
    this.#known.clear()
    this.#settingsOf.clear()
    this.#changed.fire()
  }

  async #read(uri: string, settings: () => Promise<Config>): Promise<Config | 'ignored'> {
    const file = await this.files.configOf(uri)
    if (file === 'ignored') return file
    const editor = await settings()
    return {
      ...file,
      rules: { ...file.rules, ...editor.rules },
      includeInternal: file.includeInternal || editor.includeInternal,
      placeholders: { ...file.placeholders, ...editor.placeholders },
      suppressions: await this.suppressions.entriesFor(uri),
    }
  }
}
