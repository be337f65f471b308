import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Client, type Message } from './client'

/**
 * Wraps a Web Worker's script so that a thread of Node runs it with nothing around it but what a browser has:
 * its own global object with timers, text coding, messages and scripts to import, and no `process`, `require` or `Buffer`.
 */
export const inWorkerScope = (path: string): string => `
  const { readFileSync } = require('node:fs')
  const { parentPort } = require('node:worker_threads')
  const { createContext, runInContext } = require('node:vm')
  const scope = { console, setTimeout, clearTimeout, queueMicrotask, TextEncoder, TextDecoder, MessageChannel, URL }
  scope.self = scope
  scope.addEventListener = () => {}
  scope.postMessage = (data) => parentPort.postMessage(data)
  parentPort.on('message', (data) => scope.onmessage?.({ data }))
  scope.location = { href: ${JSON.stringify(pathToFileURL(resolve(path)).href)} }
  const context = createContext(scope)
  scope.importScripts = (href) => void runInContext(readFileSync(new URL(href), 'utf8'), context)
  scope.importScripts(scope.location.href)
`

/** Starts the built server in a worker, where there is no Node. */
export function startWorker(): { readonly client: Client; end(): void } {
  const thread = new Worker(inWorkerScope('dist/server/browser.js'), { eval: true })
  const client = new Client({
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- This is a thread, not a window.
    send: (message) => thread.postMessage(message),
    onMessage: (listener) => void thread.on('message', (message: Message) => listener(message)),
  })
  return { client, end: () => void thread.terminate() }
}
