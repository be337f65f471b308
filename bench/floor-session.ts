import {
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/**
 * The least that a language server can do: one expression over the whole document, and a diagnostic for each hit. They are as many
 * and as long as the `floor` of the client's `initializationOptions` says, so that they cost what those of another server cost.
 */
export function serveFloor(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  let most = 0
  let message = ''

  connection.onInitialize(({ initializationOptions }) => {
    const floor = initializationOptions as { readonly most: number; readonly length: number }
    most = floor.most
    message = 'x'.repeat(floor.length)
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      },
    }
  })

  connection.languages.diagnostics.on(({ textDocument }): DocumentDiagnosticReport => {
    const document = documents.get(textDocument.uri)
    if (!document) return { kind: 'full', items: [] }
    const hits = [...document.getText().matchAll(/\b(?:sorry|apolog|regret|inconvenience|we)/gi)].slice(
      0,
      most,
    )
    const items = hits.map(({ index, 0: { length } }) => ({
      range: { start: document.positionAt(index), end: document.positionAt(index + length) },
      severity: 2 as const,
      source: 'floor',
      code: 'hit',
      message,
    }))
    return { kind: 'full', items }
  })

  documents.listen(connection)
  connection.listen()
}
