import type { Worker } from 'node:worker_threads'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Message,
} from 'vscode-languageserver/node'

/**
 * Wraps a Web Worker's script so that a thread of Node runs it with nothing around it but what a browser has:
 * its own global object with timers, text coding and messages, and no `process`, `require` or `Buffer`.
 */
export const inWorkerScope = (script: string): string => `
  const { parentPort } = require('node:worker_threads')
  const { createContext, runInContext } = require('node:vm')
  const scope = { console, setTimeout, clearTimeout, queueMicrotask, TextEncoder, TextDecoder, MessageChannel, URL }
  scope.self = scope
  scope.addEventListener = () => {}
  scope.postMessage = (data) => parentPort.postMessage(data)
  parentPort.on('message', (data) => scope.onmessage?.({ data }))
  runInContext(${JSON.stringify(script)}, createContext(scope))
`

export class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super()
  }

  listen(callback: DataCallback) {
    this.worker.on('message', callback)
    return { dispose: () => void this.worker.off('message', callback) }
  }
}

export class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super()
  }

  write(message: Message) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- This is a thread, not a window.
    this.worker.postMessage(message)
    return Promise.resolve()
  }

  end() {}
}
