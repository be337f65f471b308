import type { Connection, InitializeResult } from 'vscode-languageserver'
import { capabilitiesFor } from './capabilities'
import { readClient, type Client } from './client'
import type { Host } from './host'
import type { LifeCycle } from './life-cycle'
import { name, version } from './product'

/** Does what the server has announced. */
export type StartSession = (connection: Connection, host: Host, client: Client) => void

/**
 * Serves one client. It is answered at once, and what does the work is loaded only then; messages that come meanwhile
 * wait in `lifeCycle`, through which all of them come.
 */
export function startServer(
  connection: Connection,
  lifeCycle: LifeCycle,
  host: Host,
  load: () => Promise<StartSession>,
): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params)
    lifeCycle.onFirst(() => void start(client))
    return { serverInfo: { name, version }, capabilities: capabilitiesFor(client, host) }
  })
  connection.listen()

  async function start(client: Client): Promise<void> {
    const startSession = await load()
    startSession(connection, host, client)
    lifeCycle.release()
  }
}
