import { describe, expect, test } from 'vitest'
import type { AnsweredError } from './client'
import { everything } from './editor'
import { frame } from './framing'
import { initialized, initializeParams, pulling, shared, started } from './started'

// The numbers of the specification.
const parseError = -32_700
const invalidRequest = -32_600
const methodNotFound = -32_601
const serverNotInitialized = -32_002
const requestCancelled = -32_800

const uri = 'untitled:refund'
const pull = { textDocument: { uri } }
const opened = (text: string, at = uri) => ({
  textDocument: { uri: at, languageId: 'markdown', version: 1, text },
})

interface Report {
  readonly items: readonly { readonly message: string }[]
}

const codeOf = (answer: Promise<unknown>): Promise<number | 'an answer'> =>
  answer.then(
    () => 'an answer',
    (error: AnsweredError) => error.code,
  )

describe('the stages of life', { timeout: 30_000 }, () => {
  test('nothing is answered before initialize', async () => {
    const { client } = started()
    expect(await codeOf(client.request('textDocument/hover', pull))).toBe(serverNotInitialized)
    expect(await codeOf(client.request('shutdown'))).toBe(serverNotInitialized)
    expect(await codeOf(client.request('amends/unknown'))).toBe(serverNotInitialized)
  })

  test('what is told before initialize is dropped', async () => {
    const { client } = started()
    client.notify('textDocument/didOpen', opened('We apologize for any inconvenience.\n'))
    await client.request('initialize', initializeParams('utf-16', pulling))
    expect(await client.request<Report>('textDocument/diagnostic', pull)).toMatchObject({ items: [] })
  })

  test('exit is not dropped', async () => {
    const { client, ended } = started()
    client.notify('exit')
    expect(await ended).toBe(1)
  })

  test('the server asks for nothing before it is initialized', async () => {
    const { client } = started()
    await client.request('initialize', { ...initializeParams(), capabilities: everything })
    await client.request('textDocument/diagnostic', pull)
    expect(client.received).toEqual([])
    const registered = client.next('client/registerCapability')
    client.notify('initialized', {})
    await registered
  })

  test('a second initialize is refused, and the server goes on', async () => {
    const { client } = await initialized()
    expect(await codeOf(client.request('initialize', initializeParams()))).toBe(invalidRequest)
    client.notify('textDocument/didOpen', opened('We apologize for any inconvenience.\n'))
    const { items } = await client.request<Report>('textDocument/diagnostic', pull)
    expect(items).not.toEqual([])
  })

  test('shutdown answers null, everything behind it is refused, and exit ends with 0', async () => {
    const { client, ended } = await initialized()
    expect(await client.request('shutdown')).toBeNull()
    expect(await codeOf(client.request('textDocument/diagnostic', pull))).toBe(invalidRequest)
    expect(await codeOf(client.request('shutdown'))).toBe(invalidRequest)
    client.notify('textDocument/didOpen', opened('Sorry.\n'))
    client.notify('exit')
    expect(await ended).toBe(0)
  })

  test('what was asked before shutdown is answered first, though the server was still loading', async () => {
    const { client } = started()
    await client.request('initialize', initializeParams('utf-16', pulling))
    client.notify('initialized', {})
    client.notify('textDocument/didOpen', opened('We apologize for any inconvenience.\n'))
    const order: string[] = []
    const ask = async (method: string, params?: unknown): Promise<unknown> => {
      const answer = await client.request(method, params)
      order.push(method)
      return answer
    }
    const answers = [
      ask('textDocument/diagnostic', pull),
      ask('textDocument/hover', { ...pull, position: { line: 0, character: 5 } }),
      ask('workspace/diagnostic', { previousResultIds: [] }),
      ask('shutdown'),
    ]
    const late = client.request('textDocument/hover', { ...pull, position: { line: 0, character: 5 } })
    expect(await codeOf(late)).toBe(invalidRequest)
    expect(await Promise.all(answers)).toMatchObject([
      { items: [{ code: 'generic-apology' }] },
      { contents: {} },
      { items: [] },
      null,
    ])
    expect([...order].sort()).toEqual([
      'shutdown',
      'textDocument/diagnostic',
      'textDocument/hover',
      'workspace/diagnostic',
    ])
  })

  test.each([
    ['exit', [], 1],
    ['shutdown and exit', ['shutdown'], 0],
    ['requests and exit', ['textDocument/diagnostic'], 1],
  ])('%s behind initialize, while the server loads, end it', async (_what, asked, code) => {
    const { client, ended, stderr } = started()
    await client.request('initialize', initializeParams('utf-16', pulling))
    client.notify('initialized', {})
    for (const method of asked) client.ask(method, pull).answer.catch(() => {})
    client.notify('exit')
    expect(await ended).toBe(code)
    expect(stderr()).toBe('')
  })

  test('exit without shutdown ends with 1', async () => {
    const { client, ended } = await initialized()
    client.notify('exit')
    expect(await ended).toBe(1)
  })
})

describe('messages', { timeout: 30_000 }, () => {
  const program = shared()

  test('unknown requests are refused, unknown notifications ignored', async () => {
    const { client } = program()
    client.notify('$/unknown', { a: 1 })
    client.notify('amends/unknown')
    expect(await codeOf(client.request('amends/unknown'))).toBe(methodNotFound)
    expect(await codeOf(client.request('$/unknown', {}))).toBe(methodNotFound)
  })

  test('a request may be cancelled, known or not', async () => {
    const { client } = program()
    client.notify('textDocument/didOpen', opened('We apologize for any inconvenience.\n'.repeat(200)))
    client.notify('$/cancelRequest', { id: 'no such request' })
    const asked = Array.from({ length: 20 }, () => client.ask('textDocument/diagnostic', pull))
    for (const { id } of asked) client.notify('$/cancelRequest', { id })
    const codes = await Promise.all(asked.map(({ answer }) => codeOf(answer)))
    expect(codes.filter((code) => code !== 'an answer' && code !== requestCancelled)).toEqual([])
  })

  test('bytes may come in any portions', async () => {
    const { client, write } = program()
    const message = (method: string, params: unknown, id?: number) =>
      frame({ jsonrpc: '2.0', ...(id !== undefined && { id }), method, params })
    const open = message('textDocument/didOpen', opened('Grüße 😀. We apologize for any inconvenience.\n'))
    for (const byte of open) write(Buffer.from([byte]))
    const many = Array.from({ length: 50 }, (_, id) => message('textDocument/diagnostic', pull, 1000 + id))
    write(Buffer.concat(many))
    await client.request('textDocument/diagnostic', pull)
    const answers = client.received.filter(({ id }) => Number(id) >= 1000)
    expect(answers).toHaveLength(50)
    expect(new Set(answers.map(({ result }) => JSON.stringify(result))).size).toBe(1)
  })

  test('a header may be written in small letters and name the type', async () => {
    const { client, write } = program()
    const body = JSON.stringify({ jsonrpc: '2.0', id: 2000, method: 'amends/unknown' })
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8'
    write(`${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
    await expect
      .poll(() => client.received)
      .toContainEqual(expect.objectContaining({ id: 2000, error: expect.anything() }))
  })

  test('a body that is no JSON is refused, and the server goes on', async () => {
    const { client, write } = program()
    for (const body of ['{"jsonrpc": "2.0", "id": 7, ', '']) {
      write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    }
    for (const body of ['null', '[]', '7', '{}', '{"jsonrpc":"2.0","id":null,"method":"shutdown"}']) {
      write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    }
    expect(await codeOf(client.request('amends/unknown'))).toBe(methodNotFound)
    expect(client.received.filter(({ id }) => id === null)).toMatchObject([
      { error: { code: parseError } },
      { error: { code: parseError } },
    ])
  })

  test('where the length is wrong, the server ends rather than be deaf', async () => {
    const tooShort = 'Content-Length: 10\r\n\r\n{"jsonrpc":"2.0","method":"a"}'
    const broken = [tooShort, 'Content-Length: ten\r\n\r\n', 'Length: 2\r\n\r\n{}'].map((bytes) => {
      const program = started()
      program.write(bytes)
      program.client.notify('initialized', {})
      return program
    })
    expect(await Promise.all(broken.map(({ ended }) => ended))).toEqual([1, 1, 1])
    for (const { stderr } of broken) expect(stderr()).toMatch(/is lost: /)
  })
})
