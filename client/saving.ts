import { Uri, workspace, type TextDocument } from 'vscode'

/**
 * Saves what an edit of these files has changed, but for files in which something else was not saved before. VS Code does so
 * for refactorings of several files and not of one. Whoever does not want that says so in its setting for refactorings.
 */
export async function savingWhatChanges<Result>(
  uris: readonly string[],
  edit: () => Promise<Result>,
): Promise<Result> {
  const changed = new Set(uris.map((uri) => Uri.parse(uri).toString()))
  const unsaved = (): TextDocument[] =>
    workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && changed.has(uri.toString()))
  const before = new Set(unsaved())
  const result = await edit()
  if (workspace.getConfiguration('files.refactoring').get('autoSave', true))
    await Promise.all(unsaved().map((document) => before.has(document) || document.save()))
  return result
}
