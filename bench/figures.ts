/** What a benchmark tells, as it is kept in `docs/performance/` for docs/performance.md. */

/** The rounds of one measure. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** A program that ran from its start to its end, beside another one that did less. Times in milliseconds, memory in MiB. */
export interface ProcessRow {
  readonly name: string
  readonly exit: number
  /** How much the program found. A run that breaks off is fast, but finds less. */
  readonly found: number
  /** User and system time of all its threads. */
  readonly cpu: Spread
  readonly wall: Spread
  /** The most memory that it held. */
  readonly peak: Spread
  /** Divided by those of the floor in the same round. */
  readonly cpuRatio: Spread
  readonly wallRatio: Spread
  readonly peakRatio: Spread
}

/** Something that is waited for, beside a server that does the least. Milliseconds. */
export interface LatencyRow {
  readonly name: string
  /** The diagnostics that were shown. */
  readonly found: number
  readonly floor: Spread
  readonly wall: Spread
  /** What one time of a hundred is longer than. */
  readonly p99: number
  readonly ratio: Spread
  /** What the server's process took for one such answer. `null` where the system does not tell. */
  readonly cpu: number | null
  /** Divided by that of the floor. */
  readonly cpuRatio: number | null
}

/** A plain figure, mostly of memory. */
export interface AmountRow {
  readonly name: string
  readonly amount: number
  readonly unit: string
  /** The same figure of the floor. `null` where there is none. */
  readonly floor: number | null
}

interface SectionOf<Kind extends string, Row> {
  readonly id: string
  readonly title: string
  /** What is compared with what, in a sentence or two. Markdown. */
  readonly about: string
  readonly kind: Kind
  readonly rows: readonly Row[]
}

export type Section =
  SectionOf<'processes', ProcessRow> | SectionOf<'latencies', LatencyRow> | SectionOf<'amounts', AmountRow>

/** The time for one text in one form of file, as the text grows. */
export interface GrowthRow {
  readonly text: string
  readonly format: string
  readonly bytes: readonly number[]
  /** For each of `bytes`, the least processor time of some rounds, in milliseconds. */
  readonly ms: readonly number[]
  readonly exponent: number
  readonly worstDoubling: number
}

/** What one run of a group measured. */
export interface Figures {
  /** The day, as `2026-01-31`. */
  readonly measured: string
  readonly machine: string
  /** How many processes waited for a processor before the run, on average over the last minute. */
  readonly load: number
  readonly sections: readonly Section[]
}

export const figuresPath = (group: string): string => `docs/performance/${group}.json`
