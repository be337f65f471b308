import type { SourceFile } from '../document'
import { EditedText, type RuleEdit } from './edited-text'
import type { Finding, Fix } from '../finding'
import type { LintRun } from '../lint'
import { Places } from './places'

/** A file with its safe fixes applied. */
export interface FixedFile {
  readonly text: string
  /** How many fixes were applied. */
  readonly count: number
  /** What leads from the text of the file to the new one: small edits that do not touch each other, in order. */
  readonly edits: readonly RuleEdit[]
}

/** What is needed to fix a file, which `engine/lint.ts` brings. */
interface Means {
  /** Only the findings of this rule are mended. */
  readonly rule?: string
  /** Reads a file anew. */
  read(file: SourceFile, scope: 'wanted' | 'all'): LintRun
  /** The best safe fix of each finding that has one. */
  prove(
    file: SourceFile,
    findings: readonly Finding[],
    before: LintRun,
    readChanged: (file: SourceFile) => LintRun,
  ): Promise<ReadonlyMap<Finding, readonly Fix[]>>
}

/** One fix can make room for another one of the same place. More than a few do not follow each other. */
const mostPasses = 10

/** Applies the safe fixes of a file, pass after pass, until none is left. */
export async function fixAll(file: SourceFile, first: LintRun, means: Means): Promise<FixedFile> {
  const edited = new EditedText(file.text)
  let reading = first
  let text = file.text
  let count = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const current = { ...file, text }
    const findings = reading.findings.filter(({ rule }) => means.rule === undefined || rule === means.rule)
    if (findings.length === 0) break
    // Mostly all fixes hold together. Then the reading that proved them is that of the fixed file.
    let proof: { readonly text: string; readonly run: LintRun } | undefined
    const fixes = await means.prove(current, findings, reading, (changed) => {
      proof = { text: changed.text, run: means.read(changed, 'all') }
      return proof.run
    })
    const chosen: RuleEdit[] = []
    const taken = new Places()
    for (const finding of findings) {
      const [safe] = fixes.get(finding)!
      if (!safe?.edits.every(({ offsets }) => taken.isFree(offsets))) continue
      for (const { offsets } of safe.edits) taken.take(offsets)
      chosen.push(...safe.edits.map((edit) => ({ ...edit, rules: [finding.rule] })))
      count += 1
    }
    if (chosen.length === 0) break
    edited.apply(chosen)
    text = edited.text
    reading = proof?.text === text ? proof.run : means.read({ ...file, text }, 'wanted')
  }
  return { text, count, edits: edited.edits() }
}
