import { Disposable, languages, Uri, workspace, type TextDocument, type WorkspaceFolder } from 'vscode'
import { documentSelector } from './selector'
import type { Server } from './server'

// Node and the browser both have it, but the types of neither are in force here.
declare function setTimeout(action: () => void, delay: number): unknown

/**
 * Starts the server once there is something to read: an open document of ours, or a folder with a config. VS Code also activates
 * us for plain texts of its own, which nobody has opened. Commands start it themselves.
 */
export function startWhenNeeded(server: Server): Disposable {
  const start = (): void => {
    waiting.dispose()
    // The log and the status tell where that fails.
    void server.client().catch(() => undefined)
  }
  const startFor = async (folders: readonly WorkspaceFolder[]): Promise<void> => {
    if (await haveConfig(folders)) start()
  }
  const waiting = Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document)) start()
    }),
    workspace.onDidChangeWorkspaceFolders(({ added }) => void startFor(added)),
  )
  // Behind the activation, for which all other extensions wait.
  setTimeout(() => {
    if (workspace.textDocuments.some(isOurs)) start()
    else void startFor(workspace.workspaceFolders ?? [])
  }, 0)
  return waiting
}

const isOurs = (document: TextDocument): boolean => languages.match(documentSelector, document) > 0

async function haveConfig(folders: readonly WorkspaceFolder[]): Promise<boolean> {
  const found = folders.map(({ uri }) => workspace.fs.stat(Uri.joinPath(uri, 'amends.config.json')))
  return (await Promise.allSettled(found)).some(({ status }) => status === 'fulfilled')
}
