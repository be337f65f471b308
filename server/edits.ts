import type { WorkspaceEdit } from 'vscode-languageserver'
import type { Edit } from '../engine/finding'
import type { CheckedDocument } from './documents'
import type { Session } from './feature'

/** Edits of a document that was checked, as the client takes them. */
export function workspaceEdit(
  { client, convert }: Session,
  checked: CheckedDocument,
  edits: readonly Edit[],
): WorkspaceEdit {
  const { uri } = checked.document
  const textEdits = edits.map((edit) => convert.toTextEdit(checked.document, edit))
  return client.takesVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version: checked.version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}
