import { TextDocuments, type Connection, type TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Config } from '../engine/config'
import type { SourceFile } from '../engine/document'
import type { Finding, Offsets } from '../engine/finding'
import type { Linter } from '../engine/lint'
import type { Converter } from './convert'
import type { Settings } from './settings'

/** One version of an open document, with what the linter found in it under the settings in force. */
export interface CheckedDocument {
  /** Names this very check. Versions alone will not do: a document that is opened again starts at 1. */
  readonly id: string
  readonly version: number
  readonly document: TextDocument
  readonly file: SourceFile
  readonly config: Config
  readonly findings: readonly Finding[]
}

/** The documents that are open in the editor. Only their buffers are read, never the files on disk. */
export class Documents {
  readonly #open: TextDocuments<TextDocument>
  readonly #checked = new Map<string, CheckedDocument>()
  #checks = 0

  constructor(
    private readonly linter: Linter,
    private readonly settings: Settings,
    private readonly convert: Converter,
  ) {
    this.#open = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => this.#update(document, changes, version),
    })
  }

  get onDidChangeContent() {
    return this.#open.onDidChangeContent
  }

  get onDidClose() {
    return this.#open.onDidClose
  }

  listen(connection: Connection): void {
    this.#open.listen(connection)
    this.#open.onDidClose(({ document }) => {
      this.#checked.delete(document.uri)
      this.settings.forget(document.uri)
    })
  }

  uris(): string[] {
    return this.#open.keys()
  }

  /** Lints a document, once per version and settings. `undefined` where no such document is open. */
  async check(uri: string): Promise<CheckedDocument | undefined> {
    if (!this.#open.get(uri)) return undefined
    const config = await this.settings.configOf(uri)
    // Looked up again behind the wait, because the user may have typed or closed the document meanwhile.
    const document = this.#open.get(uri)
    if (!document) return undefined
    const known = this.#checked.get(uri)
    if (known?.version === document.version && known.config === config) return known
    const file = { text: document.getText(), path: uri, languageId: document.languageId }
    const { findings } = this.linter.lint(file, config)
    const id = String((this.#checks += 1))
    const checked = { id, version: document.version, document, file, config, findings }
    this.#checked.set(uri, checked)
    return checked
  }

  /** Whether a check still speaks of the text that the user sees. Positions are valid only then. */
  isCurrent({ document, version }: CheckedDocument): boolean {
    return this.#open.get(document.uri)?.version === version
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

/** The findings that a range touches. A cursor at the edge of a finding counts. */
export const findingsAt = ({ findings }: CheckedDocument, [start, end]: Offsets): readonly Finding[] =>
  findings.filter(({ offsets }) => offsets[0] <= end && start <= offsets[1])
