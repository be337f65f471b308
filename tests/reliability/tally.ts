import { afterAll } from 'vitest'
import type { Fault } from '../../scripts/reliability/figures'
import { record } from '../../scripts/reliability/record'

/** Collects what came of the faults of one test file, for docs/reliability.md. The tests assert it all the same. */
export function tallyOf(area: string): { add(fault: Fault): void } {
  const faults: Fault[] = []
  afterAll(() => record(area, faults))
  return { add: (fault) => void faults.push(fault) }
}

/** A fault that was tried some times and did no harm. A test that fails throws before it comes to this. */
export const harmless = (fault: string, injected: string, happened: string, tried = 1): Fault => ({
  fault,
  injected,
  happened,
  tried,
  crashes: 0,
  hangs: 0,
  lostBytes: 0,
})
