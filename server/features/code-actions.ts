import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Edit, Finding, Fix } from '../../engine/finding'
import { difference } from '../difference'
import { findingsAt, type CheckedDocument } from '../documents'
import type { Feature, Session } from '../feature'

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
  if (!checked || checked.config === 'ignored') return []
  const { document, file, config } = checked

  // The server's own findings count, because some clients leave `context.diagnostics` empty.
  const wanted = includes(context.only, CodeActionKind.QuickFix)
  const findings = wanted ? findingsAt(checked.findings, convert.toOffsets(document, range)) : []
  const fixes = await linter.fixes(file, config, findings)
  // Editors show source actions only when asked for them by name, so nobody else has to wait for this.
  const fixesAll = context.only !== undefined && includes(context.only, fixAllKind)
  const fixed = fixesAll ? await linter.fixAll(file, config) : undefined
  if (!documents.isCurrent(checked)) return []

  const quickFixes = findings.flatMap((finding) =>
    quickFixesOf(session, checked, finding, fixes.get(finding) ?? []),
  )
  if (!fixed || fixed.count === 0) return quickFixes
  const edit = workspaceEdit(session, checked, [difference(file.text, fixed.text)])
  return [...quickFixes, { title: 'Fix all safe findings (Amends)', kind: fixAllKind, edit }]
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

function workspaceEdit(session: Session, checked: CheckedDocument, edits: readonly Edit[]): WorkspaceEdit {
  const { uri } = checked.document
  const textEdits = edits.map((edit) => session.convert.toTextEdit(checked.document, edit))
  return session.client.takesVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version: checked.version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}

/** Whether a client that wants `only` these kinds takes this one. A kind includes those below it. */
const includes = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined ||
  only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
