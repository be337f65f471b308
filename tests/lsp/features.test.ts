import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Client, Message } from './client'
import { allShown, everything } from './editor'
import { outside, positionsIn } from './places'
import { others, requests } from './requests'
import { initialized, initializeParams } from './started'
import { encodings, positionOf, type Encoding, type Range } from './text'

interface Report {
  readonly items: readonly { readonly range: Range }[]
}

interface Commands {
  readonly commands: readonly string[]
}

const paths = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .map((name) => `examples/${name}`)
  .filter((path) => statSync(path).isFile())
  .sort()

const uriOf = (path: string): string => `file:///project/${path}`

/** A server that shows all it has, in a folder that is on nobody's disk. */
async function serve(encoding: Encoding, capabilities: object = everything) {
  const folder = { uri: 'file:///project', name: 'project' }
  const given = { ...initializeParams(encoding), workspaceFolders: [folder] }
  const params = { ...given, capabilities: { ...capabilities, ...given.capabilities } }
  const program = await initialized({ ...params, initializationOptions: { amends: allShown } })
  const { answers } = program.client
  answers.set('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => allShown))
  answers.set('workspace/applyEdit', () => ({ applied: true }))
  return program
}

const open = (client: Client, path: string, text: string): void =>
  client.notify('textDocument/didOpen', {
    textDocument: { uri: uriOf(path), languageId: '', version: 1, text },
  })

/** The errors that a server told of. */
const faults = ({ received }: Client): Message[] =>
  received.filter(
    ({ method, params }) => method === 'window/logMessage' && (params as { type: number }).type === 1,
  )

/** The commands in an answer. */
const commandsIn = (answer: unknown): { command: string; arguments?: unknown[] }[] => {
  if (typeof answer !== 'object' || answer === null) return []
  const inside = Object.values(answer).flatMap(commandsIn)
  return 'command' in answer && typeof answer.command === 'string'
    ? [answer as { command: string }, ...inside]
    : inside
}

/** Asks for all that is announced, and holds each position in the answers against the document. */
async function askForAll(encoding: Encoding): Promise<void> {
  const { client, capabilities } = await serve(encoding)
  expect(capabilities['positionEncoding']).toBe(encoding)
  const names = Object.keys(capabilities).filter((name) => !others.includes(name))
  expect(names.filter((name) => !requests[name])).toEqual([])
  const { commands } = capabilities['executeCommandProvider'] as Commands
  const run = new Set<string>()
  // Each takes its time, so an encoding gets a third of the files.
  const asked = paths.filter((_, index) => index % encodings.length === encodings.indexOf(encoding))
  for (const path of asked) {
    const uri = uriOf(path)
    const text = readFileSync(path, 'utf8')
    open(client, path, text)
    const { items } = await client.request<Report>('textDocument/diagnostic', { textDocument: { uri } })
    const whole = { start: { line: 0, character: 0 }, end: positionOf(text, text.length, encoding) }
    const ranges = items.map(({ range }) => range)
    for (const name of names) {
      const announced = capabilities[name]
      const answer = await requests[name]!({ client, uri, ranges, whole, announced })
      expect(outside(text, positionsIn(answer, uri), encoding), `${name} in ${path} in ${encoding}`).toEqual(
        [],
      )
      for (const { command, arguments: given } of commandsIn(answer)) {
        if (!commands.includes(command) || run.has(command)) continue
        run.add(command)
        await client.request('workspace/executeCommand', { command, arguments: given })
      }
    }
  }
  const edits = client.received.filter(({ method }) => method === 'workspace/applyEdit')
  for (const path of paths) {
    const places = positionsIn(
      edits.map(({ params }) => params),
      uriOf(path),
    )
    expect(outside(readFileSync(path, 'utf8'), places, encoding)).toEqual([])
  }
  expect(faults(client)).toEqual([])
}

test('all that is announced is answered, with positions inside of the document', async () => {
  await Promise.all(encodings.map(askForAll))
}, 60_000)

test('a command answers whatever it is given', async () => {
  const { client, capabilities } = await serve('utf-16')
  const { commands } = capabilities['executeCommandProvider'] as Commands
  const nonsense = [undefined, [], [null], ['no uri'], [{}], [7, 7], [{ uri: uriOf('not open.md') }]]
  for (const command of [...commands, 'amends.unknown']) {
    for (const given of nonsense) {
      await client.request('workspace/executeCommand', { command, arguments: given })
    }
  }
  expect(faults(client)).toEqual([])
}, 30_000)

test('a client that can do nothing gets diagnostics with the version they are for', async () => {
  const { client, capabilities } = await serve('utf-16', {})
  expect(capabilities).not.toHaveProperty('diagnosticProvider')
  for (const path of paths) open(client, path, readFileSync(path, 'utf8'))
  const told = () =>
    client.received.flatMap(({ method, params }) =>
      method === 'textDocument/publishDiagnostics' ? [params as { uri: string; version: number }] : [],
    )
  const named = () => [...new Set(told().map(({ uri }) => uri))].sort()
  await expect.poll(named, { timeout: 20_000 }).toEqual(paths.map(uriOf))
  for (const params of told()) {
    expect(params).toMatchObject({ version: 1 })
    const text = readFileSync(params.uri.replace('file:///project/', ''), 'utf8')
    expect(outside(text, positionsIn(params, params.uri), 'utf-16')).toEqual([])
  }
  expect(faults(client)).toEqual([])
}, 30_000)

test('a client may refuse whatever the server asks of it', async () => {
  const { client, child } = await serve('utf-16')
  const asked = [
    'client/registerCapability',
    'workspace/configuration',
    'workspace/diagnostic/refresh',
    'workspace/applyEdit',
    'window/workDoneProgress/create',
  ]
  const refuse = () => {
    throw new Error('No.')
  }
  for (const method of asked) client.answers.set(method, refuse)
  for (const path of paths) open(client, path, readFileSync(path, 'utf8'))
  client.notify('workspace/didChangeConfiguration', { settings: { amends: allShown } })
  const uri = uriOf('examples/chat/closing-lines.txt')
  const { items } = await client.request<Report>('textDocument/diagnostic', { textDocument: { uri } })
  expect(items).not.toEqual([])
  await client.request('workspace/executeCommand', { command: 'amends.fixAllInFolder', arguments: [] })
  expect(child.exitCode).toBeNull()
}, 30_000)
