import type { AmountRow, LatencyRow, ProcessRow, Section, Spread } from './figures'

/** A table as people read it, on the terminal and in docs/performance.md. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Three digits that count, as `0.12`, `3.41`, `52.0` and `1,234`. */
export function short(figure: number): string {
  if (Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en')
  return figure.toFixed(Math.abs(figure) >= 10 ? 1 : 2)
}

/** The median, and the least and the most behind it. */
const spread = ({ median, min, max }: Spread): string => `${short(median)} (${short(min)}–${short(max)})`

const maybe = (figure: number | null): string => (figure === null ? '' : short(figure))

const processes = (rows: readonly ProcessRow[]): Table => ({
  head: ['', 'found', 'exit', 'CPU ms', 'wall ms', 'peak MiB', 'CPU ratio', 'wall ratio', 'peak ratio'],
  rows: rows.map((row) => [
    row.name,
    row.found.toLocaleString('en'),
    String(row.exit),
    spread(row.cpu),
    spread(row.wall),
    short(row.peak.median),
    spread(row.cpuRatio),
    spread(row.wallRatio),
    short(row.peakRatio.median),
  ]),
})

const latencies = (rows: readonly LatencyRow[]): Table => ({
  head: ['', 'found', 'floor ms', 'ms', 'p99 ms', 'ratio', 'CPU ms', 'CPU ratio'],
  rows: rows.map((row) => [
    row.name,
    row.found.toLocaleString('en'),
    short(row.floor.median),
    spread(row.wall),
    short(row.p99),
    spread(row.ratio),
    maybe(row.cpu),
    maybe(row.cpuRatio),
  ]),
})

/** Some amounts have no floor. Where none has, there are no columns for it. */
function amounts(rows: readonly AmountRow[]): Table {
  const plain = rows.map(({ name, amount, unit }) => [name, `${short(amount)} ${unit}`])
  if (rows.every(({ floor }) => floor === null)) return { head: ['', 'amount'], rows: plain }
  const besides = rows.map(({ amount, unit, floor }) =>
    floor === null ? ['', ''] : [`${short(floor)} ${unit}`, short(amount / floor)],
  )
  return { head: ['', 'amount', 'floor', 'ratio'], rows: plain.map((row, i) => [...row, ...besides[i]!]) }
}

export function tableOf(section: Section): Table {
  switch (section.kind) {
    case 'processes':
      return processes(section.rows)
    case 'latencies':
      return latencies(section.rows)
    case 'amounts':
      return amounts(section.rows)
  }
}
