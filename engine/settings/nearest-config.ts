import type { ConfigFile } from './config'

export const configName = 'amends.config.json'

/** What a file says, and the folder that its globs and paths are relative to. */
export interface Located<File> {
  readonly file: File
  readonly folder: string
}

export type LocatedConfig = Located<ConfigFile>

/** The folders of a disk or of an editor's workspace. A folder is whatever text names one there: a path or a URI. */
export interface Folders<File> {
  /** The file in this very folder, `undefined` where there is none. */
  fileIn(folder: string): Promise<File | undefined>
  /** The folder above, `undefined` where the search ends. */
  above(folder: string): Promise<string | undefined>
}

/**
 * Finds the config, or another file that is for all files below it, that is in force in a folder: its own, or else that
 * of the folder above. Asks once per folder.
 */
export class NearestFile<File> {
  readonly #found = new Map<string, Promise<Located<File> | undefined>>()

  constructor(private readonly folders: Folders<File>) {}

  /** Fails where reading a file does. */
  in(folder: string): Promise<Located<File> | undefined> {
    const known = this.#found.get(folder)
    if (known) return known
    const found = this.#search(folder)
    this.#found.set(folder, found)
    return found
  }

  async #search(folder: string): Promise<Located<File> | undefined> {
    const file = await this.folders.fileIn(folder)
    if (file) return { file, folder }
    const above = await this.folders.above(folder)
    return above === undefined ? undefined : this.in(above)
  }
}
