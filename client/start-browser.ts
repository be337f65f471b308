import { Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import type { StartClient } from './activation'
import { startLanguageClient } from './language-client'

/** In a browser the server is a worker. */
export const startClient: StartClient = async ({ extensionUri }, log, news) => {
  const script = Uri.joinPath(extensionUri, 'dist/server/browser.js').toString(true)
  let worker: Worker | undefined
  let tellFault: (fault: Error) => void
  const fault = new Promise<never>((_, reject) => (tellFault = reject))
  // The client could make these of a worker itself, but does not know VS Code's own kind of worker for one.
  const startWorker = () => {
    worker?.terminate()
    worker = new Worker(script)
    worker.addEventListener('error', ({ message }) => tellFault(new Error(message)))
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    })
  }
  const started = startLanguageClient(
    log,
    news,
    (id, name, options) => new LanguageClient(id, name, startWorker, options),
    script,
  )
  try {
    // The client would wait for ever for the answer of a worker that does not run.
    const client = await Promise.race([started, fault])
    return { client, stop: () => client.stop().finally(() => worker?.terminate()) }
  } catch (error) {
    worker?.terminate()
    throw error
  }
}
