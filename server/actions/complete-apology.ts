import {
  CodeActionKind,
  MessageType,
  ShowMessageNotification,
  type CodeAction,
  type Command as ClientCommand,
} from 'vscode-languageserver'
import { completionOf } from '../../engine/complete'
import type { MacroKind } from '../../engine/document'
import type { Offsets } from '../../engine/finding'
import { answeredKind, missingParts } from '../../engine/macro/completeness'
import { showSlot, slotted } from './slots'
import type { CheckedDocument } from '../documents'
import type { Command, Session } from '../feature'

/** The command that adds to a macro all the parts that it lacks, as slots for the writer to fill in. */
export const completeApology = 'amends.completeApology'

/** The command for one macro of a document, as lenses and code actions hand it to the client. */
export const completeCommand = (
  { document: { uri }, version }: CheckedDocument,
  macro: string,
  kind: MacroKind,
): ClientCommand => ({ title: titleOf(kind), command: completeApology, arguments: [uri, version, macro] })

/** The code action for the macro that a range begins in, where that lacks something. */
export async function completeApologyAction(
  { client, overviews }: Session,
  { document, findings, version }: CheckedDocument,
  [start]: Offsets,
): Promise<CodeAction[]> {
  const missing = missingParts(findings)
  if (!client.appliesEdits || missing.size === 0) return []
  const overviewed = await overviews.of(document.uri)
  if (overviewed?.checked.version !== version) return []
  const found = overviewed.overview.macros.find(
    ({ macro, offsets: [from, to] }) => missing.has(macro.path) && from <= start && start <= to,
  )
  const kind = found?.reading && answeredKind(found.reading)
  if (!kind) return []
  const command = completeCommand(overviewed.checked, found.macro.path, kind)
  return [{ title: command.title, kind: CodeActionKind.RefactorRewrite, command }]
}

/** Does what the command is for. Tells the user where nothing can be done, because silence looks like a fault. */
export const complete: Command = async (session, [uri, version, path]) => {
  const { connection, documents, linter, overviews } = session
  const overviewed = typeof uri === 'string' ? await overviews.of(uri) : undefined
  if (!overviewed) return null
  const { checked, overview } = overviewed
  const { config, file, findings } = checked
  const reading = overview.macros.find(({ macro }) => macro.path === path)?.reading
  const kind = reading && answeredKind(reading)
  const missing = reading && missingParts(findings).get(reading.macro.path)
  const isKnown = checked.version === version && config !== 'ignored' && kind && missing
  const edits = isKnown ? await completionOf(linter, file, config, kind, missing) : []
  const isStale = checked.version !== version || !documents.isCurrent(checked)
  if (isStale || !kind || edits.length === 0) {
    const message = isStale ? CHANGED : CANNOT
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
    return null
  }
  const { edit, command } = slotted(session, checked, edits)
  const { applied } = await connection.workspace.applyEdit({ label: titleOf(kind), edit: edit! })
  if (applied && command) await showSlot(session, command.arguments ?? [])
  return null
}

const CHANGED = 'The text has changed in the meantime. Please try again.'
const CANNOT = 'Nothing can be added here safely. The findings say what is missing.'

const titleOf = (kind: MacroKind): string => `Complete this ${nounOf(kind)}`

function nounOf(kind: MacroKind): string {
  if (kind === 'failure') return 'apology'
  if (kind === 'denial') return 'answer'
  return kind.endsWith('postmortem') ? 'postmortem' : 'update'
}
