import { Range, type CodeAction } from 'vscode-languageserver'
import type { Edit } from '../../engine/finding'
import { applyEdits, inOrder } from '../../engine/fixes/fix'
import type { CheckedDocument } from '../documents'
import { snippetWorkspaceEdit, workspaceEdit } from '../edits'
import type { Command, Session } from '../feature'
import { hasSlot, withTabStops } from '../snippets'

/** The command that selects the slot that an action has just put in. */
export const selectSlot = 'amends.selectSlot'

type Slotted = Pick<CodeAction, 'edit' | 'command'>

/**
 * Edits that may leave slots for the writer to fill in: as tab stops where the client takes these, else as plain text of
 * which the client is asked to select the first slot.
 */
export function slotted(session: Session, checked: CheckedDocument, edits: readonly Edit[]): Slotted {
  const { client } = session
  const { document, file } = checked
  const takesSnippets = client.takesSnippets && client.takesVersionedEdits && hasSlot(edits)
  const snippets = takesSnippets ? withTabStops(file.text, edits) : undefined
  if (snippets) return { edit: snippetWorkspaceEdit(session, checked, snippets) }
  return {
    edit: workspaceEdit(session, checked, edits),
    ...selecting(session, document.uri, file.text, edits),
  }
}

/** The command that selects the first slot once the edits of a text are applied. Nothing where the client cannot. */
export function selecting(
  { client, convert }: Session,
  uri: string,
  text: string,
  edits: readonly Edit[],
): Pick<CodeAction, 'command'> {
  if (!client.showsDocuments || !hasSlot(edits)) return {}
  const sorted = inOrder(edits)
  const first = sorted.findIndex(({ newText }) => newText.includes('[TODO:'))
  const { offsets, newText } = sorted[first]!
  const before = applyEdits(text.slice(0, offsets[0]), sorted.slice(0, first))
  const after = applyEdits(text, sorted)
  const start = before.length + newText.indexOf('[TODO:')
  const end = after.indexOf(']', start) + 1 || start
  const range = convert.shownFile(uri, after).toRange([start, end])
  return { command: { title: 'Go to the first slot', command: selectSlot, arguments: [uri, range] } }
}

/** Does nothing where the slot is not there: the user may have typed meanwhile, or not taken the edit. */
export const showSlot: Command = async ({ buffers, client, connection, convert }, [uri, range]) => {
  if (!client.showsDocuments || typeof uri !== 'string' || !Range.is(range)) return null
  const document = buffers.get(uri)
  const isThere = !document || document.getText().startsWith('[TODO:', convert.toOffsets(document, range)[0])
  if (isThere) await connection.window.showDocument({ uri, selection: range, takeFocus: true })
  return null
}
