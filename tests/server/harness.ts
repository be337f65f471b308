import { PassThrough } from 'node:stream'
import {
  createConnection,
  createProtocolConnection,
  CodeActionRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Linter } from '../../engine/lint'
import type { Disk, Host } from '../../server/host'
import { LifeCycle } from '../../server/life-cycle'
import { startServer } from '../../server/server'
import { startSession } from '../../server/session'

export const uri = 'file:///macros/refund.md'

/** A client that asks for diagnostics itself, as VS Code does. */
export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } }

interface Options {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** What the client answers to `workspace/configuration`. */
  readonly settings?: unknown
  readonly linter?: Linter
  /** Makes the linters, one after the other: without it, all are that one. */
  readonly newLinter?: () => Linter
  /** The files by their URIs. Their texts may change while the server runs. A text that is `null` cannot be read. */
  readonly files?: Map<string, string | null>
  /** Who can read the files: the server itself, or only the editor. */
  readonly filesOf?: 'server' | 'editor'
  /** The URIs of the open folders; of one folder only, as older clients tell it, in `rootUri`. */
  readonly folders?: readonly string[]
  readonly rootUri?: string
  /** The parameters of `initialize`, as no client should send them: in place of all that is said of the client above. */
  readonly params?: unknown
}

/** Starts a server in this process and speaks real JSON-RPC with it. Its clock stands still until it is told to move. */
export async function startClient({
  capabilities = {},
  initializationOptions,
  settings,
  linter,
  newLinter = linter && (() => linter),
  files = new Map(),
  filesOf = 'server',
  folders,
  rootUri,
  ...odd
}: Options = {}) {
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  const waiting = new Set<() => void>()
  const writer = new StreamMessageWriter(toClient)
  const lifeCycle = new LifeCycle(new StreamMessageReader(toServer), writer)
  const pauses: number[] = []
  const later = (action: () => void, pause: number) => {
    waiting.add(action)
    pauses.push(pause)
    return () => waiting.delete(action)
  }
  const host: Host = { later, ...(filesOf === 'server' && { disk: diskOf(files) }) }
  startServer(createConnection(lifeCycle, writer), lifeCycle, host, () =>
    Promise.resolve((connection, served, client) => startSession(connection, served, client, newLinter)),
  )

  const rpc = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  const state = {
    settings,
    pushed: [] as PublishDiagnosticsParams[],
    logged: [] as string[],
    /** What the server tells while all is well. */
    told: [] as string[],
    registered: [] as string[],
    /** The same, with what it was asked for. */
    registrations: [] as Registration[],
    /** What the editor was asked to read. */
    read: [] as string[],
    /** How long the server wanted to wait before it acted, in milliseconds. */
    pauses,
  }
  rpc.onNotification(PublishDiagnosticsNotification.type, (params) => void state.pushed.push(params))
  rpc.onNotification(LogMessageNotification.type, ({ message }) => {
    if (everyday.test(message)) state.told.push(message)
    else state.logged.push(message)
  })
  rpc.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => state.settings))
  rpc.onRequest(RegistrationRequest.type, ({ registrations }) => {
    state.registered.push(...registrations.map(({ method }) => method))
    state.registrations.push(...registrations)
  })
  rpc.onRequest('amends/readFile', ({ uri }: { uri: string }) => {
    state.read.push(uri)
    return files.get(uri) ?? null
  })
  rpc.onRequest('amends/list', ({ uri }: { uri: string }) => diskOf(files).list(uri))
  rpc.listen()
  const params = {
    processId: null,
    rootUri: rootUri ?? null,
    workspaceFolders: folders?.map(folderOf) ?? null,
    capabilities,
    initializationOptions,
  }
  const initialized = await rpc.sendRequest<InitializeResult>(
    InitializeRequest.method,
    'params' in odd ? odd.params : params,
  )
  await rpc.sendNotification(InitializedNotification.type, {})

  /** Comes back when the server has read what was sent so far. */
  const read = () =>
    rpc.sendRequest(HoverRequest.type, { textDocument: { uri: 'file:///nothing' }, position: at(0, 0) })
  /** Lets the waiting time pass, once the server has read what was sent so far. */
  const pause = async () => {
    await read()
    for (const action of waiting) {
      waiting.delete(action)
      action()
    }
    await read()
  }

  return {
    ...state,
    state,
    rpc,
    initialized,
    open: (text: string, { at = uri, languageId = 'markdown', version = 1 } = {}) =>
      rpc.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: at, languageId, version, text },
      }),
    change: (version: number, ...contentChanges: TextDocumentContentChangeEvent[]) =>
      rpc.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (at = uri) =>
      rpc.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: at } }),
    /** Tells that a file is another now on the disk, or that it was made or deleted. */
    touch: (at: string, type: FileChangeType = FileChangeType.Changed) =>
      rpc.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: at, type }] }),
    changeFolders: (added: readonly string[], removed: readonly string[] = []) =>
      rpc.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: added.map(folderOf), removed: removed.map(folderOf) },
      }),
    configure: (newSettings: unknown) => {
      state.settings = newSettings
      return rpc.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { amends: newSettings },
      })
    },
    pull: (previousResultId?: string, at = uri) =>
      rpc.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: at },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    actions: async (range: Range, context: Partial<CodeActionContext> = {}) =>
      ((await rpc.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      })) ?? []) as CodeAction[],
    hover: (position: Position) => rpc.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    pause,
    /** Lets the waiting time pass, and what began then come to its end. */
    async settle() {
      await pause()
      for (let turn = 0; turn < 5; turn++) await read()
    },
  }
}

/** What is logged in every session. */
const everyday = /^(?:Amends \S+ is ready|Uses |Has read )/

export type TestClient = Awaited<ReturnType<typeof startClient>>

const folderOf = (at: string) => ({ uri: at, name: at })

const diskOf = (files: ReadonlyMap<string, string | null>): Disk => ({
  async readFile(at, most = Infinity) {
    const text = files.get(at)
    if (text === null) throw new Error('Permission denied.')
    return text && text.length > most ? undefined : text
  },
  async list(folder) {
    const below = [...files.keys()].filter((path) => path.startsWith(`${folder}/`))
    const names = below.map((path) => path.slice(folder.length + 1))
    return [...new Set(names.map((name) => name.replace(/\/.*/, '/')))].map((name) => ({
      name: decodeURIComponent(name.replace('/', '')),
      kind: name.endsWith('/') ? ('folder' as const) : ('file' as const),
    }))
  },
  isRepository: async (folder) => [...files.keys()].some((path) => path.startsWith(`${folder}/.git/`)),
})

export const at = (line: number, character: number): Position => ({ line, character })

export const range = (line: number, start: number, end: number): Range => ({
  start: at(line, start),
  end: at(line, end),
})

/** The diagnostics of a pull that answered in full. */
export async function itemsOf(client: TestClient, at = uri): Promise<Diagnostic[]> {
  const report = await client.pull(undefined, at)
  return (report as FullDocumentDiagnosticReport).items
}

/** The text after a code action, as an editor that counts in UTF-16 applies it. */
export function applied(text: string, action: CodeAction | undefined): string {
  const versioned = action?.edit?.documentChanges?.[0]
  const edits = versioned && 'edits' in versioned ? versioned.edits : (action?.edit?.changes?.[uri] ?? [])
  const plain = edits.flatMap((edit) => ('newText' in edit ? [edit] : []))
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), plain)
}
