import type { Finding } from '../../engine/finding'
import { fingerprint } from '../../engine/fingerprint'
import type { Rule } from '../../engine/rule'
import type { CheckedFile } from '../checking/check-file'

/** A finding of this run, as a baseline tells it from others. */
export interface Found {
  readonly finding: Finding
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string
  readonly rule: string
  readonly text: string
  /** Whether it is about all of its file: of a macro as a whole, where the file is that macro. */
  readonly isOfFile: boolean
}

/** Tells findings apart by what they are about, never by where that stands. */
export class Recognizer {
  readonly #reads: ReadonlyMap<string, Rule['reads']>
  /** A stock sentence stands in hundreds of macros. */
  readonly #fingerprints = new Map<string, string>()

  constructor(rules: readonly Rule[]) {
    this.#reads = new Map(rules.map(({ id, reads }) => [id, reads]))
  }

  /** Whether a rule looks at several files, so that what it finds in one depends on which others are checked. */
  compares(rule: string): boolean {
    return this.#reads.get(rule) === 'workspace'
  }

  /**
   * All findings of a file, and what is related to them: when one is mended, what stood behind it comes to the front,
   * and that is nothing new.
   */
  foundIn({ findings, titles }: CheckedFile, file: string): readonly Found[] {
    return findings
      .flatMap(({ finding }) => [finding, ...finding.related])
      .map((finding) => {
        const { rule, macro } = finding
        // This is shown at some sentence of the macro and is not about that, so that it goes by the title, if there is one.
        const isOfMacro = this.#reads.get(rule) === 'macro'
        return {
          finding,
          file,
          rule,
          text: this.#fingerprint(isOfMacro ? (titles.get(macro) ?? finding.sentence) : finding.sentence),
          isOfFile: isOfMacro && macro === '',
        }
      })
  }

  #fingerprint(text: string): string {
    const known = this.#fingerprints.get(text)
    if (known !== undefined) return known
    const made = fingerprint(text)
    this.#fingerprints.set(text, made)
    return made
  }
}
