import { describe, expect, test } from 'vitest'
import {
  CancellationTokenSource,
  WorkDoneProgress,
  type ClientCapabilities,
} from 'vscode-languageserver/node'
import { createLinter } from '../../engine/lint'
import type { PageParts } from '../../report'
import { rules } from '../../rules'
import { run } from '../cli/run'
import { FakeLinter } from './fake-linter'
import { startClient } from './harness'

type Answer = PageParts & { readonly places: Record<string, string> }

const at = (path: string): string => new URL(path, 'file:///w/').href

/** A server on files below `file:///w`, and what it answers. */
async function start(
  texts: Record<string, string | null>,
  options: Parameters<typeof startClient>[0] & { folders?: readonly string[] } = {},
) {
  const files = new Map(Object.entries(texts).map(([path, text]) => [at(path), text]))
  const folders = (options.folders ?? ['']).map((folder) => at(folder).replace(/\/$/, ''))
  const client = await startClient({ linter: new FakeLinter(), files, ...options, folders })
  return {
    client,
    report: (params: object = {}) => client.rpc.sendRequest<Answer | null>('amends/report', params),
  }
}

/** The date is that of the day. */
const undated = (page: string): string => page.replace(/<time[^]*?<\/time>/, '').replace(/\s+/g, ' ')

describe('the report on the open folders', () => {
  const flaw = 'So sorry.\n'
  const cases: Record<
    string,
    {
      texts: Record<string, string | null>
      folders?: string[]
      has?: string[]
      lacks?: string[]
      places: string[]
    }
  > = {
    'tells of all macros that the command line would find': {
      texts: { 'a/x.md': flaw, 'b.md': 'Hi.', '.gitignore': 'out/', 'out/y.md': flaw, 'z.png': flaw },
      has: ['1 of 2 macros is fine', 'data-path="a/x.md" data-line="1"'],
      places: ['a/x.md', 'b.md'],
    },
    'leaves out what a config leaves out': {
      texts: { 'a.md': flaw, 'b.md': flaw, 'amends.config.json': '{ "ignore": ["b.md"] }' },
      has: ['0 of 1 macro are fine'],
      lacks: ['b.md'],
      places: ['a.md', 'b.md'],
    },
    'names the folder where there are several': {
      texts: { 'one/a.md': flaw, 'two/a.md': flaw, 'x/two/b.md': flaw },
      folders: ['one', 'two', 'x/two'],
      has: ['data-path="one/a.md"', 'data-path="two/a.md"', 'data-path="two (2)/b.md"'],
      places: ['one/a.md', 'two/a.md', 'two (2)/b.md'],
    },
    'says what could not be read': {
      texts: { 'a.md': flaw, 'b.md': null, 'amends.suppressions.json': '{ "files": 1 }' },
      has: [
        'What could not be read',
        '<li>b.md: This file was not read',
        'amends.suppressions.json, line 1</span>: ',
      ],
      places: ['a.md', 'b.md', 'amends.suppressions.json'],
    },
  }
  test.each(Object.entries(cases))('%s', async (_name, { texts, folders, has = [], lacks = [], places }) => {
    const { report } = await start(texts, folders && { folders })
    const answer = await report()
    for (const part of has) expect(answer?.body).toContain(part)
    for (const part of lacks) expect(answer?.body).not.toContain(part)
    expect(Object.keys(answer?.places ?? {})).toEqual(places)
  })

  test.each([
    ['no folder is open', { folders: [] }, { 'a.md': flaw }],
    ['there is no macro', {}, { 'a.png': flaw }],
  ])('there is none where %s', async (_name, options, texts) => {
    expect(await (await start(texts, options)).report()).toBeNull()
  })

  test('reads open documents as they are on the screen, and leads to them', async () => {
    const { client, report } = await start({ 'a b.md': 'Hi.' })
    const spelled = 'file:///w/a%20b.md'
    await client.open(`\n${flaw}`, { at: spelled })
    const answer = await report()
    expect(answer?.body).toContain('data-path="a b.md" data-line="2"')
    expect(answer?.places).toEqual({ 'a b.md': spelled })
  })

  test('reads through the editor what only the editor can reach', async () => {
    const capabilities: ClientCapabilities = {
      experimental: { amends: { readFile: true, listsFolders: true } },
    }
    const { client, report } = await start({ 'a.md': flaw }, { capabilities, filesOf: 'editor' })
    client.rpc.onRequest('amends/list', () => [{ name: 'a.md', kind: 'file' }])
    expect((await report())?.body).toContain('0 of 1 macro are fine')
  })

  test('is given up when nobody waits for it', async () => {
    const { client } = await start({ 'a.md': flaw, 'b.md': flaw })
    const source = new CancellationTokenSource()
    const answer = client.rpc.sendRequest('amends/report', {}, source.token)
    source.cancel()
    await expect(answer).rejects.toThrow('cancelled')
  })

  test('says that it failed where it did', async () => {
    const linter = Object.assign(new FakeLinter(), {
      lint: () => {
        throw new Error('broken')
      },
    })
    const { client, report } = await start({ 'a.md': flaw }, { linter })
    await expect(report()).rejects.toThrow('The report could not be made.')
    expect(client.logged.join()).toContain('The report failed')
  })

  test('tells whoever asks how far it has got', async () => {
    const many = Array.from({ length: 120 }, (_, index) => [`${index}.md`, 'Hi.'])
    const { client, report } = await start(Object.fromEntries(many) as Record<string, string>)
    const told: string[] = []
    client.rpc.onProgress(WorkDoneProgress.type, 'mine', (value) => {
      told.push(value.kind === 'report' ? value.message! : value.kind)
    })
    await report({ workDoneToken: 'mine' })
    expect(told[0]).toBe('begin')
    expect(told).toContain('60 of 120 files')
    expect(told.at(-1)).toBe('end')
  })

  test('is the page of the command line', async () => {
    const broken = 'We are sorry that the lift was out of order on Monday'
    const texts = {
      'teams/lifts/out.md': `---\ntitle: Lift\nkind: failure\n---\nHi,\n\n${broken}, but it is old.\n`,
      'teams/lifts/calm.yml': '- title: One\n  body: Hi.\n- title: Two\n  body: Your key is ready.\n',
      'teams/stairs.md': 'We apologize for any inconvenience.\n',
      'b.md': 'We apologize for any inconvenience.\n',
      'c.json': '[{ "title": "Broom", "body": "We apologize for any inconvenience." }]',
    }
    const { report } = await start(texts, { linter: createLinter(rules) })
    const given = await report()
    const args = ['check', '--format', 'html', '--fail-on', 'never']
    const { output } = await run({ args, files: texts, exit: 0, linter: createLinter(rules) })
    expect(undated(output.stdout)).toContain(undated(given!.body))
    for (const part of [given!.title, given!.style, given!.script]) expect(output.stdout).toContain(part)
    for (const part of ['What your answers hold', 'The same sentence in several macros', '3 macros</h3>'])
      expect(given!.body).toContain(part)
  })
})
