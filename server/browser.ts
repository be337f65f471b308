import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { startServer } from './server'

declare const self: DedicatedWorkerGlobalScope

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  later(action, delay) {
    const timer = setTimeout(action, delay)
    return () => clearTimeout(timer)
  },
})
