import { PassThrough } from 'node:stream'
import {
  createConnection,
  createProtocolConnection,
  CodeActionRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
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
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Linter } from '../../engine/lint'
import { startServer } from '../../server/server'

export const uri = 'file:///macros/refund.md'

/** A client that asks for diagnostics itself, as VS Code does. */
export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } }

interface Options {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** What the client answers to `workspace/configuration`. */
  readonly settings?: unknown
  readonly linter?: Linter
}

/** Starts a server in this process and speaks real JSON-RPC with it. Its clock stands still until it is told to move. */
export async function startClient({
  capabilities = {},
  initializationOptions,
  settings,
  linter,
}: Options = {}) {
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  const waiting = new Set<() => void>()
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  const later = (action: () => void) => {
    waiting.add(action)
    return () => waiting.delete(action)
  }
  startServer(server, { later }, linter)

  const rpc = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  const state = {
    settings,
    pushed: [] as PublishDiagnosticsParams[],
    logged: [] as string[],
    registered: [] as string[],
  }
  rpc.onNotification(PublishDiagnosticsNotification.type, (params) => void state.pushed.push(params))
  rpc.onNotification(LogMessageNotification.type, ({ message }) => void state.logged.push(message))
  rpc.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => state.settings))
  rpc.onRequest(RegistrationRequest.type, ({ registrations }) => {
    state.registered.push(...registrations.map(({ method }) => method))
  })
  rpc.listen()
  const initialized: InitializeResult = await rpc.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
  })
  await rpc.sendNotification(InitializedNotification.type, {})

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
    close: () => rpc.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    configure: (newSettings: unknown) => {
      state.settings = newSettings
      return rpc.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { amends: newSettings },
      })
    },
    pull: (previousResultId?: string) =>
      rpc.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    actions: async (range: Range, context: Partial<CodeActionContext> = {}) =>
      ((await rpc.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      })) ?? []) as CodeAction[],
    hover: (position: Position) => rpc.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    /** Lets the waiting time pass, once the server has read what was sent so far. */
    async pause() {
      await rpc.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'file:///nothing' },
        position: at(0, 0),
      })
      for (const action of waiting) {
        waiting.delete(action)
        action()
      }
      await rpc.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'file:///nothing' },
        position: at(0, 0),
      })
    },
  }
}

export type TestClient = Awaited<ReturnType<typeof startClient>>

export const at = (line: number, character: number): Position => ({ line, character })

export const range = (line: number, start: number, end: number): Range => ({
  start: at(line, start),
  end: at(line, end),
})

/** The diagnostics of a pull that answered in full. */
export async function itemsOf(client: TestClient): Promise<Diagnostic[]> {
  const report = await client.pull()
  return (report as FullDocumentDiagnosticReport).items
}

/** The text after a code action, as an editor that counts in UTF-16 applies it. */
export function applied(text: string, action: CodeAction | undefined): string {
  const versioned = action?.edit?.documentChanges?.[0]
  const edits = versioned && 'edits' in versioned ? versioned.edits : (action?.edit?.changes?.[uri] ?? [])
  const plain = edits.flatMap((edit) => ('newText' in edit ? [edit] : []))
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), plain)
}
