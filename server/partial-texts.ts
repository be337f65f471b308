import { Emitter, FileChangeType } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Partials, SourceFile } from '../engine/document'
import { PartialFinder } from '../engine/partial-finder'
import { partialsIn, partialTagsIn } from '../engine/text/partials'
import type { Buffers } from './buffers'
import { filesBelow } from './file-search'
import type { Files } from './files'
import type { Folders } from './folders'
import type { Guard } from './guard'
import { comparingPause, type Host } from './host'
import { comparable, folderAbove, isBelow, pathBelow } from './uris'

/** The parts of the server that are needed to find partials. */
interface Parts {
  readonly host: Host
  readonly guard: Guard
  readonly buffers: Buffers
  readonly files: Files
  readonly folders: Folders
}

/** What was found for a document, and for which names. */
interface Known {
  readonly names: string
  readonly partials: Partials | undefined
  /** The URIs of the files that hold them, by their names. A name that was looked for in vain is there as well. */
  readonly files: ReadonlyMap<string, string | undefined>
}

/** The files of a folder, and their URIs by their paths in it. */
interface Project {
  readonly finder: PartialFinder
  readonly uris: ReadonlyMap<string, string>
}

/**
 * What the partials of open documents say: files of the same folder, and open documents as they are on the screen. They
 * are looked for in pauses; until then, and where the server has no disk and they are not open, nobody knows them.
 */
export class PartialTexts {
  readonly #changed = new Emitter<readonly string[]>()
  readonly #known = new Map<string, Known>()
  /** The documents whose partials are to be looked for. */
  readonly #waiting = new Set<string>()
  readonly #projects = new Map<string, Project>()
  /** The comparable URIs of what is open, of what was listed, and of what was read. */
  readonly #opened = new Set<string>()
  readonly #listed = new Set<string>()
  readonly #read = new Set<string>()
  /** Counts what happened, so that a run knows when it is out of date. */
  #events = 0
  #cancel = () => {}
  readonly #run: (params: undefined) => Promise<void>

  constructor(private readonly parts: Parts) {
    this.#run = parts.guard('Finding partials', undefined, () => this.#findAll())
  }

  /** Fires with the URIs of the documents whose partials say something else now. */
  readonly onDidChange = this.#changed.event

  listen(): void {
    const { buffers, folders } = this.parts
    buffers.onDidChangeContent(({ document }) => {
      const key = comparable(document.uri)
      const isNew = !this.#opened.has(key) && !this.#listed.has(key)
      this.#opened.add(key)
      if (isNew || this.#read.has(key)) this.#findAgain()
    })
    buffers.onDidClose(({ document }) => {
      this.#known.delete(document.uri)
      this.#waiting.delete(document.uri)
      this.#opened.delete(comparable(document.uri))
      if (this.#read.has(comparable(document.uri))) this.#findAgain()
    })
    folders.onDidChangeFiles((changes) => {
      const isAbout = ({ uri, type }: (typeof changes)[number]): boolean =>
        type !== FileChangeType.Changed || this.#read.has(comparable(uri))
      if (changes.some(isAbout)) this.#findAgain()
    })
    folders.onDidChange(() => this.#findAgain())
  }

  /** What is known by now of a document's partials; the same function until something changes. */
  of(document: TextDocument): Partials | undefined {
    const { uri } = document
    const names = [...new Set(partialsIn(document.getText()).map(({ name }) => name))].sort().join('\n')
    if (names === '') {
      this.#known.delete(uri)
      return undefined
    }
    const known = this.#known.get(uri)
    if (known?.names !== names) {
      this.#known.set(uri, { names, partials: known?.partials, files: known?.files ?? new Map() })
      this.#find([uri])
    }
    return known?.partials
  }

  /**
   * The URIs of the files that hold a document's partials, by their names: `undefined` where there is none. Nobody has
   * looked yet for a name that is not among them.
   */
  filesOf({ uri }: TextDocument): ReadonlyMap<string, string | undefined> {
    return this.#known.get(uri)?.files ?? new Map()
  }

  /** What the partials of a file that is not open say, looked for at once because somebody waits for it. */
  async ofClosed({ path: uri, text }: SourceFile): Promise<Partials | undefined> {
    const { finder, path } = this.#projectOf(uri)
    return finder.partialsOf({ path, text })
  }

  /** The URI of the file that holds a partial, looked for at once because somebody wants to go there. */
  async fileOf(uri: string, name: string): Promise<string | undefined> {
    const { finder, uris, path } = this.#projectOf(uri)
    return uris.get((await finder.pathOf(name, path)) ?? '')
  }

  #findAgain(): void {
    this.#projects.clear()
    this.#listed.clear()
    this.#read.clear()
    if (this.#known.size > 0) this.#find(this.#known.keys())
  }

  #find(uris: Iterable<string>): void {
    for (const uri of uris) this.#waiting.add(uri)
    this.#events += 1
    this.#cancel()
    this.#cancel = this.parts.host.later(() => void this.#run(undefined), comparingPause)
  }

  async #findAll(): Promise<void> {
    const now = this.#events
    const changed: string[] = []
    for (const uri of this.#waiting) {
      const known = this.#known.get(uri)
      const text = this.parts.buffers.get(uri)?.getText()
      if (known && text !== undefined) {
        const { finder, path } = this.#projectOf(uri)
        const partials = await finder.partialsOf({ path, text })
        const files = new Map<string, string | undefined>()
        const names = new Set(partialTagsIn(text).map(({ name }) => name))
        for (const name of names) files.set(name, await this.fileOf(uri, name))
        if (this.#events !== now) break
        this.#known.set(uri, { ...known, partials, files })
        const isFound = known.names.split('\n').some((name) => partials?.(name))
        if (isFound || known.partials) changed.push(uri)
      }
      this.#waiting.delete(uri)
    }
    if (changed.length > 0) this.#changed.fire(changed)
  }

  /** The project that a document belongs to, and its path in that. */
  #projectOf(uri: string): Project & { readonly path: string } {
    const root = this.parts.folders.of(uri) ?? folderAbove(uri) ?? uri
    const project = this.#projects.get(root) ?? this.#projectIn(root)
    this.#projects.set(root, project)
    return { ...project, path: pathBelow(root, uri) }
  }

  #projectIn(root: string): Project {
    const uris = new Map<string, string>()
    const finder = new PartialFinder({
      list: async () => {
        for (const uri of await this.#uris(root)) {
          uris.set(pathBelow(root, uri), uri)
          this.#listed.add(comparable(uri))
        }
        return [...uris.keys()]
      },
      read: async (path) => {
        const uri = uris.get(path)
        if (uri === undefined) return undefined
        this.#read.add(comparable(uri))
        return this.#open(uri) ?? this.parts.files.closedSource(uri)
      },
    })
    return { finder, uris }
  }

  /** Files on the disk of a folder that the user opened, and open documents. */
  async #uris(root: string): Promise<readonly string[]> {
    const { buffers, files, folders } = this.parts
    const disk = folders.has(root) ? files.diskOf(root) : undefined
    const listed = disk ? (await filesBelow(root, disk)).uris : []
    const open = buffers.uris().filter((uri) => isBelow(uri, root))
    return [...listed, ...open]
  }

  #open(uri: string): SourceFile | undefined {
    const document = this.parts.buffers.get(uri)
    return document && { text: document.getText(), path: document.uri, languageId: document.languageId }
  }
}
