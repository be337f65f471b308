import { expect, it } from 'vitest'
import { brokenBy, mapFaults, seedsFrom } from '../../harness/nesting-laws'

/** `npm run laws` tries very many more. */
const COUNT = 20_000

it(
  'in files of any nesting, words come from the slice that was written for them',
  { timeout: 120_000 },
  async () => {
    expect(await brokenBy(seedsFrom(1, COUNT), mapFaults)).toEqual([])
  },
)
