import type { MacroKind } from '../../engine/document'
import type { Finding } from '../../engine/finding'
import type { Policy } from '../../engine/settings/policy'

/** One labelled sentence with its neighbours. */
export interface Row {
  readonly id: string
  readonly prev: string
  readonly sentence: string
  readonly next: string
  readonly labels: readonly string[]
  readonly agreed: boolean
  readonly hard: boolean
}

/** One labelled file: lines that a perfect tool reports, and lines that must stay silent. */
export interface FileRow {
  readonly file: string
  readonly expect: readonly {
    readonly line: number
    readonly labels: readonly string[]
    readonly text: string
  }[]
  readonly silent: readonly { readonly line: number; readonly why: string }[]
}

export interface FixtureRow {
  readonly rule: string
  readonly fire: boolean
  readonly text: string
}

type Lint = (text: string, name: string, policy?: Partial<Policy>) => readonly Finding[]

/** What is said of a text, what is folded into another finding included. */
const told = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => [finding, ...finding.related])

/** The rules that count as a hit for each label. */
const RULES_OF_LABEL: Readonly<Record<string, readonly string[]>> = {
  generic: ['generic-apology'],
  conditional: ['conditional-apology', 'hedged-harm'],
  excuse: ['excuse-but', 'policy-shield', 'circumstance-blame', 'third-party-blame'],
  'feelings-shift': ['feelings-shift', 'empathy-not-apology'],
  'blame-shift': ['third-party-blame', 'circumstance-blame', 'blame-reader', 'policy-shield', 'excuse-but'],
  'agentless-passive': ['agentless-passive', 'generic-apology', 'weak-performative'],
  'vague-regret': [
    'weak-performative',
    'generic-apology',
    'hedged-harm',
    'conditional-apology',
    'feelings-shift',
  ],
  automatic: ['routine-apology', 'generic-apology'],
}

const isLoud = (finding: Finding): boolean => finding.severity === 'error' || finding.severity === 'warning'

export interface LabelScore {
  /** Rows that carry the label. */
  rows: number
  hits: number
  /** Silent rows on which a rule of this label is loud. */
  falseAlarms: number
}

export interface RowScore {
  readonly scored: number
  readonly positives: number
  readonly hits: number
  readonly misses: readonly string[]
  readonly falseAlarms: readonly string[]
  readonly labels: ReadonlyMap<string, LabelScore>
}

/**
 * Scores sentence rows. A row with labels is a hit when a finding of a rule of its labels overlaps the sentence;
 * a row without labels that is not hard is a false alarm when an error or a warning does.
 */
export function scoreRows(rows: readonly Row[], lint: Lint): RowScore {
  const labels = new Map<string, LabelScore>()
  const countOf = (label: string): LabelScore => {
    const count = labels.get(label) ?? { rows: 0, hits: 0, falseAlarms: 0 }
    labels.set(label, count)
    return count
  }
  const misses: string[] = []
  const falseAlarms: string[] = []
  const scored = rows.filter((row) => row.agreed && (row.labels.length > 0 || !row.hard))
  let hits = 0
  for (const row of scored) {
    const before = row.prev === '' ? '' : `${row.prev} `
    const text = `${before}${row.sentence}${row.next === '' ? '' : ` ${row.next}`}\n`
    const start = before.length
    const end = start + row.sentence.length
    const found = told(lint(text, 'row.md')).filter(({ offsets }) => offsets[0] < end && start < offsets[1])
    if (row.labels.length === 0) {
      const loud = found.filter(isLoud)
      if (loud.length > 0)
        falseAlarms.push(`${row.id} ${loud.map(({ rule }) => rule).join(', ')}: ${row.sentence}`)
      for (const [label, names] of Object.entries(RULES_OF_LABEL)) {
        if (loud.some(({ rule }) => names.includes(rule))) countOf(label).falseAlarms += 1
      }
      continue
    }
    const wanted = new Set(row.labels.flatMap((label) => RULES_OF_LABEL[label] ?? []))
    const isHit = found.some(({ rule }) => wanted.has(rule))
    if (isHit) hits += 1
    else misses.push(`${row.id} ${row.labels.join(', ')}: ${row.sentence}`)
    for (const label of row.labels) {
      const count = countOf(label)
      count.rows += 1
      if (isHit) count.hits += 1
    }
  }
  return { scored: scored.length, positives: hits + misses.length, hits, misses, falseAlarms, labels }
}

export interface FileScore {
  readonly expected: number
  readonly hits: number
  readonly misses: readonly string[]
  readonly falseAlarms: readonly string[]
  /** Errors and warnings on lines that nobody labelled. */
  readonly unexpected: readonly string[]
}

/** Scores whole files by line. */
export function scoreFiles(rows: readonly FileRow[], read: (name: string) => string, lint: Lint): FileScore {
  const misses: string[] = []
  const falseAlarms: string[] = []
  const unexpected: string[] = []
  let expected = 0
  for (const { file, expect, silent } of rows) {
    const text = read(file)
    const findings = told(lint(text, file)).map((finding) => ({ finding, lines: linesOf(text, finding) }))
    for (const { line, labels, text: words } of expect) {
      expected += 1
      const wanted = new Set(labels.flatMap((label) => RULES_OF_LABEL[label] ?? []))
      const hit = findings.some(({ finding, lines }) => wanted.has(finding.rule) && lines.includes(line))
      if (!hit) misses.push(`${file}:${line} ${labels.join(', ')}: ${words}`)
    }
    for (const { finding, lines } of findings.filter((one) => isLoud(one.finding))) {
      if (expect.some(({ line }) => lines.includes(line))) continue
      const place = `${file}:${lines[0]} ${finding.rule}: ${finding.sentence}`
      if (silent.some(({ line }) => lines.includes(line))) falseAlarms.push(place)
      else unexpected.push(place)
    }
  }
  return { expected, hits: expected - misses.length, misses, falseAlarms, unexpected }
}

/** The 1-based lines that a finding touches. */
function linesOf(text: string, { offsets }: Finding): number[] {
  const first = text.slice(0, offsets[0]).split('\n').length
  const count = text.slice(...offsets).split('\n').length
  return Array.from({ length: count }, (_, index) => first + index)
}

export interface FixtureScore {
  readonly positives: number
  readonly hits: number
  readonly negatives: number
  readonly misses: readonly string[]
  readonly falseAlarms: readonly string[]
}

/**
 * Scores wordings of single rules: a positive must fire its rule at any level, a negative must stay silent.
 * Positives are read as part of a macro about a failure of ours; for `routine-apology`, all texts are of routine macros.
 */
export function scoreFixtures(
  rows: readonly FixtureRow[],
  lint: Lint,
  alarm: 'same-rule' | 'any-rule' = 'same-rule',
): FixtureScore {
  const misses: string[] = []
  const falseAlarms: string[] = []
  let hits = 0
  for (const { rule, fire, text } of rows) {
    const kind: MacroKind = rule === 'routine-apology' ? 'routine' : 'failure'
    const policy = fire || kind === 'routine' ? { kind } : {}
    const found = told(lint(`${text}\n`, 'fixture.md', policy))
    if (fire && found.some((finding) => finding.rule === rule)) hits += 1
    else if (fire) misses.push(`${rule}: ${text}`)
    else {
      const loud =
        alarm === 'any-rule' ? found.filter(isLoud) : found.filter((finding) => finding.rule === rule)
      if (loud.length > 0)
        falseAlarms.push(
          `${rule} (${loud.map((finding) => `${finding.rule} ${finding.severity}`).join(', ')}): ${text}`,
        )
    }
  }
  return {
    positives: hits + misses.length,
    hits,
    negatives: rows.filter((row) => !row.fire).length,
    misses,
    falseAlarms,
  }
}

/** A text and rewrites of it that a good writer would accept. */
export interface RewriteRow {
  readonly label: string
  readonly text: string
  readonly becomes: readonly string[]
  readonly kind: MacroKind
}

export interface RewriteScore {
  readonly rows: number
  /** Rows of which a fix gives a wanted text, but for its punctuation. */
  readonly exact: number
  /** The same, where the words inside `[TODO: …]` may differ as well. */
  readonly alike: number
  readonly misses: readonly string[]
}

/** Scores rewrites: a row is a hit when one of the fixes that are offered for its text gives a wanted text. */
export async function scoreRewrites(
  rows: readonly RewriteRow[],
  rewrite: (text: string, policy: Partial<Policy>) => Promise<readonly string[]>,
): Promise<RewriteScore> {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .replace(/[^\p{L}\p{N}[\]{}]+/gu, ' ')
      .trim()
  const withoutSlots = (text: string): string => words(text.replace(/\[TODO[^\]]*\]/g, '[TODO]'))
  const misses: string[] = []
  let exact = 0
  let alike = 0
  for (const { label, text, becomes, kind } of rows) {
    const offered = await rewrite(text, { kind })
    const reaches = (form: (text: string) => string): boolean =>
      offered.some((one) => becomes.some((wanted) => form(one) === form(wanted)))
    if (reaches(words)) exact += 1
    if (reaches(withoutSlots)) alike += 1
    else
      misses.push(
        `${label} ${text} → ${becomes.join(' / ')}\n      offered: ${offered.join(' / ') || 'nothing'}`,
      )
  }
  return { rows: rows.length, exact, alike, misses }
}
