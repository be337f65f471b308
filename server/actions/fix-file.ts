import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import type { Finding, Fix } from '../../engine/finding'
import { workspaceEdit } from '../edits'
import { oneOfEachRule, type Asked } from './asked'
import { fixFileKind, resolvesActions } from '../capabilities'
import { lazily, type Resolve } from './lazy'

export async function fixFile({ session, checked }: Asked): Promise<CodeAction[]> {
  const { count, edits } = await session.linter.fixAll(checked.file, checked.config)
  if (count === 0) return []
  const edit = workspaceEdit(session, checked, edits)
  return [{ title: 'Fix all safe findings (Amends)', kind: fixFileKind, edit }]
}

/** So many others of a rule are looked at to tell whether it has more to mend. */
const mostOthers = 3

/** Findings of the same rules elsewhere in the file. Proved together with those at the cursor they cost next to nothing. */
export function othersOf({ checked, findings }: Asked): readonly Finding[] {
  const here = new Set(findings)
  return oneOfEachRule(findings).flatMap(({ rule }) =>
    checked.findings.filter((one) => one.rule === rule && !here.has(one)).slice(0, mostOthers),
  )
}

/** Mends all that one rule found in the file, where more than one safe fix of it is known. */
export async function fixRule(
  asked: Asked,
  fixes: ReadonlyMap<Finding, readonly Fix[]>,
): Promise<CodeAction[]> {
  const { session, checked, findings, isInvoked } = asked
  const { client, convert } = session
  const isLazy = resolvesActions(client)
  if (!isLazy && !isInvoked) return []
  const isSafe = (finding: Finding): boolean =>
    fixes.get(finding)?.some(({ safety }) => safety === 'safe') ?? false
  const safe = [...fixes.keys()].filter(isSafe)
  const several = oneOfEachRule(findings.filter(isSafe)).filter(
    ({ rule }) => safe.filter((one) => one.rule === rule).length > 1,
  )
  const actions: CodeAction[] = []
  for (const finding of several) {
    const edit = isLazy ? undefined : await resolveFixRule(asked, finding)
    if (!isLazy && !edit) continue
    actions.push({
      title: `Fix all safe findings of ${finding.rule} in this file`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [convert.toDiagnostic(checked.document, finding)],
      ...(edit ? { edit } : lazily(asked, finding, 'fix-rule')),
    })
  }
  return actions
}

export const resolveFixRule: Resolve = async ({ session, checked }, { rule }) => {
  const { edits } = await session.linter.fixAll(checked.file, checked.config, rule)
  return edits.length > 0 ? workspaceEdit(session, checked, edits) : undefined
}
