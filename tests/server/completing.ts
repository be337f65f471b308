import { expect } from 'vitest'
import {
  CompletionRequest,
  CompletionTriggerKind,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { startClient } from './harness'

/** A client that takes tab stops. */
export const snippets: ClientCapabilities = {
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
}

export interface Asked {
  /** The file's name below the open folder. */
  readonly in?: string
  readonly capabilities?: ClientCapabilities
  readonly config?: object
  /** The texts of other open documents by their names. */
  readonly beside?: Record<string, string>
  /** The texts of files that are not open by their names. */
  readonly onDisk?: Record<string, string>
  /** The sign that was typed, where the editor asks because of it. */
  readonly sign?: string
}

/** Where the cursor stands. */
export const cursor = '‸'

/** Asks for completions at the cursor, with the text as an editor shows it after an item was chosen. */
export async function complete(marked: string, asked: Asked = {}) {
  const { in: name = 'a.md', capabilities = {}, config = {}, beside = {}, onDisk = {}, sign } = asked
  const uri = `file:///w/${name}`
  const client = await startClient({
    capabilities,
    folders: ['file:///w'],
    files: new Map([
      ['file:///w/amends.config.json', JSON.stringify(config)],
      ...Object.entries(onDisk).map(([other, text]) => [`file:///w/${other}`, text] as const),
    ]),
  })
  for (const [other, text] of Object.entries(beside)) {
    await client.open(text, { at: `file:///w/${other}`, languageId: languageOf(other) })
  }
  const text = marked.replace(cursor, '')
  await client.open(text, { at: uri, languageId: languageOf(name) })
  // What is not open is read in a pause.
  if (asked.onDisk) await client.settle()
  const document = TextDocument.create(uri, '', 1, text)
  const position = document.positionAt(marked.indexOf(cursor))
  const list = (await client.rpc.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
    context: sign
      ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: sign }
      : { triggerKind: CompletionTriggerKind.Invoked },
  })) as CompletionList | null
  expect(client.logged).toEqual([])
  const items = list?.items ?? []
  return {
    list,
    items,
    labels: items.map(({ label }) => label),
    after: (label: string) =>
      chosen(
        document,
        items.find((item) => item.label === label),
      ),
  }
}

function chosen(document: TextDocument, item: CompletionItem | undefined): string {
  if (!item?.textEdit || !('range' in item.textEdit)) return `There is no such item.`
  return TextDocument.applyEdits(document, [item.textEdit])
}

function languageOf(name: string): string {
  const extension = name.replace(/.*\./, '')
  return { md: 'markdown', hbs: 'handlebars', yml: 'yaml', txt: 'plaintext' }[extension] ?? extension
}
