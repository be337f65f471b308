import { describe, expect, test } from 'vitest'
import {
  DidRenameFilesNotification,
  FileChangeType,
  UnregistrationRequest,
  WatchKind,
  type ClientCapabilities,
  type DidChangeWatchedFilesRegistrationOptions,
} from 'vscode-languageserver/node'
import { filesAt, level, severitiesIn, start } from './configured'
import { itemsOf, pulling, range, type TestClient } from './harness'

describe('a config that changes', () => {
  const config = 'file:///w/amends.config.json'

  test('on disk is in force at once, and the client is told to pull again', async () => {
    const workspace = {
      diagnostics: { refreshSupport: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    }
    const files = filesAt({ 'amends.config.json': level('hint') })
    const client = await start({}, { capabilities: { ...pulling, workspace }, files })
    const refreshed = new Promise<void>((resolve) => {
      client.rpc.onRequest('workspace/diagnostic/refresh', () => resolve())
    })
    expect(await severitiesIn(client, 'a.md')).toEqual([4])
    expect(client.registered).toEqual(['workspace/didChangeWatchedFiles'])
    files.set(config, level('info'))
    await client.touch(config)
    await expect(refreshed).resolves.toBeUndefined()
    expect(await severitiesIn(client, 'a.md')).toEqual([3])
    files.delete(config)
    await client.touch(config)
    expect(await severitiesIn(client, 'a.md')).toEqual([2])
  })

  test('is not another file that changes', async () => {
    const files = filesAt({ 'amends.config.json': level('hint') })
    const client = await start({}, { files })
    await severitiesIn(client, 'a.md')
    files.set(config, level('info'))
    await client.touch('file:///w/package.json')
    expect(await severitiesIn(client, 'b.md')).toEqual([4])
  })

  test('in its buffer is in force before it is saved, and no longer when it is closed unsaved', async () => {
    const client = await start({ 'amends.config.json': level('hint') })
    await client.open(level('error'), { at: config, languageId: 'jsonc' })
    await client.pause()
    expect(await severitiesIn(client, 'a.md')).toEqual([1])
    await client.close(config)
    await client.pause()
    expect(await severitiesIn(client, 'a.md')).toEqual([4])
  })
})

describe('a config that comes or goes', () => {
  const moved = (client: TestClient, oldUri: string, newUri: string) =>
    client.rpc.sendNotification(DidRenameFilesNotification.type, { files: [{ oldUri, newUri }] })

  /** The files before and after, and how the client tells of it. The macro is in `a/b`. */
  const cases: [
    what: string,
    before: Record<string, string>,
    after: Record<string, string>,
    tell: (client: TestClient) => Promise<void>,
    severities: [number[], number[]],
  ][] = [
    [
      'nearer than the one in force',
      { 'amends.config.json': level('hint') },
      { 'amends.config.json': level('hint'), 'a/amends.config.json': level('info') },
      (client) => client.touch('file:///w/a/amends.config.json', FileChangeType.Created),
      [[4], [3]],
    ],
    [
      'so that one above is in force',
      { 'amends.config.json': level('hint'), 'a/amends.config.json': level('info') },
      { 'amends.config.json': level('hint') },
      (client) => client.touch('file:///w/a/amends.config.json', FileChangeType.Deleted),
      [[3], [4]],
    ],
    [
      'by another name',
      { 'a/amends.config.json': level('info') },
      { 'a/amends.config.old': level('info') },
      (client) => client.touch('file:///w/a/amends.config.json', FileChangeType.Deleted),
      [[3], [2]],
    ],
    [
      'with the folder that it is in, of which alone the client tells',
      { 'a/amends.config.json': level('info') },
      {},
      (client) => client.touch('file:///w/a', FileChangeType.Deleted),
      [[3], [2]],
    ],
    [
      'with a folder that gets its name',
      { 'z/amends.config.json': level('info') },
      { 'a/amends.config.json': level('info') },
      (client) => moved(client, 'file:///w/z', 'file:///w/a'),
      [[2], [3]],
    ],
  ]
  test.each(cases)('%s', async (_what, before, after, tell, severities) => {
    const files = filesAt(before)
    const client = await start({}, { files })
    await client.open('sorry', { at: 'file:///w/a/b/c.md' })
    const found = async () => (await itemsOf(client, 'file:///w/a/b/c.md')).map(({ severity }) => severity)
    expect(await found()).toEqual(severities[0])
    files.clear()
    for (const [path, text] of filesAt(after)) files.set(path, text)
    await tell(client)
    expect(await found()).toEqual(severities[1])
  })

  test('changes what is said of the text on the screen, and not of the one on the disk', async () => {
    const files = filesAt({ 'amends.config.json': level('hint'), 'a.md': 'sorry sorry sorry' })
    const client = await start({}, { files })
    await client.open('Not yet saved: sorry', { at: 'file:///w/a.md' })
    files.set('file:///w/amends.config.json', level('info'))
    await client.touch('file:///w/amends.config.json')
    expect(await itemsOf(client, 'file:///w/a.md')).toMatchObject([{ range: range(0, 15, 20), severity: 3 }])
  })
})

describe('what the client is asked to watch', () => {
  const watching = (relativePatternSupport: boolean): ClientCapabilities => ({
    ...pulling,
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport } },
  })
  const patternsOf = (client: TestClient, at: number) =>
    (
      client.registrations[at]?.registerOptions as DidChangeWatchedFilesRegistrationOptions | undefined
    )?.watchers.map(({ globPattern }) => globPattern) ?? []

  test('is our own files, and those that are compared', async () => {
    const client = await start({}, { capabilities: watching(false) })
    await client.pause()
    const all = patternsOf(client, 0)
    expect(all.slice(0, 3)).toEqual(['**/amends.config.json', '**/amends.suppressions.json', '**/.gitignore'])
    expect(all[3]).toMatch(/^\*\*\/\*\.\{md,/)
    expect(client.registrations[0]?.registerOptions).toMatchObject({
      watchers: [{}, {}, {}, {}, { globPattern: '**', kind: WatchKind.Delete }],
    })
  })

  test('is in the open folders, where the client can say so, and in others when these are others', async () => {
    const client = await start({}, { capabilities: watching(true) })
    const forgotten = new Promise((resolve) => client.rpc.onRequest(UnregistrationRequest.type, resolve))
    await client.pause()
    expect(patternsOf(client, 0)[0]).toEqual({ baseUri: 'file:///w', pattern: '**/amends.config.json' })
    await client.changeFolders(['file:///v'], ['file:///w'])
    await expect(forgotten).resolves.toMatchObject({
      unregisterations: [{ id: client.registrations[0]?.id }],
    })
    expect(patternsOf(client, 1)[0]).toEqual({ baseUri: 'file:///v', pattern: '**/amends.config.json' })
  })
})
