import { expect, test } from 'vitest'
import { startClient, uri, type TestClient } from './harness'

const statusOf = (client: TestClient, params: unknown = { uri }) =>
  client.rpc.sendRequest('amends/status', params)

const root = 'file:///shop'
const config = `${root}/amends.config.json`
const letter = 'We are sorry that we lost your kettle.'
const tickets = JSON.stringify({
  macros: [1, 2].map((id) => ({
    id,
    title: `Late ${id}`,
    actions: [{ field: 'comment_value', value: letter }],
  })),
})

/** A file below a config, or below none. */
const cases: readonly [
  what: string,
  name: string,
  text: string,
  settings: object | undefined,
  status: object | null,
][] = [
  [
    'a page without a config',
    'late.md',
    letter,
    undefined,
    { format: 'markdown', macros: 1, profile: 'recommended' },
  ],
  [
    'a page with a config',
    'a/late.md',
    letter,
    {},
    { format: 'markdown', macros: 1, profile: 'recommended', config },
  ],
  [
    'a config with a mistake',
    'late.md',
    letter,
    { extends: 'stirct' },
    { format: 'markdown', macros: 1, profile: 'recommended', config, isConfigFaulty: true },
  ],
  [
    'a profile',
    'late.md',
    letter,
    { extends: 'strict' },
    { format: 'markdown', macros: 1, profile: 'strict', config },
  ],
  [
    'a file of a tool',
    'export.json',
    tickets,
    undefined,
    { format: 'json', preset: 'Zendesk', macros: 2, profile: 'recommended' },
  ],
  [
    'a file of no tool',
    'late.json',
    JSON.stringify({ title: 'Late', body: letter }),
    undefined,
    { format: 'json', macros: 1, profile: 'recommended' },
  ],
  ['an empty page', 'late.md', '', undefined, { format: 'markdown', macros: 0, profile: 'recommended' }],
  ['a file that the config leaves out', 'late.md', letter, { ignore: ['late.md'] }, null],
  ['a file that no format reads', 'late.png', letter, undefined, null],
  ['a file that is too long', 'late.md', letter.repeat(60_000), undefined, null],
  ['the config itself', 'amends.config.json', '{}', {}, null],
]

test.each(cases)('%s', async (_, name, text, settings, status) => {
  const files = new Map(settings ? [[config, JSON.stringify(settings)]] : [])
  const client = await startClient({ folders: [root], files })
  await client.open(text, { at: `${root}/${name}`, languageId: '' })
  expect(await statusOf(client, { uri: `${root}/${name}` })).toEqual(status)
})

test('tells of another config as soon as it is in force', async () => {
  const files = new Map([[config, '{}']])
  const client = await startClient({ folders: [root], files })
  const at = `${root}/late.md`
  await client.open(letter, { at })
  files.set(config, '{ "extends": "incident" }')
  await client.touch(config)
  expect(await statusOf(client, { uri: at })).toMatchObject({ profile: 'incident' })
})

test.each([[null], [{}], [{ uri: 7 }], [{ uri: 'file:///elsewhere.md' }]])(
  'nothing for %j',
  async (params) => {
    const client = await startClient()
    await client.open(letter)
    expect(await statusOf(client, params)).toBeNull()
    expect(client.logged).toEqual([])
  },
)
