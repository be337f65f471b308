import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { targets } from '../../tests/fuzz/targets'
import type { Fault } from '../reliability/figures'
import type { Outcome } from './run'

const file = '.build/fuzz/totals.json'

/** What all runs of a target together came to. */
interface Total {
  readonly tried: number
  readonly seconds: number
}

type Totals = Readonly<Record<string, Total>>

const readTotals = (): Totals => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Totals) : {})

/** Adds a run to those before it, so that half an hour need not be one run. */
export function addUp({ target, tried, seconds }: Outcome): void {
  const totals = readTotals()
  const before = totals[target] ?? { tried: 0, seconds: 0 }
  const total: Total = { tried: before.tried + tried, seconds: before.seconds + seconds }
  writeFileSync(file, `${JSON.stringify({ ...totals, [target]: total }, null, 2)}\n`)
}

/** The rows of docs/reliability.md: all runs up to now, and what the last of them left open. */
export function rowsOf(outcomes: readonly Outcome[]): Fault[] {
  const totals = readTotals()
  return Object.entries(targets).flatMap(([target, { title }]): Fault[] => {
    const total = totals[target]
    if (!total) return []
    const open = outcomes.flatMap((outcome) => (outcome.target === target ? (outcome.finding ?? []) : []))
    const hangs = open.filter(({ path }) => basename(path).startsWith('timeout-')).length
    const minutes = Math.round(total.seconds / 60)
    const rate = Math.round(total.tried / total.seconds)
    return [
      {
        fault: title,
        injected: `\`npm run fuzz -- ${target}\`, ${minutes} minutes, ${rate} inputs a second`,
        happened: `${open.length === 0 ? 'No law is broken' : `${open.length} inputs break a law`}. ${mendedIn(target)}`,
        tried: total.tried,
        crashes: open.length - hangs,
        hangs,
        lostBytes: 0,
      },
    ]
  })
}

function mendedIn(target: string): string {
  const folder = `tests/fuzz/corpus/${target}`
  const count = existsSync(folder) ? readdirSync(folder).length : 0
  if (count === 0) return 'None was found on the way.'
  return `${count === 1 ? 'One fault was' : `${count} faults were`} found on the way and mended.`
}
