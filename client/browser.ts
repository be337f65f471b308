import { Uri, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { startClient } from './client'

let client: BaseLanguageClient | undefined
let worker: Worker | undefined

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true)
  // The client could make these of a worker itself, but does not know VS Code's own kind of worker for one.
  const startWorker = () => {
    worker?.terminate()
    worker = new Worker(script)
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    })
  }
  client = await startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, startWorker, options),
  )
}

export async function deactivate(): Promise<void> {
  await client?.stop()
  worker?.terminate()
}
