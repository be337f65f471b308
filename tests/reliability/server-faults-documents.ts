import { expect } from 'vitest'
import type { Client } from '../lsp/client'
import { changed, type Change } from '../lsp/text'
import type { ServerFault } from './server-faults-case'
import { documentsIn, expectHealthy, findingsOf, nowhere, shapeOf, type Shown } from './server-faults-session'

const [parcel] = documentsIn(nowhere) as [Shown]

const open = (client: Client, document: Shown = parcel) =>
  client.notify('textDocument/didOpen', { textDocument: document })
const close = (client: Client, uri = parcel.uri) =>
  client.notify('textDocument/didClose', { textDocument: { uri } })
const change = (client: Client, contentChanges: readonly object[], version = 2, uri = parcel.uri) =>
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
const whole = [{ text: parcel.text }]

/** Messages in an order that makes no sense. Behind each of these the document is open, with its text. */
const disorders: readonly ((client: Client) => void)[] = [
  (client) => (change(client, [{ text: 'Early.' }]), open(client)),
  (client) => (close(client), close(client), open(client)),
  (client) => (client.notify('textDocument/didSave', { textDocument: parcel }), open(client)),
  (client) => (open(client, { ...parcel, text: 'Another.' }), open(client)),
  (client) => (open(client, { ...parcel, languageId: 'html' }), close(client), open(client)),
  (client) => (open(client), change(client, [{ text: 'Old.' }], 9), change(client, whole, 3)),
  (client) => (open(client), change(client, [{ text: 'Old.' }], 7), change(client, whole, 7)),
  (client) => (open(client), change(client, [{ text: 'Old.' }], -1), change(client, whole, 0)),
  (client) => (open(client), change(client, [], 5)),
  (client) => (open(client), change(client, [{ text: 'Elsewhere.' }], 2, 'file:///nobody/knows.md')),
  (client) => (open(client), close(client, 'file:///nobody/knows.md')),
  (client) => (open(client), close(client), change(client, [{ text: 'Late.' }]), open(client)),
]

const at = (line: number, character: number, toLine = line, toCharacter = character) => ({
  start: { line, character },
  end: { line: toLine, character: toCharacter },
})

/** Edits that the specification gives a meaning, and that are odd all the same. The first line is `# Parcel 📦` and a CRLF. */
const oddEdits: readonly Change[] = [
  { range: at(0, 0), text: '' },
  { range: at(99, 0), text: 'Sorry if that upset you.' },
  { range: at(1e9, 2 ** 31 - 1), text: 'Sorry if that upset you.' },
  { range: at(0, 2 ** 31 - 1), text: ' We apologize for any inconvenience.' },
  { range: at(4, 17, 4, 3), text: 'hope' },
  { range: at(4, 0, 0, 0), text: '' },
  { range: at(0, 10), text: '-' },
  { range: at(0, 10, 0, 11), text: '' },
  { range: at(0, 10), text: '\ud83d' },
  { range: at(0, 12), text: '\r' },
  { range: at(1, 0), text: '\n' },
  { range: at(0, 11, 1, 0), text: '' },
  { range: at(0, 0, 1e9, 0), text: '' },
  { range: at(0, 0, 1e9, 0), text: '\u0000\u0000' },
  { range: at(4, 0), text: '\u2028\u2029\u0085\ufeff' },
  { text: '' },
  { text: '\r'.repeat(1000) },
  { range: at(0, 0), text: 'x'.repeat(100_000) },
]

/** Edits that mean nothing. Whatever the server makes of them, it goes on. */
const meaninglessEdits: readonly unknown[] = [
  { range: at(-1, -1), text: 'a' },
  { range: at(0, -5, -3, 2), text: 'b' },
  { range: at(0.5, 1.5), text: 'c' },
  { range: at(1e300, 1e300), text: 'd' },
  { range: null, text: 'e' },
  { range: {}, text: 'f' },
  { range: at(0, 0), text: null },
  { range: at(0, 0) },
  {},
  null,
]

const oddUris: readonly string[] = [
  '',
  'x',
  'untitled:',
  'untitled:Untitled-1',
  'file:',
  'file://',
  'file:///',
  'file:///%',
  'file:///%zz/a.md',
  'file:///a%2Fb%2F..%2Fc.md',
  'file:///a%00b.md',
  'file:///a\nb.md',
  'file:///../../../a.md',
  'file:////server/share/a.md',
  'file://server/share/a.md',
  'file:///c%3A/macros/a.md',
  'file:///C:\\macros\\a.md',
  'http://example.org/a.md',
  'vscode-notebook-cell:/a.ipynb#W0',
  'constructor',
  '__proto__',
  'file:///__proto__/a.md',
  'file:///a.md?b=c#d',
  '📦',
  'file:///\ud83d.md',
  `file:///${'a'.repeat(100_000)}.md`,
  `file:///${'a/'.repeat(2000)}a.md`,
  'a:'.repeat(10_000),
]

const oddLanguages: readonly unknown[] = [
  null,
  7,
  {},
  '',
  'markdown\n',
  '__proto__',
  'constructor',
  'x'.repeat(100_000),
]

export const documentFaults: readonly ServerFault[] = [
  {
    fault: 'messages about documents out of order',
    injected:
      'changes, closing and saving before opening or behind closing, opening twice, versions that go back',
    happened: 'the document that is open is the one that was sent last',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      open(client)
      const expected = await findingsOf(client, parcel.uri)
      close(client)
      for (const disorder of disorders) {
        disorder(client)
        const found = await findingsOf(client, parcel.uri)
        expect([String(disorder), shapeOf(found)]).toEqual([String(disorder), shapeOf(expected)])
        close(client)
      }
      await expectHealthy(broken, healthy)
      return { tried: disorders.length }
    },
  },
  {
    fault: 'odd edits',
    injected: 'edits beyond the end, end before start, inside of an emoji and of a CRLF, empty ones, NULs',
    happened: 'the text is what the specification says; the findings are those of a document opened with it',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      for (const edit of oddEdits) {
        open(client)
        change(client, [edit])
        const found = await findingsOf(client, parcel.uri)
        close(client)
        open(client, { ...parcel, text: changed(parcel.text, [edit], 'utf-16') })
        expect([edit, shapeOf(found)]).toEqual([edit, shapeOf(await findingsOf(client, parcel.uri))])
        close(client)
      }
      await expectHealthy(broken, healthy)
      return { tried: oddEdits.length }
    },
  },
  {
    fault: 'edits that mean nothing',
    injected: 'negative and broken positions, no text, no range',
    happened: 'each is answered, and the next whole text counts',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      open(client)
      const expected = shapeOf(await findingsOf(client, parcel.uri))
      for (const edit of meaninglessEdits) {
        change(client, [edit as object])
        change(client, [{ text: 'Between.' }, edit as object, { text: 'And on.' }])
        await findingsOf(client, parcel.uri)
        change(client, whole)
        expect([edit, shapeOf(await findingsOf(client, parcel.uri))]).toEqual([edit, expected])
      }
      close(client)
      await expectHealthy(broken, healthy)
      return { tried: 2 * meaninglessEdits.length }
    },
  },
  {
    fault: 'odd names and languages of documents',
    injected:
      'URIs that are empty, long, of other schemes, with NULs, line ends and broken escapes; languages that are none',
    happened: 'each is answered, and is forgotten once it is closed',
    async try({ healthy, shared: broken }) {
      const { client } = broken
      for (const uri of oddUris) {
        open(client, { ...parcel, uri })
        change(client, [{ text: 'Sorry for any trouble.' }], 2, uri)
        await findingsOf(client, uri)
        for (const method of ['documentSymbol', 'codeLens', 'documentLink', 'foldingRange'])
          await client.request(`textDocument/${method}`, { textDocument: { uri } })
        close(client, uri)
      }
      for (const languageId of oddLanguages) {
        open(client, { ...parcel, languageId } as Shown)
        await findingsOf(client, parcel.uri)
        close(client)
      }
      await expectHealthy(broken, healthy)
      return { tried: oddUris.length + oddLanguages.length }
    },
  },
]
