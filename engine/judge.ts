import { branchesOf, type Dependence, type FoundOnWay } from './branch-notes'
import { knownPassages, type JudgedPassage, type KnownPassage } from './known-passages'
import {
  readMacro,
  type Answers,
  type LazyPassage,
  type MacroReading,
  type PassageReading,
  type WholeMacro,
} from './macro/macro-reading'
import type { SentenceReading } from './macro/sentence-reading'
import type { Level } from './settings/config'
import type { Macro, Partials } from './document'
import { distanceFrom, movedBy, type Judgement, type Judgements } from './judgement'
import { inEnglish, languageOfPath } from './locale'
import type { Finding, Offsets, Problem, Severity } from './finding'
import { findingOf } from './finding-of'
import { firstIndex } from './first-index'
import { Guard } from './guard'
import type { Origin } from './origin'
import type { Policy } from './settings/policy'
import type { ApologyRule, Hit, MacroRule, Rule, SentenceRule } from './rule'
import { changesTo } from './fixes/source-change'
import { toldOf } from './told-sentence'
import type { Trigger } from './trigger'
import { editionsOf, withOriginal } from './twins'

/** Lets the rules look at a file, macro by macro. */
export interface Judge {
  /**
   * The findings of one macro. Never throws. `then` is what was found in it in an earlier state of the file, under the
   * same settings and with the same partials.
   */
  macro(macro: Macro, then?: Judgement): Finding[]
  /** The macros as they were read, in the order in which they were judged. */
  readonly readings: readonly MacroReading[]
  readonly origins: ReadonlyMap<Finding, Origin>
  /** What was found in each macro, for the next check of the file. */
  readonly judgements: Judgements
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
  /** Places in order and apart. What is found elsewhere need not be told, and is mostly not looked for. */
  readonly places?: readonly Offsets[] | undefined
}

/**
 * A file of more findings is no library of macros, and all that is known of them would fill the memory. They are counted
 * before those of one sentence are folded into one.
 */
const MOST_FINDINGS = 50_000

export function createJudge(rules: readonly Rule[], trigger: Trigger, judged: Judged): Judge {
  const { file, text: source, partials, policy, levelOf, places } = judged
  const origins = new Map<Finding, Origin>()
  const readings: (() => MacroReading)[] = []
  const judgements = new Map<string, Judgement>()
  const ofFile = languageOfPath(file)
  const changeSince = changesTo(source)
  const { apologyRules, sentenceRules, macroRules } = byReading(
    rules.filter((rule) => levelOf(rule) !== 'off'),
  )
  const everywhere = sentenceRules.filter((rule) => rule.everywhere)
  const guard = new Guard()
  const { problems } = guard

  /** Whether all of the macro that is judged is asked for, and not some places only. */
  let asksAll = places === undefined
  /** Whether what is found in a range of the file may have to be told. */
  const isAsked = (range: () => Offsets): boolean => {
    if (asksAll || !places) return true
    const [start, end] = range()
    const next = places[firstIndex(places, ([, reach]) => reach >= start)]
    return next !== undefined && next[0] <= end
  }

  let reported = 0
  let isCut = false
  /** Whether no more is told. That is a problem of its own, at the first sentence that is left out. */
  const isFull = ({ mapped, sentence }: SentenceReading): boolean => {
    if (reported < MOST_FINDINGS) return false
    if (!isCut) {
      const message = 'This file has too many findings. Those from here on are not told. Split it up.'
      problems.push({ message, offsets: mapped.toSource(sentence.start, sentence.end) })
    }
    isCut = true
    return true
  }

  /** Makes findings of what rules report. `core` is the word of the sentence that the rule is about. */
  const reporter =
    (rule: Rule, highest: Severity, sentence: SentenceReading, findings: Finding[], core?: number) =>
    (hit: Hit): void => {
      if (isFull(sentence)) return
      reported += 1
      const finding = findingOf(rule, highest, levelOf(rule), hit, sentence, core)
      origins.set(finding, { sentence, place: toldOf(sentence).place, drafts: hit.fixes ?? (() => []) })
      findings.push(finding)
    }

  const judgeSentence = (sentence: SentenceReading, findings: Finding[]): void => {
    if (isFull(sentence)) return
    for (const apology of sentence.apologies) {
      const core = sentence.tokens[apology.head.core]!.start
      for (const rule of apologyRules)
        guard.ask(rule, apology, sentence.mapped, reporter(rule, rule.severity, sentence, findings, core))
    }
    const isStatement = !sentence.isQuestion && sentence.role !== 'heading' && sentence.role !== 'attribute'
    const readers = isStatement ? sentenceRules : everywhere
    // What rules find of an apology may stand in the sentence beside it; of a sentence, it stands there.
    if (readers.length === 0 || !isAsked(() => placeOf(sentence))) return
    const wanted = trigger.rulesIn(sentence.tokens, sentence.sentence)
    if (wanted.size === 0) return
    for (const rule of readers) {
      if (!wanted.has(rule)) continue
      const report = reporter(rule, rule.severity, sentence, findings)
      guard.ask(rule, sentence, sentence.mapped, (hit) => {
        const first = firstIndex(sentence.tokens, ({ end }) => end > hit.span[0])
        if (!sentence.isMentioned(first)) report(hit)
      })
    }
  }

  /** The findings of a passage, with those of all ways through its branches. */
  const judgePassage = (reading: PassageReading): Finding[] => {
    const findings: Finding[] = []
    const { passage, isBorrowed } = reading
    const { text } = passage.text
    if (isBorrowed || !isAsked(() => passage.text.toSource(0, text.length)) || !trigger.inText(text))
      return findings
    guard.attempt(passage.text, 'Reading this passage', () => {
      // To ask for the sentences is to read them, and most passages hold no word of a rule.
      const { branches, paths } = reading
      const found: FoundOnWay[] = []
      paths.forEach((sentences, index) => {
        for (const sentence of sentences) {
          judgeSentence(sentence, findings)
          for (let i = found.length; i < findings.length; i++) {
            const finding = findings[i]!
            found.push({ finding, way: branches.ways[index]!, sentence: placeOf(sentence) })
          }
        }
      })
      nameBranches(findings, branchesOf(branches, found, source))
    })
    return findings
  }

  /** Has findings tell which branches of the template they depend on. */
  const nameBranches = (findings: Finding[], deciding: ReadonlyMap<Finding, Dependence>): void => {
    for (const [index, finding] of findings.entries()) {
      const own = deciding.get(finding)
      if (!own) continue
      const { notes, places: within, ways } = own
      const told = { ...finding, notes }
      origins.set(told, { ...origins.get(finding)!, within, ways })
      findings[index] = told
    }
  }

  const sentenceOf = (finding: Finding) => origins.get(finding)?.place

  const withOrigins = (findings: readonly Finding[]): Pick<Judgement, 'findings' | 'origins'> => ({
    findings,
    origins: findings.map((finding) => origins.get(finding)!),
  })

  const judgedAnew = (passage: LazyPassage): JudgedPassage => {
    const { looks, result } = passage.watch(() => judgePassage(passage))
    return { passage, looks, ...withOrigins(result) }
  }

  const movedPassage = (passage: LazyPassage, { judged, by }: KnownPassage): JudgedPassage => {
    const { looks, findings, origins: own } = judged
    reported += findings.length
    if (findings.length === 0) return { passage, looks, findings, origins: own }
    return { passage, looks, ...movedBy(by, judged, () => withOrigins(judgePassage(passage)).origins) }
  }

  /** What rules about the whole macro find in an edition of it. */
  const judgeWhole = (reading: MacroReading): Finding[] => {
    const findings: Finding[] = []
    // Whether it is a fragment is the cheaper question.
    if (reading.isFragment || reading.kind === 'unknown') return findings
    for (const rule of macroRules) {
      const highest = rule.levels[reading.kind]
      if (!highest) continue
      guard.ask(rule, reading, reading.macro.passages[0]!.text, (hit) => {
        if (!hit.at.isBorrowed) reporter(rule, highest, hit.at, findings)(hit)
      })
    }
    return findings
  }

  /** Judges a macro with its editions. `then` is what was found in an earlier state of it. */
  const judgeMacro = (whole: Macro, editions: readonly WholeMacro[], then?: Judgement): Judgement => {
    const [reading, ...others] = editions as [WholeMacro, ...WholeMacro[]]
    const known = then && knownPassages(then, reading, changeSince(then.source))
    const passages = reading.passages.map((passage, at) =>
      // Of a part of the findings nobody can tell which of the earlier ones they are.
      asksAll && known?.[at] ? movedPassage(passage, known[at]) : judgedAnew(passage),
    )
    const findings: Finding[] = []
    for (const judged of passages)
      judged.findings.forEach((finding, i) => {
        findings.push(finding)
        origins.set(finding, judged.origins[i]!)
      })
    for (const edition of others)
      for (const passage of edition.passages)
        if (passage.passage.copyOf !== undefined)
          for (const finding of judgePassage(passage)) findings.push(finding)
    if (macroRules.length > 0) {
      const [first] = reading.macro.passages
      guard.attempt(first!.text, 'Reading this macro', () => {
        const [own, ...copies] = editions.map(judgeWhole)
        // A copy may be shorter on purpose, so what it alone lacks is not told.
        for (const finding of [...own!, ...withOriginal(copies.flat(), own!, sentenceOf)])
          findings.push(finding)
      })
    }
    const told = findings.length > 0 && reading.isEnglish ? findings : []
    return { macro: whole, source, ...withOrigins(told), answers: reading.answers, passages }
  }

  /** An earlier judgement, where the macro is still what it was. */
  const known = (macro: Macro, then: Judgement): Judgement | undefined => {
    const by = distanceFrom(then.macro, macro, changeSince(then.source))
    if (by === undefined) return undefined
    const again = (): readonly Origin[] => {
      const anew = createJudge(rules, trigger, { ...judged, places: undefined })
      return anew.macro(macro).map((finding) => anew.origins.get(finding)!)
    }
    return { macro, source, ...movedBy(by, then, again), answers: then.answers, passages: [] }
  }

  /** `answers` are those of the first edition, where they are known. */
  const editionsIn = (macro: Macro, answers?: Answers): readonly WholeMacro[] =>
    editionsOf(macro).map((edition, index) =>
      readMacro(edition, file, policy, partials, index === 0 ? answers : undefined),
    )

  return {
    origins,
    problems,
    get readings() {
      return readings.map((read) => read())
    },
    judgements,
    macro(whole, then) {
      const failed = problems.length
      let judgement = then && known(whole, then)
      if (judgement) {
        const { answers } = judgement
        reported += judgement.findings.length
        readings.push(() => editionsIn(inEnglish(whole, ofFile), answers)[0]!)
      } else {
        const macro = inEnglish(whole, ofFile)
        if (macro.passages.length === 0) return []
        const editions = editionsIn(macro)
        // A copy is told or left out as its original is, wherever that stands.
        asksAll = places === undefined || editions.length > 1
        readings.push(() => editions[0]!)
        judgement = judgeMacro(whole, editions, then)
      }
      for (const [i, finding] of judgement.findings.entries()) origins.set(finding, judgement.origins[i]!)
      // What failed is told again in each check.
      if (problems.length === failed) judgements.set(whole.path, judgement)
      return [...judgement.findings]
    },
  }
}

/** The rules that are asked one macro at a time, by what they read. */
function byReading(rules: readonly Rule[]) {
  const apologyRules: ApologyRule[] = []
  const sentenceRules: SentenceRule[] = []
  const macroRules: MacroRule[] = []
  for (const rule of rules) {
    if (rule.reads === 'apology') apologyRules.push(rule)
    else if (rule.reads === 'sentence') sentenceRules.push(rule)
    else if (rule.reads === 'macro') macroRules.push(rule)
  }
  return { apologyRules, sentenceRules, macroRules }
}

const placeOf = ({ mapped, sentence }: SentenceReading): Offsets =>
  mapped.toSource(sentence.start, sentence.end)
