/**
 * Kills the built program before every call to Linux that names something in its folder, in every way in which it writes files:
 * `npm run reliability -- interrupted-writing`. Prints what came of it, and ends with 1 where a file was neither the old nor the new one.
 */
import { killed } from '../tests/consumers/writing-killed'
import { stories } from '../tests/consumers/writing-stories'
import type { Fault } from './reliability/figures'
import { record } from './reliability/record'

const harmless: Fault[] = []
for (const { what, ...story } of stories) {
  const { calls, kills, drafts, faults } = killed({ what, ...story }, (all) => all)
  for (const fault of faults) console.log(fault)
  console.log(`${what}: ${calls} calls, ${kills} kills, ${drafts} drafts to clear, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
  harmless.push({
    fault: `killed while it writes ${what}`,
    injected: `\`kill -9\` before each of ${calls} calls, under \`strace\``,
    happened: `each file was the old one or the new one; ${drafts} drafts were left, and the next run cleared them and finished the work`,
    tried: kills,
    crashes: 0,
    hangs: 0,
    lostBytes: 0,
  })
}
if (process.exitCode !== 1) await record('interrupted-writing', harmless)
