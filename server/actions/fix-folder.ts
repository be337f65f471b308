import {
  MessageType,
  ShowMessageNotification,
  type ChangeAnnotation,
  type CodeAction,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fixFolderKind } from '../capabilities'
import { Converter } from '../convert'
import type { Command, Session } from '../feature'
import { filesBelow } from '../file-search'
import { Progress } from '../progress'
import { comparable } from '../uris'
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

/** Sends one edit of all files, which the client lets the user look at first where it can. Says what came of it. */
export const fixFolder: Command = async (session, [folder]) => {
  const { client, connection } = session
  if (!client.appliesEdits) return 'This editor takes no edits of several files from a server.'
  let isCancelled = false
  const progress = new Progress(connection.window, undefined, () => (isCancelled = true))
  try {
    const { uris, isPart } = await filesIn(session, typeof folder === 'string' ? folder : undefined)
    const fixed: Fixed[] = []
    for (const [index, [uri, root]] of uris.entries()) {
      if (isCancelled) return 'Nothing was changed: it was cancelled.'
      progress.report(index, uris.length)
      const one = await fixesOf(session, uri, root)
      if (one) fixed.push(one)
    }
    const among = `${counted(uris.length, 'file')}${isPart ? ', and there are more than are looked at' : ''}`
    if (fixed.length === 0) return `Nothing to fix safely in ${among}.`
    return await send(session, fixed)
  } finally {
    progress.end()
  }
}

/** The files that may hold macros, with the open folder that each is in. Open documents come last, as they change most. */
async function filesIn({ buffers, files, folders }: Session, wanted: string | undefined) {
  const isWanted = (uri: string): boolean =>
    wanted === undefined || `${comparable(uri)}/`.startsWith(`${comparable(wanted)}/`)
  const found = new Map<string, readonly [uri: string, root: string]>()
  let isPart = false
  for (const root of folders.all()) {
    const isAbove = wanted !== undefined && `${comparable(wanted)}/`.startsWith(`${comparable(root)}/`)
    const disk = isAbove || isWanted(root) ? files.diskOf(root) : undefined
    // The whole folder is searched, because a `.gitignore` above the wanted one counts.
    const listed = disk && (await filesBelow(root, disk, () => false))
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
async function fixesOf(session: Session, uri: string, root: string): Promise<Fixed | undefined> {
  const { client, configs, convert, documents, files, folders, linter } = session
  const checked = await documents.check(uri)
  const config = checked?.config ?? (await configs.configBelow(root, uri))
  if (config === 'ignored') return undefined
  const read = checked ? undefined : await files.sourceOnDisk(uri)
  const file = checked?.file ?? (read && { ...read, ...folders.nameOf(uri) })
  if (!file) return undefined
  const { count, edits } = await linter.fixAll(file, config)
  if (count === 0 || (checked && !documents.isCurrent(checked))) return undefined
  // What the server's converter remembers of a document is for its version, and a file on the disk has none.
  const [converter, document] = checked
    ? [convert, checked.document]
    : [new Converter(client.encoding), TextDocument.create(uri, '', 0, file.text)]
  const named = edits.map((edit) => ({
    ...converter.toTextEdit(document, edit),
    rules: edit.rules.join(', '),
  }))
  return { uri, version: checked?.version ?? null, count, edits: named }
}

async function send({ client, connection }: Session, fixed: readonly Fixed[]): Promise<string> {
  const edit = client.takesVersionedEdits ? versionedEdit(fixed, client.confirmsEdits) : plainEdit(fixed)
  const { applied, failureReason } = await connection.workspace.applyEdit({ label: 'Safe rewrites', edit })
  if (!applied) {
    if (failureReason === undefined) return 'Nothing was changed.'
    const refused = `The editor did not take the safe rewrites, so nothing was changed: ${failureReason}`
    await tell(connection, MessageType.Warning, refused)
    return refused
  }
  const count = fixed.reduce((sum, one) => sum + one.count, 0)
  const done = `${counted(count, 'safe rewrite')} in ${counted(fixed.length, 'file')}.`
  await tell(connection, MessageType.Info, done)
  return done
}

/** A plain message. What `connection.window` offers for this is a question, which not every client can answer. */
const tell = (connection: Session['connection'], type: MessageType, message: string): Promise<void> =>
  connection.sendNotification(ShowMessageNotification.type, { type, message })

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
    { label: 'Safe rewrites', description, needsConfirmation: true },
  ])
  return { documentChanges, changeAnnotations: Object.fromEntries(annotated) }
}

const plainEdit = (fixed: readonly Fixed[]): WorkspaceEdit => ({
  changes: Object.fromEntries(
    fixed.map(({ uri, edits }) => [uri, edits.map(({ range, newText }) => ({ range, newText }))]),
  ),
})

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
