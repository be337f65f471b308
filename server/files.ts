import type { Connection } from 'vscode-languageserver'
import type { SourceFile } from '../engine/document'
import type { Buffers } from './buffers'
import type { Client } from './client'
import { EditorDisk } from './editor-disk'
import type { Disk, Host } from './host'
import { mostBytesClosed } from './limits'

/** Reads files from the editor's buffer, else from the disk, else through the editor. */
export class Files {
  readonly #editorDisk: Disk

  constructor(
    private readonly buffers: Buffers,
    private readonly host: Host,
    private readonly client: Client,
    connection: Connection,
  ) {
    this.#editorDisk = new EditorDisk(connection, host)
  }

  /** `undefined` where there is no such file, or nobody who can read it. */
  async read(uri: string): Promise<string | undefined> {
    const buffer = this.buffers.get(uri)
    if (buffer) return buffer.getText()
    const disk = this.diskOf(uri)
    if (disk) return disk.readFile(uri)
    return this.client.readsFiles ? this.#editorDisk.readFile(uri) : undefined
  }

  /** A file that is not open. One that cannot be read says nothing, and whoever opens it will be told why. */
  async closedSource(uri: string): Promise<SourceFile | undefined> {
    const text = await this.reachOf(uri)
      ?.readFile(uri, mostBytesClosed)
      .catch(() => undefined)
    return text === undefined ? undefined : { text, path: uri }
  }

  /** Whether a folder is known to be the top of a Git repository. */
  async isRepository(folder: string): Promise<boolean> {
    return (await this.diskOf(folder)?.isRepository(folder)) ?? false
  }

  /**
   * Where a file can be read and its folder listed: on the disk, else through the editor. That may take a request over the
   * network for each, so it is for what the user asked for.
   */
  reachOf(uri: string): Disk | undefined {
    return this.diskOf(uri) ?? (this.client.listsFolders ? this.#editorDisk : undefined)
  }

  /** The disk that a file lies on, where the server can reach it. */
  diskOf(uri: string): Disk | undefined {
    return uri.startsWith('file:') ? this.host.disk : undefined
  }
}
