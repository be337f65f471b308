import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Edit } from '../engine/finding'
import { inOrder } from '../engine/fixes/fix'
import type { CheckedDocument } from './documents'
import type { Session } from './feature'
import type { SnippetEdit } from './snippets'

/** Edits of a document that was checked, as the client takes them. */
export function workspaceEdit(
  { client, convert }: Session,
  checked: CheckedDocument,
  edits: readonly Edit[],
): WorkspaceEdit {
  const { uri } = checked.document
  const textEdits = inOrder(edits).map((edit) => convert.toTextEdit(checked.document, edit))
  return client.takesVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version: checked.version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}

/** The same with tab stops, for clients that take snippets. */
export function snippetWorkspaceEdit(
  { convert }: Session,
  { document, version }: CheckedDocument,
  edits: readonly (Edit | SnippetEdit)[],
): WorkspaceEdit {
  const converted = edits.map((edit): TextEdit | SnippetTextEdit =>
    'snippet' in edit
      ? {
          range: convert.toRange(document, edit.offsets),
          snippet: { kind: 'snippet', value: edit.snippet },
        }
      : convert.toTextEdit(document, edit),
  )
  return { documentChanges: [{ textDocument: { uri: document.uri, version }, edits: converted }] }
}
