import { spawn } from 'node:child_process'
import { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type ProtocolConnection,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { inWorkerScope } from '../lsp/worker'
import { WorkerReader, WorkerWriter } from './worker-scope'

/** The built server as a program of its own, on stdin and stdout. */
export function startProgram(): ProtocolConnection {
  const child = spawn(process.execPath, ['dist/server/node.cjs'])
  onTestFinished(() => void child.kill())
  return createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
}

/** The built server in a worker, where there is no Node. */
export function startWorker(): ProtocolConnection {
  const thread = new Worker(inWorkerScope('dist/server/browser.js'), { eval: true })
  onTestFinished(() => void thread.terminate())
  return createProtocolConnection(new WorkerReader(thread), new WorkerWriter(thread))
}

/** Opens documents and asks for their diagnostics. `root` is the URI of the folder that the user opened. */
export async function diagnosticsFrom(
  rpc: ProtocolConnection,
  documents: readonly TextDocument[],
  { encoding = 'utf-16', root }: { readonly encoding?: string; readonly root?: string },
): Promise<Diagnostic[][]> {
  rpc.listen()
  await rpc.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: root ?? null,
    capabilities: {
      textDocument: { diagnostic: {} },
      general: { positionEncodings: [encoding] },
      experimental: { amends: { readFile: true } },
    },
  })
  const reports = documents.map(async (document) => {
    const { uri, languageId, version } = document
    const textDocument = { uri, languageId, version, text: document.getText() }
    await rpc.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
    return pullFrom(rpc, uri)
  })
  return Promise.all(reports)
}

/** The diagnostics of a document that is open. */
export async function pullFrom(rpc: ProtocolConnection, uri: string): Promise<Diagnostic[]> {
  const report = await rpc.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  return (report as FullDocumentDiagnosticReport).items
}
