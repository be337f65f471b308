import { Emitter, type Connection } from 'vscode-languageserver'
import { configFor, defaultConfig, parseConfig, type Config, type ConfigFile } from '../engine/config'
import { matchesGlobs } from '../engine/globs'
import { NearestConfig } from '../engine/nearest-config'
import type { Rule } from '../engine/rule'
import type { Buffers } from './buffers'
import type { Files } from './files'
import type { Folders } from './folders'
import { typingPause, type Host } from './host'
import { configIn, folderAbove, isConfig, pathBelow } from './uris'

/** The `amends.config.json` files of the workspace. A broken one counts as it was before it broke. */
export class ConfigFiles {
  readonly #changed = new Emitter<void>()
  /** What each config file said when it last had no mistake, by its URI. */
  readonly #lastGood = new Map<string, ConfigFile>()
  #nearest = this.#lookAnew()
  #cancel = () => {}

  constructor(
    private readonly connection: Connection,
    private readonly folders: Folders,
    private readonly host: Host,
    private readonly buffers: Buffers,
    private readonly files: Files,
    private readonly rules: readonly Rule[],
  ) {}

  /** Fires when what `configOf` gave may be out of date. */
  readonly onDidChange = this.#changed.event

  listen(): void {
    this.folders.onDidChangeFiles((changes) => {
      if (changes.some(({ uri }) => isConfig(uri))) this.#forget()
    })
    this.folders.onDidChange(() => this.#forget())
    this.buffers.onDidChangeContent(({ document }) => this.#forgetSoon(document.uri))
    this.buffers.onDidClose(({ document }) => this.#forgetSoon(document.uri))
  }

  /** What the nearest config file says of a document. Config files themselves are not for customers to read. */
  async configOf(uri: string): Promise<Config | 'ignored'> {
    if (isConfig(uri)) return 'ignored'
    const folder = folderAbove(uri)
    const located = folder === undefined ? undefined : await this.#nearest.in(folder)
    return located ? configFor(located.file, pathBelow(located.folder, uri), matchesGlobs) : defaultConfig
  }

  /** Waits for the end of the typing, because half a word is no config. */
  #forgetSoon(uri: string): void {
    if (!isConfig(uri)) return
    this.#cancel()
    this.#cancel = this.host.later(() => this.#forget(), typingPause)
  }

  #forget(): void {
    this.#nearest = this.#lookAnew()
    this.#changed.fire()
  }

  /** The search ends at the folder that the user opened, and at the top of the Git repository or of the file system. */
  #lookAnew(): NearestConfig {
    return new NearestConfig({
      configIn: (folder) => this.#read(configIn(folder)),
      above: async (folder) => {
        const isTop = this.folders.has(folder) || (await this.files.isRepository(folder))
        return isTop ? undefined : folderAbove(folder)
      },
    })
  }

  async #read(uri: string): Promise<ConfigFile | undefined> {
    try {
      const text = await this.files.read(uri)
      if (text !== undefined) return this.#parse(uri, text)
      this.#lastGood.delete(uri)
      return undefined
    } catch (error) {
      this.connection.console.warn(`${uri} could not be read: ${String(error)}`)
      return this.#lastGood.get(uri)
    }
  }

  /** Where a config never was good, its sound parts count. */
  #parse(uri: string, text: string): ConfigFile {
    const { config, problems } = parseConfig(text, this.rules)
    if (problems.length === 0) {
      this.#lastGood.set(uri, config)
      return config
    }
    // In an open file the user sees what is wrong.
    if (!this.buffers.get(uri)) {
      for (const { message } of problems) this.connection.console.warn(`In ${uri}: ${message}`)
    }
    return this.#lastGood.get(uri) ?? config
  }
}
