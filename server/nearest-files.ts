import { Emitter, type Connection } from 'vscode-languageserver'
import type { Problem } from '../engine/finding'
import { NearestFile, type Located } from '../engine/nearest-config'
import type { Buffers } from './buffers'
import type { Files } from './files'
import type { Folders } from './folders'
import { typingPause, type Host } from './host'
import { folderAbove } from './uris'

/** The parts of the server that a search needs. */
export interface SearchParts {
  readonly connection: Connection
  readonly folders: Folders
  readonly host: Host
  readonly buffers: Buffers
  readonly files: Files
}

/** What a text says. One that is not `good` does not take the place of what was good before. */
export interface Parsed<File> {
  readonly file: File
  readonly good: boolean
  readonly problems: readonly Problem[]
}

/** The files of one name, each of which is for all documents below it. A broken one counts as it was before it broke. */
export class NearestFiles<File> {
  readonly #changed = new Emitter<void>()
  /** What each file said when it last was good, by its URI. */
  readonly #lastGood = new Map<string, File>()
  #nearest = this.#lookAnew()
  #cancel = () => {}

  constructor(
    private readonly parts: SearchParts,
    private readonly name: string,
    private readonly parse: (text: string) => Parsed<File>,
  ) {}

  /** Fires when what `in` gave may be out of date. */
  readonly onDidChange = this.#changed.event

  listen(): void {
    const { folders, buffers } = this.parts
    folders.onDidChangeFiles((changes) => {
      if (changes.some(({ uri }) => this.#isOne(uri))) this.#forget()
    })
    folders.onDidChange(() => this.#forget())
    buffers.onDidChangeContent(({ document }) => this.#forgetSoon(document.uri))
    buffers.onDidClose(({ document }) => this.#forgetSoon(document.uri))
  }

  /** The file that is in force in a folder. */
  in(folder: string): Promise<Located<File> | undefined> {
    return this.#nearest.in(folder)
  }

  /** The folder above, `undefined` where a search ends: at an open folder, and at the top of a repository or of all files. */
  async above(folder: string): Promise<string | undefined> {
    const { files, folders } = this.parts
    const isTop = folders.has(folder) || (await files.isRepository(folder))
    return isTop ? undefined : folderAbove(folder)
  }

  #isOne(uri: string): boolean {
    return uri.endsWith(`/${this.name}`)
  }

  /** Waits for the end of the typing, because half a word says nothing. */
  #forgetSoon(uri: string): void {
    if (!this.#isOne(uri)) return
    this.#cancel()
    this.#cancel = this.parts.host.later(() => this.#forget(), typingPause)
  }

  #forget(): void {
    this.#nearest = this.#lookAnew()
    this.#changed.fire()
  }

  #lookAnew(): NearestFile<File> {
    return new NearestFile<File>({
      fileIn: (folder) => this.#read(`${folder}/${this.name}`),
      above: (folder) => this.above(folder),
    })
  }

  async #read(uri: string): Promise<File | undefined> {
    try {
      const text = await this.parts.files.read(uri)
      if (text !== undefined) return this.#take(uri, text)
      this.#lastGood.delete(uri)
      return undefined
    } catch (error) {
      this.parts.connection.console.warn(`${uri} could not be read: ${String(error)}`)
      return this.#lastGood.get(uri)
    }
  }

  /** Where a file never was good, its sound parts count. */
  #take(uri: string, text: string): File {
    const { file, good, problems } = this.parse(text)
    // In an open file the user sees what is wrong.
    if (!this.parts.buffers.get(uri)) {
      for (const { message } of problems) this.parts.connection.console.warn(`In ${uri}: ${message}`)
    }
    if (good) this.#lastGood.set(uri, file)
    return good ? file : (this.#lastGood.get(uri) ?? file)
  }
}
