import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Client, type Message } from './client'

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

/** Starts the built server in a worker, where there is no Node. */
export function startWorker(): { readonly client: Client; end(): void } {
  const thread = new Worker(inWorkerScope(readFileSync('dist/server/browser.js', 'utf8')), { eval: true })
  const client = new Client({
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- This is a thread, not a window.
    send: (message) => thread.postMessage(message),
    onMessage: (listener) => void thread.on('message', (message: Message) => listener(message)),
  })
  return { client, end: () => void thread.terminate() }
}
