import type { Config } from './config'
import type { FormatId, SourceFile } from './document'
import type { Finding, Fix, Problem } from './finding'
import type { Rule } from './rule'

/** What a check of one file gives. */
export interface LintResult {
  /** `undefined` where no format reads such a file. */
  readonly format: FormatId | undefined
  /** How many macros the file holds. 0 where nothing in it could matter, because then it is not parsed. */
  readonly macros: number
  /** Sorted by place. */
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}

export interface Linter {
  readonly rules: readonly Rule[]
  /** Pure and synchronous: the same file and settings give the same result. Never throws. */
  lint(file: SourceFile, config: Config): LintResult
  /**
   * The proved fixes of findings of one file, best first; a finding without any has an empty list.
   * `file` and `config` must be those that `lint` got.
   */
  fixes(file: SourceFile, config: Config, findings: readonly Finding[]): Promise<ReadonlyMap<Finding, readonly Fix[]>>
  /** Applies safe fixes until none is left. `count` says how many were applied. */
  fixAll(file: SourceFile, config: Config): Promise<{ readonly text: string; readonly count: number }>
}

export function createLinter(rules: readonly Rule[]): Linter {
  // STUB, replaced by the lead within the hour.
  return {
    rules,
    lint: (file) => {
      const at = file.text.search(/for any inconvenience/i)
      const finding: Finding | undefined =
        at < 0
          ? undefined
          : {
              rule: 'generic-apology',
              severity: 'error',
              hears: 'Reads as: nobody looked at what happened to you.',
              why: 'Because.',
              todo: 'Say what happened.',
              macro: '',
              offsets: [at, at + 21],
              sentence: 'We apologize for any inconvenience.',
            }
      return { format: 'text', macros: 1, findings: finding ? [finding] : [], problems: [] }
    },
    fixes: async (_file, _config, findings) =>
      new Map(
        findings.map((finding) => [
          finding,
          [
            {
              title: 'Rewrite: "We apologize [TODO: what we did]."',
              safety: 'template',
              becomes: 'We apologize [TODO: what we did].',
              edits: [{ offsets: finding.offsets, newText: '[TODO: what we did]' }],
            },
          ],
        ]),
      ),
    fixAll: async (file) => ({ text: file.text, count: 0 }),
  }
}
