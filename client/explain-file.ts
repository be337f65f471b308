import { EventEmitter, ViewColumn, window, workspace, type Disposable, type Uri } from 'vscode'
import type { ExecuteCommandMiddleware } from 'vscode-languageclient'

/** What the server calls it. */
const command = 'amends.explainFile'
const scheme = 'amends-explained'

/**
 * Shows what the server says of the file that is being edited, in a page beside it that cannot be edited. Without it the
 * answer of the command would go to nobody.
 */
export function showExplanations(): { middleware: ExecuteCommandMiddleware; subscription: Disposable } {
  const explained = new Map<string, string>()
  const changed = new EventEmitter<Uri>()
  const provider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri: Uri) => explained.get(uri.toString()) ?? '',
  }
  return {
    subscription: workspace.registerTextDocumentContentProvider(scheme, provider),
    middleware: {
      async executeCommand(name, args, next) {
        if (name !== command) return next(name, args)
        const file = window.activeTextEditor?.document.uri
        const answer = (await next(name, file ? [file.toString()] : args)) as { text: string } | null
        if (!file || !answer) return undefined
        const page = file.with({ scheme, path: `${file.path} (explained)`, query: file.toString() })
        explained.set(page.toString(), answer.text)
        changed.fire(page)
        await window.showTextDocument(page, { preview: true, viewColumn: ViewColumn.Beside })
        return undefined
      },
    },
  }
}
