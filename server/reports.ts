import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver'
import type { Finding, Problem } from '../engine/finding'
import { withCompared } from '../engine/workspace'
import type { ShownText } from './convert'
import { digest } from './digest'
import type { CheckedDocument } from './documents'
import type { Session } from './feature'
import type { FaultyFile } from './nearest-files'

/** All that is shown in a document or file. */
export interface Report {
  /** The same for the same diagnostics, so that nobody has to remember which ones a client was sent. */
  readonly resultId: string
  readonly items: Diagnostic[]
}

/** What was found in a text by itself, and why nothing was looked for. */
interface Found {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
  readonly notice?: string | undefined
}

/** What is shown in an open document. */
export const reportOn = (session: Session, checked: CheckedDocument): Report =>
  reportIn(session, session.convert.shownText(checked.document), checked, checked.compared)

/** What is shown in a text that need not be open. */
export function reportIn(
  { convert, workspace }: Session,
  text: ShownText,
  { findings, problems, notice }: Found,
  compared: readonly Finding[],
): Report {
  const elsewhereOf = (finding: Finding): DiagnosticRelatedInformation[] =>
    [finding, ...finding.related].flatMap(({ elsewhere = [] }) =>
      elsewhere.flatMap(({ file, title, offsets }) => {
        const location = workspace.locate(file, offsets)
        return location ? [{ location, message: title ? `Also in "${title}".` : 'Also here.' }] : []
      }),
    )
  const items: Diagnostic[] = [
    ...withCompared(findings, compared).map((one) => convert.diagnosticIn(text, one, elsewhereOf(one))),
    ...problems.map((problem) => convert.problemIn(text, problem)),
  ]
  if (notice !== undefined) {
    const range = text.toRange([0, 0])
    items.push({ range, severity: DiagnosticSeverity.Information, source: 'amends', message: notice })
  }
  return { resultId: digest(JSON.stringify(items)), items }
}

/** What is shown in a file of settings that is not open. */
export function reportOnFaulty(session: Session, { uri, text, problems }: FaultyFile): Report {
  return reportIn(session, session.convert.shownFile(uri, text), { findings: [], problems }, [])
}

/** What is shown where nothing is said. */
export const emptyReport: Report = { resultId: digest('[]'), items: [] }
