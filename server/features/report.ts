import {
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgressReporter,
  type CancellationToken,
} from 'vscode-languageserver'
import type { PageParts } from '../../report'
import type { Feature, Session } from '../feature'
import { reportOnFolders } from '../folder-report'
import { Progress } from '../progress'

/** The page, and where the files are that it speaks of: their URIs by the paths that it shows. */
interface ReportAnswer extends PageParts {
  readonly places: Readonly<Record<string, string>>
}

/**
 * Answers `amends/report`: the report on all macros of the open folders, as a page in parts. `null` where there is no
 * macro. A `workDoneToken` in its parameters hears how far it has got.
 */
export const report: Feature = {
  register(session) {
    const { connection, guard } = session
    const guarded = guard<unknown, ReportAnswer | null | 'failed'>('The report', 'failed', (params, cancel) =>
      answer(session, params, cancel),
    )
    connection.onRequest('amends/report', async (params: unknown, cancel?: CancellationToken) => {
      const given = await guarded(params, cancel)
      // Nobody may take a fault for the news that there is no macro.
      if (given === 'failed')
        throw new ResponseError(
          LSPErrorCodes.RequestFailed,
          'The report could not be made. The log says why.',
        )
      return given
    })
  },
}

async function answer(
  session: Session,
  params: unknown,
  cancel: CancellationToken | undefined,
): Promise<ReportAnswer | null> {
  const { window } = session.connection
  const { workDoneToken } = (params ?? {}) as { workDoneToken?: string | number }
  const work = window.attachWorkDoneProgress(workDoneToken)
  const given = WorkDoneProgressReporter.isNullInstance(work) ? undefined : work
  let isStopped = false
  const stop = (): void => void (isStopped = true)
  const progress = new Progress(window, 'Amends: reading macros', stop, given)
  const isOver = (): boolean => isStopped || cancel?.isCancellationRequested === true
  try {
    const found = await reportOnFolders(session, (done, total) => progress.report(done, total), isOver)
    if (!found || found.report.files.every(({ macros }) => macros === 0)) return null
    // The page is a part of its own, which most sessions never need.
    const { pageParts } = await import('../../report')
    return { ...pageParts(found.report, { date: today(), rules: found.rules }), places: found.places }
  } finally {
    progress.end()
  }
}

/** The day where the user is, as `2026-03-31`. */
function today(): string {
  const now = new Date()
  const minutesEast = -now.getTimezoneOffset()
  return new Date(now.getTime() + minutesEast * 60_000).toISOString().slice(0, 10)
}
