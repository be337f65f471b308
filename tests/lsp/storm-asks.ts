import { AnsweredError, type Client } from './client'
import { nameOf, type World } from './storm-world'

/** Errors that tell the client only that there is no answer: cancelled by it, by the server, for another text. */
const meant: readonly number[] = [-32_800, -32_802, -32_801]

const methodNotFound = -32_601

interface Report {
  readonly kind: 'full' | 'unchanged'
  readonly resultId?: string
  readonly items?: readonly unknown[]
  readonly relatedDocuments?: Readonly<Record<string, Report>>
}

interface WorkspaceItem extends Report {
  readonly uri: string
  readonly version: unknown
}

interface Tokens {
  readonly resultId?: string
  readonly data?: readonly number[]
  readonly edits?: readonly { start: number; deleteCount: number; data?: readonly number[] }[]
}

/** Asks a server for all that there is, without waiting, and holds each answer against the laws of the protocol. */
export class Asks {
  /** What is not answered yet, by ids. */
  readonly waiting = new Map<number, { readonly method: string; readonly answer: Promise<unknown> }>()

  constructor(
    readonly client: Client,
    private readonly world: World,
    /** What the server has announced. */
    private readonly capabilities: Readonly<Record<string, unknown>>,
  ) {}

  /** All requests but the one for the workspace, which may wait for the next change. */
  async answered(): Promise<void> {
    const all = [...this.waiting.values()].filter(({ method }) => method !== 'workspace/diagnostic')
    await Promise.all(all.map(({ answer }) => answer))
  }

  cancel(id: number): void {
    this.client.notify('$/cancelRequest', { id })
  }

  /**
   * Sends a request about a document. `since` is when what is asked about was told. The answer is `undefined` where the
   * server gives none.
   */
  ask<Answer>(method: string, params: object, uri = '', since = Infinity): Promise<Answer | undefined> {
    const { client, world } = this
    const start = (world.now += 1)
    const { id, answer } = client.ask<Answer>(method, params)
    const checked = answer.then(
      (result) => {
        if (uri !== '') world.checkPlaces(method, result, uri, Math.min(start, since))
        return result
      },
      (error: unknown) => {
        if (
          !(error instanceof AnsweredError) ||
          !(meant.includes(error.code) || this.#isRefused(method, error))
        )
          world.fault(`${method} failed: ${String(error)}`)
        return undefined
      },
    )
    const settled = checked.finally(() => this.waiting.delete(id))
    this.waiting.set(id, { method, answer: settled })
    return settled
  }

  /** Nobody should ask for what is not announced, and who does is told so. */
  #isRefused(method: string, { code }: AnsweredError): boolean {
    const { codeActionProvider, diagnosticProvider, semanticTokensProvider } = this.capabilities
    if (code !== methodNotFound) return false
    if (method.endsWith('/diagnostic')) return diagnosticProvider === undefined
    if (/semanticTokens/.test(method)) return semanticTokensProvider === undefined
    return (
      method === 'codeAction/resolve' && !(codeActionProvider as { resolveProvider?: true }).resolveProvider
    )
  }

  /** Asks about a document, and for what is left out in the items of the answer. */
  async askAll(
    method: string,
    uri: string,
    params: object = {},
    resolve?: string,
    spoil = (item: object) => item,
  ): Promise<readonly object[]> {
    const start = this.world.now
    const answer = await this.ask<unknown>(method, { textDocument: { uri }, ...params }, uri)
    const items = (Array.isArray(answer) ? answer : []) as object[]
    if (resolve === undefined) return items
    const resolved = items.slice(0, 4).map((item) => this.ask<object>(resolve, spoil(item), uri, start))
    return [...items, ...(await Promise.all(resolved)).flatMap((item) => item ?? [])]
  }

  async pull(uri: string, previousResultId?: string): Promise<void> {
    const { world } = this
    const version = world.open.get(uri)
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) }
    const report = await this.ask<Report>('textDocument/diagnostic', params, uri)
    if (!report) return
    this.#show(uri, report, previousResultId)
    for (const [other, related] of Object.entries(report.relatedDocuments ?? {})) this.#show(other, related)
    if (report.kind === 'full' && version && report.items === undefined)
      world.fault('a full report without items')
  }

  #show(uri: string, { kind, resultId, items = [] }: Report, previous?: string): void {
    const { world } = this
    const name = nameOf(uri)
    if (kind === 'full') world.shown.set(name, { resultId, items })
    else if (resultId !== previous)
      world.fault(`${uri} is the same as ${previous}, but has another id: ${resultId}`)
  }

  /** Asks for the files that are not open, in parts where `token` is given. */
  async pullWorkspace(token?: string): Promise<void> {
    const { client, world } = this
    const previous = new Map(
      [...world.shown].flatMap(([uri, { resultId }]) => (resultId ? [[uri, resultId]] : [])),
    )
    const previousResultIds = [...previous].map(([uri, value]) => ({ uri: encodeURI(uri), value: value! }))
    const params = { previousResultIds, ...(token !== undefined && { partialResultToken: token }) }
    const from = client.received.length
    const report = await this.ask<{ items: WorkspaceItem[] }>('workspace/diagnostic', params, 'untitled:none')
    const parts = client.received.slice(from).flatMap(({ method, params: part }) => {
      const { token: own, value } = (part ?? {}) as { token?: unknown; value?: { items?: WorkspaceItem[] } }
      return method === '$/progress' && own === token ? (value?.items ?? []) : []
    })
    const isOpen = new Set([...world.open.keys()].map(nameOf))
    for (const item of [...parts, ...(report?.items ?? [])]) {
      if (item.version !== null)
        world.fault(`${item.uri} is not open, but has the version ${String(item.version)}`)
      // An editor shows in an open document what it asked for that document.
      if (!isOpen.has(nameOf(item.uri))) this.#show(item.uri, item, previous.get(nameOf(item.uri)))
    }
  }

  async tokens(uri: string): Promise<void> {
    const start = this.world.now
    const answer = await this.ask<Tokens>('textDocument/semanticTokens/full', { textDocument: { uri } })
    if (answer) this.#keepTokens(uri, answer, answer.data, start)
  }

  async tokenDelta(uri: string, previousResultId: string): Promise<void> {
    const { world } = this
    const start = world.now
    const params = { textDocument: { uri }, previousResultId }
    const answer = await this.ask<Tokens>('textDocument/semanticTokens/full/delta', params)
    if (!answer) return
    const before = world.tokens.get(`${uri} ${previousResultId}`)
    if (answer.edits && !before) return world.fault(`tokens of ${uri}: a difference to what nobody has`)
    let data = [...(answer.data ?? before ?? [])]
    for (const edit of answer.edits ?? [])
      data = [
        ...data.slice(0, edit.start),
        ...(edit.data ?? []),
        ...data.slice(edit.start + edit.deleteCount),
      ]
    this.#keepTokens(uri, answer, data, start)
  }

  async tokenRange(uri: string, range: object): Promise<void> {
    const start = this.world.now
    const params = { textDocument: { uri }, range }
    const answer = await this.ask<Tokens>('textDocument/semanticTokens/range', params)
    if (answer) this.world.checkTokens('tokens of a range', answer.data ?? [], uri, start)
  }

  #keepTokens(uri: string, { resultId }: Tokens, data: readonly number[] = [], start: number): void {
    const { world } = this
    world.checkTokens('tokens', data, uri, start)
    if (resultId === undefined) return
    const key = `${uri} ${resultId}`
    const known = world.tokens.get(key)
    if (known && known.join() !== data.join())
      world.fault(`tokens of ${uri}: two answers with the id ${resultId}`)
    world.tokens.set(key, data)
    world.lastTokens.set(uri, resultId)
  }
}
