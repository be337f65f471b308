import { expect } from 'vitest'
import {
  CancellationTokenSource,
  WorkspaceDiagnosticRequest,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { FakeLinter } from './fake-linter'
import { pulling, startClient } from './harness'

/** What the fake linter flags. */
export const flawed = 'So sorry.\n'
export const generic = 'We apologize for any inconvenience.\n'
export const clean = 'Your bill is attached.\n'
export const at = (path: string): string => new URL(path, 'file:///w/').href

export type Texts = Record<string, string | null>
export type Options = NonNullable<Parameters<typeof startClient>[0]>

/** A client that looks at a whole folder, as an editor does that shows all problems of a project in a list. */
export async function start(texts: Texts, options: Options = {}) {
  const files = new Map(Object.entries(texts).map(([path, text]) => [at(path), text]))
  const linter = new FakeLinter()
  const client = await startClient({
    capabilities: pulling,
    folders: ['file:///w'],
    linter,
    files,
    ...options,
  })
  /** What the client knows, by URIs. */
  const known = new Map<string, string>()
  let requests = 0

  /** Asks, and keeps what it is told by parts and at the end. */
  const ask = (params: Partial<WorkspaceDiagnosticParams> = {}, isStreamed = true) => {
    const source = new CancellationTokenSource()
    const state = { told: [] as string[], parts: 0, isAnswered: false, source }
    const take = ({ items }: { readonly items: readonly WorkspaceDocumentDiagnosticReport[] }) => {
      for (const report of items) {
        if (report.resultId) known.set(report.uri, report.resultId)
        state.told.push(lineOf(report))
      }
    }
    const token = `part ${(requests += 1)}`
    client.rpc.onProgress(WorkspaceDiagnosticRequest.partialResult, token, (part) => {
      state.parts += 1
      take(part)
    })
    const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }))
    const request = { previousResultIds, ...(isStreamed && { partialResultToken: token }), ...params }
    const answer = client.rpc
      .sendRequest(WorkspaceDiagnosticRequest.type, request, source.token)
      .then((report) => {
        take(report)
        state.isAnswered = true
        return state.told.sort()
      })
    answer.catch(() => {})
    return { ...state, state, answer }
  }
  return { client, files, known, ask }
}

/** A server with all rules. An open document keeps it from warming up, which takes longer than all the rest. */
export async function startReal(texts: Texts, options: Options = {}) {
  const started = await start(texts, { linter: createLinter(rules), ...options })
  await started.client.open(clean, { at: 'file:///elsewhere/open.md' })
  return started
}

/** "b.md no-sorry": the file of a report and what it tells. */
const lineOf = (report: WorkspaceDocumentDiagnosticReport): string => {
  const codes =
    report.kind === 'full' ? report.items.map(({ code }) => code ?? 'no code').join(' ') : '(unchanged)'
  expect(report.version).toBeNull()
  return `${report.uri.slice('file:///w/'.length)} ${codes || '(nothing)'}`
}
