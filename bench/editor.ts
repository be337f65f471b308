import { performance } from 'node:perf_hooks'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { SourceFile } from '../engine/document'
import { median } from './measure'
import type { Server, Wish } from './servers'

interface Shown {
  readonly message: string
}

const languages: Readonly<Record<string, string>> = { md: 'markdown', hbs: 'handlebars', json: 'json' }

/** A person with one document in front, who waits after each key for what is wrong now. All times are in milliseconds. */
export class Editor {
  #document = TextDocument.create('', '', 0, '')
  #shown: readonly Shown[] = []
  #opened = 0

  constructor(
    private readonly server: Server,
    private readonly folder = 'file:///bench',
  ) {}

  /** How many diagnostics the last answer had. */
  get found(): number {
    return this.#shown.length
  }

  /** What has the floor's server show diagnostics like those of the last answer. */
  get alike(): Required<Pick<Wish, 'initializationOptions'>> {
    const length = median(this.#shown.map(({ message }) => message.length)) || 0
    return { initializationOptions: { most: this.found, length: Math.round(length) } }
  }

  /** Opens a file under a name that no document had before, and gives how long its diagnostics took. */
  async open({ path, text }: SourceFile): Promise<number> {
    const extension = path.replace(/.*\./, '')
    const uri = `${this.folder}/bench-${(this.#opened += 1)}.${extension}`
    const languageId = languages[extension] ?? extension
    this.#document = TextDocument.create(uri, languageId, 1, text)
    return this.#timed('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
  }

  /** Types a letter at the end of a sentence in the middle of the document, and gives how long the diagnostics took. */
  async type(): Promise<number> {
    const text = this.#document.getText()
    const position = this.#document.positionAt(text.indexOf('. ', text.length / 2))
    const contentChanges = [{ range: { start: position, end: position }, text: 'x' }]
    this.#document = TextDocument.update(this.#document, contentChanges, this.#document.version + 1)
    const { uri, version } = this.#document
    return this.#timed('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  async #timed(method: string, params: object): Promise<number> {
    const begun = performance.now()
    this.server.client.notify(method, params)
    const { uri } = this.#document
    const report = await this.server.client.request<{ readonly items: readonly Shown[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    )
    const time = performance.now() - begun
    this.#shown = report.items
    return time
  }
}
