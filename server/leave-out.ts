import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Finding } from '../engine/finding'
import { suppressionsName } from '../engine/suppressions'
import { addSuppression } from '../engine/suppressions-edit'
import { Converter } from './convert'
import type { CheckedDocument } from './documents'
import { workspaceEdit } from './edits'
import type { Session } from './feature'
import { pathBelow } from './uris'

/** What the writer has to put in the place of the reason. */
const reason = '[TODO: why this may stay]'

/** The quick fix that leaves a finding out from now on: by a comment where the file can hold one, else beside the file. */
export async function leaveOutAction(
  session: Session,
  checked: CheckedDocument,
  finding: Finding,
): Promise<CodeAction[]> {
  if (checked.config === 'ignored') return []
  const { convert, linter } = session
  const comment = linter.disabling(checked.file, checked.config, finding)
  const edit = comment
    ? workspaceEdit(session, checked, comment.edits)
    : await besideEdit(session, checked.document.uri, finding)
  if (!edit) return []
  const diagnostics = [convert.toDiagnostic(checked.document, finding)]
  const title = comment?.title ?? `Ignore ${finding.rule} here, with a reason`
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }]
}

/** Adds an entry to the side file, which may have to be made. `undefined` where that cannot be. */
async function besideEdit(
  { buffers, client, suppressions }: Session,
  uri: string,
  finding: Finding,
): Promise<WorkspaceEdit | undefined> {
  const folder = await suppressions.folderFor(uri)
  if (folder === undefined) return undefined
  const sideUri = `${folder}/${suppressionsName}`
  const located = await suppressions.fileFor(uri)
  const open = buffers.get(sideUri)
  if (!located && !open && !client.createsFiles) return undefined
  const text = open?.getText() ?? located?.file.text ?? ''
  const edits = addSuppression(text, pathBelow(folder, uri), { ...finding, reason })
  if (!edits) return undefined
  // What the server's converter remembers of a document is for its version, and a file on the disk has none.
  const convert = new Converter(client.encoding)
  const document = TextDocument.create(sideUri, 'json', 0, text)
  const textEdits = edits.map((edit: Edit) => convert.toTextEdit(document, edit))
  if (!client.takesVersionedEdits) return { changes: { [sideUri]: textEdits } }
  const create = { kind: 'create' as const, uri: sideUri, options: { ignoreIfExists: true } }
  const change = { textDocument: { uri: sideUri, version: open?.version ?? null }, edits: textEdits }
  return { documentChanges: located || open ? [change] : [create, change] }
}
