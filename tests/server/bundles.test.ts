import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { version } from '../../package.json'

const server = 'dist/server/node.cjs'
const worker = 'dist/server/browser.js'

test('the programs are built', () => {
  const missing = [server, worker, 'dist/client/node.cjs', 'dist/client/browser.js'].filter(
    (path) => !existsSync(path),
  )
  expect(missing, 'Run `npm run build` first.').toEqual([])
})

test.each([worker, 'dist/client/browser.js'])('%s needs no module of Node', (path) => {
  const required = [...readFileSync(path, 'utf8').matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(
    ([, name]) => name,
  )
  expect(required.filter((name = '') => name.startsWith('node:') || builtinModules.includes(name))).toEqual(
    [],
  )
})

describe('amends-language-server', () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [server, ...options], { encoding: 'utf8' })

  test('prints its version and its help', () => {
    expect(run('--version').stdout).toBe(`${version}\n`)
    expect(run('--help').stdout).toMatch(/^Usage: amends-language-server/)
  })

  test('ends when it is told to', async () => {
    const child = spawn(process.execPath, [server, '--stdio'])
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const rpc = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    rpc.listen()
    await rpc.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} })
    await rpc.sendRequest(ShutdownRequest.type)
    await rpc.sendNotification(ExitNotification.type)
    expect(await ended).toBe(0)
  })

  test('ends when the editor is gone', async () => {
    const child = spawn(process.execPath, [server])
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.stdin.end()
    expect(await ended).toBe(1)
  })
})
