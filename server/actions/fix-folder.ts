import {
  MessageType,
  ShowMessageNotification,
  type ChangeAnnotation,
  type CodeAction,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Linter } from '../../engine/lint'
import { fixFolderKind } from '../capabilities'
import { closedFile } from '../closed-file'
import type { Command, Session } from '../feature'
import { filesBelow } from '../file-search'
import { Progress } from '../progress'
import { comparable, isBelow } from '../uris'
import type { Asked } from './asked'

/** The command that applies what is safe in all files of a folder: the one of its URI, or all that are open. */
export const fixAllInFolder = 'amends.fixAllInFolder'

export function fixFolderAction({ session, checked }: Asked): CodeAction[] {
  const folder = session.folders.of(checked.document.uri)
  if (folder === undefined || !session.client.appliesEdits) return []
  const title = 'Fix all safe findings in this folder (Amends)'
  return [{ title, kind: fixFolderKind, command: { title, command: fixAllInFolder, arguments: [folder] } }]
}

/** The safe fixes of one file. */
interface Fixed {
  readonly uri: string
  /** `null` for a file that is not open. */
  readonly version: number | null
  readonly count: number
  readonly edits: readonly NamedEdit[]
}

interface NamedEdit extends TextEdit {
  /** The rules that ask for it, for people. */
  readonly rules: string
}

/** Fixes what is safe in all files of a folder, and tells the user what came of it, because silence looks like a fault. */
export const fixFolder: Command = async (session, [folder]) => {
  const message = await fixAllIn(session, typeof folder === 'string' ? folder : undefined)
  if (message === undefined) return null
  if (session.client.tellsAnswers) return message
  // What `connection.window` offers for this is a question, which not every client can answer.
  await session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
  return message
}

/**
 * Sends one edit of all files, which the client lets the user look at first where it can. Gives what is to be told, and
 * `undefined` where the user knows it.
 */
async function fixAllIn(session: Session, folder: string | undefined): Promise<string | undefined> {
  const { client, connection } = session
  if (!client.appliesEdits) return 'This editor does not let a language server change files.'
  const found = await fixesBelow(session, folder)
  if (found === 'cancelled') return 'Cancelled. Nothing was changed.'
  const { fixed, looked, isPart } = found
  const more = isPart ? ' There are more, which were not looked at.' : ''
  if (fixed.length === 0) return `Nothing to fix safely in ${counted(looked, 'file')}.${more}`
  const isConfirmed = client.takesVersionedEdits && client.confirmsEdits
  const edit = client.takesVersionedEdits ? versionedEdit(fixed, isConfirmed) : plainEdit(fixed)
  const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit })
  if (!applied) {
    if (failureReason !== undefined) return `The editor refused the changes: ${failureReason}`
    // Whoever was asked knows the answer, which may be a part of all.
    return isConfirmed ? undefined : 'The editor refused the changes.'
  }
  const count = fixed.reduce((sum, one) => sum + one.count, 0)
  // Which of them a user has taken who was asked, most editors do not tell.
  const done = isConfirmed && !client.tellsWholeEdits ? 'Sent' : 'Made'
  return `${done} ${counted(count, 'safe fix', 'safe fixes')} in ${counted(fixed.length, 'file')}.${more}`
}

/** What an editor calls all of it where it asks the user. */
const label = 'Safe fixes'

/** The safe fixes of all files. The user is shown how far that has got until the editor is asked to apply them. */
async function fixesBelow(session: Session, folder: string | undefined) {
  let isCancelled = false
  const cancel = () => (isCancelled = true)
  const progress = new Progress(session.connection.window, 'Amends: fixing macros', cancel)
  const linter = session.newLinter()
  try {
    const { uris, isPart } = await filesIn(session, folder)
    const fixed: Fixed[] = []
    for (const [index, [uri, root]] of uris.entries()) {
      if (isCancelled) return 'cancelled'
      progress.report(index, uris.length)
      const one = await fixesOf(session, linter, uri, root)
      if (one) fixed.push(one)
    }
    return { fixed, looked: uris.length, isPart }
  } finally {
    progress.end()
  }
}

/** The files that may hold macros, with the open folder that each is in. Open documents come last, as they change most. */
async function filesIn({ buffers, files, folders }: Session, wanted: string | undefined) {
  const isWanted = (uri: string): boolean => wanted === undefined || isBelow(uri, wanted)
  const found = new Map<string, readonly [uri: string, root: string]>()
  let isPart = false
  for (const root of folders.all()) {
    const isAbove = wanted !== undefined && isBelow(wanted, root)
    const disk = isAbove || isWanted(root) ? files.reachOf(root) : undefined
    // The whole folder is searched, because a `.gitignore` above the wanted one counts.
    const listed = disk && (await filesBelow(root, disk))
    isPart ||= listed?.isPart ?? false
    for (const uri of listed?.uris.filter(isWanted) ?? []) found.set(comparable(uri), [uri, root])
  }
  for (const uri of buffers.uris()) {
    const root = folders.of(uri)
    if (root === undefined || !isWanted(uri)) continue
    found.delete(comparable(uri))
    found.set(comparable(uri), [uri, root])
  }
  return { uris: [...found.values()], isPart }
}

/** `undefined` where nothing is to be fixed, the file is left out, or it changes while it is read. */
async function fixesOf(
  session: Session,
  closedLinter: Linter,
  uri: string,
  root: string,
): Promise<Fixed | undefined> {
  const { configs, convert, documents } = session
  const checked = await documents.check(uri)
  const config = checked?.config ?? (await configs.configBelow(root, uri))
  if (config === 'ignored') return undefined
  const file = checked?.file ?? (await closedFile(session, uri))
  if (!file) return undefined
  const linter = checked ? session.linter : closedLinter
  const { count, edits } = await linter.fixAll(file, config)
  if (count === 0 || (checked && !documents.isCurrent(checked))) return undefined
  const shown = checked ? convert.shownText(checked.document) : convert.shownFile(uri, file.text)
  const named = edits.map(({ offsets, newText, rules }) => ({
    range: shown.toRange(offsets),
    newText,
    rules: rules.join(', '),
  }))
  return { uri, version: checked?.version ?? null, count, edits: named }
}

/** All edits at once. Each names its rule, and waits until the user has looked at it where the client can do that. */
function versionedEdit(fixed: readonly Fixed[], isConfirmed: boolean): WorkspaceEdit {
  const documentChanges = fixed.map(({ uri, version, edits }): TextDocumentEdit => ({
    textDocument: { uri, version },
    edits: edits.map(({ rules, ...edit }) => (isConfirmed ? { ...edit, annotationId: rules } : edit)),
  }))
  if (!isConfirmed) return { documentChanges }
  const rules = new Set(fixed.flatMap(({ edits }) => edits.map((edit) => edit.rules)))
  const annotated = [...rules].map((description): [string, ChangeAnnotation] => [
    description,
    { label, description, needsConfirmation: true },
  ])
  return { documentChanges, changeAnnotations: Object.fromEntries(annotated) }
}

const plainEdit = (fixed: readonly Fixed[]): WorkspaceEdit => ({
  changes: Object.fromEntries(
    fixed.map(({ uri, edits }) => [uri, edits.map(({ range, newText }) => ({ range, newText }))]),
  ),
})

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`
