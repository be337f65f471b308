/**
 * Holds very many generated files against the laws: `npm run laws -- [COUNT] [FIRST SEED] [EVERY]`. The map of each file
 * is checked, and of one in EVERY also what is found and fixed. Prints the cases that break a law, and ends with 1 where
 * any does.
 */
import { brokenBy, lintFaults, mapFaults, seedsFrom } from '../tests/harness/nesting-laws'

const [count = 100_000, first = 1, every = 1] = process.argv.slice(2).map(Number)
const STEP = 10_000
const MOST_SHOWN = 30
let broken = 0
const began = Date.now()
for (let seed = first; seed < first + count; seed += STEP) {
  const seeds = seedsFrom(seed, Math.min(STEP, first + count - seed))
  const found = await brokenBy(seeds, async (nesting) => [
    ...mapFaults(nesting),
    ...(nesting.seed % every === 0 ? await lintFaults(nesting) : []),
  ])
  for (const one of found.slice(0, Math.max(0, MOST_SHOWN - broken))) console.log(one)
  broken += found.length
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(
    `${seed + seeds.length - first} files from seed ${first} in ${seconds} s: ${broken} break a law`,
  )
}
process.exitCode = broken > 0 ? 1 : 0
