import { describe, expect, test } from 'vitest'
import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, startClient, type TestClient } from './harness'

const asked = {
  ...pulling,
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
}

const severitiesOf = async (client: TestClient) => (await itemsOf(client)).map(({ severity }) => severity)

describe('a client that can be asked for settings', () => {
  test('has the levels of its user', async () => {
    const settings = { rules: { 'no-sorry': 'hint' } }
    const client = await startClient({ capabilities: asked, settings, linter: new FakeLinter() })
    await client.open('sorry')
    expect(await severitiesOf(client)).toEqual([4])
    expect(client.registered).toEqual(['workspace/didChangeConfiguration'])
  })

  test('sees a change of settings in the open document', async () => {
    const client = await startClient({ capabilities: asked, settings: null, linter: new FakeLinter() })
    await client.open('sorry')
    expect(await severitiesOf(client)).toEqual([2])
    await client.configure({ rules: { 'no-sorry': 'off' } })
    expect(await severitiesOf(client)).toEqual([])
  })
})

test('a client that pulls is told to pull again', async () => {
  const workspace = { diagnostics: { refreshSupport: true } }
  const client = await startClient({ capabilities: { ...pulling, workspace }, linter: new FakeLinter() })
  const refreshed = new Promise<void>((resolve) => {
    client.rpc.onRequest('workspace/diagnostic/refresh', () => resolve())
  })
  await client.configure({ rules: { 'no-sorry': 'error' } })
  await expect(refreshed).resolves.toBeUndefined()
})

test('a client that is pushed to sees a change of settings without a keystroke', async () => {
  const client = await startClient({ linter: new FakeLinter() })
  await client.open('sorry')
  await client.pause()
  await client.configure({ rules: { 'no-sorry': 'error' } })
  await client.pause()
  expect(client.pushed.map(({ diagnostics }) => diagnostics[0]?.severity)).toEqual([2, 1])
})

test.each([
  [{ rules: { 'no-sorry': 'error' } }, 1],
  [{ amends: { rules: { 'no-sorry': 'info' } } }, 3],
  [{ rules: { 'no-sorry': 'loud' } }, 2],
  [{ rules: 'all' }, 2],
  ['nonsense', 2],
])('a client that cannot be asked may start with %j', async (initializationOptions, severity) => {
  const client = await startClient({ capabilities: pulling, initializationOptions, linter: new FakeLinter() })
  await client.open('sorry')
  expect(await severitiesOf(client)).toEqual([severity])
})

test('a client that refuses to tell its settings gets the defaults', async () => {
  const client = await startClient({ capabilities: asked, linter: new FakeLinter() })
  client.rpc.onRequest('workspace/configuration', () => {
    throw new Error('Not now.')
  })
  await client.open('sorry')
  expect(await severitiesOf(client)).toEqual([2])
  expect(client.logged.join()).toMatch('the defaults apply')
})

test('a level for a house rule, which the config makes, is no mistake', async () => {
  const settings = { rules: { 'house/no-oops': 'hint', 'no-sorry': 'hint' } }
  const client = await startClient({ capabilities: asked, settings, linter: new FakeLinter() })
  await client.open('sorry')
  expect(await severitiesOf(client)).toEqual([4])
  expect(client.logged).toEqual([])
})

test('a mistake in the settings is logged, and the rest counts', async () => {
  const settings = { rules: { 'no-sory': 'off', 'no-sorry': 'hint' } }
  const client = await startClient({ capabilities: asked, settings, linter: new FakeLinter() })
  await client.open('sorry')
  expect(await severitiesOf(client)).toEqual([4])
  expect(client.logged.join()).toMatch('There is no rule "no-sory".')
})

test('settings are asked for once for each document, until they change', async () => {
  const client = await startClient({ capabilities: asked, linter: new FakeLinter() })
  let requests = 0
  client.rpc.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
    requests += 1
    return items.map(() => ({ rules: { 'no-sory': 'off' } }))
  })
  await client.open('sorry')
  await client.open('sorry', { at: 'file:///macros/other.md' })
  await itemsOf(client)
  await itemsOf(client, 'file:///macros/other.md')
  await itemsOf(client)
  expect(requests).toBe(2)
  expect(client.logged).toHaveLength(1)
  await client.configure({})
  await itemsOf(client)
  expect(requests).toBeGreaterThan(2)
})

test('what a client says of itself is no setting', async () => {
  const initializationOptions = { positionEncoding: 'utf-8', rules: { 'no-sorry': 'hint' } }
  const client = await startClient({ capabilities: pulling, initializationOptions, linter: new FakeLinter() })
  await client.open('sorry')
  expect(await severitiesOf(client)).toEqual([4])
  expect(client.logged).toEqual([])
})
