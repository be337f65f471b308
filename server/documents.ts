import type { TextDocument } from 'vscode-languageserver-textdocument'
import { parseConfig, type Config } from '../engine/config'
import type { SourceFile } from '../engine/document'
import type { Finding, Offsets, Problem } from '../engine/finding'
import type { Linter } from '../engine/lint'
import type { Buffers } from './buffers'
import type { Compared } from './compared'
import type { Configs } from './configs'
import { isConfig } from './uris'

/** One version of an open document, with what was found in it under the config in force. */
export interface CheckedDocument {
  /** Names this very check. Versions alone will not do: a document that is opened again starts at 1. */
  readonly id: string
  readonly version: number
  readonly document: TextDocument
  readonly file: SourceFile
  /** A document that is left out has no findings. */
  readonly config: Config | 'ignored'
  readonly findings: readonly Finding[]
  /** What the last comparison with other files found in it. These have no fixes. */
  readonly compared: readonly Finding[]
  /** The mistakes in a config file. */
  readonly problems: readonly Problem[]
}

/** What is known of the documents that are open in the editor. Their buffers are read, never the files on disk. */
export class Documents {
  readonly #checked = new Map<string, CheckedDocument>()
  #checks = 0

  constructor(
    private readonly linter: Linter,
    private readonly configs: Configs,
    private readonly buffers: Buffers,
    private readonly compared: Compared,
  ) {
    buffers.onDidClose(({ document }) => {
      this.#checked.delete(document.uri)
      configs.forget(document.uri)
    })
  }

  /** Checks a document, once per version and config; no other file is read for it. `undefined` where no such document is open. */
  async check(uri: string): Promise<CheckedDocument | undefined> {
    if (!this.buffers.get(uri)) return undefined
    const config = await this.configs.configOf(uri)
    // Looked up again behind the wait, because the user may have typed or closed the document meanwhile.
    const document = this.buffers.get(uri)
    if (!document) return undefined
    const known = this.#checked.get(uri)
    const compared = config === 'ignored' ? [] : this.compared.findingsIn(uri, document.getText())
    const isKnown = known?.version === document.version && known.config === config
    if (isKnown && (known.compared === compared || config === 'ignored')) return known
    const id = String((this.#checks += 1))
    const checked = { ...(isKnown ? known : this.#lint(document, config)), id, compared }
    this.#checked.set(uri, checked)
    return checked
  }

  #lint(document: TextDocument, config: Config | 'ignored'): Omit<CheckedDocument, 'id' | 'compared'> {
    const { uri, version, languageId } = document
    const file = { text: document.getText(), path: uri, languageId }
    const findings = config === 'ignored' ? [] : this.linter.lint(file, config).findings
    const problems = isConfig(uri) ? parseConfig(file.text, this.linter.rules).problems : []
    return { version, document, file, config, findings, problems }
  }

  /** Whether a check still speaks of the text that the user sees. Positions are valid only then. */
  isCurrent({ document, version }: CheckedDocument): boolean {
    return this.buffers.get(document.uri)?.version === version
  }
}

/** The findings that a range touches. A cursor at the edge of a finding counts. */
export const findingsAt = (findings: readonly Finding[], [start, end]: Offsets): readonly Finding[] =>
  findings.filter(({ offsets }) => offsets[0] <= end && start <= offsets[1])
