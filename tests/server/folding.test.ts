import { describe, expect, test } from 'vitest'
import { FoldingRangeRequest, type ClientCapabilities } from 'vscode-languageserver/node'
import { startClient, uri } from './harness'

/** What folds, as "first-last" lines from 0. */
async function folds(
  text: string,
  languageId = 'markdown',
  capabilities: ClientCapabilities = {},
): Promise<string[] | null> {
  const client = await startClient({ capabilities })
  await client.open(text, { languageId })
  const ranges = await client.rpc.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })
  return ranges?.map(({ startLine, endLine }) => `${startLine}-${endLine}`) ?? null
}

const csv =
  'name,response\nGate,"The gate is open\nuntil six."\nYard,"The key hangs\n\nat the desk,\nbeside the map."\n'

describe('folds', () => {
  const cases: readonly [what: string, languageId: string, text: string, ranges: readonly string[] | null][] =
    [
      [
        'passages of several lines, and nothing of the front matter',
        'markdown',
        '---\ntitle: Gate\nkind: info\n---\n\nHi {{name}},\n\nThe gate is open\nuntil six.\n\n- The key hangs\n  at the desk.\n',
        ['7-8', '10-11'],
      ],
      ['macros, where a document holds several', 'csv', csv, ['1-2', '3-6', '5-6']],
      ['nothing of one line each', 'markdown', 'The gate is open.\n\nThe key hangs at the desk.\n', null],
      ['nothing where tags tell what folds', 'html', '<p>The gate is open\nuntil six.</p>\n', null],
      [
        'nothing where brackets do',
        'json',
        '{\n"macros": [\n{ "title": "Gate", "body": "Open until six." }]}',
        null,
      ],
      [
        'nothing where indentation does',
        'yaml',
        '- title: Gate\n  body: |\n    The gate is open\n    until six.\n',
        null,
      ],
    ]
  test.each(cases)('%s', async (_, languageId, text, ranges) => {
    expect(await folds(text, languageId)).toEqual(ranges)
  })
})

test('a client that takes only some gets the macros first', async () => {
  const capabilities = { textDocument: { foldingRange: { rangeLimit: 2, lineFoldingOnly: true } } }
  expect(await folds(csv, 'csv', capabilities)).toEqual(['1-2', '3-6'])
})
