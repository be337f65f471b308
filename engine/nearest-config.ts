import type { ConfigFile } from './config'

export const configName = 'amends.config.json'

/** A config file and the folder that its globs are relative to. */
export interface LocatedConfig {
  readonly file: ConfigFile
  readonly folder: string
}

/** The folders of a disk or of an editor's workspace. A folder is whatever text names one there: a path or a URI. */
export interface Folders {
  /** The config in this very folder, `undefined` where there is none. */
  configIn(folder: string): Promise<ConfigFile | undefined>
  /** The folder above, `undefined` where the search ends. */
  above(folder: string): Promise<string | undefined>
}

/** Finds the config that is in force in a folder: its own, or else that of the folder above. Asks once per folder. */
export class NearestConfig {
  readonly #found = new Map<string, Promise<LocatedConfig | undefined>>()

  constructor(private readonly folders: Folders) {}

  /** Fails where reading a config does. */
  in(folder: string): Promise<LocatedConfig | undefined> {
    const known = this.#found.get(folder)
    if (known) return known
    const found = this.#search(folder)
    this.#found.set(folder, found)
    return found
  }

  async #search(folder: string): Promise<LocatedConfig | undefined> {
    const file = await this.folders.configIn(folder)
    if (file) return { file, folder }
    const above = await this.folders.above(folder)
    return above === undefined ? undefined : this.in(above)
  }
}
