import { describe, expect, it } from 'vitest'
import type { Nesting } from '../../harness/nesting'
import { chance } from '../../harness/chance'
import { brokenBy, lintFaults, mapFaults, seedsFrom } from '../../harness/nesting-laws'

/** A linter looks at each of these files several times, which takes a minute for all of them. `npm run laws` tries more. */
const COUNT = process.env['CI'] ? 20_000 : 1500
const UNTRIED = 100

const faultsOf = async (nesting: Nesting): Promise<string[]> => [
  ...mapFaults(nesting),
  ...(await lintFaults(nesting)),
]

describe('in files of any nesting', { timeout: 600_000 }, () => {
  it(`a finding underlines its words and no more, and its fixes keep all the rest: ${COUNT} files`, async () => {
    expect(await brokenBy(seedsFrom(1, COUNT), faultsOf)).toEqual([])
  })

  it('so it is with seeds by chance', async () => {
    expect(await brokenBy(seedsFrom(chance, UNTRIED), faultsOf)).toEqual([])
  })
})
