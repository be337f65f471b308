import * as protocol from 'vscode-languageserver/browser'
import type { Host } from './host'
import { LifeCycle } from './life-cycle'
import { startServer, type StartSession } from './server'

/** A worker that loads a part finds these beside its own names. */
declare const self: DedicatedWorkerGlobalScope & {
  part?: { exports: object }
  requirePart?: (path: string) => object
}

const { BrowserMessageReader, BrowserMessageWriter, createConnection } = protocol
const writer = new BrowserMessageWriter(self)
const lifeCycle = new LifeCycle(new BrowserMessageReader(self), writer)
const host: Host = {
  later(action, delay) {
    const timer = setTimeout(action, delay)
    return () => clearTimeout(timer)
  },
  idle: (action) => void setTimeout(action, 0),
}

startServer(createConnection(lifeCycle, writer), lifeCycle, host, ({ partsFolder }) => {
  const load = partsFrom(partsFolder ?? self.location.href)
  return (load('./session.js') as { startSession: StartSession }).startSession
})

/**
 * What `require` is in Node, for the parts of the server, which are the same files on both platforms. They take the library
 * of the protocol from the program that started them.
 */
function partsFrom(folder: string): (path: string) => object {
  const loaded = new Map<string, object>([['./node.cjs', { protocol }]])
  self.requirePart = (path) => {
    const known = loaded.get(path)
    if (known) return known
    const part = { exports: {} }
    self.part = part
    self.importScripts(new URL(path, folder).href)
    loaded.set(path, part.exports)
    return part.exports
  }
  return self.requirePart
}
