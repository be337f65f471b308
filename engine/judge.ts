import {
  readApologies,
  readWords,
  type ApologyReading,
  type PassageWords,
  type Surroundings,
} from './apology/reading'
import type { Config } from './config'
import type { Macro, Passage } from './document'
import { isWorse, type Finding, type Problem, type Severity } from './finding'
import type { DraftFix, Hit, Rule, Span } from './rule'
import { branchPaths } from './text/branches'
import type { MappedText } from './text/mapped-text'
import { shownText } from './text/shown-text'

/** Where a finding came from, kept aside until somebody asks for fixes. */
export interface Origin {
  readonly text: MappedText
  readonly reading: ApologyReading
  readonly drafts: () => readonly DraftFix[] | Promise<readonly DraftFix[]>
}

/** Lets the rules look at every apology of a file, macro by macro. */
export interface Judge {
  /** The findings of one macro, in the order in which its passages stand. Never throws. */
  macro(macro: Macro): Finding[]
  readonly origins: ReadonlyMap<Finding, Origin>
  /** Rules and passages that failed: problems of theirs, not of the run. */
  readonly problems: readonly Problem[]
}

/** `isWanted` tells which decoded passages hold a trigger word. */
export function createJudge(
  rules: readonly Rule[],
  config: Config,
  isWanted: (text: string) => boolean,
): Judge {
  const origins = new Map<Finding, Origin>()
  const problems: Problem[] = []

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

  const judgeReading = (
    reading: ApologyReading,
    text: MappedText,
    macro: Macro,
    findings: Finding[],
  ): void => {
    for (const rule of rules) {
      const level = config.rules[rule.id] ?? rule.severity
      if (level === 'off') continue
      attempt(text, `The rule ${rule.id}`, () =>
        rule.check(reading, (hit) => {
          const finding = findingOf(rule, level, hit, reading, text, macro)
          origins.set(finding, { text, reading, drafts: hit.fixes ?? (() => []) })
          findings.push(finding)
        }),
      )
    }
  }

  return {
    origins,
    problems,
    macro(macro) {
      const findings: Finding[] = []
      for (const { passage, around } of inContext(macro.passages, isWanted)) {
        attempt(passage.text, 'Reading this passage', () => {
          for (const text of branchPaths(passage.text)) {
            for (const reading of readApologies(readWords(text), around))
              judgeReading(reading, text, macro, findings)
          }
        })
      }
      return findings
    },
  }
}

function findingOf(
  rule: Rule,
  level: Severity,
  hit: Hit,
  { sentence, head, tokens }: ApologyReading,
  text: MappedText,
  macro: Macro,
): Finding {
  return {
    rule: rule.id,
    severity: severityOf(rule, level, hit),
    hears: hit.hears ?? rule.hears,
    why: hit.why ?? rule.why,
    todo: hit.todo ?? rule.todo,
    macro: macro.path,
    offsets: text.toSource(...withoutBranchBefore(text, hit.span, tokens[head.core]!.start)),
    sentence: shownText(text, sentence.start, sentence.end),
  }
}

/**
 * "We {{#if many}}are{{else}}am{{/if}} sorry for …": a range that crosses a branch in front of the word that
 * apologizes begins at that word, so that both branches lead to one finding.
 */
function withoutBranchBefore(text: MappedText, [start, end]: Span, core: number): Span {
  const crosses =
    text.hasTag && text.segments.some(({ tag, out }) => tag !== undefined && out > start && out <= core)
  return crosses && core < end ? [core, end] : [start, end]
}

/** The configured level is the rule's highest; milder hits stay as mild as they are. */
function severityOf(rule: Rule, level: Severity, hit: Hit): Severity {
  if (!hit.severity || hit.severity === rule.severity) return level
  return isWorse(level, hit.severity) ? hit.severity : level
}

/** The wanted passages with what stands around them. Headings name things; they explain no apology next to them. */
function* inContext(
  passages: readonly Passage[],
  isWanted: (text: string) => boolean,
): Generator<{ passage: Passage; around: Surroundings }> {
  const words = new Map<Passage, PassageWords>()
  const wordsOf = (passage: Passage | undefined): PassageWords | undefined => {
    if (passage && !words.has(passage)) words.set(passage, readWords(passage.text))
    return passage && words.get(passage)
  }
  const prose = passages.filter(isProse)
  let heading = ''
  let columns: string[] = []
  let at = -1
  for (const passage of passages) {
    if (passage.role === 'heading') heading = passage.text.text
    // A short cell may be the head of its column: "Don't write" over a column of bad examples.
    if (passage.role !== 'cell') columns = []
    else if (passage.text.text.length < 30 && columns.length < 8) columns.push(passage.text.text)
    if (isProse(passage)) at += 1
    if (!isWanted(passage.text.text)) continue
    const index = isProse(passage) ? at : undefined
    const above = [heading, ...columns].join('\n')
    const around: Surroundings = {
      previous: () => (index === undefined ? undefined : wordsOf(prose[index - 1])),
      next: () => (index === undefined ? undefined : wordsOf(prose[index + 1])),
      heading: above,
    }
    yield { passage, around }
  }
}

const isProse = ({ role }: Passage): boolean => role !== 'heading' && role !== 'attribute'
