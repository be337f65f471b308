import { Emitter, FileChangeType, type Connection, type FileEvent } from 'vscode-languageserver'
import type { Problem } from '../engine/finding'
import { NearestFile, type Located } from '../engine/settings/nearest-config'
import type { Buffers } from './buffers'
import type { Files } from './files'
import type { Folders } from './folders'
import { typingPause, type Host } from './host'
import { comparable, folderAbove, isBelow } from './uris'

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
  /** What counts while the file is not good. Where nothing else is said, it is all that was good before. */
  instead?(before: File): File
}

/** One of these files in which something is wrong. */
export interface FaultyFile {
  readonly uri: string
  readonly text: string
  readonly problems: readonly Problem[]
}

/** The files of one name, each of which is for all documents below it. A broken one counts as it was before it broke. */
export class NearestFiles<File> {
  readonly #changed = new Emitter<void>()
  /** What each file said when it last was good, by its URI. */
  readonly #lastGood = new Map<string, File>()
  /** What was wrong with each file when it last was read, by its URI; '' where nothing was. */
  readonly #said = new Map<string, string>()
  /** Those that were read since the last change, and in which something is wrong. */
  readonly #faulty = new Map<string, FaultyFile>()
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
      if (changes.some((change) => this.#isOne(change.uri) || this.#takesOne(change))) this.#forget()
    })
    folders.onDidChange(() => this.#forget())
    buffers.onDidChangeContent(({ document }) => this.#forgetSoon(document.uri))
    // From now on the file counts, which may hold something else, and an edit of it has to be made for that.
    buffers.onDidClose(({ document }) => {
      if (this.#isOne(document.uri)) this.#forget()
    })
  }

  /** The file that is in force in a folder. */
  in(folder: string): Promise<Located<File> | undefined> {
    return this.#nearest.in(folder)
  }

  /** Those below the open folders in which something is wrong. An open document is asked for that itself. */
  faulty(): readonly FaultyFile[] {
    const { buffers, folders } = this.parts
    const open = new Set(buffers.uris().map(comparable))
    return [...this.#faulty.values()].filter(
      ({ uri }) => folders.of(uri) !== undefined && !open.has(comparable(uri)),
    )
  }

  /** Whether something is wrong with one of them, so that it counts in part, or as it was before. */
  isFaulty(uri: string): boolean {
    return (this.#said.get(uri) ?? '') !== ''
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

  /** Whether a folder with one of the files is gone: nobody is told of the files in it. */
  #takesOne({ type, uri }: FileEvent): boolean {
    return type === FileChangeType.Deleted && [...this.#said.keys()].some((file) => isBelow(file, uri))
  }

  /** Waits for the end of the typing, because half a word says nothing. */
  #forgetSoon(uri: string): void {
    if (!this.#isOne(uri)) return
    this.#cancel()
    this.#cancel = this.parts.host.later(() => this.#forget(), typingPause)
  }

  #forget(): void {
    this.#nearest = this.#lookAnew()
    this.#faulty.clear()
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
      this.#said.delete(uri)
      return undefined
    } catch (error) {
      this.parts.connection.console.warn(`${uri} could not be read: ${String(error)}`)
      return this.#lastGood.get(uri)
    }
  }

  /** Where a file never was good, its sound parts count. */
  #take(uri: string, text: string): File {
    const { file, good, instead, problems } = this.parse(text)
    const before = this.#lastGood.get(uri)
    if (!this.#said.has(uri)) this.parts.connection.console.info(`Uses ${uri}`)
    const said = problems.map(({ message }) => `In ${uri}: ${message}`).join('\n')
    // In an open file the user sees what is wrong, and what was said of a closed one is not said again.
    if (said !== '' && said !== this.#said.get(uri) && !this.parts.buffers.get(uri))
      this.parts.connection.console.warn(said)
    this.#said.set(uri, said)
    if (problems.length > 0) this.#faulty.set(uri, { uri, text, problems })
    if (good) this.#lastGood.set(uri, file)
    return good || before === undefined ? file : (instead?.(before) ?? before)
  }
}
