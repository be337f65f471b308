import { expect, test } from 'vitest'
import { filesBelow } from '../../server/file-search'
import type { Disk, Entry } from '../../server/host'

/** A disk whose folders hold what a function says. It has no texts. */
const diskOf = (list: (folder: string) => readonly Entry[]) => {
  const visited: string[] = []
  const disk: Disk = {
    list: async (folder) => (visited.push(folder), list(folder)),
    readFile: async () => undefined,
    isRepository: async () => false,
  }
  return { disk, visited }
}

const never = () => false

test('symbolic links and devices are not followed', async () => {
  const { disk, visited } = diskOf(() => [
    { name: 'a.md', kind: 'file' },
    { name: 'b.md', kind: 'other' },
    { name: 'c', kind: 'other' },
  ])
  expect(await filesBelow('file:///w', disk, never)).toEqual({ uris: ['file:///w/a.md'], isPart: false })
  expect(visited).toEqual(['file:///w'])
})

test('names become parts of URIs', async () => {
  const { disk } = diskOf(() => [{ name: 'Größe #1 50%.md', kind: 'file' }])
  const { uris } = await filesBelow('file:///w', disk, never)
  expect(uris.map((uri) => new URL(uri).pathname)).toEqual(['/w/Gr%C3%B6%C3%9Fe%20%231%2050%25.md'])
})

test('a folder with very many files is read in part', async () => {
  const names = Array.from({ length: 6000 }, (_, i): Entry => ({ name: `${i}.md`, kind: 'file' }))
  const { uris, isPart } = await filesBelow('file:///w', diskOf(() => names).disk, never)
  expect([uris.length, isPart]).toEqual([5000, true])
})

test('folders without end are left', async () => {
  const { disk, visited } = diskOf(() => [{ name: 'f', kind: 'folder' }])
  expect((await filesBelow('file:///w', disk, never)).isPart).toBe(true)
  expect(visited).toHaveLength(5000)
})

test('a search that is out of date ends', async () => {
  const { disk, visited } = diskOf(() => [{ name: 'f', kind: 'folder' }])
  await filesBelow('file:///w', disk, () => visited.length === 3)
  expect(visited).toHaveLength(3)
})
