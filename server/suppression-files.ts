import type { Located } from '../engine/settings/nearest-config'
import type { Rule } from '../engine/rule'
import {
  parseSuppressions,
  suppressionsName,
  type Suppression,
  type Suppressions,
} from '../engine/suppressions/suppressions'
import type { ConfigFiles } from './config-files'
import { NearestFiles, type FaultyFile, type SearchParts } from './nearest-files'
import { folderAbove, nameIn, pathBelow } from './uris'

/** A side file as it was read last. */
export interface SideFile {
  readonly text: string
  /** While the text is broken, what it said before. */
  readonly suppressions: Suppressions
}

const none: readonly Suppression[] = []

/** The `amends.suppressions.json` files of the workspace: what is left out in files that hold no comments. */
export class SuppressionFiles {
  readonly #files: NearestFiles<SideFile>

  constructor(
    private readonly parts: SearchParts,
    private readonly configs: ConfigFiles,
    rules: readonly Rule[],
  ) {
    this.#files = new NearestFiles(parts, suppressionsName, (text) => {
      const suppressions = parseSuppressions(text, rules)
      const { isBroken, problems } = suppressions
      return {
        file: { text, suppressions },
        good: !isBroken,
        problems,
        instead: (before) => ({ text, suppressions: before.suppressions }),
      }
    })
  }

  /** Fires when what `entriesFor` gave may be out of date. */
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

  /** The side file that is in force for a document. */
  async fileFor(uri: string): Promise<Located<SideFile> | undefined> {
    const folder = folderAbove(uri)
    return folder === undefined ? undefined : this.#files.in(folder)
  }

  /** What is left out in a document. */
  async entriesFor(uri: string): Promise<readonly Suppression[]> {
    const located = await this.fileFor(uri)
    return located?.file.suppressions.files.get(pathBelow(located.folder, uri))?.entries ?? none
  }

  /** The names in a side file that no file has, as far as the server can see the disk. */
  async missingIn(uri: string, { files }: Suppressions): Promise<string[]> {
    const folder = folderAbove(uri)
    const disk = this.parts.files.diskOf(uri)
    if (folder === undefined || !disk) return []
    const listed = new Map<string, Promise<ReadonlySet<string>>>()
    const isThere = async (name: string): Promise<boolean> => {
      const path = `${folder}/${name.split('/').map(encodeURIComponent).join('/')}`
      const above = folderAbove(path) ?? folder
      const entries =
        listed.get(above) ?? disk.list(above).then((list) => new Set(list.map((one) => one.name.normalize())))
      listed.set(above, entries)
      return (await entries).has(nameIn(path).normalize())
    }
    const names = await Promise.all(
      [...files.keys()].map(async (name) => ((await isThere(name)) ? [] : [name])),
    )
    return names.flat()
  }

  /**
   * The folder whose side file is to say something of a document: of the one in force, of the config, or where a search
   * for them ends. `undefined` for a text without a file.
   */
  async folderFor(uri: string): Promise<string | undefined> {
    const own = folderAbove(uri)
    if (own === undefined) return undefined
    const known = (await this.fileFor(uri))?.folder ?? (await this.configs.fileFor(uri))?.folder
    // Outside of the open folders nobody knows how far up the files belong together.
    if (known !== undefined || this.parts.folders.of(uri) === undefined) return known ?? own
    let top = own
    for (
      let above = await this.#files.above(top);
      above !== undefined;
      above = await this.#files.above(top)
    ) {
      top = above
    }
    return top
  }
}
