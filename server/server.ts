import { TextDocumentSyncKind, type Connection, type InitializeResult } from 'vscode-languageserver'
import { createLinter } from '../engine/lint'
import { name, version } from './product'
import { rules } from '../rules'
import { Buffers } from './buffers'
import { readClient } from './client'
import { ConfigFiles } from './config-files'
import { Configs } from './configs'
import { Converter } from './convert'
import { Documents } from './documents'
import type { Feature, Session } from './feature'
import { codeActions } from './features/code-actions'
import { diagnostics } from './features/diagnostics'
import { hover } from './features/hover'
import { Files } from './files'
import { createGuard } from './guard'
import type { Host } from './host'
import { Settings } from './settings'

const features: readonly Feature[] = [diagnostics, codeActions, hover]

/** Serves one client over a connection. What is particular to a platform comes in as `host`. */
export function startServer(connection: Connection, host: Host, linter = createLinter(rules)): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params)
    const convert = new Converter(client.encoding, client.showsRelated)
    const settings = new Settings(connection, client, linter.rules)
    const buffers = new Buffers(convert)
    const files = new Files(buffers, host, client, connection)
    const configFiles = new ConfigFiles(connection, client, host, buffers, files, linter.rules)
    const configs = new Configs(settings, configFiles)
    const documents = new Documents(linter, configs, buffers)
    const guard = createGuard(connection.console)
    const session: Session = { connection, host, client, linter, buffers, configs, documents, convert, guard }

    settings.listen()
    configFiles.listen()
    buffers.listen(connection)
    connection.onInitialized(async () => {
      await settings.watch()
      await configFiles.watch()
    })
    for (const feature of features) feature.register(session)

    const capabilities = {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }
    return {
      serverInfo: { name, version },
      capabilities: Object.assign(capabilities, ...features.map((feature) => feature.capabilities(client))),
    }
  })
  connection.listen()
}
