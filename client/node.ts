import type { ExtensionContext } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { startClient } from './client'

let client: BaseLanguageClient | undefined

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server/node.cjs'), transport: TransportKind.stdio }
  client = await startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
  )
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}
