import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver'
import { withCompared } from '../../engine/workspace'
import type { CheckedDocument } from '../documents'
import type { Feature, Session } from '../feature'
import { typingPause } from '../host'
import { isSuppressions } from '../uris'

/** Findings as squiggles. The client asks for them when it can; only to others they are pushed. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'amends',
            // A client that can be told to ask again need not do so whenever some file changes.
            interFileDependencies: !client.refreshesDiagnostics,
            workspaceDiagnostics: false,
          },
        }
      : {},
  register: (session) => (session.client.pullsDiagnostics ? answerPulls(session) : push(session)),
}

function answerPulls(session: Session): void {
  const { client, compared, configs, connection, documents, guard, partials } = session
  connection.languages.diagnostics.on(
    guard<DocumentDiagnosticParams, DocumentDiagnosticReport>('Diagnostics', emptyReport, async (params) => {
      const checked = await documents.check(params.textDocument.uri)
      if (!checked) return emptyReport
      if (checked.id === params.previousResultId) return { kind: 'unchanged', resultId: checked.id }
      return { kind: 'full', resultId: checked.id, items: diagnosticsOf(session, checked) }
    }),
  )
  if (!client.refreshesDiagnostics) return
  configs.onDidChange(() => void connection.languages.diagnostics.refresh())
  compared.onDidChange(() => void connection.languages.diagnostics.refresh())
  partials.onDidChange(() => void connection.languages.diagnostics.refresh())
  documents.onDidChangeUse(() => void connection.languages.diagnostics.refresh())
}

/** One run per document: a newer change cancels the run that waits, and a result of an older version is dropped. */
function push(session: Session): void {
  const { buffers, compared, configs, connection, documents, guard, host, partials } = session
  const waiting = new Map<string, () => void>()

  const publish = guard(
    'Diagnostics',
    undefined,
    async ({ textDocument: { uri } }: { textDocument: { uri: string } }) => {
      const checked = await documents.check(uri)
      if (!checked) return
      const { version } = checked
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session, checked) })
    },
  )
  const schedule = (uri: string) => {
    waiting.get(uri)?.()
    const run = () => {
      waiting.delete(uri)
      void publish({ textDocument: { uri } })
    }
    waiting.set(uri, host.later(run, typingPause))
  }

  buffers.onDidChangeContent(({ document }) => schedule(document.uri))
  configs.onDidChange(() => buffers.uris().forEach(schedule))
  compared.onDidChange((uris) => uris.forEach(schedule))
  partials.onDidChange((uris) => uris.forEach(schedule))
  documents.onDidChangeUse(() => buffers.uris().filter(isSuppressions).forEach(schedule))
  buffers.onDidClose(({ document: { uri } }) => {
    waiting.get(uri)?.()
    waiting.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
}

const emptyReport: DocumentDiagnosticReport = { kind: 'full', items: [] }

const diagnosticsOf = (
  { convert }: Session,
  { document, findings, compared, problems }: CheckedDocument,
): Diagnostic[] => [
  ...withCompared(findings, compared).map((finding) => convert.toDiagnostic(document, finding)),
  ...problems.map((problem) => convert.problemToDiagnostic(document, problem)),
]
