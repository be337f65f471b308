import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { jazzerProgram } from '../../scripts/fuzz/jazzer'
import { targets } from '../fuzz/targets'

/** Seven targets, two at a time, take two minutes together. */
const MINUTES_EACH = 0.4

/** Short, and from the seeds alone: what a change breaks at once. `npm run fuzz` looks longer, and remembers. */
test('two minutes of fuzzing break no law', { timeout: 300_000 }, async ({ skip }) => {
  const isHere = existsSync(jazzerProgram)
  if (!isHere && !process.env['CI'])
    skip('`bash scripts/setup-fuzz.sh` brings the fuzzer, or says why it cannot')
  const args = ['tsx', 'scripts/fuzz.ts', '--fresh', '--minutes', String(MINUTES_EACH)]
  const { stdout, stderr } = await promisify(execFile)('npx', args).catch(
    (error: { stdout: string; stderr: string }) => error,
  )
  const rows = Array.from(stdout.matchAll(/'([\w-]+)'\W+(\d+)\W+\d+\W+[\d.]+\W+(\d+)/g), ([, ...row]) => row)
  if (rows.length === 0 || rows.some(([, , findings]) => findings !== '0')) expect.fail(stdout + stderr)
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(targets).sort())
  for (const [name, tried] of rows) expect(Number(tried), `inputs for ${name}`).toBeGreaterThan(50)
})
