import { commands, window, type ExtensionContext } from 'vscode'
import {
  ExecuteCommandRequest,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient'
import { confirmEdits } from './confirm-edits'
import { explainCommand, showExplanations } from './explain-file'
import { serveConfigFiles } from './read-file'
import { documentSelector } from './selector'

/** Brings the client of a platform, which knows how to start the server there. */
export type NewLanguageClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient

/** Starts the server and offers the commands. The same on the desktop and in the browser. */
export async function startClient(
  context: ExtensionContext,
  newLanguageClient: NewLanguageClient,
): Promise<BaseLanguageClient> {
  const outputChannel = window.createOutputChannel('Amends', { log: true })
  const explanations = showExplanations(async (file) => {
    const params = { command: explainCommand, arguments: [file.toString()] }
    const answer: { text: string } | null = await client.sendRequest(ExecuteCommandRequest.type, params)
    return answer?.text
  })
  const client = newLanguageClient('amends', 'Amends', {
    documentSelector,
    outputChannel,
    // Whoever wants to read the log opens it. It never comes up by itself.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      ...explanations.middleware,
      workspace: { handleApplyEdit: confirmEdits },
    },
  })
  serveConfigFiles(client)
  context.subscriptions.push(
    outputChannel,
    explanations.subscription,
    commands.registerCommand('amends.restart', async () => {
      if (client.isRunning()) await client.stop()
      await client.start()
    }),
    commands.registerCommand('amends.showOutput', () => outputChannel.show()),
  )
  await client.start()
  return client
}
