import { describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { pulling, startClient } from './harness'

describe('initialize', () => {
  test('names the server and what it can do', async () => {
    const { initialized } = await startClient()
    expect(initialized.serverInfo).toEqual({ name: 'amends', version })
    expect(initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.amends'] },
      hoverProvider: true,
    })
  })

  test('offers to be asked for diagnostics only to a client that can ask', async () => {
    const diagnosticProvider = {
      identifier: 'amends',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    }
    expect((await startClient({ capabilities: pulling })).initialized.capabilities).toMatchObject({
      diagnosticProvider,
    })
    expect((await startClient()).initialized.capabilities).not.toHaveProperty('diagnosticProvider')
  })

  test.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-7', 'utf-32', 'utf-16'], 'utf-32'],
    [['utf-7'], 'utf-16'],
  ])('of the encodings %j it takes %s', async (positionEncodings, expected) => {
    const capabilities = positionEncodings ? { general: { positionEncodings } } : {}
    const { initialized } = await startClient({ capabilities })
    expect(initialized.capabilities.positionEncoding).toBe(expected)
  })
})
