import type { Document, SourceFile } from './document'
import type { Edit, Finding, Fix, Offsets } from './finding'
import { applyEdits, extent } from './fix'
import type { LintRun } from './lint'

/** A fix on its way to being offered. */
export interface Candidate {
  readonly finding: Finding
  readonly fix: Fix
}

/**
 * The candidates that hold: with them applied, the file has the same macros, passages, placeholders and tags,
 * no new problem and no new error, and the rule is silent at that place.
 * The candidates must not touch each other; they are tried together first, and alone only where that fails.
 */
export function proves(
  file: SourceFile,
  before: LintRun,
  candidates: readonly Candidate[],
  read: (file: SourceFile) => LintRun,
): Candidate[] {
  const edits = candidates.flatMap((candidate) => candidate.fix.edits)
  const after = read({ ...file, text: applyEdits(file.text, edits) })
  if (sameShape(file.text, before, applyEdits(file.text, edits), after)) {
    return candidates.filter((candidate) => isSettled(candidate, edits, before, after))
  }
  if (candidates.length < 2) return []
  const middle = candidates.length >> 1
  return [candidates.slice(0, middle), candidates.slice(middle)].flatMap((half) => proves(file, before, half, read))
}

/** Whether the rule is silent where it spoke, and nothing worse speaks instead. */
function isSettled({ finding, fix }: Candidate, edits: readonly Edit[], before: LintRun, after: LintRun): boolean {
  const [start, end] = extent([...fix.edits, { offsets: finding.offsets, newText: '' }])
  const old = before.findings.filter((other) => touches(other, [start, end]))
  const now = after.findings.filter((other) => touches(other, [moved(start, edits, false), moved(end, edits, true)]))
  if (now.some((other) => other.rule === finding.rule && isAsBad(other, finding))) return false
  return now.filter((other) => other.severity === 'error').length <= old.filter((other) => other.severity === 'error').length
}

/** A fix may leave a milder remark of the same rule, such as a hint to be more specific still. */
const isAsBad = (now: Finding, then: Finding): boolean => now.severity === then.severity || now.severity === 'error'

const touches = (finding: Finding, [start, end]: Offsets): boolean => finding.offsets[0] < end && start < finding.offsets[1]

/** Where an offset of the old text lies in the new one; `behind` counts insertions at the offset itself. */
function moved(offset: number, edits: readonly Edit[], behind: boolean): number {
  let shift = 0
  for (const { offsets, newText } of edits) {
    if (offsets[1] < offset || (behind && offsets[1] === offset)) shift += newText.length - (offsets[1] - offsets[0])
  }
  return offset + shift
}

function sameShape(text: string, before: LintRun, newText: string, after: LintRun): boolean {
  if (after.problems.length > before.problems.length) return false
  if (!before.document || !after.document) return before.document === after.document
  return shapeOf(text, before.document) === shapeOf(newText, after.document)
}

/** Macros and passages in order, and the markup of each passage as a multiset. */
function shapeOf(text: string, { macros }: Document): string {
  const lines: string[] = []
  for (const macro of macros) {
    lines.push(`macro ${macro.path}`)
    for (const passage of macro.passages) {
      const markup = passage.text.segments
        .filter(({ kind }) => kind === 'drop' || kind === 'placeholder')
        .map(({ src, srcEnd }) => text.slice(src, srcEnd))
      lines.push(`${passage.role} ${passage.path} ${markup.sort().join('\u0000')}`)
    }
  }
  return lines.join('\n')
}
