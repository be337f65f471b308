import { commands, Uri, type LogOutputChannel } from 'vscode'
import {
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
  type ServerCapabilities,
} from 'vscode-languageclient'
import { confirmEdits } from './confirm-edits'
import { keepQuiet } from './quiet'
import { documentSelector } from './selector'
import { serveFiles } from './serve-files'
import type { ServerNews, ServerState } from './server'

/** Brings the client of a platform, which knows how to start the server there. */
export type NewLanguageClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient

/** Starts the server. The same on the desktop and in the browser. `partsFolder`: see `tellServer`. */
export async function startLanguageClient(
  outputChannel: LogOutputChannel,
  news: ServerNews,
  newLanguageClient: NewLanguageClient,
  partsFolder?: string,
): Promise<BaseLanguageClient> {
  const client = newLanguageClient('amends', 'Amends', {
    documentSelector,
    outputChannel,
    // Whoever wants to read the log opens it. It never comes up by itself.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    middleware: {
      workspace: { handleApplyEdit: confirmEdits },
      async provideDiagnostics(document, previousResultId, token, next) {
        const report = await next(document, previousResultId, token)
        news.checked(document instanceof Uri ? document : document.uri)
        return report
      },
    },
  })
  keepQuiet(client)
  client.onDidChangeState(({ newState }) => news.state(states[newState]))
  tellServer(client, {
    readFile: true,
    listsFolders: true,
    readsSchemas: true,
    showsMessages: true,
    tellsAnswers: true,
    tellsWholeEdits: true,
    partsFolder,
  })
  keepOwnCommands(client, await commands.getCommands())
  serveFiles(client)
  await client.start()
  return client
}

const states: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
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
