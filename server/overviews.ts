import type { Offsets } from '../engine/finding'
import { overviewOf, type MacroOverview, type Overview } from '../engine/overview'
import type { CheckedDocument, Documents } from './documents'

/** A check of a document, and its macros as they were read. */
export interface Overviewed {
  readonly checked: CheckedDocument
  readonly overview: Overview
}

/** The outlines of open documents. Several features ask for one after each change, so the last one is kept. */
export class Overviews {
  readonly #known = new WeakMap<CheckedDocument['file'], Overview | undefined>()

  constructor(private readonly documents: Documents) {}

  /** `undefined` where a document is not open, is left out, or cannot hold macros. */
  async of(uri: string): Promise<Overviewed | undefined> {
    const checked = await this.documents.check(uri)
    if (!checked || checked.config === 'ignored') return undefined
    const { file, config } = checked
    if (!this.#known.has(file)) this.#known.set(file, overviewOf(file, config))
    const overview = this.#known.get(file)
    return overview && { checked, overview }
  }
}

/** The macros that a range of the file touches. */
export const macrosAt = (macros: readonly MacroOverview[], [start, end]: Offsets): readonly MacroOverview[] =>
  macros.filter(({ offsets }) => offsets[0] <= end && start <= offsets[1])
