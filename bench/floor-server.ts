/** The least that a language server can do: one expression over the whole document, and a diagnostic for each hit. */
import {
  createConnection,
  TextDocuments,
  TextDocumentSyncKind,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** Diagnostics are as many and as long as those of the server that is measured. */
const most = Number(process.argv[2] ?? Infinity)
const message = 'x'.repeat(Number(process.argv[3] ?? 200))

const connection = createConnection(process.stdin, process.stdout)
const documents = new TextDocuments(TextDocument)

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}))

connection.languages.diagnostics.on(({ textDocument }): DocumentDiagnosticReport => {
  const document = documents.get(textDocument.uri)
  if (!document) return { kind: 'full', items: [] }
  const hits = [...document.getText().matchAll(/\b(?:sorry|apolog|regret|inconvenience|we)/gi)].slice(0, most)
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
