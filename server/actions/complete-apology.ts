import {
  CodeActionKind,
  MessageType,
  Position,
  ShowMessageNotification,
  type CodeAction,
  type Command as ClientCommand,
} from 'vscode-languageserver'
import { completionOf } from '../../engine/complete'
import type { MacroKind } from '../../engine/document'
import type { Finding, Offsets } from '../../engine/finding'
import { answeredKind, missingParts } from '../../engine/macro/completeness'
import { showSlot, slotted } from './slots'
import type { CheckedDocument } from '../documents'
import type { Command, Session } from '../feature'
import type { Overviewed } from '../overviews'

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
  if (!client.appliesEdits || missingParts(findings).size === 0) return []
  const overviewed = await overviews.of(document.uri)
  if (overviewed?.checked.version !== version) return []
  const [found] = lackingIn(overviewed, start)
  if (!found) return []
  const command = completeCommand(overviewed.checked, found.path, found.kind)
  return [{ title: command.title, kind: CodeActionKind.RefactorRewrite, command }]
}

/** A macro that answers something and lacks a part of a good answer. */
interface LackingMacro {
  readonly path: string
  readonly kind: MacroKind
  readonly missing: readonly Finding[]
}

/** Those of a document, or at an offset of it. Of others nothing is read, because editors ask whenever the cursor moves. */
function lackingIn({ checked, overview }: Overviewed, at?: number): LackingMacro[] {
  const missing = missingParts(checked.findings)
  return overview.macros.flatMap(({ macro: { path }, offsets: [start, end], reading }) => {
    const lacks = missing.get(path)
    if (!lacks || !reading || (at !== undefined && (at < start || end < at))) return []
    const kind = answeredKind(reading)
    return kind ? [{ path, kind, missing: lacks }] : []
  })
}

/**
 * Does what the command is for: `[uri, version, macro]` as lenses and code actions hand it over, or `[uri, position]` of the
 * cursor. Tells the user where nothing can be done, because silence looks like a fault.
 */
export const complete: Command = async (session, args) => {
  const message = await completed(session, args)
  if (message !== undefined)
    await session.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message,
    })
  return null
}

/** Gives what is to be told, and `undefined` where it is done. */
async function completed(session: Session, [uri, at, path]: readonly unknown[]): Promise<string | undefined> {
  const { connection, convert, documents, linter, overviews } = session
  const overviewed = typeof uri === 'string' ? await overviews.of(uri) : undefined
  if (!overviewed) return 'Amends does not check this file.'
  const { checked } = overviewed
  const { config, document, file } = checked
  const isCursor = Position.is(at)
  if (!isCursor && checked.version !== at) return CHANGED
  const lacking = lackingIn(overviewed)
  // Wherever the cursor is, the only macro that lacks something is meant.
  const atCursor =
    isCursor && lacking.length > 1 ? lackingIn(overviewed, convert.toOffset(document, at)) : lacking
  const found = isCursor ? atCursor[0] : lacking.find((macro) => macro.path === path)
  if (!found && isCursor) {
    if (lacking.length > 0) return WHICH
    return overviewed.overview.macros.some(isAnswer) ? 'Nothing is missing in this file.' : UNCLEAR
  }
  const edits =
    found && config !== 'ignored' ? await completionOf(linter, file, config, found.kind, found.missing) : []
  if (!documents.isCurrent(checked)) return CHANGED
  if (!found || edits.length === 0) return CANNOT
  const { edit, command } = slotted(session, checked, edits)
  const { applied } = await connection.workspace.applyEdit({ label: titleOf(found.kind), edit: edit! })
  if (applied && command) await showSlot(session, command.arguments ?? [])
  return undefined
}

const CHANGED = 'The text has changed in the meantime. Please try again.'
const CANNOT = 'Nothing can be added here safely. The findings say what is missing.'
const WHICH = 'Several macros here lack something. Put the cursor into the one that you want to complete.'

const UNCLEAR =
  'It is not clear what this text answers, so Amends cannot say what it lacks. Tell it with “kind: failure”, for example, in the front matter or in amends.config.json.'

/** Whether it is known what a macro is for, and that such macros have parts that can be missing. */
const isAnswer = ({ reading }: Overviewed['overview']['macros'][number]): boolean =>
  reading !== undefined && answeredKind(reading) !== undefined

const titleOf = (kind: MacroKind): string => `Complete this ${nounOf(kind)}`

function nounOf(kind: MacroKind): string {
  if (kind === 'failure') return 'apology'
  if (kind === 'denial') return 'answer'
  return kind.endsWith('postmortem') ? 'postmortem' : 'update'
}
