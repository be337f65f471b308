import { TextDocuments, type Connection, type TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Converter } from './convert'

/** The texts that are open in the editor, as the user sees them, saved or not. */
export class Buffers {
  readonly #open: TextDocuments<TextDocument>

  constructor(private readonly convert: Converter) {
    this.#open = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => this.#update(document, changes, version),
    })
  }

  /** Fires when a document is opened, too. */
  get onDidChangeContent() {
    return this.#open.onDidChangeContent
  }

  get onDidClose() {
    return this.#open.onDidClose
  }

  listen(connection: Connection): void {
    this.#open.listen(connection)
  }

  get(uri: string): TextDocument | undefined {
    return this.#open.get(uri)
  }

  uris(): string[] {
    return this.#open.keys()
  }

  /** Each change counts from the text that the change before it left, so they are applied one by one. */
  #update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    for (const change of changes) {
      if (!('range' in change)) {
        TextDocument.update(document, [change], version)
        continue
      }
      const [start, end] = this.convert.toOffsets(document, change.range)
      const range = { start: document.positionAt(start), end: document.positionAt(end) }
      TextDocument.update(document, [{ range, text: change.text }], version)
    }
    return document
  }
}
