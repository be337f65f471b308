import { FileSystemError, l10n, Range, Uri, window, workspace, type WorkspaceFolder } from 'vscode'
import { configStart, rulesAt } from './config-start'

// Node and the browser both have it, but the types of neither are in force here.
declare class TextEncoder {
  encode(text: string): Uint8Array
}

const name = 'amends.config.json'

/**
 * Opens the config of a folder: that of the file which is given, or of the only folder, or of one that the user chooses. Writes
 * one where there is none. In folders that are not on a disk, too.
 */
export async function createConfig(near: unknown): Promise<void> {
  const folder = await folderOf(near)
  if (!folder) return
  const file = Uri.joinPath(folder.uri, name)
  try {
    const isNew = await writeUnlessThere(file)
    const document = await workspace.openTextDocument(file)
    const at = document.positionAt(rulesAt)
    await window.showTextDocument(document, {
      preview: false,
      ...(isNew && { selection: new Range(at, at) }),
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t('{0} could not be written: {1}', name, reason))
  }
}

async function folderOf(near: unknown): Promise<WorkspaceFolder | undefined> {
  const { workspaceFolders: folders = [] } = workspace
  const above = near instanceof Uri ? workspace.getWorkspaceFolder(near) : undefined
  if (above) return above
  if (folders.length > 1)
    return window.showWorkspaceFolderPick({
      placeHolder: l10n.t('The folder whose files the configuration is for'),
    })
  if (!folders[0])
    void window.showInformationMessage(
      l10n.t('Open a folder first. A configuration is for the files of a folder.'),
    )
  return folders[0]
}

/** Gives whether the file is new. */
async function writeUnlessThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file)
    return false
  } catch (error) {
    if (!(error instanceof FileSystemError) || error.code !== 'FileNotFound') throw error
  }
  await workspace.fs.writeFile(file, new TextEncoder().encode(configStart))
  return true
}
