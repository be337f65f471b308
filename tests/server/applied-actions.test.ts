import { parse as parseYaml } from 'yaml'
import { describe, expect, test } from 'vitest'
import { CodeActionRequest, type ClientCapabilities, type CodeAction } from 'vscode-languageserver/node'
import { afterEdits, editsFor, positionOf } from './applied-edits'
import { startClient } from './harness'

const generic = 'We apologize for any inconvenience this may have caused.'
const html = `<p>Hi 😀 {{name}},</p><p>We&rsquo;re sorry for <b>any</b> trouble, but it's \\"busy\\".</p>`

const PLACEHOLDERS = /\{\{(?!!).*?\}\}/g

/** What is opened, and how it is read to see that it is still whole. */
const files: Readonly<
  Record<string, { text: string; languageId: string; read?: (text: string) => unknown }>
> = {
  'a.md': { text: `# Late 🚚\n\n😀 ${generic} ${generic}\n\n- ${generic}\n`, languageId: 'markdown' },
  'windows.md': {
    text: `Hi,\r\n\r\n> 😀 ${generic.replace('any ', 'any\r\n> ')}\r\n`,
    languageId: 'markdown',
  },
  'front.md': { text: `---\nsubject: "😀 ${generic}"\n---\nHello.\n`, languageId: 'markdown' },
  'a.json': {
    text: JSON.stringify({ macros: [{ title: '😀', body: `😀 ${generic}\nIt’s "late".` }] }),
    languageId: 'json',
    read: JSON.parse,
  },
  'html.json': { text: `{"subject":"Late","html":"${html}"}`, languageId: 'json', read: JSON.parse },
  'twins.json': {
    text: `{"html_body":"<p>😀 ${generic}</p>","text_body":"😀 ${generic}"}`,
    languageId: 'json',
    read: JSON.parse,
  },
  'a.yaml': {
    text: `macros:\n  - title: Late\n    body: |\n      😀 ${generic}\n      Bye.\n  - body: '😀 it''s late. ${generic}'\n`,
    languageId: 'yaml',
    read: (text) => parseYaml(text) as unknown,
  },
  'a.hbs': { text: `<p>😀 {{#if late}}${generic}{{/if}}</p>\n`, languageId: 'handlebars' },
}

const snippets: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
  },
}

describe.each(['utf-8', 'utf-16', 'utf-32'])('in %s', (encoding) => {
  test.each(Object.entries(files))(
    'each action leaves a sound file: %s',
    async (name, { text, languageId, read }) => {
      const uri = `file:///w/${name}`
      const general = { positionEncodings: [encoding] }
      const plain = await startClient({ capabilities: { general }, folders: ['file:///w'] })
      const tabbed = await startClient({ capabilities: { ...snippets, general }, folders: ['file:///w'] })
      const actionsOf = async (client: typeof plain, at: number): Promise<CodeAction[]> => {
        const position = positionOf(text, at, encoding)
        const actions = await client.rpc.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: { start: position, end: position },
          context: { diagnostics: [], only: ['', 'source.fixAll.amends'] },
        })
        return actions as CodeAction[]
      }
      for (const client of [plain, tabbed]) await client.open(text, { at: uri, languageId })
      const places = [...text.matchAll(/any/g)].map(({ index }) => index)
      let applied = 0
      for (const place of places) {
        const all = await Promise.all([plain, tabbed].map((client) => actionsOf(client, place)))
        const after = all.map((actions) =>
          actions.flatMap(({ title, edit }) => {
            const edits = editsFor(edit, uri)
            return edits.length > 0 ? [[title, afterEdits(text, edits, { encoding })] as const] : []
          }),
        )
        for (const [title, changed] of after.flat()) {
          applied += 1
          expect([title, read?.(changed)]).toEqual([title, read && (expect.anything() as unknown)])
          expect([title, changed.includes('\uFFFD')]).toEqual([title, false])
          // Line ends and placeholders stay what they are.
          expect([title, changed.match(/(?<!\r)\n/g) === null]).toEqual([title, !/(?<!\r)\n/.test(text)])
          expect([title, changed.match(PLACEHOLDERS)]).toEqual([title, text.match(PLACEHOLDERS)])
        }
      }
      expect(applied).toBeGreaterThan(1)
    },
  )
})
