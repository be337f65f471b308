import {
  WorkDoneProgressReporter,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver'
import type { Finding } from '../../engine/finding'
import type { ClosedFile } from '../compare'
import type { Feature, Session } from '../feature'
import { Progress } from '../progress'
import { reportIn, reportOnFaulty, type Report } from '../reports'
import { comparable } from '../uris'
import { answersWorkspace } from '../capabilities'
import { WorkspacePull, type ClosedReports } from '../workspace-pull'

/** After how many files the client hears of them. */
const filesPerPart = 50

/** So many closed documents are remembered for a client that does not ask for the workspace: it may never do. */
const mostOwed = 1000

/** Findings in the files of the open folders that are not open: parts of the answer as they are read, the rest when they change. */
export const workspaceDiagnostics: Feature = {
  register(session) {
    if (answersWorkspace(session.client, session.host)) answerPulls(session)
  },
}

function answerPulls(session: Session): void {
  const { buffers, connection, guard, workspace } = session
  const closed = closedReports(session)
  /** The documents that were closed since the client was told of their files. */
  const owed = new Map<string, string>()
  let last: { readonly pull: WorkspacePull; readonly progress: Progress } | undefined

  const finish = (): void => {
    if (!last) return
    last.progress.end()
    owed.clear()
    last.pull.finish()
  }
  buffers.onDidClose(({ document: { uri } }) => {
    owed.set(comparable(uri), uri)
    const [oldest] = owed.keys()
    if (oldest !== undefined && owed.size > mostOwed) owed.delete(oldest)
    last?.pull.forget(uri)
  })
  buffers.onDidChangeContent(({ document: { uri } }) => void owed.delete(comparable(uri)))
  workspace.onDidFinish(finish)
  workspace.onDidProgress(({ done, total }) => {
    if (!last) return
    last.progress.report(done, total)
    if (done % filesPerPart === 0) last.pull.sendSome()
  })
  connection.onShutdown(() => {
    last?.pull.end()
    workspace.rest()
  })

  const answer = guard<Asked, WorkspaceDiagnosticReport>(
    'Workspace diagnostics',
    { items: [] },
    async ({ params, work, stream }, cancel) => {
      last?.pull.cancel()
      const send = stream && ((part: WorkspaceDiagnosticReport) => stream.report(part))
      const pull = new WorkspacePull(buffers, closed, params.previousResultIds, send)
      const given = WorkDoneProgressReporter.isNullInstance(work) ? undefined : work
      const progress = new Progress(connection.window, 'Amends: reading macros', () => stop(), given)
      const own = { pull, progress }
      const stop = (): void => {
        pull.cancel()
        if (last === own) workspace.rest()
      }
      last = own
      for (const uri of owed.values()) pull.forget(uri)
      cancel?.onCancellationRequested(stop)
      if (workspace.isSettled) finish()
      else workspace.resume()
      try {
        return await pull.answer
      } finally {
        progress.end()
        if (last === own) last = undefined
      }
    },
  )
  connection.languages.diagnostics.onWorkspace((params, cancel, work, stream) =>
    answer({ params, work, stream }, cancel),
  )
}

/** A request, and where the client wants to see the parts of its answer. */
interface Asked {
  readonly params: WorkspaceDiagnosticParams
  readonly work: WorkDoneProgressReporter
  readonly stream: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined
}

/** Makes each report once, until the file or what the comparison found in it is another. */
function closedReports(session: Session): ClosedReports {
  const made = new WeakMap<ClosedFile, { readonly compared: readonly Finding[]; readonly report: Report }>()
  return function* () {
    for (const [key, { shown, closed, compared }] of session.workspace.closedFiles()) {
      let known = made.get(closed)
      if (known?.compared !== compared) {
        known = { compared, report: reportIn(session, shown, closed, compared) }
        made.set(closed, known)
      }
      yield [key, shown.uri, known.report]
    }
    for (const file of session.configs.faultyFiles())
      yield [comparable(file.uri), file.uri, reportOnFaulty(session, file)]
  }
}
