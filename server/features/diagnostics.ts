import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver'
import type { CheckedDocument } from '../documents'
import type { Feature, Session } from '../feature'
import { typingPause } from '../host'
import { refresher } from '../refresh'
import { emptyReport, reportIn, reportOn, type Report } from '../reports'
import { isSuppressions } from '../uris'

/** Findings as squiggles. The client asks for them when it can; only to others they are pushed. */
export const diagnostics: Feature = {
  register: (session) => (session.client.pullsDiagnostics ? answerPulls(session) : push(session)),
}

function answerPulls(session: Session): void {
  const { client, compared, configs, connection, documents, guard, partials } = session
  const relatedTo = createRelated(session)
  connection.languages.diagnostics.on(
    guard<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'Diagnostics',
      fullOf(emptyReport),
      async ({ textDocument: { uri }, previousResultId }) => {
        const relatedDocuments = await relatedTo(uri)
        const checked = await documents.check(uri)
        const report = checked ? reportOn(session, checked) : await closedReport(session, uri)
        const answer = report.resultId === previousResultId ? unchangedOf(report) : fullOf(report)
        return relatedDocuments ? { ...answer, relatedDocuments } : answer
      },
    ),
  )
  if (!client.refreshesDiagnostics) return
  const refresh = refresher(() => connection.languages.diagnostics.refresh())
  configs.onDidChange(refresh)
  compared.onDidChange(refresh)
  partials.onDidChange(refresh)
  documents.onDidChangeUse(refresh)
}

const fullOf = ({ resultId, items }: Report) => ({ kind: 'full' as const, resultId, items })

const unchangedOf = ({ resultId }: Report) => ({ kind: 'unchanged' as const, resultId })

/** Some clients ask once more when a document was closed, and show the answer as that of the file. */
async function closedReport(session: Session, uri: string): Promise<Report> {
  const file = await session.workspace.closedFile(uri)
  return file ? reportIn(session, file.shown, file.closed, file.compared) : emptyReport
}

type Related = Record<string, DocumentDiagnosticReport & { readonly kind: 'full' }>

/** Tells with one document of the others that changed since the client asked, as a comparison speaks of several. */
function createRelated(session: Session): (asked: string) => Promise<Related | undefined> {
  const { buffers, client, compared, documents, partials } = session
  if (!client.takesRelatedDocuments) return async () => undefined
  const changed = new Set<string>()
  const add = (uris: readonly string[]): void => uris.forEach((uri) => changed.add(uri))
  compared.onDidChange(add)
  partials.onDidChange(add)
  buffers.onDidClose(({ document: { uri } }) => void changed.delete(uri))
  return async (asked) => {
    changed.delete(asked)
    if (changed.size === 0) return undefined
    const related: Related = {}
    for (const uri of changed) {
      changed.delete(uri)
      const checked = await documents.check(uri)
      if (checked) related[uri] = fullOf(reportOn(session, checked))
    }
    return related
  }
}

/** One run per document: a newer change cancels the run that waits, and a result of an older version is dropped. */
function push(session: Session): void {
  const { buffers, compared, configs, connection, documents, guard, host, partials } = session
  const waiting = new Map<string, () => void>()
  /** The documents that are being checked, and whether they have to be checked once more. */
  const running = new Map<string, boolean>()

  const publish = guard('Diagnostics', undefined, async ({ textDocument: { uri } }: Named) => {
    const checked = await documents.check(uri)
    if (checked && documents.isCurrent(checked)) await send(checked)
  })
  const send = (checked: CheckedDocument): Promise<void> => {
    const { document, version } = checked
    const { items } = reportOn(session, checked)
    return connection.sendDiagnostics({ uri: document.uri, version, diagnostics: items })
  }
  const run = async (uri: string): Promise<void> => {
    waiting.delete(uri)
    if (running.has(uri)) return void running.set(uri, true)
    do {
      running.set(uri, false)
      await publish({ textDocument: { uri } })
    } while (running.get(uri))
    running.delete(uri)
  }
  const runIn = (uri: string, pause: number): void => {
    waiting.get(uri)?.()
    waiting.set(
      uri,
      host.later(() => void run(uri), pause),
    )
  }
  const schedule = (uri: string): void => runIn(uri, typingPause)
  const opened = new Set<string>()

  buffers.onDidChangeContent(({ document: { uri } }) => {
    // Who opens a document does not type yet.
    runIn(uri, opened.has(uri) ? typingPause : 0)
    opened.add(uri)
  })
  configs.onDidChange(() => buffers.uris().forEach(schedule))
  compared.onDidChange((uris) => uris.forEach(schedule))
  partials.onDidChange((uris) => uris.forEach(schedule))
  documents.onDidChangeUse(() => buffers.uris().filter(isSuppressions).forEach(schedule))
  buffers.onDidClose(({ document: { uri } }) => {
    opened.delete(uri)
    waiting.get(uri)?.()
    waiting.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
}

/** What the guard names when something fails. */
interface Named {
  readonly textDocument: { readonly uri: string }
}
