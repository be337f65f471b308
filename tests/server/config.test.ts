import { describe, expect, test } from 'vitest'
import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, range, startClient, type TestClient } from './harness'

type Options = NonNullable<Parameters<typeof startClient>[0]>

const level = (name: string) => JSON.stringify({ rules: { 'no-sorry': name } })

/** Config texts, and other files, by their paths below `/w`. */
const filesAt = (texts: Record<string, string | null>) =>
  new Map(Object.entries(texts).map(([path, text]) => [new URL(path, 'file:///w/').href, text]))

const start = (texts: Record<string, string | null>, options: Options = {}) =>
  startClient({
    capabilities: pulling,
    linter: new FakeLinter(),
    ...(options.rootUri === undefined && { folders: ['file:///w'] }),
    files: filesAt(texts),
    ...options,
  })

/** The severities of what is found in a macro below `/w` that says "sorry" once: 1 to 4, 2 where no config speaks. */
async function severitiesIn(client: TestClient, path: string): Promise<unknown[]> {
  const at = new URL(path, 'file:///w/').href
  await client.open('sorry', { at })
  const items = await itemsOf(client, at)
  await client.close(at)
  return items.map(({ severity }) => severity)
}

describe('the config of a document', () => {
  const overrides = '{ "overrides": [{ "files": ["m/**"], "rules": { "no-sorry": "info" } }] }'
  const cases: [what: string, texts: Record<string, string>, path: string, severities: number[]][] = [
    ['is its own folder’s', { 'amends.config.json': level('hint') }, 'a.md', [4]],
    ['is that of a folder above', { 'amends.config.json': level('hint') }, 'a/b/c.md', [4]],
    [
      'is the nearest',
      { 'amends.config.json': level('off'), 'a/amends.config.json': level('info') },
      'a/b/c.md',
      [3],
    ],
    [
      'is the nearest, even if it says nothing',
      { 'amends.config.json': level('off'), 'a/amends.config.json': '{}' },
      'a/b.md',
      [2],
    ],
    ['is not that of a folder beside it', { 'b/amends.config.json': level('off') }, 'a/b.md', [2]],
    ['is not looked for above the open folder', { '/amends.config.json': level('off') }, 'a.md', [2]],
    [
      'is not looked for above the repository',
      { 'amends.config.json': level('off'), 'r/.git/HEAD': '' },
      'r/a.md',
      [2],
    ],
    ['has overrides', { 'amends.config.json': overrides }, 'm/a.md', [3]],
    ['has overrides for some files only', { 'amends.config.json': overrides }, 'a.md', [2]],
    ['leaves files out', { 'amends.config.json': '{ "ignore": ["drafts/"] }' }, 'drafts/a.md', []],
    ['leaves all others out', { 'amends.config.json': '{ "files": ["macros/*.md"] }' }, 'a.md', []],
    [
      'has globs for names as people write them',
      { 'amends.config.json': '{ "ignore": ["Größe 1.md"] }' },
      'Größe 1.md',
      [],
    ],
    [
      'is read in spite of a byte order mark',
      { 'amends.config.json': `\uFEFF${level('hint')}` },
      'a.md',
      [4],
    ],
  ]
  test.each(cases)('%s', async (_what, texts, path, severities) => {
    expect(await severitiesIn(await start(texts), path)).toEqual(severities)
  })

  test('is nobody’s for a text without a file', async () => {
    const client = await start({ 'amends.config.json': level('off') })
    await client.open('sorry', { at: 'untitled:1' })
    expect(await itemsOf(client, 'untitled:1')).toHaveLength(1)
  })
})

describe('the search for a config ends', () => {
  const texts = { 'amends.config.json': level('off'), 'one/amends.config.json': level('hint') }

  test('in each of several open folders', async () => {
    const client = await start(texts, { folders: ['file:///w/one/', 'file:///w/t%77o'] })
    expect(await severitiesIn(client, 'one/a.md')).toEqual([4])
    expect(await severitiesIn(client, 'two/a.md')).toEqual([2])
  })

  test('in a folder that is opened later, and no more in one that is closed', async () => {
    const client = await start(texts, { folders: ['file:///w'] })
    expect(await severitiesIn(client, 'two/a.md')).toEqual([])
    await client.changeFolders(['file:///w/two'], ['file:///w'])
    expect(await severitiesIn(client, 'two/a.md')).toEqual([2])
    await client.changeFolders([], ['file:///w/two'])
    expect(await severitiesIn(client, 'two/a.md')).toEqual([])
  })

  test('in the root that older clients tell', async () => {
    const client = await start(texts, { rootUri: 'file:///w/two' })
    expect(await severitiesIn(client, 'two/a.md')).toEqual([2])
  })

  test('at the top of the file system where no folder is open', async () => {
    const client = await start({ '/amends.config.json': level('off') }, { folders: [] })
    expect(await severitiesIn(client, 'a.md')).toEqual([])
  })
})

describe('a document that is left out', () => {
  test('is not fixed and not explained either', async () => {
    const linter = new FakeLinter()
    const client = await start({ '/macros/amends.config.json': '{ "ignore": ["*"] }' }, { linter })
    await client.open('sorry')
    expect(await client.actions(range(0, 0, 5), { only: ['source.fixAll.amends', 'quickfix'] })).toEqual([])
    expect(await client.hover({ line: 0, character: 1 })).toBeNull()
    expect(linter.runs).toBe(0)
  })

  test('loses its squiggles, where they are pushed', async () => {
    const files = filesAt({})
    const client = await start({}, { capabilities: {}, files })
    await client.open('sorry')
    await client.pause()
    files.set('file:///macros/amends.config.json', '{ "ignore": ["*"] }')
    await client.touch('file:///macros/amends.config.json')
    await client.pause()
    expect(client.pushed.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 0])
  })
})

test('a setting of the editor wins over the config, and the rest of the config stays', async () => {
  const capabilities = { ...pulling, workspace: { configuration: true } }
  const client = await start(
    { 'amends.config.json': '{ "rules": { "no-sorry": "off" }, "ignore": ["x.md"] }' },
    { capabilities, settings: { rules: { 'no-sorry': 'error' } } },
  )
  expect(await severitiesIn(client, 'a.md')).toEqual([1])
  expect(await severitiesIn(client, 'x.md')).toEqual([])
})

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

describe('a config with a mistake', () => {
  const config = 'file:///w/amends.config.json'
  const bad = '{\n  "rules": { "no-sory": "off" }\n}'

  test('says so where it is open, and the last good one stays in force', async () => {
    const client = await start({ 'amends.config.json': level('hint') })
    expect(await severitiesIn(client, 'a.md')).toEqual([4])
    await client.open(bad, { at: config, languageId: 'jsonc' })
    await client.pause()
    expect(await severitiesIn(client, 'a.md')).toEqual([4])
    expect(await itemsOf(client, config)).toEqual([
      {
        range: range(1, 13, 22),
        severity: 1,
        source: 'amends',
        message: 'There is no rule "no-sory". Did you mean "no-sorry"?',
      },
    ])
  })

  test('is pushed to where it is open, too', async () => {
    const client = await start({}, { capabilities: {} })
    await client.open('{ "sorry": 1 }', { at: config, languageId: 'json' })
    await client.pause()
    expect(client.pushed[0]).toMatchObject({ uri: config, diagnostics: [{ range: range(0, 2, 9) }] })
  })

  test('is logged where it is not open, and what makes sense of it counts', async () => {
    const client = await start({ 'amends.config.json': '{ "ignroe": [], "rules": { "no-sorry": "hint" } }' })
    expect(await severitiesIn(client, 'a.md')).toEqual([4])
    expect(client.logged.join()).toMatch(`In ${config}: There is no setting "ignroe".`)
  })

  test('that cannot be read is logged, and the last good one stays in force', async () => {
    const files = filesAt({ 'amends.config.json': level('hint') })
    const client = await start({}, { files })
    expect(await severitiesIn(client, 'a.md')).toEqual([4])
    files.set(config, null)
    await client.touch(config)
    expect(await severitiesIn(client, 'a.md')).toEqual([4])
    expect(client.logged.join()).toMatch(`${config} could not be read: Error: Permission denied.`)
  })
})

describe('where the server cannot reach the files', () => {
  const capabilities = { ...pulling, experimental: { amends: { readFile: true } } }
  const web = 'vscode-vfs://github/some/repo'
  const files = new Map([[`${web}/amends.config.json`, level('hint')]])

  test.each([
    ['in virtual folders', 'server'],
    ['in a browser', 'editor'],
  ] as const)('the editor reads them: %s', async (_where, filesOf) => {
    const client = await start({}, { capabilities, files, filesOf, folders: [web] })
    await client.open('sorry', { at: `${web}/a/b.md` })
    expect(await itemsOf(client, `${web}/a/b.md`)).toMatchObject([{ severity: 4 }])
    const asked = ['config', 'suppressions'].flatMap((name) => [
      `a/amends.${name}.json`,
      `amends.${name}.json`,
    ])
    expect(client.read).toEqual(asked.map((name) => `${web}/${name}`))
  })

  test('and the editor cannot read them, there is no config', async () => {
    const client = await start({ 'amends.config.json': level('off') }, { filesOf: 'editor' })
    expect(await severitiesIn(client, 'a.md')).toEqual([2])
    expect(client.read).toEqual([])
  })

  test('the editor is not asked for what is on the disk', async () => {
    const client = await start({ 'amends.config.json': level('hint') }, { capabilities })
    expect(await severitiesIn(client, 'a/b.md')).toEqual([4])
    expect(client.read).toEqual([])
  })
})
