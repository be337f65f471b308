import { spawn, spawnSync } from 'node:child_process'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { version } from '../../package.json'
import { built, Client, startProgram, type Message } from './client'
import { frame, Unframer } from './framing'
import { initialized, initializeParams, started, type Initialized } from './started'
import { startWorker } from './worker'

/** Servers whose editor dies, told of it in two ways. They look after it every few seconds, so they start before the tests. */
async function orphans(): Promise<(number | null)[]> {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const { pid } = parent
  const told = startProgram()
  const given = startProgram(['--stdio', `--clientProcessId=${pid}`])
  await told.client.request('initialize', { ...initializeParams(), processId: pid })
  await given.client.request('initialize', { ...initializeParams(), processId: null })
  parent.kill('SIGKILL')
  return Promise.all([told.ended, given.ended])
}

const orphaned = orphans()

describe('transports', { timeout: 30_000 }, () => {
  /** Waits for the server to come to a socket, and speaks with it there. */
  const over = (server: Server): Promise<{ client: Client; socket: Socket }> =>
    new Promise((resolve) => {
      onTestFinished(() => void server.close())
      server.on('connection', (socket) => {
        const unframer = new Unframer()
        const listeners: ((message: Message) => void)[] = []
        socket.on('data', (chunk: Buffer) => {
          for (const message of unframer.push(chunk))
            listeners.forEach((listener) => listener(message as Message))
        })
        const client = new Client({
          send: (message) => void socket.write(frame(message)),
          onMessage: (listener) => void listeners.push(listener),
        })
        resolve({ client, socket })
      })
    })
  const greeted = async (client: Client) =>
    (await client.request<Initialized>('initialize', initializeParams())).capabilities

  test.each(['--socket=', '--socket '])('%sPORT', async (option) => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
      })
    })
    const connected = over(server)
    const { ended } = started(`${option}${port}`.split(' '))
    const { client, socket } = await connected
    expect(await greeted(client)).toHaveProperty('hoverProvider')
    socket.destroy()
    expect(await ended).toBe(1)
  })

  test('--pipe=NAME', async () => {
    const name = join(tmpdir(), `amends-${process.pid}.sock`)
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(name, resolve))
    const connected = over(server)
    const { ended } = started([`--pipe=${name}`])
    const { client } = await connected
    expect(await greeted(client)).toHaveProperty('hoverProvider')
    await client.request('shutdown')
    client.notify('exit')
    expect(await ended).toBe(0)
  })

  test('--node-ipc', async () => {
    const child = spawn(process.execPath, [built, '--node-ipc'], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    onTestFinished(() => void child.kill())
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const client = new Client({
      send: (message) => void child.send(message as object),
      onMessage: (listener) => void child.on('message', (message) => listener(message as Message)),
    })
    expect(await greeted(client)).toHaveProperty('hoverProvider')
    child.disconnect()
    expect(await ended).toBe(1)
  })

  test('--version and --help are answered and nothing is served', () => {
    const run = (option: string) => spawnSync(process.execPath, [built, option], { encoding: 'utf8' })
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: amends-language-server/),
    })
  })

  test('an option that makes no sense is refused', async () => {
    const options = [
      '--unknown',
      'file.md',
      '--socket=port',
      '--socket=70000',
      '--node-ipc',
      '--stdio=yes',
      '--pipe',
    ]
    const refused = options.map((option) => started([option]))
    expect(await Promise.all(refused.map(({ ended }) => ended))).toEqual(options.map(() => 2))
    for (const { stderr } of refused) expect(stderr()).toMatch(/\n\nUsage: amends-language-server/)
  })

  test('where nobody listens, the server ends and says so', async () => {
    const { ended, stderr } = started([`--pipe=${join(tmpdir(), 'amends-nobody.sock')}`])
    expect(await ended).toBe(1)
    expect(stderr()).toMatch(/ENOENT/)
  })
})

test('the server in a worker lives by the same rules', async () => {
  const { client, end } = startWorker()
  onTestFinished(end)
  await expect(client.request('textDocument/hover', {})).rejects.toMatchObject({ code: -32_002 })
  await client.request('initialize', initializeParams())
  await expect(client.request('initialize', initializeParams())).rejects.toMatchObject({ code: -32_600 })
  expect(await client.request('shutdown')).toBeNull()
  await expect(client.request('textDocument/hover', {})).rejects.toMatchObject({ code: -32_600 })
})

describe('an editor that is gone', { timeout: 30_000 }, () => {
  test('stdin that closes ends the server', async () => {
    const { child, ended } = await initialized()
    child.stdin?.end()
    expect(await ended).toBe(1)
    const polite = await initialized()
    await polite.client.request('shutdown')
    polite.child.stdin?.end()
    expect(await polite.ended).toBe(0)
  })

  test('the end of its process ends the server', async () => {
    expect(await orphaned).toEqual([1, 1])
  })
})
