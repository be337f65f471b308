import type { Client } from './client'
import { tokenPlaces } from './places'
import type { Position, Range } from './text'

/** A document, and what a user would do in it. */
interface Asked {
  readonly client: Client
  readonly uri: string
  /** Where there is something to be seen. */
  readonly ranges: readonly Range[]
  readonly whole: Range
  /** What the server said of this ability. */
  readonly announced: unknown
}

type Ask = (asked: Asked) => Promise<unknown>

interface Resolvable {
  readonly resolveProvider?: boolean
}

const at = (client: Client, method: string, uri: string, params: object = {}): Promise<unknown> =>
  client.request(method, { textDocument: { uri }, ...params })

/** The items of an answer, completed one by one where the server offers that and leaves out what the user wants. */
async function resolved(
  { client, announced }: Asked,
  method: string,
  wanted: string,
  answer: unknown,
): Promise<unknown> {
  const isOffered = (announced as Resolvable).resolveProvider === true
  const { items = answer } = (answer ?? {}) as { items?: unknown }
  if (!isOffered || !Array.isArray(items)) return answer
  const open = (items as Record<string, unknown>[]).filter((item) => item[wanted] === undefined)
  return [answer, await Promise.all(open.slice(0, 5).map((item) => client.request(method, item)))]
}

/** Asks the same at each place. */
const atEach = async (
  ranges: readonly Range[],
  ask: (range: Range) => Promise<unknown>,
): Promise<unknown[]> => {
  const answers: unknown[] = []
  for (const range of ranges) answers.push(await ask(range))
  return answers
}

/** How a client uses what a server says that it can do, by the names of the specification. */
export const requests: Readonly<Record<string, Ask>> = {
  diagnosticProvider: ({ client, uri }) => at(client, 'textDocument/diagnostic', uri),
  hoverProvider: ({ client, uri, ranges }) =>
    atEach(ranges.slice(0, 4), ({ start: position }) => at(client, 'textDocument/hover', uri, { position })),
  codeActionProvider: async (asked) => {
    const { client, uri, ranges, whole } = asked
    const ask = (range: Range, only?: string[]) =>
      at(client, 'textDocument/codeAction', uri, { range, context: { diagnostics: [], only } })
    const answers = await atEach(ranges.slice(0, 2), async (range) =>
      resolved(asked, 'codeAction/resolve', 'edit', await ask(range)),
    )
    return [answers, await resolved(asked, 'codeAction/resolve', 'edit', await ask(whole, ['source']))]
  },
  codeLensProvider: async (asked) =>
    resolved(
      asked,
      'codeLens/resolve',
      'command',
      await at(asked.client, 'textDocument/codeLens', asked.uri),
    ),
  completionProvider: async (asked) =>
    atEach([...asked.ranges.slice(0, 2), asked.whole], async ({ end: position }: { end: Position }) => {
      const context = { triggerKind: 1 }
      const answer = await at(asked.client, 'textDocument/completion', asked.uri, { position, context })
      return resolved(asked, 'completionItem/resolve', 'documentation', answer)
    }),
  documentSymbolProvider: ({ client, uri }) => at(client, 'textDocument/documentSymbol', uri),
  foldingRangeProvider: ({ client, uri }) => at(client, 'textDocument/foldingRange', uri),
  inlayHintProvider: async (asked) =>
    resolved(
      asked,
      'inlayHint/resolve',
      'tooltip',
      await at(asked.client, 'textDocument/inlayHint', asked.uri, { range: asked.whole }),
    ),
  documentLinkProvider: async (asked) =>
    resolved(
      asked,
      'documentLink/resolve',
      'target',
      await at(asked.client, 'textDocument/documentLink', asked.uri),
    ),
  semanticTokensProvider: async ({ client, uri, whole, announced }) => {
    const { full, range } = announced as { full?: unknown; range?: unknown }
    const answers = [
      ...(full ? [await at(client, 'textDocument/semanticTokens/full', uri)] : []),
      ...(range ? [await at(client, 'textDocument/semanticTokens/range', uri, { range: whole })] : []),
    ]
    return answers.map((answer) => tokenPlaces((answer as { data: number[] } | null)?.data ?? []))
  },
}

/** What a server announces that is no request about a document. */
export const others = ['textDocumentSync', 'positionEncoding', 'workspace', 'executeCommandProvider']
