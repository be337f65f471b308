import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
} from 'vscode-languageserver'
import { includes, isNamed, type Asked } from '../actions/asked'
import { complete, completeApology, completeApologyAction } from '../actions/complete-apology'
import { fixFile, fixRule, othersOf, resolveFixRule } from '../actions/fix-file'
import { fixAllInFolder, fixFolder, fixFolderAction } from '../actions/fix-folder'
import { fixesOf } from '../actions/known-fixes'
import { fixFileKind, fixFolderKind, resolvesActions } from '../capabilities'
import { isLazy, type Lazy, type Resolve } from '../actions/lazy'
import { leavingOut, resolveLeavingOut } from '../actions/leave-out'
import { mendings, refusals, rewrites } from '../actions/rewrites'
import { openRulePage, rulePages, showRulePage } from '../actions/rule-page'
import { selectSlot, showSlot } from '../actions/slots'
import { findingsAt } from '../documents'
import type { Feature, Session } from '../feature'

/** What can be done about findings: plain edits, which every client can apply, and more where the client can do more. */
export const codeActions: Feature = {
  register(session) {
    const { client, connection, guard } = session
    connection.onCodeAction(guard('Code actions', [], (params) => actionsFor(session, params)))
    if (!resolvesActions(client)) return
    const resolve = guard<CodeAction, CodeAction | undefined>('A code action', undefined, (action) =>
      resolved(session, action),
    )
    connection.onCodeActionResolve(async (action, cancel) => (await resolve(action, cancel)) ?? action)
  },
  commands: {
    [selectSlot]: showSlot,
    [openRulePage]: showRulePage,
    [completeApology]: complete,
    [fixAllInFolder]: fixFolder,
  },
}

async function actionsFor(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { textDocument, range, context } = params
  const { convert, documents } = session
  const checked = await documents.check(textDocument.uri)
  if (!checked) return []
  const { document, config } = checked
  const at = convert.toOffsets(document, range)
  const { only } = context
  const isQuick = includes(only, CodeActionKind.QuickFix)
  const mending = isQuick ? mendings(session, checked, at) : []
  if (config === 'ignored') return mending

  // The server's own findings count, because some clients leave `context.diagnostics` empty.
  const findings = isQuick ? findingsAt(checked.findings, at) : []
  const told = isQuick ? [...findings, ...findingsAt(checked.compared, at)] : []
  // A lamp beside the text and a list that the user opened show the same, but for what is not worth the time at each key.
  const isInvoked = context.triggerKind !== CodeActionTriggerKind.Automatic
  const asked: Asked = { session, checked: { ...checked, config }, isInvoked, findings, told }
  const fixes = await fixesOf(asked, [...findings, ...othersOf(asked)])
  const actions = [
    ...rewrites(asked, fixes),
    ...mending,
    ...(await refusals(asked, fixes)),
    ...(await fixRule(asked, fixes)),
    ...rulePages(asked),
    ...(includes(only, CodeActionKind.RefactorRewrite)
      ? await completeApologyAction(session, checked, at)
      : []),
    // Whoever leaves a finding out has looked at what would mend it.
    ...(await leavingOut(asked)),
    // Editors show source actions only when asked for them by name, so nobody else has to wait for these.
    ...(isNamed(only, fixFileKind) ? await fixFile(asked) : []),
    ...(isNamed(only, fixFolderKind) ? fixFolderAction(asked) : []),
  ]
  return documents.isCurrent(checked) ? actions : []
}

const resolves: Readonly<Record<Lazy['does'], Resolve>> = {
  'fix-rule': resolveFixRule,
  'leave-out': resolveLeavingOut,
}

/** The action with its edit. Without one where the text is another by now: it would fall on other words. */
async function resolved(session: Session, action: CodeAction): Promise<CodeAction> {
  if (!isLazy(action.data) || !Object.hasOwn(resolves, action.data.does)) return action
  const { does, uri, version, rule, start } = action.data
  const checked = await session.documents.check(uri)
  if (!checked || checked.config === 'ignored' || checked.version !== version) return action
  const { config } = checked
  const told = [...checked.findings, ...checked.compared]
  const finding = told.find((one) => one.rule === rule && one.offsets[0] === start)
  if (!finding) return action
  const edit = await resolves[does]({ session, checked: { ...checked, config } }, finding)
  return edit && session.documents.isCurrent(checked) ? { ...action, edit } : action
}
