import { expect, test } from 'vitest'
import { FakeLinter } from './fake-linter'
import { at, itemsOf, pulling, startClient } from './harness'

/** A disk that notes what it is asked for. */
class NotedFiles extends Map<string, string | null> {
  readonly asked: string[] = []

  override get(uri: string) {
    this.asked.push(uri)
    return super.get(uri)
  }

  override keys() {
    this.asked.push('a list')
    return super.keys()
  }
}

test.each([
  'untitled:Untitled-1',
  'vscode-vfs://github/shop/macros/refund.md',
  'vscode-notebook-cell:/macros/refund.ipynb#W0sZmlsZQ%3D%3D',
  'vscode-remote://ssh-remote%2Bhost/macros/refund.md',
  'inmemory://model/1',
  'no-uri-at-all',
  '',
])('%s is checked, and no disk is touched', async (uri) => {
  const files = new NotedFiles()
  const client = await startClient({ capabilities: pulling, files, linter: new FakeLinter() })
  await client.open('We are sorry.', { at: uri })
  expect(await itemsOf(client, uri)).toHaveLength(1)
  await client.settle()
  await client.close(uri)
  await client.settle()
  expect(files.asked).toEqual([])
})

test.each([
  'git:/macros/refund.md?%7B%22ref%22%3A%22~%22%7D',
  'gitfs:/macros/refund.md',
  'output:extension-output-amends',
  'vscode-userdata:/User/settings.json',
  'vscode-chat-code-block://session/0',
  'vscode-chat-editor:/session',
  'chat-editing-text-model:/macros/refund.md',
])('%s is only shown, and left alone even where a client sends it', async (uri) => {
  const linter = new FakeLinter()
  const client = await startClient({ capabilities: pulling, linter })
  await client.open('We are sorry.', { at: uri })
  expect(await itemsOf(client, uri)).toEqual([])
  expect(
    await client.rpc.sendRequest('textDocument/hover', { textDocument: { uri }, position: at(0, 8) }),
  ).toBe(null)
  await client.close(uri)
  await client.settle()
  expect(linter.runs).toBe(0)
  expect(client.logged).toEqual([])
})

test('what is only shown is not told of to a client that gets diagnostics sent', async () => {
  const client = await startClient({ linter: new FakeLinter() })
  await client.open('We are sorry.', { at: 'git:/macros/refund.md' })
  await client.settle()
  await client.close('git:/macros/refund.md')
  await client.settle()
  expect(client.pushed).toEqual([])
})
