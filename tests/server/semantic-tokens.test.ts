import { expect, test } from 'vitest'
import {
  FileChangeType,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver'
import { parseMarked } from '../harness/marked'
import { at, startClient, uri, type TestClient } from './harness'

const coloring = {
  textDocument: {
    semanticTokens: { requests: {}, tokenTypes: ['variable'], tokenModifiers: [], formats: [] },
  },
}
const marks = ['⟦', '⟧'] as const

/** Columns of a line in the units of an encoding. */
const widths: Record<string, (text: string) => number> = {
  'utf-8': (text) => Buffer.byteLength(text, 'utf8'),
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
}

/** The marked ranges as lines, columns and lengths. A mark stands in one line. */
function placesOf(marked: string, encoding = 'utf-16'): number[][] {
  const { text, ranges } = parseMarked(marked, marks)
  const width = widths[encoding]!
  return ranges.map(([start, end]) => {
    const before = text.slice(0, start).split('\n')
    return [before.length - 1, width(before.at(-1)!), width(text.slice(start, end))]
  })
}

/** Undoes the encoding of the protocol, in which each token counts from the one before it. */
function decoded(data: readonly number[]): number[][] {
  const tokens: number[][] = []
  let line = 0
  let character = 0
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!
    line += data[i]!
    tokens.push([line, character, data[i + 2]!])
    expect(data.slice(i + 3, i + 5)).toEqual([0, 0])
  }
  return tokens
}

const ask = (client: TestClient) =>
  client.rpc.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } }) as Promise<SemanticTokens>

const cases: Record<string, readonly [languageId: string, marked: string]> = {
  Markdown: [
    'markdown',
    '# Hello ⟦{{name}}⟧\n\n- Your ⟦{{ lamp.kind }}⟧, sent **⟦%{day}⟧**, ⟦[Order Number]⟧.\n',
  ],
  'a page with front matter': ['markdown', '---\nsubject: "About ⟦{{order}}⟧"\n---\nDear ⟦{{name}}⟧,\n'],
  JSON: [
    'json',
    '[{"title": "A", "body": "Hi ⟦{{name}}⟧\\n\\n\\"⟦{{lamp | default: \\"your lamp\\"}}⟧\\""}]',
  ],
  YAML: ['yaml', 'late:\n  title: Late\n  body: |\n    Dear ⟦{{name}}⟧,\n    your ⟦{{lamp}}⟧ is late.\n'],
  CSV: ['csv', 'title,message\nLate,"Dear ⟦{{name}}⟧, ""⟦{{lamp}}⟧"" is late."\n'],
  HTML: ['html', '<p title="⟦{{x}}⟧"><a href="{{link}}"></a>Dear <b>⟦{{name}}⟧</b>&nbsp;⟦{{surname}}⟧</p>'],
  Handlebars: ['handlebars', '{{#if late}}Dear ⟦{{{name}}}⟧{{else}}Hi ⟦{{name}}⟧{{/if}} {{> end}}'],
  'other languages': ['markdown', 'Sehr geehrte Frau ⟦{{name}}⟧, Ihre Lampe kommt leider erst morgen.'],
  'several lines': ['handlebars', 'Dear ⟦{{⟧\n    ⟦name⟧\n  ⟦}}⟧, thank you.'],
  'several lines of Windows': ['handlebars', 'Dear ⟦{{⟧\r\n  ⟦name⟧\r\n⟦}}⟧, thank you.'],
  'code, which is none': ['markdown', 'Dear ⟦{{name}}⟧, type `{{x}}` or `npm start`.'],
  'signs beyond the plane': ['markdown', 'Grüße 🙂 an ⟦{{größe}}⟧ und 🙂 ⟦{{name}}⟧'],
  'none at all': ['markdown', 'Dear reader, thank you.'],
}

const encodings = Object.keys(widths)

test.for(
  Object.entries(cases).flatMap(([name, one]) => encodings.map((encoding) => [name, encoding, one] as const)),
)('%s in %s', async ([, encoding, [languageId, marked]]) => {
  const client = await startClient({
    capabilities: { ...coloring, general: { positionEncodings: [encoding] } },
  })
  await client.open(parseMarked(marked, marks).text, { languageId })
  expect(decoded((await ask(client)).data)).toEqual(placesOf(marked, encoding))
})

test('only the macros that a range touches', async () => {
  const client = await startClient({ capabilities: coloring })
  const entries = ['{"title": "A", "body": "Hi {{name}}."}', '{"title": "B", "body": "Dear {{name}}."}']
  await client.open(`[${entries.join(',\n')}]`, { languageId: 'json' })
  const { data } = (await client.rpc.sendRequest(SemanticTokensRangeRequest.type, {
    textDocument: { uri },
    range: { start: at(1, 0), end: at(1, 30) },
  }))!
  expect(decoded(data)).toEqual([[1, 29, 8]])
})

test('after an edit, only what changed', async () => {
  const client = await startClient({ capabilities: coloring })
  const lines = ['Dear {{name}},', 'your {{lamp}}', 'is {{state}}.']
  await client.open(lines.join('\n'))
  const first = await ask(client)
  const delta = async (previousResultId: string) =>
    (await client.rpc.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument: { uri },
      previousResultId,
    })) as SemanticTokensDelta
  expect(await delta(first.resultId!)).toEqual({ resultId: first.resultId, edits: [] })
  await client.change(2, { range: { start: at(1, 0), end: at(1, 4) }, text: 'our new' })
  const { resultId, edits } = await delta(first.resultId!)
  expect(edits).toEqual([{ start: 6, deleteCount: 1, data: [8] }])
  await client.change(3, { text: 'Dear all' })
  expect((await delta(resultId!)).edits).toEqual([{ start: 0, deleteCount: 15, data: [] }])
  expect(await delta('an old one')).toEqual({ resultId: expect.any(String), data: [] })
})

test('all of them for a client that has none yet and asks what changed', async () => {
  const client = await startClient({ capabilities: coloring })
  await client.open('Dear {{name}},')
  const params = { textDocument: { uri } }
  const all = await client.rpc.sendRequest(SemanticTokensDeltaRequest.method, params)
  expect(all).toEqual({ resultId: expect.any(String), data: [0, 5, 8, 0, 0] })
})

test('told to clients that colour tokens only, and again when a config changes', async () => {
  expect((await startClient()).initialized.capabilities.semanticTokensProvider).toBeUndefined()
  const refreshed: string[] = []
  const config = 'file:///macros/amends.config.json'
  const files = new Map<string, string>()
  const client = await startClient({
    capabilities: { ...coloring, workspace: { semanticTokens: { refreshSupport: true } } },
    files,
  })
  client.rpc.onRequest(SemanticTokensRefreshRequest.type, () => void refreshed.push('again'))
  await client.open('Dear {{name}}, {surname}')
  expect(decoded((await ask(client)).data)).toHaveLength(2)
  files.set(config, '{"templates": "braces"}')
  await client.touch(config, FileChangeType.Created)
  expect(decoded((await ask(client)).data)).toHaveLength(1)
  expect(refreshed).toEqual(['again'])
})

test('nothing for a document that is not open', async () => {
  expect(await ask(await startClient({ capabilities: coloring }))).toEqual({ data: [] })
})
