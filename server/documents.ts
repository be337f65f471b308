import { Emitter } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { parseConfig, type Config } from '../engine/settings/config'
import type { Partials, SourceFile } from '../engine/document'
import type { Finding, Offsets, Problem } from '../engine/finding'
import type { Linter } from '../engine/lint'
import { parseSuppressions, suppressionsName, type Suppression } from '../engine/suppressions/suppressions'
import type { Buffers } from './buffers'
import type { Compared } from './compared'
import type { Configs } from './configs'
import type { Folders } from './folders'
import { mostUnits, tooLongNotice } from './limits'
import type { PartialTexts } from './partial-texts'
import type { SuppressionFiles } from './suppression-files'
import { comparable, isConfig, isSuppressions } from './uris'

/** One version of an open document, with what was found in it under the config in force. */
export interface CheckedDocument {
  /** Names this very check. Versions alone will not do: a document that is opened again starts at 1. */
  readonly id: string
  readonly version: number
  readonly document: TextDocument
  readonly file: SourceFile
  /** A document that is left out has no findings. */
  readonly config: Config | 'ignored'
  /** Why it is left out, where the user did not ask for that. */
  readonly notice: string | undefined
  readonly findings: readonly Finding[]
  /** What the last comparison with other files found in it. These have no fixes. */
  readonly compared: readonly Finding[]
  /** The mistakes in one of our own files; of a macro only those that can be mended at once. */
  readonly problems: readonly Problem[]
  /** The suppressions of the document that leave out nothing. */
  readonly unused: readonly Suppression[]
}

/** What is known of the documents that are open in the editor. Their buffers are read, never the files on disk. */
export class Documents {
  readonly #checked = new Map<string, CheckedDocument>()
  readonly #changedUse = new Emitter<void>()
  #checks = 0

  constructor(
    private readonly linter: Linter,
    private readonly configs: Configs,
    private readonly suppressions: SuppressionFiles,
    private readonly buffers: Buffers,
    private readonly compared: Compared,
    private readonly partials: PartialTexts,
    private readonly folders: Folders,
  ) {
    buffers.onDidClose(({ document }) => {
      this.#checked.delete(document.uri)
      configs.forget(document.uri)
    })
  }

  /** Fires when other suppressions leave out something than before, while a file that holds them is open. */
  readonly onDidChangeUse = this.#changedUse.event

  /** Checks a document, once per version and config; no other file is read for it. `undefined` where no such document is open. */
  async check(uri: string): Promise<CheckedDocument | undefined> {
    if (!this.buffers.get(uri)) return undefined
    const inForce = await this.configs.configOf(uri)
    const side = isSuppressions(uri) ? await this.#readSideFile(uri) : undefined
    // Looked up again behind the wait, because the user may have typed or closed the document meanwhile.
    const document = this.buffers.get(uri)
    if (!document) return undefined
    if (side && side.text !== document.getText()) return this.check(uri)
    const problems = side?.problems
    const notice = inForce !== 'ignored' && document.getText().length > mostUnits ? tooLongNotice : undefined
    const config = notice === undefined ? inForce : 'ignored'
    const known = this.#checked.get(uri)
    const compared = config === 'ignored' ? [] : this.compared.findingsIn(uri, document.getText())
    const partials = notice === undefined ? this.partials.of(document) : undefined
    // The document is looked at, too: one that is opened again may begin with the same version and another text.
    const isText = known?.document === document && known.version === document.version
    const isSame = isText && known.file.partials === partials
    const isKnown = isSame && known.config === config && known.notice === notice && !problems
    if (isKnown && (known.compared === compared || config === 'ignored')) return known
    const id = String((this.#checks += 1))
    const read = isKnown ? known : this.#lint(document, partials, config, problems)
    const checked = { ...read, id, compared, notice }
    this.#checked.set(uri, checked)
    if (JSON.stringify(known?.unused ?? []) !== JSON.stringify(checked.unused)) this.#tellOfUse()
    return checked
  }

  #lint(
    document: TextDocument,
    partials: Partials | undefined,
    config: Config | 'ignored',
    problems: readonly Problem[] = [],
  ): Omit<CheckedDocument, 'id' | 'compared' | 'notice'> {
    const { uri, version, languageId } = document
    const file: SourceFile = { ...this.folders.nameOf(uri), text: document.getText(), languageId, partials }
    const checked = { version, document, file, config, findings: [], problems, unused: [] }
    if (isConfig(uri)) return { ...checked, problems: parseConfig(file.text, this.linter.rules).problems }
    if (config === 'ignored') return checked
    const { findings, problems: all, unused } = this.linter.lint(file, config)
    // What else keeps a file from being read, such as broken JSON, the editor tells of itself.
    return { ...checked, findings, problems: all.filter(({ fix }) => fix), unused }
  }

  /** The mistakes in a side file, and its entries that leave out nothing in the documents that are open. */
  async #readSideFile(
    uri: string,
  ): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
    const text = this.buffers.get(uri)?.getText() ?? ''
    const own = parseSuppressions(text, this.linter.rules)
    const unused: Suppression[] = []
    for (const other of own.isBroken ? [] : this.buffers.uris()) {
      if (isSuppressions(other)) continue
      const located = await this.suppressions.fileFor(other)
      const isThis = located && comparable(`${located.folder}/${suppressionsName}`) === comparable(uri)
      // Until the typing ends, the entries in force are those of an older text.
      if (!isThis || located.file.text !== text) continue
      for (const entry of (await this.check(other))?.unused ?? []) unused.push(entry)
    }
    const missing = await this.suppressions.missingIn(uri, own)
    const problems = [...own.problems, ...missing.flatMap((name) => own.missing(name)), ...own.unused(unused)]
    return { text, problems }
  }

  #tellOfUse(): void {
    if (this.buffers.uris().some(isSuppressions)) this.#changedUse.fire()
  }

  /** Whether a check still speaks of the text that the user sees. Positions are valid only then. */
  isCurrent({ document, version }: CheckedDocument): boolean {
    return this.buffers.get(document.uri) === document && document.version === version
  }
}

/** The findings, or problems, that a range touches. A cursor at the edge of one counts. */
export const findingsAt = <Found extends Pick<Finding, 'offsets'>>(
  findings: readonly Found[],
  [start, end]: Offsets,
): readonly Found[] => findings.filter(({ offsets }) => offsets[0] <= end && start <= offsets[1])
