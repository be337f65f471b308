import { isAllowed } from './settings/allow'
import { notationOf } from './suppressions/comments'
import type { Config } from './settings/config'
import {
  isOfOneFile,
  pathInside,
  type Document,
  type Format,
  type FormatId,
  type SourceFile,
} from './document'
import { isWorse, type Finding, type Fix, type LeftOut, type Problem } from './finding'
import { fixAll, type FixedFile } from './fixes/fix-all'
import { proveFixes, refusalOf } from './fixes/fixer'
import { formatOf } from './formats'
import { fold } from './fold'
import { isHouseRule } from './settings/house-rules'
import { createJudge, type Judge } from './judge'
import type { Judgements } from './judgement'
import type { MacroReading } from './macro/macro-reading'
import type { FileSummary } from './macro/workspace-reading'
import type { Asked } from './fixes/proof'
import type { Origin } from './origin'
import type { Rule } from './rule'
import { createRuleSet, levelIn, withHouseRules } from './rule-set'
import { summaryOf } from './summary'
import { suppress, valuesOf } from './suppressions/suppress'
import { disablingComment, type Disabling } from './suppressions/suppress-here'
import type { Suppression } from './suppressions/suppressions'
import { leaveOut } from './suppressions/suppressions-match'
import type { Trigger } from './trigger'
import { foldTwins, withoutLonelyCopies } from './twins'

/** What a check of one file gives. */
export interface LintResult {
  /** `undefined` where no format reads such a file. */
  readonly format: FormatId | undefined
  /** How many macros the file holds. */
  readonly macros: number
  /** The titles of macros by their paths, where they have one and the file was read. */
  readonly titles: ReadonlyMap<string, string>
  /** Sorted by place. */
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
  /** What was found and is not told, because the author wants it left out. A file that is off altogether has none. */
  readonly leftOut: readonly LeftOut[]
  /** The entries of the file's suppressions that left out nothing. */
  readonly unused: readonly Suppression[]
}

/** What a finding in the HTML says of the plain text beside it. */
const SAYS_THE_SAME = 'The same holds for the plain text of this macro.'

/** All fixes of each finding, or only the best that holds, or the best that is safe. */
export type WantedFixes = 'all' | 'best' | 'safe'

export interface Linter {
  readonly rules: readonly Rule[]
  /** Pure and synchronous: the same file and settings give the same result. Never throws. */
  lint(file: SourceFile, config: Config): LintResult
  /** What the rules that compare files need to know of this one. Costs little right after `lint`. */
  summarize(file: SourceFile, config: Config): FileSummary
  /**
   * The proved fixes of findings of one file, best first; a finding without any has an empty list.
   * `file` and `config` must be those that `lint` got.
   */
  fixes(
    file: SourceFile,
    config: Config,
    findings: readonly Finding[],
    wanted?: WantedFixes,
  ): Promise<ReadonlyMap<Finding, readonly Fix[]>>
  /** Why a finding has no fix although its rule has one in mind, as the end of a sentence. */
  refusal(file: SourceFile, config: Config, finding: Finding): Promise<string | undefined>
  /** The comment that leaves a finding out from now on. `undefined` where the file can hold none at that place. */
  disabling(file: SourceFile, config: Config, finding: Finding, how?: Disabling): Fix | undefined
  /** Applies safe fixes until none is left: all of them, or those of one rule. */
  fixAll(file: SourceFile, config: Config, rule?: string): Promise<FixedFile>
}

/** A file as it was read, for the proof of fixes. `document` is missing where nothing had to be parsed. */
export interface LintRun extends LintResult {
  /** All findings, before those of one sentence or one macro were folded into one. */
  readonly unfolded: readonly Finding[]
  readonly readings: readonly MacroReading[]
  readonly document: Document | undefined
}

/** What the next check of the file need not judge again. */
interface KeptRun extends LintRun {
  readonly judgements: Judgements
}

/** `trigger` says what need not be read. It saves time and never changes what is found. */
export function createLinter(rules: readonly Rule[], trigger?: Trigger): Linter {
  const rulesFor = withHouseRules(createRuleSet(rules, trigger))
  const comparing = rules.filter(({ reads }) => reads === 'workspace').map(({ id }) => id)
  const origins = new WeakMap<Finding, Origin>()
  // A rule of the house is about its phrase and not about the sentence, so it stands beside what is said of that.
  const originOf = (finding: Finding): Origin | undefined =>
    isHouseRule(finding.rule) ? undefined : origins.get(finding)
  const sentenceOf = (finding: Finding) => origins.get(finding)?.place
  /** A finding that tells of others is a new one, which comes from the same place. */
  const withRelated = (finding: Finding, related: readonly Finding[]): Finding => {
    const told = { ...finding, related }
    origins.set(told, origins.get(finding)!)
    return told
  }
  const withCopies = (finding: Finding, copies: readonly Finding[]): Finding => {
    const notes = copies.map(({ offsets }) => ({ message: SAYS_THE_SAME, offsets }))
    const told = { ...finding, notes: [...(finding.notes ?? []), ...notes] }
    origins.set(told, { ...origins.get(finding)!, copies })
    return told
  }

  /**
   * `scope` says which passages are built: those that can matter, or all of them, for the proof of fixes. With `asked`,
   * other findings may be missing.
   */
  const run = (file: SourceFile, config: Config, scope: 'wanted' | 'all', asked?: Asked): KeptRun => {
    const { rules: all, ids, rule: ruleOf, triggerUnder } = rulesFor(config.houseRules)
    const words = triggerUnder(config.rules)
    const format = formatOf(file)
    if (!format) return unread(undefined, 0)
    const isSilent = (id: string): boolean => config.rules[id] === 'off' || ruleOf(id)?.reads === 'workspace'
    const unusedOf = (entries: readonly Suppression[]) => entries.filter(({ rule }) => !isSilent(rule))
    const commented = { text: file.text, ...notationOf(file) }
    if (scope === 'wanted' && !words.inFile(file.text)) {
      const { problems } = suppress(commented, [], ids, isSilent)
      const macros = countMacros(format, file, config)
      return { ...unread(format.id, macros), problems, unused: unusedOf(config.suppressions) }
    }
    const wanted = scope === 'all' ? () => true : words.inFile
    const document = format.read(file.text, { ...config, path: file.path, wanted })
    const judge = createJudge(all, words, {
      file: pathInside(file),
      text: file.text,
      partials: file.partials,
      policy: config,
      levelOf: (rule) => {
        const level = levelIn(config.rules, rule)
        return !asked || level === 'error' || asked.rules.has(rule.id) ? level : 'off'
      },
      places: asked?.places,
    })
    const earlier =
      last && last.config === config && isOfOneFile(last.file, file) ? last.run.judgements : undefined
    const found = judgeAll(document, judge, earlier)
    for (const [finding, origin] of judge.origins) origins.set(finding, origin)
    const sorted = inOrder(
      found.filter((one) => !isAllowed(one, origins.get(one), ruleOf(one.rule)?.reads, config.allow)),
    )
    const withValues = {
      ...commented,
      get values() {
        return valuesOf(document.macros)
      },
    }
    const { findings: told, leftOut: byComment, problems } = suppress(withValues, sorted, ids, isSilent)
    const { findings: left, leftOut: bySideFile, unused } = leaveOut(told, config.suppressions)
    const unfolded = withoutLonelyCopies(left, sorted, sentenceOf)
    const folded = fold(unfolded, ruleOf, originOf, withRelated)
    return {
      format: format.id,
      macros: document.macros.length,
      titles: titlesOf(document),
      findings: foldTwins(folded, sentenceOf, withCopies),
      unfolded,
      get readings() {
        return judge.readings
      },
      judgements: judge.judgements,
      problems: [...document.problems, ...judge.problems, ...problems],
      leftOut: [
        ...byComment.map((one): LeftOut => ({ ...one, by: 'comment' })),
        ...bySideFile.map((one): LeftOut => ({ ...one, by: 'side file' })),
      ],
      unused: unusedOf(unused),
      document,
    }
  }

  // Fixes are mostly asked for right after a check, so the last reading is kept for their proof. And a check mostly comes
  // after one of the same file with a few letters less.
  let last: { file: SourceFile; config: Config; run: KeptRun } | undefined
  const lint = (file: SourceFile, config: Config): KeptRun => {
    if (last?.config === config && isSame(last.file, file)) return last.run
    last = { file, config, run: run(file, config, 'wanted') }
    return last.run
  }
  return {
    rules,
    lint: (file, config) => {
      const { format, macros, titles, findings, problems, leftOut, unused } = lint(file, config)
      return { format, macros, titles, findings, problems, leftOut, unused }
    },
    summarize: (file, config) => {
      const { readings } = lint(file, config)
      return summaryOf(
        file,
        readings,
        comparing.filter((id) => config.rules[id] !== 'off'),
        config.suppressions,
      )
    },
    fixes: (file, config, findings, wanted = 'all') =>
      proveFixes(
        file,
        findings,
        wanted,
        origins,
        () => lint(file, config),
        (changed, asked) => run(changed, config, 'all', asked),
      ),
    refusal: (file, config, finding) =>
      refusalOf(file, finding, origins, lint(file, config), (changed, asked) =>
        run(changed, config, 'all', asked),
      ),
    disabling: (file, config, finding, how = {}) =>
      disablingComment(file, lint(file, config), finding, how, (changed) => run(changed, config, 'wanted')),
    fixAll: (file, config, rule) =>
      fixAll(file, lint(file, config), {
        read: (changed, scope) => run(changed, config, scope),
        prove: (current, findings, before, readChanged) =>
          proveFixes(current, findings, 'safe', origins, () => before, readChanged),
        ...(rule !== undefined && { rule }),
      }),
  }
}

const unread = (format: FormatId | undefined, macros: number): KeptRun => ({
  format,
  macros,
  titles: new Map(),
  findings: [],
  unfolded: [],
  problems: [],
  leftOut: [],
  unused: [],
  readings: [],
  judgements: new Map(),
  document: undefined,
})

/**
 * All that is found in a file. No closure may hold the earlier judgements: each of them would hold those before it, for
 * as long as somebody types.
 */
function judgeAll(document: Document, judge: Judge, earlier: Judgements | undefined): Finding[] {
  const found: Finding[] = []
  for (const macro of document.macros) {
    for (const one of judge.macro(macro, earlier?.get(macro.path))) found.push(one)
  }
  return found
}

const titlesOf = ({ macros }: Document): ReadonlyMap<string, string> =>
  new Map(macros.flatMap(({ path, title }) => (title === undefined ? [] : [[path, title]])))

/** Counts macros without reading any prose. */
function countMacros(format: Format, { path, text }: SourceFile, config: Config): number {
  if (!format.holdsMany) return 1
  return format.isSlow ? 0 : format.read(text, { ...config, path, wanted: () => false }).macros.length
}

const isSame = (a: SourceFile, b: SourceFile): boolean => a.text === b.text && isOfOneFile(a, b)

/** Sorted by place. One rule reports one place once, at its worst, however many branches lead there. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const worst = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.offsets[0]}`
    const known = worst.get(key)
    if (!known || isWorse(finding.severity, known.severity)) worst.set(key, finding)
  }
  return [...worst.values()].sort((a, b) => a.offsets[0] - b.offsets[0] || a.offsets[1] - b.offsets[1])
}
