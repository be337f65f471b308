import { window, type ExtensionContext, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { registerCommands } from './commands'

// Node and the browser both have it, but the types of neither are in force here.
declare function setTimeout(action: () => void, delay: number): unknown

/** Makes the language client of a platform and starts the server. */
export type StartClient = (context: ExtensionContext, log: LogOutputChannel) => Promise<RunningClient>

export interface RunningClient {
  readonly client: BaseLanguageClient
  /** Ends the server, and whatever else the platform keeps for it. */
  stop(): Promise<void>
}

/** The language client, as soon as it is there. Fails where the server could not be started. */
export type ClientSoon = () => Promise<BaseLanguageClient>

/**
 * Does at once what VS Code has to know of: the commands and the log. All other extensions wait meanwhile, so the library of
 * the protocol, which takes many times as long, is loaded only afterwards. Gives what ends everything.
 */
export function activateWith(
  context: ExtensionContext,
  load: () => Promise<StartClient>,
): () => Promise<void> {
  const log = window.createOutputChannel('Amends', { log: true })
  let running: Promise<RunningClient> | undefined
  const start = async (): Promise<RunningClient> => (await load())(context, log)
  const client: ClientSoon = async () => {
    running ??= start()
    try {
      return (await running).client
    } catch (error) {
      // Whoever asks next tries anew.
      running = undefined
      throw error
    }
  }
  context.subscriptions.push(log, registerCommands(client, log))
  setTimeout(() => void client().catch((error: unknown) => log.error(String(error))), 0)
  return async () => (await running)?.stop()
}
