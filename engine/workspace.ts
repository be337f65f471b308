import type { FileSummary, MacroInFile } from './macro/workspace-reading'
import type { Level } from './settings/config'
import { isWorse, type Elsewhere, type Finding, type Severity } from './finding'
import { isHouseRule } from './settings/house-rules'
import type { Rule, WorkspaceHit, WorkspaceRule } from './rule'

/**
 * Lets the rules that compare files look at all of them. Gives the findings by file; files without any are missing.
 * A rule that throws finds nothing: each file's own findings stand all the same.
 * `levelOf` tells the level of a rule in a file, because a config may turn it off for some files only.
 */
export function lintWorkspace(
  rules: readonly Rule[],
  files: readonly FileSummary[],
  levelOf: (rule: Rule, file: string) => Level,
): ReadonlyMap<string, readonly Finding[]> {
  const byPath = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  const macros = byPath.flatMap(({ file, macros }) =>
    macros.map((macro): MacroInFile => ({ ...macro, file })),
  )
  const found = new Map<string, Finding[]>()
  for (const rule of rules.filter((one): one is WorkspaceRule => one.reads === 'workspace')) {
    // A macro for which the rule is off is not compared either.
    const wanted = macros.filter(({ file }) => levelOf(rule, file) !== 'off')
    const hits: WorkspaceHit[] = []
    try {
      rule.check({ macros: wanted }, (hit) => hits.push(hit))
    } catch {
      continue
    }
    for (const hit of hits) {
      if (hit.at.suppressed.includes(rule.id)) continue
      const list = found.get(hit.macro.file) ?? []
      list.push(findingOf(rule, levelOf(rule, hit.macro.file) as Severity, hit))
      found.set(hit.macro.file, list)
    }
  }
  return found
}

const findingOf = (rule: WorkspaceRule, level: Severity, hit: WorkspaceHit): Finding => ({
  rule: rule.id,
  severity: hit.severity && isWorse(level, hit.severity) ? hit.severity : level,
  confidence: 'high',
  hears: hit.hears ?? rule.hears,
  why: hit.why ?? rule.why,
  todo: hit.todo ?? rule.todo,
  macro: hit.macro.macro,
  path: hit.at.path,
  offsets: hit.at.offsets,
  sentence: hit.at.sentence,
  related: [],
  ...(hit.others && { elsewhere: hit.others.slice(0, MOST_OTHERS).map(elsewhere) }),
})

/** A phrase that stands in hundreds of macros is shown in these, so that nobody has to scroll. */
const MOST_OTHERS = 10

const elsewhere = ({ macro, at }: Pick<WorkspaceHit, 'macro' | 'at'>): Elsewhere => ({
  file: macro.file,
  title: macro.title,
  offsets: at.offsets,
})

/**
 * The findings of a file together with those of a comparison, sorted by place. A sentence is told one thing: where the
 * file's own finding is as bad, what the comparison says comes as related to it. `relate` makes a copy of a finding that
 * names the others.
 */
export function withCompared(
  own: readonly Finding[],
  compared: readonly Finding[],
  relate = (finding: Finding, related: readonly Finding[]): Finding => ({ ...finding, related }),
): readonly Finding[] {
  if (compared.length === 0) return own
  const all = [...own]
  for (const one of compared) {
    const at = all.findIndex((other) => tellsOfSentence(other, one) && !isWorse(one.severity, other.severity))
    const host = all[at]
    if (host) all[at] = relate(host, [...host.related, one])
    else all.push(one)
  }
  return all.sort((a, b) => a.offsets[0] - b.offsets[0] || a.offsets[1] - b.offsets[1])
}

/** A rule of the house is about its phrase and not about the sentence. */
const tellsOfSentence = (
  { rule, offsets: [start, end] }: Finding,
  { offsets: [from, to] }: Finding,
): boolean => !isHouseRule(rule) && start < to && from < end
