/** Times work in pairs: each round runs a floor and the work on the same files, in turn, so that noise meets both. */
import { performance } from 'node:perf_hooks'
import type { LatencyRow, Spread } from './figures'

export interface Case {
  readonly name: string
  /** By how many the times are divided: 1, or the number of keystrokes. */
  readonly times: number
  /** The least that could be done. */
  floor(): void
  /** Gives a count, such as that of findings: a run that fails half-way is fast, but counts less. */
  work(): number | Promise<number>
}

/** The rounds of several cases are taken in turn as well. The first round warms up and is not counted. */
export async function measure(cases: readonly Case[], rounds: number): Promise<LatencyRow[]> {
  const runs = cases.map((one) => ({ one, floors: [] as number[], works: [] as number[], found: -1 }))
  for (let round = 0; round <= rounds; round++) {
    for (const run of runs) {
      const start = performance.now()
      run.one.floor()
      const middle = performance.now()
      const found = await run.one.work()
      const end = performance.now()
      if (round === 0) {
        run.found = found
        continue
      }
      if (run.found !== found) throw new Error(`${run.one.name}: ${found} instead of ${run.found}`)
      run.floors.push((middle - start) / run.one.times)
      run.works.push((end - middle) / run.one.times)
    }
  }
  return runs.map(({ one, floors, works, found }) => latencyRow(one.name, found, floors, works))
}

/** `floors` and `works` are times of the same rounds, in milliseconds. */
export const latencyRow = (
  name: string,
  found: number,
  floors: readonly number[],
  works: readonly number[],
  cpu: { readonly floor: number; readonly work: number } | null = null,
): LatencyRow => ({
  name,
  found,
  floor: spreadOf(floors),
  wall: spreadOf(works),
  p99: percentile(works, 0.99),
  ratio: spreadOf(ratios(works, floors)),
  cpu: cpu && cpu.work,
  cpuRatio: cpu && cpu.work / cpu.floor,
})

/** Pair by pair. */
export const ratios = (works: readonly number[], floors: readonly number[]): number[] =>
  works.map((work, round) => work / floors[round]!)

export const spreadOf = (numbers: readonly number[]): Spread => ({
  median: median(numbers),
  min: Math.min(...numbers),
  max: Math.max(...numbers),
})

export function median(numbers: readonly number[]): number {
  const sorted = inOrder(numbers)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The number that this share of all is below. */
export const percentile = (numbers: readonly number[], share: number): number =>
  inOrder(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other)
