import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  Emitter,
  FileChangeType,
  WatchKind,
  type Connection,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver'
import type { SourceFile } from '../engine/document'
import { formats } from '../engine/formats'
import { configName } from '../engine/settings/nearest-config'
import { suppressionsName } from '../engine/suppressions/suppressions'
import type { Client } from './client'
import { comparable, folderAbove, isBelow } from './uris'

const extensions = formats.flatMap((format) => format.extensions)

/** What is to be told of, in any folder. */
const watched: (FileSystemWatcher & { globPattern: string })[] = [
  { globPattern: `**/${configName}` },
  { globPattern: `**/${suppressionsName}` },
  { globPattern: '**/.gitignore' },
  { globPattern: `**/*.{${extensions.join(',')}}` },
  // A folder goes without a word about the files in it.
  { globPattern: '**', kind: WatchKind.Delete },
]

/** The folders that the user opened, and what the client tells of changes in them. */
export class Folders {
  readonly #changed = new Emitter<void>()
  readonly #changedFiles = new Emitter<readonly FileEvent[]>()
  readonly #open: Map<string, string>
  #watching: Disposable | undefined

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {
    this.#open = new Map(client.workspaceFolders.map(byName))
  }

  /** Fires when other folders are open, and when folders in them were made, renamed or deleted. */
  readonly onDidChange = this.#changed.event

  /** Fires when files are others on the disk. */
  readonly onDidChangeFiles = this.#changedFiles.event

  listen(): void {
    // What is no URI fails here, before anybody acts on a part of the news, and the client is told.
    this.connection.onDidChangeWatchedFiles(({ changes }) => {
      this.#changedFiles.fire(changes.map((change) => ({ ...change, uri: textOf(change.uri) })))
    })
    this.connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      const removed = event.removed.map(({ uri }) => comparable(textOf(uri)))
      const added = event.added.map(({ uri }) => byName(textOf(uri)))
      for (const name of removed) this.#open.delete(name)
      for (const [name, uri] of added) this.#open.set(name, uri)
      this.#changed.fire()
      if (this.client.watchesFolders) void this.watch()
    })
    const { workspace } = this.connection
    workspace.onDidCreateFiles(() => this.#changed.fire())
    workspace.onDidRenameFiles(() => this.#changed.fire())
    workspace.onDidDeleteFiles(() => this.#changed.fire())
  }

  /**
   * Asks the client to tell of changed files, in the folders that are open now. To be called once it is initialized.
   *
   * The client watches, and the server nothing. Beside its own files the server has to hear of those that it compares
   * and puts together, because nobody opens the others of a folder; and all of these are below the open folders, which
   * an editor watches for itself anyway.
   */
  async watch(): Promise<void> {
    if (!this.client.watchesFiles) return
    const { connection } = this
    try {
      const watching = await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: this.#watchers(),
      })
      this.#watching?.dispose()
      this.#watching = watching
    } catch (error) {
      connection.console.warn(`The client does not watch files: ${String(error)}`)
    }
  }

  #watchers(): FileSystemWatcher[] {
    if (!this.client.watchesFolders || this.#open.size === 0) return watched
    return this.all().flatMap((baseUri) =>
      watched.map(({ globPattern, ...rest }) => ({
        globPattern: { baseUri, pattern: globPattern },
        ...rest,
      })),
    )
  }

  all(): readonly string[] {
    return [...this.#open.values()]
  }

  has(folder: string): boolean {
    return this.#open.has(comparable(folder))
  }

  /** The open folder that holds a file; of several the innermost. */
  of(uri: string): string | undefined {
    const above = [...this.#open].filter(([folder]) => isBelow(uri, folder))
    return above.sort(([a], [b]) => b.length - a.length)[0]?.[1]
  }

  /** How the engine names a file. What stands above the folder that was opened says nothing of it. */
  nameOf(uri: string): Pick<SourceFile, 'path' | 'root'> {
    return { path: uri, root: this.of(uri) ?? folderAbove(uri) }
  }
}

/** An open folder by its one spelling. */
const byName = (uri: string): readonly [name: string, uri: string] => [
  comparable(uri),
  uri.replace(/\/+$/, ''),
]

function textOf(uri: unknown): string {
  if (typeof uri !== 'string') throw new TypeError('A URI is missing.')
  return uri
}

/** Whether a change may have made or taken a file: one of its text does not. */
export const isAboutNames = ({ uri, type }: FileEvent): boolean =>
  type !== FileChangeType.Changed || uri.endsWith('/.gitignore')
