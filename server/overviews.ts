import type { Config } from '../engine/settings/config'
import { isOfOneFile, type SourceFile } from '../engine/document'
import type { Offsets } from '../engine/finding'
import { overviewOf, type MacroOverview, type Overview } from '../engine/overview'
import type { CheckedDocument, Documents } from './documents'

/** A check of a document, and its macros as they were read. */
export interface Overviewed {
  readonly checked: CheckedDocument
  readonly overview: Overview
}

/** The last overview of a document. */
interface Known {
  readonly file: SourceFile
  readonly config: Config
  readonly overview: Overview | undefined
}

/** The outlines of open documents. Several features ask for one after each change, so the last one is kept. */
export class Overviews {
  readonly #known = new WeakMap<CheckedDocument['document'], Known>()

  constructor(private readonly documents: Documents) {}

  /** `undefined` where a document is not open, is left out, or cannot hold macros. */
  async of(uri: string): Promise<Overviewed | undefined> {
    const checked = await this.documents.check(uri)
    if (!checked || checked.config === 'ignored') return undefined
    const { document, file, config } = checked
    const known = this.#known.get(document)
    const isOfNow = known?.file === file && known.config === config
    const overview = isOfNow ? known.overview : this.#read(file, config, known)
    this.#known.set(document, { file, config, overview })
    return overview && { checked, overview }
  }

  #read(file: SourceFile, config: Config, known: Known | undefined): Overview | undefined {
    const isState = known?.config === config && isOfOneFile(known.file, file)
    const earlier = isState && known.overview && { text: known.file.text, macros: known.overview.macros }
    return overviewOf(file, config, earlier || undefined)
  }
}

/** The macros that a range of the file touches. */
export const macrosAt = (macros: readonly MacroOverview[], [start, end]: Offsets): readonly MacroOverview[] =>
  macros.filter(({ offsets }) => offsets[0] <= end && start <= offsets[1])
