import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver'
import type { Finding, Fix, Offsets } from '../../engine/finding'
import { difference } from '../difference'
import { findingsAt, type CheckedDocument } from '../documents'
import { workspaceEdit } from '../edits'
import type { Feature, Session } from '../feature'
import { leaveOutAction } from '../leave-out'

/** Applies what is safe to apply unseen. Editors may run it whenever a file is saved. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.amends`

/** Fixes as plain edits, which every client can apply. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }),
  register(session) {
    session.connection.onCodeAction(
      session.guard('Code actions', [], (params) => actionsFor(session, params)),
    )
  },
}

async function actionsFor(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { convert, documents, linter } = session
  const checked = await documents.check(textDocument.uri)
  if (!checked) return []
  const { document, file, config } = checked
  const wanted = includes(context.only, CodeActionKind.QuickFix)
  const at = convert.toOffsets(document, range)
  const mending = wanted ? mendingFixes(session, checked, at) : []
  if (config === 'ignored') return mending

  // The server's own findings count, because some clients leave `context.diagnostics` empty.
  const findings = wanted ? findingsAt(checked.findings, at) : []
  const fixes = await linter.fixes(file, config, findings)
  // Editors show source actions only when asked for them by name, so nobody else has to wait for this.
  const fixesAll = context.only !== undefined && includes(context.only, fixAllKind)
  const fixed = fixesAll ? await linter.fixAll(file, config) : undefined
  const told = wanted ? [...findings, ...findingsAt(checked.compared, at)] : []
  const leavingOut: CodeAction[] = []
  for (const finding of told) leavingOut.push(...(await leaveOutAction(session, checked, finding)))
  if (!documents.isCurrent(checked)) return []

  const quickFixes = findings.flatMap((finding) =>
    quickFixesOf(session, checked, finding, fixes.get(finding) ?? []),
  )
  // Whoever leaves a finding out has looked at what would mend it.
  const actions = [...quickFixes, ...mending, ...leavingOut]
  if (!fixed || fixed.count === 0) return actions
  const edit = workspaceEdit(session, checked, [difference(file.text, fixed.text)])
  return [...actions, { title: 'Fix all safe findings (Amends)', kind: fixAllKind, edit }]
}

function quickFixesOf(
  session: Session,
  checked: CheckedDocument,
  finding: Finding,
  fixes: readonly Fix[],
): CodeAction[] {
  const preferred = fixes.find((fix) => fix.safety === 'safe')
  return fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [session.convert.toDiagnostic(checked.document, finding)],
    isPreferred: fix === preferred,
    edit: workspaceEdit(session, checked, fix.edits),
  }))
}

/** The fixes of comments and entries that do nothing. */
function mendingFixes(session: Session, checked: CheckedDocument, at: Offsets): CodeAction[] {
  return findingsAt(checked.problems, at).flatMap((problem) => {
    if (!problem.fix) return []
    const { title, edits } = problem.fix
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [session.convert.problemToDiagnostic(checked.document, problem)],
      isPreferred: true,
      edit: workspaceEdit(session, checked, edits),
    }
  })
}

/** Whether a client that wants `only` these kinds takes this one. A kind includes those below it. */
const includes = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined ||
  only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
