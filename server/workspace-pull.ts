import {
  LSPErrorCodes,
  ResponseError,
  type DiagnosticServerCancellationData,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { Buffers } from './buffers'
import { emptyReport, type Report } from './reports'
import { comparable } from './uris'

/** What is shown in the files that are not open, by their comparable URIs. */
export type ClosedReports = () => Iterable<readonly [key: string, uri: string, report: Report]>

interface Known {
  readonly uri: string
  readonly resultId: string | undefined
}

/**
 * One request for what is wrong in the files that are not open. It is answered when all are read and something is
 * another than the client knows; until then it waits, so that a client that asks all the time costs nothing.
 */
export class WorkspacePull {
  /** What the client has, by comparable URIs. */
  readonly #known: Map<string, Known>
  readonly #told = new Set<string>()
  #batch: WorkspaceDocumentDiagnosticReport[] = []
  #resolve: (report: WorkspaceDiagnosticReport) => void = () => {}
  #reject: (error: ResponseError<DiagnosticServerCancellationData>) => void = () => {}
  readonly answer = new Promise<WorkspaceDiagnosticReport>((resolve, reject) => {
    this.#resolve = resolve
    this.#reject = reject
  })

  /** `stream` sends a part of the answer, where the client takes it in parts. */
  constructor(
    private readonly buffers: Pick<Buffers, 'uris'>,
    private readonly closed: ClosedReports,
    previous: readonly { readonly uri: string; readonly value: string }[],
    private readonly stream: ((part: WorkspaceDiagnosticReport) => void) | undefined,
  ) {
    this.#known = new Map(previous.map(({ uri, value }) => [comparable(uri), { uri, resultId: value }]))
  }

  /** The client may show anything in this file: what it said while it was open. */
  forget(uri: string): void {
    this.#known.set(comparable(uri), { uri, resultId: undefined })
  }

  /** Sends on what is known by now, to a client that takes it in parts. */
  sendSome(): void {
    if (!this.stream) return
    for (const [key, uri, report] of this.closed()) this.#tell(key, uri, report)
    if (this.#batch.length > 0) this.stream({ items: this.#batch })
    this.#batch = []
  }

  /** To be called when all files are read. */
  finish(): void {
    const open = new Set(this.buffers.uris().map(comparable))
    const there = new Set<string>()
    for (const [key, uri, report] of this.closed()) {
      there.add(key)
      this.#tell(key, uri, report)
    }
    for (const [key, { uri }] of this.#known) {
      // What is shown in an open document, it is asked for itself.
      if (!there.has(key) && !open.has(key)) this.#tell(key, uri, emptyReport)
    }
    if (this.#told.size === 0) return
    for (const [key, { uri, resultId }] of this.#known) {
      if (this.#told.has(key) || open.has(key) || resultId === undefined) continue
      this.#batch.push({ kind: 'unchanged', uri, version: null, resultId })
    }
    this.stream?.({ items: this.#batch })
    this.#resolve({ items: this.stream ? [] : this.#batch })
  }

  /** Answers with nothing new, because there will be no more. */
  end(): void {
    this.#resolve({ items: [] })
  }

  /** Gives up: the client does not want it any more, or has asked again. */
  cancel(): void {
    const cancelled = new ResponseError(LSPErrorCodes.ServerCancelled, 'The request was cancelled.', {
      retriggerRequest: false,
    })
    this.#reject(cancelled)
  }

  #tell(key: string, uri: string, { resultId, items }: Report): void {
    const known = this.#known.get(key)
    // Where nothing is wrong, and the client was never told anything, there is nothing to tell.
    if (known ? known.resultId === resultId : items.length === 0) return
    this.#known.set(key, { uri: known?.uri ?? uri, resultId })
    this.#told.add(key)
    this.#batch.push({ kind: 'full', uri: known?.uri ?? uri, version: null, resultId, items })
  }
}
