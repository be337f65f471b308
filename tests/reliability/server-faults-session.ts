import { readFileSync } from 'node:fs'
import { expect, onTestFinished } from 'vitest'
import { startProgram, type Client, type Program } from '../lsp/client'
import { everything } from '../lsp/editor'
import type { Initialized } from '../lsp/started'

/** A document as an editor opens it. */
export interface Shown {
  readonly uri: string
  readonly languageId: string
  readonly version: number
  readonly text: string
}

const parcel = 'Hello {{customer.name}},\n\nWe apologize for any inconvenience. Your parcel is late.\n'
const meter = 'We are sorry if you felt ignored when we read your meter.'

/** What each session is asked about, in a folder: one text of each kind of file. */
export const documentsIn = (folder: string): readonly Shown[] => {
  const shown = (name: string, languageId: string, text: string) => ({
    uri: name.startsWith('untitled:') ? name : `${folder}/${name}`,
    languageId,
    version: 1,
    text,
  })
  return [
    shown('parcel.md', 'markdown', `# Parcel 📦\r\n\r\n${parcel}`),
    shown('meter.html', 'html', `<p>Grüße 😀. ${meter}</p>\n`),
    shown(
      'replies.json',
      'json',
      JSON.stringify({ macros: [{ title: 'Meter', body: `é ${meter}` }] }, null, 2),
    ),
    shown('untitled:note', 'plaintext', parcel),
  ]
}

/** A folder that is on no disk. */
export const nowhere = 'file:///no-such-folder'

/** What an editor that knows all of the protocol says at the start. */
export const paramsFor = (folder: string | null = null, more: object = {}) => ({
  processId: process.pid,
  rootUri: folder,
  capabilities: everything,
  ...more,
})

/** Whoever asks for settings gets none. */
export function answerNothing(client: Client): void {
  client.answers.set('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null))
}

/** Starts the built server, and ends it with the test. */
export function program(nodeOptions: readonly string[] = []): Program {
  const started = startProgram(['--stdio'], nodeOptions)
  onTestFinished(() => void started.child.kill('SIGKILL'))
  answerNothing(started.client)
  return started
}

/** Begins to speak with a server. */
export async function greet(client: Client, params: unknown = paramsFor()): Promise<Initialized> {
  const answer = await soon(client.request<Initialized>('initialize', params), 'initialize')
  client.notify('initialized', {})
  return answer
}

/** A built server that is past its `initialize`. */
export async function session(params?: unknown, nodeOptions?: readonly string[]): Promise<Program> {
  const started = program(nodeOptions)
  await greet(started.client, params)
  return started
}

/** What has to come before a test may call it a hang, in milliseconds. CI has busy machines. */
const bound = 30_000

/** Fails where an answer does not come within the bound. */
export async function soon<Result>(answer: Promise<Result>, what: string, within = bound): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer within ${within / 1000} s`)), within)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What belongs to one session alone, and not to what it found. */
const isOfSession = new Set(['resultId', 'version', 'data'])

/** What a session finds in documents: it opens them, asks for all that is shown of the findings, and closes them again. */
export async function findingsIn(
  client: Client,
  documents: readonly Shown[] = documentsIn(nowhere),
): Promise<string> {
  const found: unknown[] = []
  for (const document of documents) {
    client.notify('textDocument/didOpen', { textDocument: document })
    found.push(await findingsOf(client, document.uri))
    client.notify('textDocument/didClose', { textDocument: { uri: document.uri } })
  }
  return shapeOf(found)
}

/** What was found, as text that can be compared. */
export const shapeOf = (found: unknown): string =>
  JSON.stringify(found, (key, value: unknown) => (isOfSession.has(key) ? undefined : value), 1)

interface Placed {
  readonly range: { readonly start: object }
}

/** What an open document shows: diagnostics, and at the first of them the card and the fixes. */
export async function findingsOf(client: Client, uri: string): Promise<readonly unknown[]> {
  const textDocument = { uri }
  const ask = <Result>(method: string, params: object = {}) =>
    soon(client.request<Result>(method, { textDocument, ...params }), `${method} for ${uri}`)
  const { items } = await ask<{ items: readonly Placed[] }>('textDocument/diagnostic')
  const range = items[0]?.range
  if (!range) return [items]
  const hover = await ask('textDocument/hover', { position: range.start })
  const actions = await ask<readonly object[]>('textDocument/codeAction', {
    range,
    context: { diagnostics: [] },
  })
  const edits = actions
    .slice(0, 2)
    .map((action) => soon(client.request('codeAction/resolve', action), 'an edit'))
  return [items, hover, await Promise.all(edits)]
}

/** Holds what a session finds against what a healthy one finds, and against its having failed without a word. */
export async function expectHealthy({ client, stderr }: Program, healthy: string): Promise<void> {
  expect(await findingsIn(client)).toBe(healthy)
  expect(stderr()).toBe('')
}

/** The most memory that a process has held so far, in MB. */
export const peakOf = ({ child }: Program): number =>
  Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024)
