import { describe, expect, it } from 'vitest'
import { brokenBy, lintFaults, mapFaults } from '../../harness/nesting-laws'

/** Files of many layers, each written around a sentence whose place is known: `npm run laws` tries very many more. */
const MAPS = 20_000
const LINTS = 1500
const RANDOM = 200

const seeds = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index)

describe('in files of any nesting', { timeout: 120_000 }, () => {
  it('each stretch of words comes from the slice that was written for it', async () => {
    expect(await brokenBy(seeds(1, MAPS), mapFaults)).toEqual([])
  })

  it('a finding underlines its words and no more, and its fixes keep all the rest', async () => {
    expect(await brokenBy(seeds(1, LINTS), lintFaults)).toEqual([])
  })

  it('so it is with seeds that nobody has tried', async () => {
    const first = Math.floor(Math.random() * 2 ** 30)
    expect(
      await brokenBy(seeds(first, RANDOM), async (one) => [...mapFaults(one), ...(await lintFaults(one))]),
    ).toEqual([])
  })
})
