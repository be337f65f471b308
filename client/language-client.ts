import { commands, type LogOutputChannel } from 'vscode'
import {
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type LanguageClientOptions,
  type ServerCapabilities,
} from 'vscode-languageclient'
import { confirmEdits } from './confirm-edits'
import { serveFiles } from './serve-files'
import { documentSelector } from './selector'

/** Brings the client of a platform, which knows how to start the server there. */
export type NewLanguageClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient

/** Starts the server. The same on the desktop and in the browser. `partsFolder`: see `tellServer`. */
export async function startLanguageClient(
  outputChannel: LogOutputChannel,
  newLanguageClient: NewLanguageClient,
  partsFolder?: string,
): Promise<BaseLanguageClient> {
  const client = newLanguageClient('amends', 'Amends', {
    documentSelector,
    outputChannel,
    // Whoever wants to read the log opens it. It never comes up by itself.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { workspace: { handleApplyEdit: confirmEdits } },
  })
  tellServer(client, { readFile: true, listsFolders: true, readsSchemas: true, partsFolder })
  keepOwnCommands(client, await commands.getCommands())
  serveFiles(client)
  await client.start()
  return client
}

/**
 * Tells the server at the start what this client does beyond the protocol. A server in a worker gets to know where its parts
 * are, as VS Code runs it from an address of its own.
 */
function tellServer(client: BaseLanguageClient, amends: object): void {
  client.registerFeature({
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...capabilities.experimental, amends }
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  })
}

/** The commands of the palette are there before the server is. The library would register them once more, and fail. */
function keepOwnCommands(client: BaseLanguageClient, known: readonly string[]): void {
  client.registerFeature({
    fillClientCapabilities() {},
    preInitialize({ executeCommandProvider: provider }: ServerCapabilities) {
      if (provider) provider.commands = provider.commands.filter((command) => !known.includes(command))
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  })
}
