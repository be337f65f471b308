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
  load: (client: Client) => StartSession | Promise<StartSession>,
): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params)
    lifeCycle.onFirst(() => void start(client))
    return { serverInfo: { name, version }, capabilities: capabilitiesFor(client, host) }
  })
  connection.listen()

  async function start(client: Client): Promise<void> {
    try {
      const startSession = await load(client)
      startSession(connection, host, client)
    } catch (error) {
      // Whatever is asked from now on is answered with an error, so that nobody waits for ever.
      connection.console.error(
        `The server could not be loaded, and has to be started again: ${String(error)}`,
      )
    }
    lifeCycle.release()
  }
}
