import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { LifeCycle } from './life-cycle'
import { startServer } from './server'

declare const self: DedicatedWorkerGlobalScope

const writer = new BrowserMessageWriter(self)

startServer(createConnection(new LifeCycle(new BrowserMessageReader(self), writer), writer), {
  later(action, delay) {
    const timer = setTimeout(action, delay)
    return () => clearTimeout(timer)
  },
})
