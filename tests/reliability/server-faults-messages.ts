import { expect, onTestFinished } from 'vitest'
import * as protocol from 'vscode-languageserver/node'
import type { Client, Program } from '../lsp/client'
import { startWorker } from '../lsp/worker'
import type { ServerFault } from './server-faults-case'
import { oddParams } from './server-faults-params'
import { answerNothing, expectHealthy, findingsIn, greet, soon } from './server-faults-session'

const bytesOf = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)])

const hover = '{"jsonrpc":"2.0","id":"odd","method":"textDocument/hover","params":{"textDocument":{"uri":"'

/** Bodies that are no JSON. Each is answered with an error of no request. */
const noJson: readonly (string | Buffer)[] = [
  '',
  ' ',
  '{',
  '}',
  '{"jsonrpc": "2.0", "id": 7, ',
  "{'jsonrpc': '2.0'}",
  '{"a": 1,}',
  '{"a": NaN}',
  '\u0000',
  '{"a": "\u0000"}',
  `${hover}\u0000"}}}`,
  '"\ud83d',
  'undefined',
  '['.repeat(200_000),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d, 0x7d]),
  Buffer.from([0x80, 0xbf, 0xc0, 0xaf]),
]

/** Bodies that are JSON, and no message or none that means anything. */
const noMessage: readonly (string | Buffer)[] = [
  'null',
  '7',
  '"hello"',
  'true',
  '{}',
  '[]',
  '[{}]',
  `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  `{"jsonrpc":"2.0","method":"amends/odd","params":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
  '[{"jsonrpc":"2.0","id":1,"method":"shutdown"},{"jsonrpc":"2.0","method":"exit"}]',
  '{"jsonrpc":"2.0","id":null,"method":"shutdown"}',
  '{"jsonrpc":"2.0","id":{},"method":"shutdown"}',
  '{"jsonrpc":"2.0","id":[1],"method":"shutdown"}',
  '{"jsonrpc":"2.0","id":true,"method":"shutdown"}',
  '{"jsonrpc":"2.0","id":7,"method":null}',
  '{"jsonrpc":"2.0","id":7,"method":["shutdown"]}',
  '{"jsonrpc":"2.0","id":9007199254740993,"result":null}',
  '{"jsonrpc":"2.0","id":"nobody asked","result":{"a":1}}',
  '{"jsonrpc":"2.0","id":4711,"error":{"code":"x"}}',
  '{"jsonrpc":"2.0","id":4712,"error":null}',
  '{"jsonrpc":"2.0","id":4713,"result":1,"error":{"code":1,"message":"both"}}',
  '{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"You are wrong."}}',
  '{"jsonrpc":"2.0","id":"","result":null}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{}}}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest"}',
  '{"jsonrpc":"2.0","method":"$/progress","params":{"token":{},"value":1}}',
  '{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":7}}',
  '{"jsonrpc":"2.0","method":"$/unknown","params":{"value":7}}',
  '{"jsonrpc":"2.0","method":"","params":[]}',
  '{"jsonrpc":"2.0","method":"__proto__","params":{"__proto__":{"polluted":true},"constructor":{"prototype":{"a":1}}}}',
  '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":"file:///a.md"}',
]

/** Requests that are odd, and answered all the same: with what was asked for, or with an error that says what is wrong. */
const oddRequests: readonly string[] = [
  '"id":"odd 1","method":"textDocument/hover"',
  '"id":"","method":"textDocument/hover","params":[]',
  '"id":-1,"method":"textDocument/hover","params":[1,2,3]',
  '"id":1.5,"method":"textDocument/hover","params":{}',
  '"id":1e21,"method":"amends/unknown"',
  '"id":"__proto__","method":"constructor"',
  '"id":"odd 2","method":"toString"',
  '"id":"odd 3","method":"$/unknown"',
  '"id":"odd 4","method":""',
  `"id":"${'i'.repeat(100_000)}","method":"amends/unknown"`,
  `"id":"odd 5","method":"${'m'.repeat(1_000_000)}"`,
  '"id":"odd 6","method":"initialized"',
  '"id":"odd 7","method":"exit"',
  '"id":"odd 8","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.md"}}',
  '"id":"odd 9","method":"initialize","params":{}',
]

/** All that a client may send by the specification, and what only ours send. */
const methods = Object.values(protocol as unknown as Record<string, unknown>).flatMap((one) => {
  const { method, messageDirection, type } = (one ?? {}) as {
    method?: string
    messageDirection?: string
    type?: object
  }
  if (method === undefined || messageDirection !== 'clientToServer') return []
  return [{ method, isRequest: type instanceof protocol.ProtocolRequestType }]
})
export const known = [
  ...methods.filter(({ method }) => !['initialize', 'initialized', 'exit', 'shutdown'].includes(method)),
  { method: 'amends/report', isRequest: true },
  { method: 'amends/status', isRequest: true },
  { method: '$/cancelRequest', isRequest: false },
  { method: '$/setTrace', isRequest: false },
]

const errorsOf = ({ client }: Program) => client.received.filter(({ id, error }) => id === null && error)

export const messageFaults: readonly ServerFault[] = [
  {
    fault: 'bodies that are no JSON',
    injected: 'broken JSON, NULs, invalid UTF-8, UTF-16, 200,000 open brackets, nothing',
    happened: 'each is answered with a parse error, the session goes on',
    async try({ healthy, shared: broken }) {
      for (const body of noJson) broken.write(bytesOf(body))
      await expectHealthy(broken, healthy)
      expect(errorsOf(broken).map(({ error }) => error?.code)).toEqual(noJson.map(() => -32_700))
      return { tried: noJson.length }
    },
  },
  {
    fault: 'JSON that is no message',
    injected:
      'no method, no version, ids of odd types, batches, answers to what nobody asked, 200,000 levels',
    happened: 'none is answered or does anything, the session goes on',
    async try({ healthy, shared: broken }) {
      for (const body of noMessage) broken.write(bytesOf(body))
      await expectHealthy(broken, healthy)
      expect(broken.client.received.filter(({ method }) => method === undefined)).toEqual([])
      return { tried: noMessage.length }
    },
  },
  {
    fault: 'odd requests',
    injected: 'odd and long ids, unknown methods, notifications sent as requests',
    happened: 'each is answered once, the session goes on',
    async try({ healthy, shared: broken }) {
      for (const request of oddRequests) broken.write(bytesOf(`{"jsonrpc":"2.0",${request}}`))
      await expectHealthy(broken, healthy)
      const answered = broken.client.received.flatMap(({ id, method }) => (method === undefined ? [id] : []))
      const asked = oddRequests.map((request) => (JSON.parse(`{${request}}`) as { id: unknown }).id)
      expect(answered).toEqual(expect.arrayContaining(asked))
      expect(answered).toHaveLength(asked.length)
      return { tried: oddRequests.length }
    },
  },
  {
    fault: 'parameters of the wrong shape',
    injected: 'every method of the protocol, known or not, with each of a list of odd values',
    happened: 'each request is answered, the session goes on',
    async try({ healthy, shared: broken }) {
      await sendAllOdd(broken.client)
      await expectHealthy(broken, healthy)
      return { tried: known.length * oddParams.length }
    },
  },
  {
    fault: 'the same in a worker',
    injected: 'these messages, sent to the server that runs in a browser',
    happened: 'each request is answered, the session goes on',
    async try({ healthy }) {
      const { client, end } = startWorker()
      onTestFinished(end)
      answerNothing(client)
      await greet(client)
      await sendAllOdd(client)
      expect(await findingsIn(client)).toBe(healthy)
      return { tried: known.length * oddParams.length }
    },
  },
]

/** Sends each method with all that does not fit to it, and waits until each request is answered. */
async function sendAllOdd(client: Client): Promise<void> {
  const unanswered = new Set<string>()
  const answers: Promise<unknown>[] = []
  for (const { isRequest, method } of known) {
    client.notify('textDocument/didOpen', {
      textDocument: {
        uri: 'untitled:odd',
        languageId: 'markdown',
        version: 1,
        text: 'Sorry for any trouble.\r\n😀',
      },
    })
    for (const [index, params] of oddParams.entries()) {
      if (!isRequest) {
        client.notify(method, params)
        continue
      }
      const name = `${method} ${index}`
      unanswered.add(name)
      const { answer, id } = client.ask(method, params)
      answers.push(answer.catch(() => {}).finally(() => unanswered.delete(name)))
      // This one may wait for the next change of a file.
      if (method === 'workspace/diagnostic') client.notify('$/cancelRequest', { id })
    }
  }
  await soon(Promise.all(answers), 'odd requests').catch((error: unknown) => {
    throw new Error(`${String(error)}: ${[...unanswered].slice(0, 20).join(', ')}`)
  })
  client.notify('$/setTrace', { value: 'off' })
}
