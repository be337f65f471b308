import type { Level } from './settings/config'
import { isWorse, milder, type Finding, type Severity } from './finding'
import { firstIndex } from './first-index'
import type { SentenceReading } from './macro/sentence-reading'
import type { Hit, Rule } from './rule'
import type { MappedText } from './text/mapped-text'
import { toldOf } from './told-sentence'

/** Makes a finding of what a rule reports. `highest` is the worst that it may be, `core` the word that it is about. */
export function findingOf(
  rule: Rule,
  highest: Severity,
  level: Level,
  hit: Hit,
  at: SentenceReading,
  core: number | undefined,
): Finding {
  const { mapped, macro, passage } = at
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
    sentence: toldOf(at).shown,
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
  const [from, to] = [start, core].map((place) => firstIndex(text.segments, ({ out }) => out > place))
  const crosses = text.segments.slice(from, to).some(({ tag }) => tag !== undefined)
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
