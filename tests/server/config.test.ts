import { describe, expect, test } from 'vitest'
import { readClient } from '../../server/client'
import { filesAt, level, severitiesIn, start } from './configured'
import { FakeLinter } from './fake-linter'
import { itemsOf, pulling, range } from './harness'

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

describe('the root of a client that knows one folder only', () => {
  test.each([
    [{ rootUri: 'file:///w/two', rootPath: '/w/one' }, ['file:///w/two']],
    [{ rootUri: null, rootPath: '/w/t wo' }, ['file:///w/t%20wo']],
    [{ rootUri: null, rootPath: 'C:\\w\\two' }, ['file:///C%3A/w/two']],
    [{ rootUri: null, rootPath: '\\\\host\\w' }, ['file://host/w']],
    [{ rootUri: null, rootPath: null }, []],
    [{ rootUri: 'file:///w', workspaceFolders: [] }, []],
  ])('%j', (root, folders) => {
    expect(readClient({ processId: null, capabilities: {}, ...root }).workspaceFolders).toEqual(folders)
  })
})

test('each of several folders has its own config, and its own settings in the editor', async () => {
  const client = await start(
    { 'one/amends.config.json': level('hint'), 'two/amends.config.json': level('info') },
    {
      folders: ['file:///w/one', 'file:///w/two', 'file:///w/three'],
      capabilities: { ...pulling, workspace: { configuration: true } },
    },
  )
  client.rpc.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri = '' }) =>
      /two|three/.test(scopeUri) ? { rules: { 'no-sorry': 'error' } } : null,
    ),
  )
  expect(await severitiesIn(client, 'one/a.md')).toEqual([4])
  expect(await severitiesIn(client, 'two/a.md')).toEqual([1])
  expect(await severitiesIn(client, 'three/a.md')).toEqual([1])
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

  test('is told once, however often it is read', async () => {
    const client = await start({ 'amends.config.json': '{ "ignroe": [] }' })
    expect(await severitiesIn(client, 'a.md')).toEqual([2])
    await client.touch(config)
    expect(await severitiesIn(client, 'b.md')).toEqual([2])
    expect(client.logged).toHaveLength(1)
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
