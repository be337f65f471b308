import { describe, expect, test } from 'vitest'
import { FakeLinter } from './fake-linter'
import { at, pulling, startClient, uri } from './harness'

const broken = 'We are sorry. THROW'

interface Traced {
  readonly message: string
  readonly verbose?: string
}

describe('a fault', () => {
  test('is logged once with its feature, its document and its message, and the server goes on', async () => {
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
    await client.open(broken)
    expect(await client.pull()).toMatchObject({ kind: 'full', items: [] })
    expect(await client.pull()).toMatchObject({ kind: 'full', items: [] })
    expect(await client.hover(at(0, 0))).toBeNull()
    expect(await client.actions({ start: at(0, 0), end: at(0, 3) })).toEqual([])
    const [first, ...others] = client.logged.map((line) => line.split('\n')[0])
    expect(first).toBe(`Diagnostics failed for ${uri}: Error: The linter broke.`)
    expect(others).toEqual([
      `Hover failed for ${uri}: Error: The linter broke.`,
      `Code actions failed for ${uri}: Error: The linter broke.`,
    ])
    await client.change(2, { text: 'We are sorry.' })
    expect(await client.pull()).toMatchObject({ items: [{ code: 'no-sorry' }] })
  })

  test('leaves what was sent to a client that asks for nothing', async () => {
    const client = await startClient({ linter: new FakeLinter() })
    await client.open(broken)
    await client.settle()
    expect(client.pushed).toEqual([])
    expect(client.logged.join('\n')).toContain(`Diagnostics failed for ${uri}`)
    await client.change(2, { text: 'We are sorry.' })
    await client.settle()
    expect(client.pushed).toMatchObject([{ version: 2, diagnostics: [{ code: 'no-sorry' }] }])
  })
})

describe('many requests', () => {
  test('for one version need one check', async () => {
    const linter = new FakeLinter()
    const client = await startClient({ capabilities: pulling, linter })
    await client.open('We are sorry.')
    await Promise.all(Array.from({ length: 200 }, () => client.pull()))
    expect(linter.runs).toBe(1)
  })
})

describe('$/setTrace', () => {
  async function traced(value: string): Promise<Traced[]> {
    const client = await startClient({ capabilities: pulling, linter: new FakeLinter() })
    const seen: Traced[] = []
    client.rpc.onNotification('$/logTrace', (params: Traced) => void seen.push(params))
    await client.rpc.sendNotification('$/setTrace', { value })
    await client.open('We are sorry.')
    await client.pull()
    return seen
  }

  test('off says nothing', async () => {
    expect(await traced('off')).toEqual([])
  })

  test('messages says what was done and how long it took', async () => {
    expect(await traced('messages')).toEqual([{ message: expect.stringMatching(/^Diagnostics: \d+ ms$/) }])
  })

  test('verbose says for which document, too', async () => {
    expect(await traced('verbose')).toEqual([
      { message: expect.stringMatching(/^Diagnostics: \d+ ms$/), verbose: uri },
    ])
  })
})
