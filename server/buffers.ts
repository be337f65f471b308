import {
  Emitter,
  type Connection,
  type TextDocumentChangeEvent,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Converter } from './convert'

type Event = TextDocumentChangeEvent<TextDocument>

/** The texts that are open in the editor, as the user sees them, saved or not. */
export class Buffers {
  readonly #open = new Map<string, TextDocument>()
  readonly #changed = new Emitter<Event>()
  readonly #closed = new Emitter<Event>()

  constructor(private readonly convert: Converter) {}

  /** Fires when a document is opened, too. */
  readonly onDidChangeContent = this.#changed.event

  readonly onDidClose = this.#closed.event

  listen(connection: Connection): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      if (isShownOnly(uri)) return
      const document = TextDocument.create(uri, languageId, version, text)
      this.#open.set(uri, document)
      this.#changed.fire({ document })
    })
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#open.get(uri)
      if (!document) return
      for (const change of contentChanges) this.#update(document, change, version)
      this.#changed.fire({ document })
    })
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const document = this.#open.get(uri)
      if (!document) return
      this.#open.delete(uri)
      this.#closed.fire({ document })
    })
  }

  get(uri: string): TextDocument | undefined {
    return this.#open.get(uri)
  }

  uris(): string[] {
    return [...this.#open.keys()]
  }

  /** Each change counts from the text that the change before it left, so they are applied one by one. */
  #update(document: TextDocument, change: TextDocumentContentChangeEvent, version: number): void {
    if (!('range' in change)) {
      TextDocument.update(document, [change], version)
      return
    }
    const [start, end] = this.convert.toOffsets(document, change.range)
    const text = document.getText()
    const [before, after] = [text.slice(0, start), text.slice(end)]
    if (joinsLineEnd(before, change.text, after)) {
      TextDocument.update(document, [{ text: before + change.text + after }], version)
      return
    }
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    TextDocument.update(document, [{ range, text: change.text }], version)
  }
}

/**
 * Whether a CR and an LF come together where a text is put between two others. Both were, or are, line ends of their own
 * for a document that only counts those in the new text, and every line behind them would be off by one.
 */
const joinsLineEnd = (before: string, text: string, after: string): boolean =>
  (before.endsWith('\r') && (text || after).startsWith('\n')) ||
  ((text || before).endsWith('\r') && after.startsWith('\n'))

/**
 * Whether a text is shown and is nobody's to edit: an older version beside the file, the editor's own files and output,
 * what a chat writes. A finding in one of these would be shown twice, or to somebody who cannot mend it.
 */
const isShownOnly = (uri: string): boolean =>
  /^(?:git|gitfs|output|vscode-userdata|vscode-chat[\w-]*|chat-editing[\w-]*):/i.test(uri)
