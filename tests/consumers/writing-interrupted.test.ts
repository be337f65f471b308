import { expect, it } from 'vitest'
import { isChanging, killed } from './writing-killed'
import { stories } from './writing-stories'
import type { Call } from './writing-calls'

/** How many of the calls are tried here. `scripts/kill-at-every-call.ts` tries them all. */
const most = 6

/** Calls that change files, evenly from the first to the last. */
function some(calls: readonly Call[]): readonly Call[] {
  const changing = calls.filter(isChanging)
  const step = Math.max(1, (changing.length - 1) / (most - 1))
  return changing.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step))
}

it.each(stories)('killed while it writes $what, it leaves what was or what shall be', (story) => {
  const { kills, faults } = killed(story, some)
  expect(faults).toEqual([])
  expect(kills).toBeGreaterThan(4)
})
