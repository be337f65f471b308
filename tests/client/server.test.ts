import { expect, test } from 'vitest'
import { Uri, type LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { Server, type ServerNews } from '../../client/server'

/** A server that is started as often as it has answers, each of which is the client that comes up or a fault. */
function started(...answers: readonly (string | Error)[]) {
  const said: string[] = []
  const news: ServerNews[] = []
  const log = { error: (text: string) => said.push(text), warn: (text: string) => said.push(text) }
  const server = new Server(log as unknown as LogOutputChannel, async (one) => {
    const answer = answers[news.push(one) - 1]
    if (typeof answer !== 'string') throw answer ?? new Error('It was started too often.')
    one.state('running')
    return {
      client: answer as unknown as BaseLanguageClient,
      async stop() {
        said.push(`${answer} stops`)
        one.state('stopped')
      },
    }
  })
  server.onDidChangeState((state) => said.push(state))
  return { server, said, news }
}

const oops = new Error('No room.')
const fault = 'The server could not be started: Error: No room.'

test('is started once, by the first who asks', async () => {
  const { server, said } = started('one')
  expect(server.state).toBe('starting')
  expect(await Promise.all([server.client(), server.client()])).toEqual(['one', 'one'])
  expect(said).toEqual(['running'])
})

test('is started anew when that is asked for, and its end is no news then', async () => {
  const { server, said } = started('one', 'two')
  await server.client()
  await server.restart()
  expect(await server.client()).toBe('two')
  expect(said).toEqual(['running', 'one stops', 'starting', 'running'])
})

test('tells where it cannot be started, and whoever asks next tries anew', async () => {
  const { server, said } = started(oops, 'two')
  await expect(server.client()).rejects.toBe(oops)
  expect(said).toEqual([fault, 'stopped'])
  expect(await server.client()).toBe('two')
  expect(said.slice(2)).toEqual(['starting', 'running'])
})

test('a restart that fails is told', async () => {
  const { server, said } = started('one', oops)
  await server.client()
  await expect(server.restart()).rejects.toBe(oops)
  expect(said).toEqual(['running', 'one stops', 'starting', fault, 'stopped'])
})

test('whoever asks for one that ended too often starts it anew', async () => {
  const { server, said, news } = started('one', 'two')
  await server.client()
  news[0]?.state('stopped')
  expect(await Promise.all([server.client(), server.client()])).toEqual(['two', 'two'])
  expect(said).toEqual(['running', 'stopped', 'one stops', 'starting', 'running'])
})

test('one that does not end as it should is only logged', async () => {
  const log: string[] = []
  const stop = () => Promise.reject(oops)
  const channel = { warn: (text: string) => log.push(text) } as unknown as LogOutputChannel
  const server = new Server(channel, async () => ({ client: 'one' as unknown as BaseLanguageClient, stop }))
  await server.client()
  await server.stop()
  expect(log).toEqual(['The server did not end as it should: Error: No room.'])
})

test('passes on which documents were checked', async () => {
  const { server, news } = started('one')
  const checked: string[] = []
  server.onDidCheck((uri) => checked.push(uri.toString()))
  await server.client()
  news[0]?.checked(Uri.parse('file:///late.md'))
  expect(checked).toEqual(['file:///late.md'])
})
