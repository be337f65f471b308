import { readApologies, readWords, type ApologyReading, type PassageWords } from './apology/reading'
import type { Config } from './config'
import type { Document, FormatId, Macro, Passage, SourceFile } from './document'
import { severities, type Finding, type Fix, type Problem, type Severity } from './finding'
import { fixAll, proveFixes } from './fixer'
import { formatOf } from './formats'
import type { DraftFix, Hit, Rule } from './rule'
import { suppress } from './suppress'
import { branchPaths } from './text/branches'
import type { MappedText } from './text/mapped-text'
import { shownText } from './text/shown-text'
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
  fixes(file: SourceFile, config: Config, findings: readonly Finding[]): Promise<ReadonlyMap<Finding, readonly Fix[]>>
  /** Applies safe fixes until none is left. `count` says how many were applied. */
  fixAll(file: SourceFile, config: Config): Promise<{ readonly text: string; readonly count: number }>
}

/** Where a finding came from, kept aside until somebody asks for fixes. */
export interface Origin {
  readonly text: MappedText
  readonly reading: ApologyReading
  readonly drafts: () => readonly DraftFix[] | Promise<readonly DraftFix[]>
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
    const found = document.macros.flatMap((macro) => [...judgeMacro(macro, trigger.inText, rules, config, origins, problems)])
    const kept = suppress(file.text, inOrder(found), rules.map((rule) => rule.id))
    problems.push(...kept.problems)
    return { format: format.id, macros: document.macros.length, findings: kept.findings, problems, document }
  }
  const linter: Linter = {
    rules,
    lint: (file, config) => {
      const { document: _, ...result } = run(file, config)
      return result
    },
    fixes: (file, config, findings) => proveFixes(file, findings, origins, (changed) => run(changed, config, 'all')),
    fixAll: (file, config) => fixAll(linter, file, config),
  }
  return linter
}

/** Sorted by place; one rule reports one place once, however many branches lead there. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings
    .filter((finding) => {
      const key = `${finding.rule} ${finding.offsets.join(' ')}`
      return !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => a.offsets[0] - b.offsets[0] || a.offsets[1] - b.offsets[1])
}

function* judgeMacro(
  macro: Macro,
  isWanted: (text: string) => boolean,
  rules: readonly Rule[],
  config: Config,
  origins: WeakMap<Finding, Origin>,
  problems: Problem[],
): Generator<Finding> {
  const prose = macro.passages.filter((passage) => passage.role !== 'heading')
  const words = new Map<Passage, PassageWords>()
  const wordsAt = (passage: Passage | undefined): PassageWords | undefined => {
    if (passage && !words.has(passage)) words.set(passage, readWords(passage.text))
    return passage && words.get(passage)
  }
  let heading = ''
  for (const passage of macro.passages) {
    if (passage.role === 'heading') heading = passage.text.text
    // The head of a table column speaks for its cells: "Don't write" over a column of bad examples.
    if (passage.role === 'cell' && passage.text.text.length < 40) heading = `${heading}\n${passage.text.text}`
    if (!isWanted(passage.text.text)) continue
    const at = prose.indexOf(passage)
    const beside = passage.role === 'heading' || passage.role === 'attribute' ? undefined : { previous: prose[at - 1], next: prose[at + 1] }
    for (const text of branchPaths(passage.text)) {
      const around = { previous: wordsAt(beside?.previous), next: wordsAt(beside?.next), heading }
      for (const reading of readApologies(readWords(text), around)) {
        yield* judge(reading, text, macro, rules, config, origins, problems)
      }
    }
  }
}

/** Lets every rule look at one apology. A rule that throws is a problem of that rule, not of the run. */
function judge(
  reading: ApologyReading,
  text: MappedText,
  macro: Macro,
  rules: readonly Rule[],
  config: Config,
  origins: WeakMap<Finding, Origin>,
  problems: Problem[],
): Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    const level = config.rules[rule.id] ?? rule.severity
    if (level === 'off') continue
    const report = (hit: Hit): void => {
      const finding: Finding = {
        rule: rule.id,
        severity: severityOf(rule, level, hit),
        hears: hit.hears ?? rule.hears,
        why: hit.why ?? rule.why,
        todo: hit.todo ?? rule.todo,
        macro: macro.path,
        offsets: text.toSource(...hit.span),
        sentence: shownText(text, reading.sentence.start, reading.sentence.end),
      }
      origins.set(finding, { text, reading, drafts: hit.fixes ?? (() => []) })
      findings.push(finding)
    }
    try {
      rule.check(reading, report)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      problems.push({ message: `The rule ${rule.id} failed here: ${reason}`, offsets: text.toSource(reading.sentence.start, reading.sentence.end) })
    }
  }
  return findings
}

/** The configured level is the rule's highest; milder hits stay as mild as they are. */
function severityOf(rule: Rule, level: Severity, hit: Hit): Severity {
  if (!hit.severity || hit.severity === rule.severity) return level
  return severities.indexOf(hit.severity) > severities.indexOf(level) ? hit.severity : level
}
