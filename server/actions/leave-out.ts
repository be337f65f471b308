import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import type { Finding } from '../../engine/finding'
import { disablingTitle } from '../../engine/suppressions/suppress-here'
import { suppressionsName } from '../../engine/suppressions/suppressions'
import { addSuppression } from '../../engine/suppressions/suppressions-edit'
import type { Session } from '../feature'
import { pathBelow } from '../uris'
import { mostTried, oneOfEachRule, type Asked } from './asked'
import { resolvesActions } from '../capabilities'
import { lazily, type Resolve } from './lazy'
import { selecting, slotted } from './slots'

/** What the writer has to put in the place of the reason. */
const reason = '[TODO: why this may stay]'

/** In longer texts, in UTF-16 units, it takes a while to try a comment. */
const longText = 20_000

/** Leaves findings out from now on: by a comment where the file can hold one, else beside the file. */
export async function leavingOut(asked: Asked): Promise<CodeAction[]> {
  const { session, checked, told, isInvoked } = asked
  const { client, convert, linter } = session
  const actions: CodeAction[] = []
  const add = (
    finding: Finding,
    { title, ...rest }: Pick<CodeAction, 'title'> & Partial<CodeAction>,
  ): void => {
    const diagnostics = [convert.toDiagnostic(checked.document, finding)]
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, ...rest })
  }
  for (const finding of told.slice(0, mostTried)) {
    const title = disablingTitle(finding.rule)
    const beside = await besideEdit(session, checked.document.uri, finding)
    // Whether a comment holds has to be tried, and what takes its place where it does not is known already.
    if (beside && checked.file.text.length > longText && resolvesActions(client)) {
      add(finding, { title, ...lazily(asked, finding, 'leave-out') })
      continue
    }
    const change = commentFor(asked, finding) ?? beside
    if (change) add(finding, { title, ...change })
  }
  for (const finding of isInvoked ? oneOfEachRule(told).slice(0, mostTried) : []) {
    const comment = linter.disabling(checked.file, checked.config, finding, { reach: 'file', reason })
    if (comment) add(finding, { title: comment.title, ...slotted(session, checked, comment.edits) })
  }
  return actions
}

export const resolveLeavingOut: Resolve = async (asked, finding) => {
  const { session, checked } = asked
  const change = commentFor(asked, finding) ?? (await besideEdit(session, checked.document.uri, finding))
  return change?.edit
}

type Change = Pick<CodeAction, 'edit' | 'command'>

function commentFor(
  { session, checked }: Pick<Asked, 'session' | 'checked'>,
  finding: Finding,
): Change | undefined {
  const comment = session.linter.disabling(checked.file, checked.config, finding, { reason })
  return comment && slotted(session, checked, comment.edits)
}

/** Adds an entry to the side file, which may have to be made. `undefined` where that cannot be. */
async function besideEdit(session: Session, uri: string, finding: Finding): Promise<Change | undefined> {
  const { buffers, client, convert, suppressions } = session
  const folder = await suppressions.folderFor(uri)
  if (folder === undefined) return undefined
  const sideUri = `${folder}/${suppressionsName}`
  const located = await suppressions.fileFor(uri)
  const open = buffers.get(sideUri)
  if (!located && !open && !client.createsFiles) return undefined
  const text = open?.getText() ?? located?.file.text ?? ''
  const edits = addSuppression(text, pathBelow(folder, uri), { ...finding, reason })
  if (!edits) return undefined
  const side = convert.shownFile(sideUri, text)
  const textEdits = edits.map(({ offsets, newText }) => ({ range: side.toRange(offsets), newText }))
  // Tab stops are for the document that the user is in. In this one the reason is selected.
  const select = selecting(session, sideUri, text, edits)
  if (!client.takesVersionedEdits) return { edit: { changes: { [sideUri]: textEdits } }, ...select }
  const create = { kind: 'create' as const, uri: sideUri, options: { ignoreIfExists: true } }
  const change = { textDocument: { uri: sideUri, version: open?.version ?? null }, edits: textEdits }
  return { edit: { documentChanges: located || open ? [change] : [create, change] }, ...select }
}
