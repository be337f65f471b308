import { TextDocumentSyncKind, type Connection, type InitializeResult } from 'vscode-languageserver'
import { createLinter } from '../engine/lint'
import { name, version } from './product'
import { rules } from '../rules'
import { readClient } from './client'
import { Converter } from './convert'
import { Documents } from './documents'
import type { Feature, Session } from './feature'
import { codeActions } from './features/code-actions'
import { diagnostics } from './features/diagnostics'
import { hover } from './features/hover'
import { createGuard } from './guard'
import type { Host } from './host'
import { Settings } from './settings'

const features: readonly Feature[] = [diagnostics, codeActions, hover]

/** Serves one client over a connection. What is particular to a platform comes in as `host`. */
export function startServer(connection: Connection, host: Host, linter = createLinter(rules)): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params)
    const convert = new Converter(client.encoding)
    const settings = new Settings(connection, client, linter.rules)
    const documents = new Documents(linter, settings, convert)
    const guard = createGuard(connection.console)
    const session: Session = { connection, host, client, linter, settings, documents, convert, guard }

    settings.listen()
    documents.listen(connection)
    for (const feature of features) feature.register(session)

    const capabilities = {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    }
    return {
      serverInfo: { name, version },
      capabilities: Object.assign(capabilities, ...features.map((feature) => feature.capabilities(client))),
    }
  })
  connection.listen()
}
