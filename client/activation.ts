import { window, type ExtensionContext, type LogOutputChannel } from 'vscode'
import { registerCommands } from './commands'
import { reportView } from './report-view'
import { Server, type RunningClient, type ServerNews } from './server'
import { showStatus } from './status-item'

// Node and the browser both have it, but the types of neither are in force here.
declare function setTimeout(action: () => void, delay: number): unknown

/** Makes the language client of a platform and starts the server. */
export type StartClient = (
  context: ExtensionContext,
  log: LogOutputChannel,
  news: ServerNews,
) => Promise<RunningClient>

/**
 * Does at once what VS Code has to know of: the commands, the status and the log. All other extensions wait meanwhile, so the
 * library of the protocol, which takes many times as long, is loaded only afterwards. Gives what ends everything.
 */
export function activateWith(
  context: ExtensionContext,
  load: () => Promise<StartClient>,
): () => Promise<void> {
  const log = window.createOutputChannel('Amends', { log: true })
  const server = new Server(log, async (news) => (await load())(context, log, news))
  context.subscriptions.push(
    log,
    server,
    registerCommands(server, log),
    reportView(() => server.client()),
    showStatus(server),
  )
  // The log and the status tell where that fails.
  setTimeout(() => void server.client().catch(() => undefined), 0)
  return () => server.stop()
}
