import {
  messageOf,
  severities,
  type Finding,
  type Fix,
  type Offsets,
  type Problem,
  type Severity,
} from '../../engine/finding'
import type { Rule } from '../../engine/rule'
import type { FileReport, Report } from '../../report/report'
import { isReplaced, rewriteText } from '../../report/rewrites'

/** A finding or a problem, for lists that put the worst first. Hints are for the moment of writing and in no such list. */
export interface Remark {
  readonly file: FileReport
  /** The macro's path inside the file, '' for a problem: that is of the file. */
  readonly macro: string
  readonly level: Exclude<Severity, 'hint'>
  /** The rule's id, or "problem". */
  readonly name: string
  /** What is wrong, why, and what to do, with the best rewrite. */
  readonly message: string
  readonly offsets: Offsets
  /** Missing for a problem. */
  readonly finding?: Finding
  readonly best?: Fix
}

/**
 * All remarks, the worst first: by level, then what hides other findings, then what the reading is sure of, then by the
 * weight of the rule. What is equal stays in the order of the files.
 */
export function remarksOf({ files, sideFiles }: Report, rules: readonly Rule[]): readonly Remark[] {
  const weights = new Map(rules.map(({ id, weight }) => [id, weight]))
  const ranked = [...files, ...sideFiles].flatMap((file) => [
    ...file.problems.map((problem) => ({ remark: ofProblem(file, problem), rank: [0, 0] })),
    ...file.findings.flatMap(({ finding, fixes }) => {
      const remark = ofFinding(file, finding, fixes[0])
      const rank = [finding.confidence === 'high' ? 1 : 2, -(weights.get(finding.rule) ?? 0)]
      return remark ? [{ remark, rank }] : []
    }),
  ])
  return ranked
    .sort(
      (a, b) =>
        severities.indexOf(a.remark.level) - severities.indexOf(b.remark.level) ||
        a.rank[0]! - b.rank[0]! ||
        a.rank[1]! - b.rank[1]!,
    )
    .map(({ remark }) => remark)
}

/** A problem that can be mended at once is only in the way; any other kept a part of a file from being read. */
const ofProblem = (file: FileReport, { message, offsets, fix }: Problem): Remark => ({
  file,
  macro: '',
  level: fix ? 'info' : 'warning',
  name: 'problem',
  message,
  offsets,
})

function ofFinding(file: FileReport, finding: Finding, best: Fix | undefined): Remark | undefined {
  const { severity: level, macro, rule: name, offsets } = finding
  if (level === 'hint') return undefined
  const message = toldInFull(finding, best)
  return { file, macro, level, name, message, offsets, finding, ...(best && { best }) }
}

/** A finding in one line for programs that show no more: what it says, and the best rewrite. */
export const toldInFull = (finding: Finding, best: Fix | undefined): string =>
  best ? `${messageOf(finding)} ${rewriteLabel(finding, best)} ${rewriteText(best)}` : messageOf(finding)

/** What stands in front of a rewrite: one that states a fact is only for those who know it to be true. */
export function rewriteLabel(finding: Finding, best: Fix): string {
  if (best.safety === 'assertive') return 'If true:'
  return isReplaced(finding, best) ? 'Instead:' : 'Nearby:'
}
