import { Input, inputOf } from '../input'
import { FuzzedSession, type Told } from '../session'
import { hold, type Target } from '../target'
import { play } from '../messages/moves'
import { everything } from '../../lsp/editor'

/** A byte for the client, then moves of it, each a byte and what it needs. */
export const messages: Target = {
  title: 'Messages of any bytes and in any order, then a document as in a healthy session',
  async fuzz(bytes) {
    const input = new Input(bytes)
    const client = input.number(CLIENTS.length)
    const expected = await healthy(client)
    const faults: unknown[] = []
    const note = (fault: unknown): void => void faults.push(fault)
    process.on('uncaughtException', note).on('unhandledRejection', note)
    try {
      const session = await begun(client)
      const { isRight, unanswered } = await play(session, input)
      const found = await look(session, client)
      session.end()
      hold(faults.length === 0, 'nothing fails unseen', () =>
        faults.map((one) => (one as Error).stack ?? one),
      )
      hold(found === expected, 'the findings are those of a healthy session', () => [found, expected])
      hold(unanswered.length === 0, 'each request is answered', () => unanswered)
      if (isRight) hold(failuresIn(session).length === 0, 'nothing fails', () => failuresIn(session))
    } finally {
      process.off('uncaughtException', note).off('unhandledRejection', note)
    }
  },
  seeds: (files) =>
    files
      .filter(({ text }) => text.length < 300)
      .map(({ text }, index) => {
        const opened = inputOf([index % CLIENTS.length, 0, index % 6, 1], text, '')
        return Buffer.concat([opened, ...STORIES.map((story) => Buffer.from(story))])
      }),
}

/** What clients say of themselves. */
const CLIENTS: readonly object[] = [
  everything,
  {},
  { ...everything, textDocument: {} },
  { ...everything, general: { positionEncodings: ['utf-8'] } },
]

/** Whether they ask for what is found; to the others it is sent. */
const PULLS = [true, false, false, true] as const

/** Moves behind the opening of a document. */
const STORIES: readonly (readonly number[])[] = [
  [3, 0, 0, 0, 0, 9, 9, 1, 0],
  [3, 1, 0, 0, 0, 2, 20, 1, 0, 9],
  [1, 0, 2, 1, 0, 1, 0, 2, 0x73, 0x6f, 0xff],
  [3, 3, 0, 2, 3, 2, 3, 1, 0, 4, 0, 3, 0],
]

async function begun(client: number): Promise<FuzzedSession> {
  const session = new FuzzedSession()
  const folders = [{ uri: 'file:///shop', name: 'shop' }]
  await session.ask('initialize', {
    processId: null,
    rootUri: null,
    capabilities: CLIENTS[client],
    workspaceFolders: folders,
  })
  session.send({ method: 'initialized', params: {} })
  return session
}

const uri = 'untitled:healthy'
const text =
  'Hi {{name}},\n\nWe are sorry for any inconvenience this may have caused, but mistakes were made.\n'

/** What the server finds in a document that it has not seen before. */
async function look(session: FuzzedSession, client: number): Promise<string | undefined> {
  session.send({ method: 'workspace/didChangeConfiguration', params: { settings: { amends: {} } } })
  session.send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
  })
  if (PULLS[client]) {
    const answer = await session.ask('textDocument/diagnostic', { textDocument: { uri } })
    return JSON.stringify((answer?.result as Shown | undefined)?.items)
  }
  const isShown = ({ method, params }: Told): boolean =>
    method === 'textDocument/publishDiagnostics' && (params as Shown).uri === uri
  await session.settle(() => session.told.some(isShown))
  return JSON.stringify((session.told.findLast(isShown)?.params as Shown | undefined)?.diagnostics)
}

/** What a server answers, or sends of itself. */
interface Shown {
  readonly uri: string
  readonly items?: unknown
  readonly diagnostics?: unknown
}

/** What the server logs of itself where one of its parts threw. */
const failuresIn = ({ told }: FuzzedSession): readonly string[] =>
  told.flatMap(({ method, params }) => {
    const { type, message } = (params ?? {}) as { readonly type?: number; readonly message?: string }
    return method === 'window/logMessage' && type === 1 ? [message ?? ''] : []
  })

const expectations = new Map<number, string>()

/** What a session finds that nobody has disturbed. */
async function healthy(client: number): Promise<string> {
  const known = expectations.get(client)
  if (known !== undefined) return known
  const session = await begun(client)
  const found = await look(session, client)
  session.end()
  hold(found?.includes('generic-apology') === true, 'a healthy session finds something', () => [
    client,
    found,
  ])
  expectations.set(client, found)
  return found
}
