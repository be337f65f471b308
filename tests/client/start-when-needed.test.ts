import { afterEach, expect, test, vi } from 'vitest'
import type { Server } from '../../client/server'
import { startWhenNeeded } from '../../client/start-when-needed'
import { Uri, workspace } from './fake-vscode'

const shop = { uri: Uri.parse('file:///shop') }

/** How often a server is asked for that nobody has needed yet, at the start and after something has happened. */
async function starts(happens: () => void): Promise<[atFirst: number, then: number]> {
  const client = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const waiting = startWhenNeeded({ client } as unknown as Server)
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
  await settled()
  const atFirst = client.mock.calls.length
  happens()
  await settled()
  waiting.dispose()
  return [atFirst, client.mock.calls.length]
}

afterEach(() => {
  Object.assign(workspace, { textDocuments: [], workspaceFolders: [], files: [] })
})

const cases: readonly [
  what: string,
  atFirst: Partial<typeof workspace>,
  happens: () => void,
  [number, number],
][] = [
  ['a window in which nothing is open', { workspaceFolders: [shop] }, () => {}, [0, 0]],
  ['a file of ours that is open', { textDocuments: [{ languageId: 'markdown' }] }, () => {}, [1, 1]],
  ['a file of others', { textDocuments: [{ languageId: 'python' }] }, () => {}, [0, 0]],
  [
    'a folder with a config',
    { workspaceFolders: [shop], files: ['file:///shop/amends.config.json'] },
    () => {},
    [1, 1],
  ],
  [
    'files of ours that are opened, once',
    {},
    () => {
      workspace.opened.fire({ languageId: 'python' })
      workspace.opened.fire({ languageId: 'markdown' })
      workspace.opened.fire({ languageId: 'markdown' })
    },
    [0, 1],
  ],
  [
    'a folder with a config that is added',
    { files: ['file:///shop/amends.config.json'] },
    () => workspace.foldersChanged.fire({ added: [shop] }),
    [0, 1],
  ],
]

test.each(cases)('%s', async (_, atFirst, happens, expected) => {
  Object.assign(workspace, atFirst)
  expect(await starts(happens)).toEqual(expected)
})
