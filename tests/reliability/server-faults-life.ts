import { expect } from 'vitest'
import type { AnsweredError, Client } from '../lsp/client'
import { everything } from '../lsp/editor'
import { serveHere } from '../server/in-process'
import type { ServerFault } from './server-faults-case'
import { known } from './server-faults-messages'
import {
  answerNothing,
  expectHealthy,
  findingsIn,
  greet,
  paramsFor,
  program,
  session,
  soon,
} from './server-faults-session'

const initialized = (more: object) => ({ ...paramsFor(), ...more })
const capable = (more: object) => initialized({ capabilities: { ...everything, ...more } })

/** What a client says of itself where it is wrong, or says too much. */
const oddParams: Readonly<Record<string, object>> = {
  'folders that are null': initialized({ workspaceFolders: null }),
  'folders that are no list': initialized({ workspaceFolders: 'file:///a' }),
  'folders without a URI': initialized({
    workspaceFolders: [null, 7, {}, { uri: null }, { uri: 7 }, { uri: '' }],
  }),
  'folders of odd URIs': initialized({
    workspaceFolders: ['file:///%', 'x', 'file:', 'untitled:a', '/tmp', 'c:\\macros'].map((uri) => ({ uri })),
  }),
  'a root of another type': initialized({ rootUri: 7, rootPath: [] }),
  'a root that is no URI': initialized({ rootUri: 'no folder' }),
  'a root that is a file': initialized({ rootUri: 'file:///etc/hostname' }),
  'a process id of another type': initialized({ processId: 'x' }),
  'a process id that is negative': initialized({ processId: -1 }),
  'settings of another type': initialized({ initializationOptions: 'x' }),
  'settings that are a list': initialized({ initializationOptions: [1, null] }),
  'no trace of that name': initialized({ trace: 7 }),
  'an encoding that nobody knows': capable({ general: { positionEncodings: ['utf-7', 7, null] } }),
  'encodings that are no list': capable({ general: { positionEncodings: 'utf-8' } }),
  'general abilities that are null': capable({ general: null }),
  'odd abilities of the window': capable({
    window: { ...everything.window, showMessage: 7 },
    experimental: null,
  }),
  'odd abilities of ours': capable({ experimental: { amends: 7 } }),
}

const codeOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'an answer',
    (error: AnsweredError) => error.code,
  )

/** The errors that each request of the protocol is answered with. */
async function refusalsOf(client: Client): Promise<unknown[]> {
  const requests = known.filter(({ isRequest }) => isRequest)
  const codes = requests.map(({ method }) =>
    codeOf(client.request(method, { textDocument: { uri: 'file:///a' } })),
  )
  return [...new Set(await soon(Promise.all(codes), 'refusals'))]
}

export const lifeFaults: readonly ServerFault[] = [
  {
    fault: 'messages at the wrong time',
    injected: 'every request before `initialize` and after `shutdown`, `initialize` and `initialized` twice',
    happened:
      'each is refused with the error of the protocol; `exit` ends with 0, and with 1 without `shutdown`',
    async try({ healthy }) {
      const { client, ...started } = program()
      expect(await refusalsOf(client)).toEqual([-32_002])
      await greet(client)
      expect(await codeOf(client.request('initialize', paramsFor()))).toBe(-32_600)
      client.notify('initialized', {})
      await expectHealthy({ client, ...started }, healthy)
      expect(await codeOf(client.request('shutdown'))).toBe('an answer')
      expect(await refusalsOf(client)).toEqual([-32_600])
      client.notify('exit')
      expect(await soon(started.ended, 'the end')).toBe(0)
      const rude = await session()
      rude.client.notify('exit')
      expect(await soon(rude.ended, 'the end')).toBe(1)
      return { tried: 2 * known.filter(({ isRequest }) => isRequest).length + 4 }
    },
  },
  {
    fault: 'an odd `initialize`',
    injected: 'folders, roots, abilities, settings and encodings of wrong types',
    happened: 'what makes no sense is passed over, the session is a healthy one',
    async try({ healthy }) {
      for (const [name, params] of Object.entries(oddParams)) {
        const { client, end } = serveHere(new Map())
        answerNothing(client)
        await greet(client, params)
        expect([name, await findingsIn(client)]).toEqual([name, healthy])
        end()
      }
      return { tried: Object.keys(oddParams).length }
    },
  },
  {
    fault: '10,000 folders',
    injected: 'a client that opens 10,000 folders, none of which is there',
    happened: 'the session is a healthy one',
    async try({ healthy }) {
      const workspaceFolders = Array.from({ length: 10_000 }, (_, index) => ({
        uri: `file:///no-such-folder-${index}`,
        name: `${index}`,
      }))
      await expectHealthy(await session(initialized({ workspaceFolders })), healthy)
      return { tried: workspaceFolders.length }
    },
  },
]
