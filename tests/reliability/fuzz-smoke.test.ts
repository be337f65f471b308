import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { targets } from '../fuzz/targets'

/** Seven targets, two at a time, take two minutes together. */
const MINUTES_EACH = 0.45

/** Short, and from the seeds alone: what a change breaks at once. `npm run fuzz` looks longer, and remembers. */
test('two minutes of fuzzing break no law', { timeout: 240_000 }, async () => {
  const args = ['tsx', 'scripts/fuzz.ts', '--fresh', '--minutes', String(MINUTES_EACH)]
  const { stdout } = await promisify(execFile)('npx', args).catch((error: { stdout: string }) => error)
  const rows = Array.from(stdout.matchAll(/'([\w-]+)'\W+(\d+)\W+\d+\W+[\d.]+\W+(\d+)/g), ([, ...row]) => row)
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(targets).sort())
  // What it printed tells of a finding how to see it again.
  expect(
    rows.filter(([, tried, findings]) => Number(tried) <= 50 || findings !== '0').length === 0 || stdout,
  ).toBe(true)
})
