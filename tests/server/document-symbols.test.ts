import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  DocumentSymbolRequest,
  type ClientCapabilities,
  type DocumentSymbol,
  type Position,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver/node'
import { FakeLinter } from './fake-linter'
import { startClient, uri, type TestClient } from './harness'

const nesting: ClientCapabilities = {
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
}

const symbolsOf = async (client: TestClient, of = uri): Promise<DocumentSymbol[]> =>
  ((await client.rpc.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: of } })) ??
    []) as DocumentSymbol[]

/** An outline as lines: "0-4 name (detail)", with what is inside indented. */
const lines = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, detail, range, children = [] }) => [
    `${indent}${range.start.line}-${range.end.line} ${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...lines(children, `${indent}  `),
  ])

describe('an outline holds', () => {
  const cases: readonly [
    what: string,
    at: string,
    languageId: string,
    text: string,
    outline: readonly string[],
  ][] = [
    [
      'the macro by its title with its passages',
      uri,
      'markdown',
      '---\ntitle: Late tiles\nkind: failure\n---\n\n# Your tiles\n\nHi {{name}},\n\nWe packed the wrong\ntiles into your box.\n\n- New ones leave today.\n',
      [
        '5-12 Late tiles (failure)',
        '  5-5 Your tiles (heading)',
        '  7-7 Hi {{name}},',
        '  9-10 We packed the wrong tiles into your box.',
        '  12-12 New ones leave today. (list item)',
      ],
    ],
    [
      'a page by its heading, which is not told twice',
      uri,
      'markdown',
      '# Opening hours\n\nThe shop is open until six.\n',
      ['0-2 Opening hours', '  2-2 The shop is open until six.'],
    ],
    [
      'a macro without a title by the name of its file',
      'file:///macros/out%20of%20hours.txt',
      'plaintext',
      'Nobody is here right now; the shop opens again at nine.',
      ['0-0 out of hours.txt', '  0-0 Nobody is here right now; the shop opens again at nine.'],
    ],
    [
      'a document that was never saved',
      'untitled:Untitled-1',
      'markdown',
      'The shop is open until six.',
      ['0-0 Untitled-1', '  0-0 The shop is open until six.'],
    ],
    [
      'whole words of what is long',
      uri,
      'plaintext',
      'The tiles that you asked for are in the second yard, and the key to its gate hangs at the desk.',
      ['0-0 refund.md', '  0-0 The tiles that you asked for are in the second yard, and the…'],
    ],
    [
      'all macros of an export, the plain text of a mail left out',
      'file:///exports/macros.json',
      'json',
      JSON.stringify(
        {
          data: ['Slip', 'Thanks'].map((name, id) => ({
            id,
            name,
            actions: [
              {
                name: 'setResponseText',
                arguments: {
                  body_html: `<div>The ${name} is here.</div>`,
                  body_text: `The ${name} is here.`,
                },
              },
            ],
          })),
        },
        null,
        1,
      ),
      ['9-10 Slip', '  9-9 The Slip is here.', '22-23 Thanks', '  22-22 The Thanks is here.'],
    ],
    [
      'nothing of our own settings',
      'file:///macros/amends.config.json',
      'json',
      '{ "allow": ["We are sorry."] }',
      [],
    ],
  ]
  test.each(cases)('%s', async (_, at, languageId, text, outline) => {
    const client = await startClient({ capabilities: nesting })
    await client.open(text, { at, languageId })
    expect(lines(await symbolsOf(client, at))).toEqual(outline)
  })
})

test('a client that shows lists gets one', async () => {
  const client = await startClient()
  await client.open('# Opening hours\n\nThe shop is open until six.\n')
  const symbols = (await symbolsOf(client)) as unknown as SymbolInformation[]
  expect(symbols.map(({ name, containerName, location }) => [name, containerName, location.uri])).toEqual([
    ['Opening hours', undefined, uri],
    ['The shop is open until six.', 'Opening hours', uri],
  ])
})

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  hbs: 'handlebars',
  yml: 'yaml',
  txt: 'plaintext',
}

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character <= other.character)
const isInside = (inner: Range, outer: Range): boolean =>
  isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end)

test('each symbol has a name, holds what is selected, and lies inside of its parent', async () => {
  const client = await startClient({ capabilities: nesting, linter: new FakeLinter() })
  const root = join(import.meta.dirname, '../..')
  const files = ['examples', 'tests/fixtures/presets'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const broken: string[] = []
  let count = 0
  const check = ({ name, range, selectionRange, children = [] }: DocumentSymbol, file: string): void => {
    count += 1
    const isSound = name.trim() !== '' && isInside(selectionRange, range)
    if (!isSound || !children.every((child) => isInside(child.range, range))) broken.push(`${file}: ${name}`)
    for (const child of children) check(child, file)
  }
  for (const file of files) {
    const extension = file.slice(file.lastIndexOf('.') + 1)
    const at = `file://${file}`
    await client.open(readFileSync(file, 'utf8'), { at, languageId: languages[extension] ?? extension })
    for (const symbol of await symbolsOf(client, at)) check(symbol, file)
  }
  expect(broken).toEqual([])
  expect(count).toBeGreaterThan(500)
})
