import { RequestType, type Connection } from 'vscode-languageserver'
import type { SourceFile } from '../engine/document'
import type { Buffers } from './buffers'
import type { Client } from './client'
import type { Disk, Host } from './host'
import { mostBytesClosed } from './limits'

/** Asks the editor for the text of a file that only it can reach. `null`: there is none. */
const readFileRequest = new RequestType<{ uri: string }, string | null, void>('amends/readFile')

/** Reads files from the editor's buffer, else from the disk, else through the editor. */
export class Files {
  constructor(
    private readonly buffers: Buffers,
    private readonly host: Host,
    private readonly client: Client,
    private readonly connection: Connection,
  ) {}

  /** `undefined` where there is no such file, or nobody who can read it. */
  async read(uri: string): Promise<string | undefined> {
    const buffer = this.buffers.get(uri)
    if (buffer) return buffer.getText()
    const disk = this.diskOf(uri)
    if (disk) return disk.readFile(uri)
    if (!this.client.readsFiles) return undefined
    return (await this.connection.sendRequest(readFileRequest, { uri })) ?? undefined
  }

  /** A file on the disk. One that cannot be read says nothing, and whoever opens it will be told why. */
  async sourceOnDisk(uri: string): Promise<SourceFile | undefined> {
    const text = await this.diskOf(uri)
      ?.readFile(uri, mostBytesClosed)
      .catch(() => undefined)
    return text === undefined ? undefined : { text, path: uri }
  }

  /** Whether a folder is known to be the top of a Git repository. */
  async isRepository(folder: string): Promise<boolean> {
    return (await this.diskOf(folder)?.isRepository(folder)) ?? false
  }

  /** The disk that a file lies on, where the server can reach it. */
  diskOf(uri: string): Disk | undefined {
    return uri.startsWith('file:') ? this.host.disk : undefined
  }
}
