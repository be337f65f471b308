import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import type { Finding, Fix, Offsets } from '../../engine/finding'
import { findingsAt, type CheckedDocument } from '../documents'
import { workspaceEdit } from '../edits'
import type { Session } from '../feature'
import { mostTried, type Asked } from './asked'
import { slotted } from './slots'

/** The fixes of findings, best first. The first safe one of each is preferred: editors may apply it unseen. */
export function rewrites(
  { session, checked, findings }: Asked,
  fixes: ReadonlyMap<Finding, readonly Fix[]>,
): CodeAction[] {
  return findings.flatMap((finding) => {
    const own = fixes.get(finding) ?? []
    const preferred = own.find((fix) => fix.safety === 'safe')
    return own.map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [session.convert.toDiagnostic(checked.document, finding)],
      // Only where it is so: there are editors that take any value for a yes.
      ...(fix === preferred && { isPreferred: true }),
      ...(fix.safety === 'template'
        ? slotted(session, checked, fix.edits)
        : { edit: workspaceEdit(session, checked, fix.edits) }),
    }))
  })
}

/** The fixes of comments and entries that do nothing. */
export function mendings(session: Session, checked: CheckedDocument, at: Offsets): CodeAction[] {
  const { convert } = session
  return findingsAt(checked.problems, at).flatMap((problem) => {
    if (!problem.fix) return []
    const { title, edits } = problem.fix
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [convert.problemIn(convert.shownText(checked.document), problem)],
      isPreferred: true,
      edit: workspaceEdit(session, checked, edits),
    }
  })
}

/** Says why a finding has no rewrite, to those who asked for one and can see what they cannot choose. */
export async function refusals(
  { session, checked, findings, isInvoked }: Asked,
  fixes: ReadonlyMap<Finding, readonly Fix[]>,
): Promise<CodeAction[]> {
  const { client, convert, linter } = session
  if (!isInvoked || !client.showsDisabledActions) return []
  const refused: CodeAction[] = []
  const unmended = findings.filter((finding) => fixes.get(finding)?.length === 0)
  for (const finding of unmended.slice(0, mostTried)) {
    const because = await linter.refusal(checked.file, checked.config, finding)
    if (because === undefined) continue
    refused.push({
      title: `Rewrite for ${finding.rule}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [convert.toDiagnostic(checked.document, finding)],
      disabled: { reason: `There is no rewrite: ${because}.` },
    })
  }
  return refused
}
