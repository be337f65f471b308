/** Times work in pairs: each round runs a floor and the work on the same files, in turn, so that noise meets both. */
import { performance } from 'node:perf_hooks'

export interface Case {
  readonly name: string
  /** By how many the times are divided: 1, or the number of keystrokes. */
  readonly times: number
  /** The least that could be done. */
  floor(): void
  /** Gives a count, such as that of findings: a run that fails half-way is fast, but counts less. */
  work(): number | Promise<number>
}

/** Medians, in milliseconds. `ratio` is the median of the rounds' own ratios. */
export interface Figures {
  readonly name: string
  readonly count: number
  readonly floor: number
  readonly median: number
  readonly ratio: number
}

/** The rounds of several cases are taken in turn as well. The first round warms up and is not counted. */
export async function measure(cases: readonly Case[], rounds = 11): Promise<Figures[]> {
  const runs = cases.map((one) => ({ one, floors: [] as number[], works: [] as number[], count: -1 }))
  for (let round = 0; round <= rounds; round++) {
    for (const run of runs) {
      const start = performance.now()
      run.one.floor()
      const middle = performance.now()
      const count = await run.one.work()
      const end = performance.now()
      if (round === 0) {
        run.count = count
        continue
      }
      if (run.count !== count) throw new Error(`${run.one.name}: ${count} instead of ${run.count}`)
      run.floors.push((middle - start) / run.one.times)
      run.works.push((end - middle) / run.one.times)
    }
  }
  return runs.map(({ one, floors, works, count }) => ({
    name: one.name,
    count,
    floor: median(floors),
    median: median(works),
    ratio: median(works.map((work, round) => work / floors[round]!)),
  }))
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function printTable(figures: readonly Figures[]): void {
  const rows = figures.map(({ name, count, floor, median, ratio }) => [
    name,
    String(count),
    floor.toFixed(2),
    median.toFixed(2),
    ratio.toFixed(2),
  ])
  printRows(['', 'count', 'floor ms', 'ms', 'ratio'], rows)
}

/** Names to the left, figures to the right. */
export function printRows(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const table = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  for (const [name, ...numbers] of table) {
    const cells = numbers.map((text, column) => text.padStart(widths[column + 1]!))
    console.log([name!.padEnd(widths[0]!), ...cells].join('  '))
  }
}
