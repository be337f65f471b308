import {
  Emitter,
  type Connection,
  type Position,
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
      expectTexts(uri, text)
      if (isShownOnly(uri)) return
      const document = TextDocument.create(uri, languageId, version, text)
      this.#open.set(uri, document)
      this.#changed.fire({ document })
    })
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const open = this.#open.get(uri)
      if (!open) return
      expectTexts(...contentChanges.map((change) => change.text))
      // What is known of a text is known by the document and its version, and not every client counts on.
      const document =
        version > open.version ? open : TextDocument.create(uri, open.languageId, version, open.getText())
      this.#open.set(uri, document)
      this.#apply(document, contentChanges, version)
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

  /** Each change counts from the text that the change before it left, so most are applied one by one. */
  #apply(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const text = changes.length > 1 ? this.#fromTheEnd(document, changes) : undefined
    if (text !== undefined) TextDocument.update(document, [{ text }], version)
    else for (const change of changes) this.#update(document, change, version)
  }

  /**
   * The text after changes that stand one before the other, as many cursors make them: then all count from the same text,
   * and it need not be copied for each. `undefined` where they do not, or where a place is beyond the end of its line.
   */
  #fromTheEnd(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
  ): string | undefined {
    const text = document.getText()
    const parts: string[] = []
    let behind = text.length
    for (const change of changes) {
      if (!('range' in change) || !change.range) return undefined
      const { end, start } = change.range
      const [from, to] = [start, end].map((place) => this.convert.toOffset(document, place)) as [
        number,
        number,
      ]
      const isExact = [from, to].every((offset, index) =>
        isSamePlace(this.convert.toPosition(document, offset), index === 0 ? start : end),
      )
      // Behind a CR, a line feed that another change puts there makes it a place in another line.
      if (!isExact || from > to || to > behind || text[from - 1] === '\r') return undefined
      parts.push(text.slice(to, behind), change.text)
      behind = from
    }
    return text.slice(0, behind) + parts.toReversed().join('')
  }

  #update(document: TextDocument, change: TextDocumentContentChangeEvent, version: number): void {
    // Some clients write down what they leave out, as `null`.
    if (!('range' in change) || !change.range) {
      TextDocument.update(document, [{ text: change.text }], version)
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

const isSamePlace = (one: Position, other: Position): boolean =>
  one.line === other.line && one.character === other.character

/** Fails for what is no text, so that the client is told: kept, it would break all that looks at the open documents. */
function expectTexts(...texts: readonly unknown[]): void {
  if (texts.some((text) => typeof text !== 'string')) throw new TypeError('A text or a URI is missing.')
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
