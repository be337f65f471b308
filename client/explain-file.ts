import { Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from 'vscode'

/** What the server calls it: `[uri]` gives `{ text }`, or `null` where it has no such file. */
export const explainCommand = 'amends.explainFile'

/** Asks the server. `undefined` where it has no such file. */
type Explain = (file: Uri) => Promise<string | undefined>

const scheme = 'amends-explained'
const notRead = (): string =>
  `${l10n.t('Amends does not read this file: it is closed, or of a kind that holds no macros.')}\n`

/**
 * Shows what the server says of the file that is being edited, in a page beside it that cannot be edited. The page is
 * asked for anew whenever the file is saved.
 */
export function showExplanations(explain: Explain): {
  show(): Promise<void>
  subscription: Disposable
} {
  const changed = new EventEmitter<Uri>()
  const provider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (page: Uri) => (await explain(Uri.parse(page.query))) ?? notRead(),
  }
  return {
    subscription: Disposable.from(
      changed,
      workspace.registerTextDocumentContentProvider(scheme, provider),
      workspace.onDidSaveTextDocument(({ uri }) => changed.fire(pageOf(uri))),
    ),
    async show() {
      const shown = window.activeTextEditor?.document.uri
      if (!shown) return
      const isPage = shown.scheme === scheme
      const page = isPage ? shown : pageOf(shown)
      changed.fire(page)
      const viewColumn = isPage ? ViewColumn.Active : ViewColumn.Beside
      // Whoever reads how a file is understood goes on to edit the file.
      await window.showTextDocument(page, { preview: true, preserveFocus: !isPage, viewColumn })
    },
  }
}

/** The manifest knows by the end of its name how to show it. */
const pageOf = (file: Uri): Uri =>
  file.with({ scheme, path: `${file.path} (explained)`, query: file.toString() })
