import { isWorse, type Finding } from './finding'
import type { Origin } from './origin'
import type { Rule } from './rule'

/** More findings than this about one macro as a whole read like a lecture. */
const MOST_PER_MACRO = 2

/**
 * Says one thing of one sentence, and at most two of one macro as a whole, at different places: the worst finding stays,
 * of equals the one whose rule has more weight, and what else there is to say becomes its related findings. What nobody
 * reads together, because it stands in two branches of a template, is told apart.
 * `findings` must be sorted by place, and so is the result.
 */
export function fold(
  findings: readonly Finding[],
  ruleOf: (id: string) => Rule | undefined,
  originOf: (finding: Finding) => Origin | undefined,
  /** Makes a copy of a finding that names the others. */
  relate: (finding: Finding, related: readonly Finding[]) => Finding,
): Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = groupOf(finding, ruleOf, originOf)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  const weight = ({ rule }: Finding): number => ruleOf(rule)?.weight ?? 0
  const areTogether = (one: Finding, other: Finding): boolean => {
    const [some, others] = [originOf(one)?.ways, originOf(other)?.ways]
    return !some || !others || [...some].some((way) => others.has(way))
  }
  const related = new Map<Finding, readonly Finding[]>()
  const folded = new Set<Finding>()
  for (const [key, group] of groups) {
    if (group.length === 1) continue
    const ranked = [...group].sort((a, b) =>
      isWorse(a.severity, b.severity) ? -1 : isWorse(b.severity, a.severity) ? 1 : weight(b) - weight(a),
    )
    const most = key.startsWith('macro') ? MOST_PER_MACRO : 1
    const shown: Finding[] = []
    for (const finding of ranked) {
      const read = shown.filter((other) => areTogether(other, finding))
      const beside = read.find(({ offsets }) => offsets[0] === finding.offsets[0])
      if (!beside && read.length < most) {
        shown.push(finding)
        continue
      }
      const host = beside ?? read[0]!
      folded.add(finding)
      related.set(host, [...(related.get(host) ?? []), finding])
    }
  }
  return findings.flatMap((finding) => {
    if (folded.has(finding)) return []
    const others = related.get(finding)
    return others ? [relate(finding, others)] : [finding]
  })
}

/** What a finding is about: its sentence, or its macro. */
function groupOf(
  finding: Finding,
  ruleOf: (id: string) => Rule | undefined,
  originOf: (finding: Finding) => Origin | undefined,
): string {
  if (ruleOf(finding.rule)?.reads === 'macro') return `macro ${finding.macro}`
  const origin = originOf(finding)
  return origin ? `sentence ${origin.place.start}` : `place ${finding.offsets.join()}`
}
