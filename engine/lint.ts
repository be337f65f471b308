import type { Config } from './config'
import type { Document, FormatId, SourceFile } from './document'
import { severities, type Finding, type Fix, type Problem } from './finding'
import { fixAll, proveFixes } from './fixer'
import { formatOf } from './formats'
import { createJudge, type Origin } from './judge'
import type { Rule } from './rule'
import { suppress } from './suppress'
import { createTrigger } from './trigger'

/** What a check of one file gives. */
export interface LintResult {
  /** `undefined` where no format reads such a file. */
  readonly format: FormatId | undefined
  /** How many macros the file holds. */
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
  fixes(
    file: SourceFile,
    config: Config,
    findings: readonly Finding[],
  ): Promise<ReadonlyMap<Finding, readonly Fix[]>>
  /** Applies safe fixes until none is left. `count` says how many were applied. */
  fixAll(file: SourceFile, config: Config): Promise<{ readonly text: string; readonly count: number }>
}

/** A file as it was read, for the proof of fixes. `document` is missing where nothing had to be parsed. */
export interface LintRun extends LintResult {
  readonly document: Document | undefined
}

export function createLinter(rules: readonly Rule[]): Linter {
  const trigger = createTrigger(rules)
  const origins = new WeakMap<Finding, Origin>()
  const run = (file: SourceFile, config: Config, reading: 'wanted' | 'all' = 'wanted'): LintRun => {
    const format = formatOf(file)
    if (!format) return { format: undefined, macros: 0, findings: [], problems: [], document: undefined }
    if (reading === 'wanted' && !trigger.inFile(file.text)) {
      // Only a JSON file holds more than one macro; they are counted without reading any prose.
      const isOne = format.id !== 'json'
      const macros = isOne ? 1 : format.read(file.text, { ...config, wanted: () => false }).macros.length
      return { format: format.id, macros, findings: [], problems: [], document: undefined }
    }
    const wanted = reading === 'all' ? (): boolean => true : trigger.inFile
    const document = format.read(file.text, { ...config, wanted })
    const problems: Problem[] = [...document.problems]
    const judge = createJudge(rules, config, trigger.inText)
    const found = document.macros.flatMap((macro) => judge.macro(macro))
    for (const [finding, origin] of judge.origins) origins.set(finding, origin)
    problems.push(...judge.problems)
    const kept = suppress(
      file.text,
      inOrder(found),
      rules.map((rule) => rule.id),
    )
    problems.push(...kept.problems)
    return { format: format.id, macros: document.macros.length, findings: kept.findings, problems, document }
  }
  // Fixes are mostly asked for right after a check, so the last reading is kept for their proof.
  let last: { file: SourceFile; config: Config; run: LintRun } | undefined
  const lint = (file: SourceFile, config: Config): LintRun => {
    if (last?.config === config && isSame(last.file, file)) return last.run
    last = { file, config, run: run(file, config) }
    return last.run
  }
  const linter: Linter = {
    rules,
    lint: (file, config) => {
      const { document: _, ...result } = lint(file, config)
      return result
    },
    fixes: (file, config, findings) =>
      proveFixes(
        file,
        findings,
        origins,
        () => lint(file, config),
        (changed) => run(changed, config, 'all'),
      ),
    fixAll: (file, config) => fixAll(linter, file, config),
  }
  return linter
}

const isSame = (a: SourceFile, b: SourceFile): boolean =>
  a.text === b.text && a.path === b.path && a.languageId === b.languageId

/** Sorted by place. One rule reports one place once, at its worst, however many branches lead there. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const worst = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.offsets[0]}`
    const known = worst.get(key)
    if (!known || severities.indexOf(finding.severity) < severities.indexOf(known.severity))
      worst.set(key, finding)
  }
  return [...worst.values()].sort((a, b) => a.offsets[0] - b.offsets[0] || a.offsets[1] - b.offsets[1])
}
