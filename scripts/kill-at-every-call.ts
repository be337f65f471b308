/**
 * Kills the built program before every call to Linux that names something in its folder, in every way in which it writes files:
 * `npx tsx scripts/kill-at-every-call.ts`. Prints what came of it, and ends with 1 where a file was neither the old nor the new one.
 */
import { killed } from '../tests/consumers/writing-killed'
import { stories } from '../tests/consumers/writing-stories'

let broken = 0
for (const story of stories) {
  const { calls, kills, drafts, faults } = killed(story, (all) => all)
  for (const fault of faults) console.log(fault)
  console.log(
    `${story.what}: ${calls} calls, ${kills} kills, ${drafts} drafts to clear, ${faults.length} faults`,
  )
  broken += faults.length
}
process.exitCode = broken > 0 ? 1 : 0
