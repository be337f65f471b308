import { RequestType, type Connection } from 'vscode-languageserver'
import type { Disk, Entry, Host } from './host'
import { inTime } from './in-time'

/** Asks the editor for the text of a file that only it can reach. `null`: there is none, or it is larger than `most` bytes. */
const readFileRequest = new RequestType<{ uri: string; most?: number }, string | null, void>(
  'amends/readFile',
)

/** Asks the editor for what is in a folder. */
const listRequest = new RequestType<{ uri: string }, readonly Entry[], void>('amends/list')

/** The files that only the editor can reach: those of a browser, and of repositories that are on no disk. */
export class EditorDisk implements Disk {
  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
  ) {}

  async readFile(uri: string, most?: number): Promise<string | undefined> {
    const params = most === undefined ? { uri } : { uri, most }
    const answer = this.connection.sendRequest(readFileRequest, params)
    const text = await inTime(this.host, answer, () => {
      throw new Error('The editor does not answer.')
    })
    return text ?? undefined
  }

  /** Nothing where the editor cannot tell. */
  list(uri: string): Promise<readonly Entry[]> {
    const answer = this.connection.sendRequest(listRequest, { uri }).catch(() => [])
    return inTime<readonly Entry[]>(this.host, answer, () => [])
  }

  async isRepository(folder: string): Promise<boolean> {
    return (await this.list(folder)).some(({ name }) => name === '.git')
  }
}
