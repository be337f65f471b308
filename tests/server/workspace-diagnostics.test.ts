import { describe, expect, test } from 'vitest'
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver/node'
import { itemsOf, pulling } from './harness'
import { at, clean, flawed, generic, start, startReal, type Options, type Texts } from './workspace-client'

const stock = 'We are sorry for the late bill.\n'

describe('the files of a folder that are not open', () => {
  test('are told of once they are read, those without findings left out', async () => {
    const { client, ask } = await start({ 'a.md': flawed, 'b.md': clean, 'in/c d.md': flawed })
    const { state, answer } = ask()
    await client.settle()
    expect(await answer).toEqual(['a.md no-sorry', 'in/c%20d.md no-sorry'])
    expect(state.parts).toBe(1)
  })

  test('are told of in one piece to a client that takes no parts', async () => {
    const { client, ask } = await start({ 'a.md': flawed, 'b.md': clean })
    const { state, answer } = ask({}, false)
    await client.settle()
    expect(await answer).toEqual(['a.md no-sorry'])
    expect(state.parts).toBe(0)
  })

  test('are told of together with what a comparison finds, and where else it stands', async () => {
    const textDocument = { ...pulling.textDocument, publishDiagnostics: { relatedInformation: true } }
    const { client, files } = await startReal(
      { 'a.md': stock, 'b.md': stock, 'c.md': `\n${stock}` },
      {
        capabilities: { textDocument },
      },
    )
    const answer = client.rpc.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })
    await client.settle()
    const { items } = await answer
    expect(items).toMatchObject([
      {
        uri: at('a.md'),
        items: [
          {
            code: 'macro-boilerplate-apology',
            relatedInformation: [
              { location: { uri: at('b.md'), range: { start: { line: 0 } } }, message: 'Also here.' },
              { location: { uri: at('c.md'), range: { start: { line: 1 } } }, message: 'Also here.' },
            ],
          },
        ],
      },
    ])
    expect(files.size).toBe(3)
  })

  const cases: [what: string, texts: Texts][] = [
    ['a rule that is off', { 'amends.config.json': '{ "rules": { "generic-apology": "off" } }' }],
    ['a level of its own', { 'amends.config.json': '{ "rules": { "generic-apology": "hint" } }' }],
    ['a comment', { 'a.md': `<!-- amends-disable-next-line generic-apology -- agreed -->\n${generic}` }],
    [
      'a comment that does nothing',
      { 'a.md': `<!-- amends-disable-next-line hedged-harm -- no -->\n${generic}` },
    ],
    [
      'a side file',
      {
        'amends.suppressions.json': JSON.stringify({
          version: 1,
          files: { 'a.md': [{ rule: 'generic-apology', reason: 'Agreed.' }] },
        }),
      },
    ],
    ['partials', { 'a.hbs': `{{> opening}}\n${generic}`, 'partials/opening.hbs': `{{name}}, ${generic}` }],
    ['wide characters', { 'a.md': `😀 é → ${generic} 😀 ${generic}` }],
    ['windows line ends', { 'a.md': `Hi,\r\n\r\n${generic}\r\n` }],
    ['broken JSON', { 'a.json': `{ "macros": [{ "title": "Late", "comment": ${JSON.stringify(generic)} ` }],
    [
      'kinds that the config tells',
      { 'amends.config.json': '{ "kind": "routine" }', 'a.md': `Sorry! ${clean}` },
    ],
  ]
  test.each(cases)('show what they show when they are opened: %s', async (_what, more) => {
    const texts: Texts = { 'a.md': generic, ...more }
    const { client } = await startReal(texts, {
      capabilities: { ...pulling, general: { positionEncodings: ['utf-8'] } },
    })
    const answer = client.rpc.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })
    await client.settle()
    const answered = await Promise.race([answer, client.settle().then(() => ({ items: [] }))])
    const closed = new Map(answered.items.map((one) => [one.uri, one.kind === 'full' ? one.items : []]))
    for (const [path, text] of Object.entries(texts)) {
      if (path.startsWith('amends.')) continue
      const languageId = path.endsWith('.md') ? 'markdown' : path.endsWith('.hbs') ? 'handlebars' : 'json'
      await client.open(text ?? '', { at: at(path), languageId })
      await client.settle()
      await client.settle()
      expect(closed.get(at(path)) ?? []).toEqual(await itemsOf(client, at(path)))
    }
  })

  test('are told of, but for one that makes the linter fail', async () => {
    const { client, ask } = await start({ 'a.md': flawed, 'b.md': `THROW ${flawed}`, 'c.md': flawed })
    const { answer } = ask()
    await client.settle()
    expect(await answer).toEqual(['a.md no-sorry', 'c.md no-sorry'])
    expect(client.logged).toEqual([expect.stringMatching(/^Reading a file failed for .*b\.md: .*broke/)])
  })

  const leftOut: [why: string, texts: Texts, options?: Options][] = [
    ['that a config leaves out', { 'b.md': flawed, 'amends.config.json': '{ "ignore": ["b.md"] }' }],
    ['that Git ignores', { 'out/b.md': flawed, '.gitignore': 'out/\n' }],
    ['of others', { 'node_modules/p/b.md': flawed }],
    ['that cannot be read', { 'b.md': null }],
    ['that are huge', { 'b.md': flawed + ' Bye.'.repeat(150_000) }],
  ]
  test.each(leftOut)('are told of without those %s', async (_why, texts, options) => {
    const { client, ask } = await start({ 'a.md': flawed, ...texts }, options)
    const { answer } = ask()
    await client.settle()
    expect(await answer).toEqual(['a.md no-sorry'])
  })
})

describe('mistakes in files of settings that are not open', () => {
  const unknownRule = '{ "rules": { "no-sory": "off" } }'
  const brokenSide = '{ "version": 1, "files": '

  test('are told of with the rest', async () => {
    const { client, ask } = await start({
      'amends.config.json': unknownRule,
      'in/amends.suppressions.json': brokenSide,
      'in/a.md': clean,
      'b.md': flawed,
    })
    const { answer } = ask()
    await client.settle()
    expect(await answer).toEqual([
      'amends.config.json no code',
      'b.md no-sorry',
      expect.stringMatching(/^in\/amends\.suppressions\.json no code/),
    ])
  })

  test('stand where they are, and are the same when the file is opened', async () => {
    const config = `{ "kind": "failure",\n  "rules": { "é😀": "off", "no-sorry": "of" } }`
    const { client } = await start(
      { 'amends.config.json': config, 'a.md': clean },
      { capabilities: { ...pulling, general: { positionEncodings: ['utf-8'] } } },
    )
    const answer = client.rpc.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })
    await client.settle()
    const [report] = (await answer).items
    await client.open(config, { at: at('amends.config.json'), languageId: 'json' })
    expect(report).toMatchObject({ uri: at('amends.config.json'), kind: 'full' })
    expect(report?.kind === 'full' && report.items).toEqual(await itemsOf(client, at('amends.config.json')))
  })

  test('are gone when they are mended, and come back when they come back', async () => {
    const { client, files, ask } = await start({ 'amends.config.json': unknownRule, 'a.md': clean })
    const told = async (asked: ReturnType<typeof ask>) => (await client.settle(), asked.answer)
    expect(await told(ask())).toEqual(['amends.config.json no code'])
    for (const [text, shown] of [
      ['{}', '(nothing)'],
      [unknownRule, 'no code'],
      [undefined, '(nothing)'],
    ] as const) {
      const held = ask()
      if (text === undefined) files.delete(at('amends.config.json'))
      else files.set(at('amends.config.json'), text)
      await client.touch(at('amends.config.json'))
      expect(await told(held)).toEqual([`amends.config.json ${shown}`])
    }
  })

  test('are not told of twice while the file is open', async () => {
    const { client, ask } = await start({ 'amends.config.json': unknownRule, 'a.md': flawed })
    await client.open(unknownRule, { at: at('amends.config.json'), languageId: 'json' })
    const { answer } = ask()
    await client.settle()
    expect(await answer).toEqual(['a.md no-sorry'])
  })

  test('above the folder are not told of', async () => {
    const { client, files, ask } = await start({ 'a.md': flawed })
    files.set('file:///amends.config.json', unknownRule)
    const { answer } = ask()
    await client.settle()
    expect(await answer).toEqual(['a.md no-sorry'])
  })
})

test.each<[why: string, options: Options, announced: unknown]>([
  ['can read the disk', {}, true],
  ['has no disk', { filesOf: 'editor' }, false],
  ['pushes', { capabilities: {} }, undefined],
])('a server that %s announces it: %s', async (_why, options, announced) => {
  const { client } = await start({}, options)
  const provider = client.initialized.capabilities.diagnosticProvider
  expect(provider && 'workspaceDiagnostics' in provider ? provider.workspaceDiagnostics : undefined).toBe(
    announced,
  )
})
