import { branchesOf, type FoundOnWay } from './branch-notes'
import { readMacro, type MacroReading, type PassageReading } from './macro/macro-reading'
import type { SentenceReading } from './macro/sentence-reading'
import type { Level } from './config'
import type { Macro, Partials } from './document'
import { inEnglish, languageOfPath } from './locale'
import { isWorse, milder, type Finding, type Offsets, type Problem, type Severity } from './finding'
import { firstIndex } from './first-index'
import type { Policy } from './policy'
import type { ApologyRule, DraftFix, Hit, MacroRule, Rule, SentenceRule } from './rule'
import type { MappedText } from './text/mapped-text'
import { shownText } from './text/shown-text'
import type { Way } from './text/branches'
import type { Trigger } from './trigger'
import { editionsOf } from './twins'

/** Where a finding came from, kept aside until somebody asks for fixes. */
export interface Origin {
  /** The sentence that the finding is shown at, in its passage. */
  readonly sentence: SentenceReading
  readonly drafts: () => readonly DraftFix[] | Promise<readonly DraftFix[]>
  /** The branches without which there is no finding, in offsets of the file: a fix may change nothing outside of them. */
  readonly within?: readonly Offsets[]
  /** The ways through the passage on which alone there is the finding. */
  readonly ways?: ReadonlySet<Way>
  /** The findings in the copies of the text, which this one speaks for. */
  readonly copies?: readonly Finding[]
}

/** Lets the rules look at a file, macro by macro. */
export interface Judge {
  /** The findings of one macro. Never throws. */
  macro(macro: Macro): Finding[]
  /** The macros as they were read, in the order in which they were judged. */
  readonly readings: readonly MacroReading[]
  readonly origins: ReadonlyMap<Finding, Origin>
  /** Rules and passages that failed: problems of theirs, not of the run. */
  readonly problems: readonly Problem[]
}

/** What the judge is told about a file. */
export interface Judged {
  /** Its path. */
  readonly file: string
  readonly text: string
  readonly partials: Partials | undefined
  readonly policy: Policy
  /** The level of a rule in this file. */
  readonly levelOf: (rule: Rule) => Level
}

export function createJudge(
  rules: readonly Rule[],
  trigger: Trigger,
  { file, text: source, partials, policy, levelOf }: Judged,
): Judge {
  const origins = new Map<Finding, Origin>()
  const problems: Problem[] = []
  const readings: MacroReading[] = []
  const ofFile = languageOfPath(file)
  const active = rules.filter((rule) => levelOf(rule) !== 'off')
  const apologyRules = active.filter((rule): rule is ApologyRule => rule.reads === 'apology')
  const sentenceRules = active.filter((rule): rule is SentenceRule => rule.reads === 'sentence')
  const everywhere = sentenceRules.filter((rule) => rule.everywhere)
  const macroRules = active.filter((rule): rule is MacroRule => rule.reads === 'macro')

  const attempt = (text: MappedText, what: string, work: () => void): void => {
    try {
      work()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      problems.push({
        message: `${what} failed here: ${reason}`,
        offsets: text.toSource(0, text.text.length),
      })
    }
  }

  /** Makes findings of what rules report. `core` is the word of the sentence that the rule is about. */
  const reporter =
    (rule: Rule, highest: Severity, sentence: SentenceReading, findings: Finding[], core?: number) =>
    (hit: Hit): void => {
      const finding = findingOf(rule, highest, levelOf(rule), hit, sentence, core)
      origins.set(finding, { sentence, drafts: hit.fixes ?? (() => []) })
      findings.push(finding)
    }

  const judgeSentence = (sentence: SentenceReading, findings: Finding[]): void => {
    for (const apology of sentence.apologies) {
      for (const rule of apologyRules) {
        attempt(sentence.mapped, `The rule ${rule.id}`, () =>
          rule.check(
            apology,
            reporter(rule, rule.severity, sentence, findings, sentence.tokens[apology.head.core]!.start),
          ),
        )
      }
    }
    const isStatement = !sentence.isQuestion && sentence.role !== 'heading' && sentence.role !== 'attribute'
    const readers = isStatement ? sentenceRules : everywhere
    if (readers.length === 0) return
    const wanted = trigger.rulesIn(sentence.tokens, sentence.sentence)
    if (wanted.size === 0) return
    for (const rule of readers) {
      if (!wanted.has(rule)) continue
      const report = reporter(rule, rule.severity, sentence, findings)
      attempt(sentence.mapped, `The rule ${rule.id}`, () =>
        rule.check(sentence, (hit) => {
          const first = firstIndex(sentence.tokens, ({ end }) => end > hit.span[0])
          if (!sentence.isMentioned(first)) report(hit)
        }),
      )
    }
  }

  const judgePassage = (
    { passage, isBorrowed, branches, paths }: PassageReading,
    findings: Finding[],
  ): void => {
    if (isBorrowed || !trigger.inText(passage.text.text)) return
    attempt(passage.text, 'Reading this passage', () => {
      const from = findings.length
      const found: FoundOnWay[] = []
      paths.forEach((sentences, index) => {
        for (const sentence of sentences) {
          judgeSentence(sentence, findings)
          for (const finding of findings.slice(from + found.length))
            found.push({ finding, way: branches.ways[index]!, sentence: placeOf(sentence) })
        }
      })
      const deciding = branchesOf(branches, found, source)
      for (const [index, { finding }] of found.entries()) {
        const own = deciding.get(finding)
        if (!own) continue
        findings[from + index] = { ...finding, notes: own.notes }
        const { places: within, ways } = own
        origins.set(findings[from + index]!, { ...origins.get(finding)!, within, ways })
      }
    })
  }

  const judgeWhole = (reading: MacroReading, findings: Finding[]): void => {
    // Whether it is a fragment is the cheaper question.
    if (reading.isFragment || reading.kind === 'unknown') return
    for (const rule of macroRules) {
      const highest = rule.levels[reading.kind]
      if (!highest) continue
      attempt(reading.macro.passages[0]!.text, `The rule ${rule.id}`, () =>
        rule.check(reading, (hit) => {
          if (!hit.at.isBorrowed) reporter(rule, highest, hit.at, findings)(hit)
        }),
      )
    }
  }

  return {
    origins,
    problems,
    readings,
    macro(whole) {
      const macro = inEnglish(whole, ofFile)
      if (macro.passages.length === 0) return []
      const findings: Finding[] = []
      const [reading, ...editions] = editionsOf(macro).map((edition) =>
        readMacro(edition, file, policy, partials),
      )
      if (!reading) return []
      readings.push(reading)
      for (const passage of reading.passages) judgePassage(passage, findings)
      for (const { passages } of editions) {
        for (const passage of passages)
          if (passage.passage.copyOf !== undefined) judgePassage(passage, findings)
      }
      if (macroRules.length > 0) {
        attempt(macro.passages[0]!.text, 'Reading this macro', () => judgeWhole(reading, findings))
      }
      return findings.length > 0 && reading.isEnglish ? findings : []
    },
  }
}

const placeOf = ({ mapped, sentence }: SentenceReading): Offsets =>
  mapped.toSource(sentence.start, sentence.end)

function findingOf(
  rule: Rule,
  highest: Severity,
  level: Level,
  hit: Hit,
  { sentence, mapped, macro, passage }: SentenceReading,
  core: number | undefined,
): Finding {
  const severity = severityOf(rule, highest, level as Severity, hit)
  return {
    rule: rule.id,
    severity: hit.unsure ? milder(severity) : severity,
    confidence: hit.unsure ? 'low' : 'high',
    hears: hit.hears ?? rule.hears,
    why: hit.why ?? rule.why,
    todo: hit.todo ?? rule.todo,
    macro: macro.macro.path,
    path: passage.path,
    offsets: mapped.toSource(...withoutBranchBefore(mapped, hit.span, core)),
    sentence: shownText(mapped, sentence.start, sentence.end),
    related: [],
  }
}

/**
 * "We {{#if many}}are{{else}}am{{/if}} sorry for …": a range that crosses a branch in front of the word that
 * apologizes begins at that word, so that both branches lead to one finding.
 */
function withoutBranchBefore(
  text: MappedText,
  [start, end]: Hit['span'],
  core: number | undefined,
): Hit['span'] {
  if (core === undefined || !text.hasTag || core >= end) return [start, end]
  const crosses = text.segments.some(({ tag, out }) => tag !== undefined && out > start && out <= core)
  return crosses ? [core, end] : [start, end]
}

/**
 * The configured level is the rule's highest; milder hits stay as mild as they are. `highest` is what the rule says
 * of macros of this kind.
 */
function severityOf(rule: Rule, highest: Severity, level: Severity, hit: Hit): Severity {
  const wanted = hit.severity && isWorse(highest, hit.severity) ? hit.severity : highest
  if (wanted === rule.severity) return level
  return isWorse(level, wanted) ? wanted : level
}
