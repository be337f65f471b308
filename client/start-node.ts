import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import type { StartClient } from './activation'
import { startLanguageClient } from './language-client'

/** On the desktop and on remote machines the server is a program of its own. */
export const startClient: StartClient = async (context, log, news) => {
  const server = { module: context.asAbsolutePath('dist/server/node.cjs'), transport: TransportKind.stdio }
  const client = await startLanguageClient(
    log,
    news,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
  )
  return { client, stop: () => client.stop() }
}
