import { window, type ExtensionContext, type LogOutputChannel } from 'vscode'
import { registerCommands } from './commands'
import { reportView } from './report-view'
import { Server, type RunningClient, type ServerNews } from './server'
import { startWhenNeeded } from './start-when-needed'
import { showStatus } from './status-item'

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
    reportView(context.extensionUri, () => server.client()),
    showStatus(server),
    startWhenNeeded(server),
  )
  return () => server.stop()
}
