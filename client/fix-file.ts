import { commands, l10n, Range, Uri, window, workspace, type CodeAction, type TextDocument } from 'vscode'
import type { Server } from './server'
import { tell } from './tell'

/** What the server calls the action that fixes what is safe. */
const kind = 'source.fixAll.amends'

/** Fixes what is safe in a file, or in the one that is being edited, and says in the status bar what came of it. */
export async function fixAllInFile(server: Server, file: unknown): Promise<void> {
  const editor =
    file instanceof Uri ? await window.showTextDocument(file, { preview: false }) : window.activeTextEditor
  tell(editor ? await fixed(server, editor.document) : l10n.t('Open the file that you want to fix.'))
}

async function fixed(server: Server, document: TextDocument): Promise<string> {
  // Without a server VS Code finds nothing to do, and does not wait for one.
  await server.client()
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(0, 0, document.lineCount, 0),
    kind,
  )
  const edit = actions.find((action) => action.kind?.value === kind)?.edit
  if (!edit) return l10n.t('Nothing here can be fixed safely.')
  const count = edit.get(document.uri).length
  if (!(await workspace.applyEdit(edit)))
    return l10n.t('The text has changed in the meantime. Please try again.')
  return count === 1 ? l10n.t('Made 1 safe change.') : l10n.t('Made {0} safe changes.', count)
}
