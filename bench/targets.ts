import type { AmountRow, LatencyRow, ProcessRow, Section, Spread } from './figures'

/** What Amends is to keep, on the corpus and the machine of one run. */
export interface Target {
  /** As a reader would say it. */
  readonly says: string
  readonly section: string
  readonly row: string | RegExp
  readonly figure: 'cpuRatio' | 'wallRatio' | 'peakRatio' | 'ratio' | 'wall' | 'p99' | 'amount'
  readonly unit: '×' | 'ms' | 'MiB'
  readonly atMost?: number
  readonly atLeast?: number
}

const scanOf = (says: string, row: string, atMost: number): Target => ({
  says,
  section: 'scan',
  row,
  figure: 'cpuRatio',
  unit: '×',
  atMost,
})

const keyIn = (size: string, atMost: number): Target[] =>
  ['Markdown', 'HTML', 'JSON'].map((format) => ({
    says: `a key in ${size} of ${format}, beside the least server`,
    section: 'keys',
    row: `${size} of ${format}`,
    figure: 'ratio',
    unit: '×',
    atMost,
  }))

const fasterThan = (peer: string, row: RegExp, atLeast: number): Target => ({
  says: `faster than ${peer}, CPU`,
  section: 'peers',
  row,
  figure: 'cpuRatio',
  unit: '×',
  atLeast,
})

export const targets: readonly Target[] = [
  scanOf('scan, the five error rules, CPU beside reading everything', 'the five error rules, concise', 1.5),
  scanOf('the same, with a rewrite for each finding', 'the five error rules, pretty', 1.5),
  scanOf('scan, all rules', 'all rules, concise', 2),
  scanOf('the same, with a rewrite for each finding', 'all rules, pretty', 2),
  fasterThan('write-good', /^write-good /, 25),
  fasterThan('textlint with write-good', /^textlint /, 60),
  fasterThan('Vale with one rule', /^Vale with one rule/, 1),
  fasterThan('Vale with its own rules', /^Vale with its own/, 1),
  fasterThan('Harper', /^harper-c/, 1),
  {
    says: 'one file with a finding, beside `node -e 0`, CPU',
    section: 'one-file',
    row: 'one finding',
    figure: 'cpuRatio',
    unit: '×',
    atMost: 1.2,
  },
  {
    says: 'the server starts, beside `node -e 0`',
    section: 'life-cycle',
    row: /^start to initialized/,
    figure: 'ratio',
    unit: '×',
    atMost: 1.5,
  },
  ...['opened at once', 'opened after a second'].map((when): Target => ({
    says: `first diagnostics, ${when}`,
    section: 'life-cycle',
    row: `first diagnostics, ${when}`,
    figure: 'wall',
    unit: 'ms',
    atMost: 5,
  })),
  ...keyIn('2 KB', 1.5),
  ...keyIn('50 KB', 1.5),
  ...keyIn('1 MB', 2),
  {
    says: 'one key of a hundred in 50 KB of Markdown',
    section: 'keys',
    row: '50 KB of Markdown',
    figure: 'p99',
    unit: 'ms',
    atMost: 16,
  },
  {
    says: 'memory of a scan, beside reading everything',
    section: 'scan-memory',
    row: '10,000 macros',
    figure: 'peakRatio',
    unit: '×',
    atMost: 1.3,
  },
  {
    says: 'memory of the server, nothing open',
    section: 'server-memory',
    row: 'nothing open',
    figure: 'amount',
    unit: 'MiB',
    atMost: 60,
  },
  {
    says: 'memory of the server, 1 MB of Markdown open',
    section: 'server-memory',
    row: '1 MB of Markdown open',
    figure: 'amount',
    unit: 'MiB',
    atMost: 95,
  },
]

type AnyRow = ProcessRow | LatencyRow | AmountRow

/** What was measured of a target. `undefined` where nothing was. */
export function measuredOf(
  { section, row, figure }: Target,
  sections: readonly Section[],
): number | undefined {
  const rows = sections.find(({ id }) => id === section)?.rows as readonly AnyRow[] | undefined
  const found = rows?.find(({ name }) => (typeof row === 'string' ? name === row : row.test(name)))
  const value = (found as Partial<Record<Target['figure'], number | Spread>> | undefined)?.[figure]
  return typeof value === 'object' ? value.median : value
}

/** Whether the target is met, and else by what factor it is missed. */
export function verdictOf({ atMost, atLeast }: Target, measured: number): string {
  const missedBy = Math.max(measured / (atMost ?? Infinity), (atLeast ?? 0) / measured)
  const figures = missedBy < 1.1 ? 2 : missedBy < 10 ? 1 : 0
  return missedBy <= 1 ? 'yes' : `no, by a factor of ${missedBy.toFixed(figures)}`
}
