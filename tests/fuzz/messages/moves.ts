import type { Input } from '../input'
import type { FuzzedSession } from '../session'

/** More would make one input slow, and nothing that a fuzzer needs more for was ever found. */
const MOST_MOVES = 24

const documents = ['a.md', 'b.hbs', 'c.json', 'd.yml', 'amends.config.json', 'amends.suppressions.json']
const languages = ['markdown', 'handlebars', 'json', 'yaml', 'jsonc', 'nobody']

const requests: readonly string[] = [
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'workspace/diagnostic',
  'codeAction/resolve',
  'codeLens/resolve',
  'documentLink/resolve',
]

const commands = ['completeApology', 'explainFile', 'fixAllInFolder', 'openRulePage', 'selectSlot', 'nobody']

/**
 * Lets a client do what an input says: messages that are right but senseless, and such as only broken clients send.
 */
export async function play(session: FuzzedSession, input: Input): Promise<Played> {
  const asked: number[] = []
  let id = 0
  const request = (method: string, params: unknown): void => {
    id += 1
    // This one is answered when there is something new.
    if (method !== 'workspace/diagnostic') asked.push(id)
    session.send({ id, method, params })
  }
  let isRight = true
  for (let count = 0; count < MOST_MOVES && !input.isAtEnd; count++) {
    const move = input.number(rightMoves.length + wrongMoves.length)
    isRight &&= move < rightMoves.length
    await (rightMoves[move] ?? wrongMoves[move - rightMoves.length]!)(session, input, request)
  }
  await session.settle(() => asked.every((id) => session.answerTo(id)))
  return { isRight, unanswered: asked.filter((id) => !session.answerTo(id)) }
}

/** What a client did. */
interface Played {
  /** Whether all its messages were such as the protocol has them. */
  readonly isRight: boolean
  /** The requests as the protocol has them that were not answered, once all was done. */
  readonly unanswered: readonly number[]
}

type Move = (
  session: FuzzedSession,
  input: Input,
  request: (method: string, params: unknown) => void,
) => void | Promise<void>

const uriOf = (input: Input): string => `file:///shop/${input.pick(documents)}`

/** Mostly near the beginning; some far behind any end. */
const positionOf = (input: Input) => ({ line: farOf(input.number(256)), character: farOf(input.number(256)) })
const farOf = (byte: number): number => (byte < 250 ? byte % 40 : 2 ** (byte - 222))

const rangeOf = (input: Input) => ({ start: positionOf(input), end: positionOf(input) })

const rightMoves: readonly Move[] = [
  (session, input) => {
    const uri = uriOf(input)
    const languageId = languages[documents.findIndex((name) => uri.endsWith(name))]!
    const textDocument = { uri, languageId, version: input.number(4), text: input.text() }
    session.send({ method: 'textDocument/didOpen', params: { textDocument } })
  },
  (session, input) => {
    const textDocument = { uri: uriOf(input), version: input.number(8) }
    const range = input.number(8) > 0 ? { range: rangeOf(input) } : {}
    const contentChanges = [{ ...range, text: input.text() }]
    session.send({ method: 'textDocument/didChange', params: { textDocument, contentChanges } })
  },
  (session, input) => {
    session.send({ method: 'textDocument/didClose', params: { textDocument: { uri: uriOf(input) } } })
  },
  (_, input, request) => {
    const method = input.pick(requests)
    const textDocument = { uri: uriOf(input) }
    const range = rangeOf(input)
    const context = { diagnostics: [], triggerKind: 1 + input.number(3) }
    request(method, {
      textDocument,
      range,
      position: range.start,
      context,
      previousResultIds: [],
      title: 'x',
      data: input.pick([undefined, null, 7, {}, textDocument, { ...textDocument, version: 1 }]),
    })
  },
  (_, input, request) => {
    const uri = uriOf(input)
    const given = input.pick<unknown>([undefined, [], [null], [uri], [uri, 1, ''], [{ uri }], 'x'])
    request('workspace/executeCommand', { command: `amends.${input.pick(commands)}`, arguments: given })
  },
  (session, input) => session.send({ method: '$/cancelRequest', params: { id: input.number(24) } }),
  (session, input) => {
    const changes = [{ uri: uriOf(input), type: 1 + input.number(3) }]
    session.send({ method: 'workspace/didChangeWatchedFiles', params: { changes } })
  },
  (session, input) => {
    const settings = { amends: valueOf(input.text()) }
    session.send({ method: 'workspace/didChangeConfiguration', params: { settings } })
  },
  (session, input) => {
    const folder = [{ uri: input.pick(['file:///shop', 'file:///other', 'x:', '']), name: 'shop' }]
    const event = input.number(2) === 0 ? { added: folder, removed: [] } : { added: [], removed: folder }
    session.send({ method: 'workspace/didChangeWorkspaceFolders', params: { event } })
  },
  (session) => session.settle(),
]

const wrongMoves: readonly Move[] = [
  // A body that may be anything, with a header that is right.
  (session, input) => {
    const body = Buffer.from(input.text(), 'utf8')
    session.sendBytes(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  },
  // A message that is JSON, and of whatever else is not what it should be.
  (session, input) => {
    const method = input.pick([
      ...requests,
      'textDocument/didOpen',
      'textDocument/didChange',
      'initialize',
      '$/x',
    ])
    const params = valueOf(input.text())
    session.send(input.number(2) === 0 ? { method, params } : { id: 'odd', method, params })
  },
]

/** What a text says as JSON; a text that says nothing stands for itself. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
