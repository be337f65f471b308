import { Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import type { StartClient } from './activation'
import { startLanguageClient } from './language-client'

/** In a browser the server is a worker. */
export const startClient: StartClient = async ({ extensionUri }, log) => {
  const script = Uri.joinPath(extensionUri, 'dist/server/browser.js').toString(true)
  let worker: Worker | undefined
  // The client could make these of a worker itself, but does not know VS Code's own kind of worker for one.
  const startWorker = () => {
    worker?.terminate()
    worker = new Worker(script)
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    })
  }
  const client = await startLanguageClient(
    log,
    (id, name, options) => new LanguageClient(id, name, startWorker, options),
    script,
  )
  return {
    client,
    async stop() {
      await client.stop()
      worker?.terminate()
    },
  }
}
