import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import type { Host } from './host'
import { LifeCycle } from './life-cycle'
import { startServer } from './server'
import { startSession } from './session'

declare const self: DedicatedWorkerGlobalScope

const writer = new BrowserMessageWriter(self)
const lifeCycle = new LifeCycle(new BrowserMessageReader(self), writer)
const host: Host = {
  later(action, delay) {
    const timer = setTimeout(action, delay)
    return () => clearTimeout(timer)
  },
  idle: (action) => void setTimeout(action, 0),
}

startServer(createConnection(lifeCycle, writer), lifeCycle, host, () => Promise.resolve(startSession))
