import type { Worker } from 'node:worker_threads'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Message,
} from 'vscode-languageserver/node'

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
