import { afterAll, describe, expect, it } from 'vitest'
import { Bench, type Case, type Ended } from './hostile-input-case'
import { files } from './hostile-input-files'
import { folders } from './hostile-input-folders'
import { names } from './hostile-input-names'
import { settings } from './hostile-input-settings'
import { surroundings } from './hostile-input-surroundings'
import { harmless, tallyOf } from './tally'

// The built program among files and folders as nobody should meet them. It has to say in one line what is wrong, to go on with
// the other files, and to come to an end soon.

const bench = new Bench()
afterAll(() => bench.end())
const tally = tallyOf('hostile-input')

/** The most megabytes of memory, of which Node takes most for itself. */
const usualPeak = 200
/** What could steer a terminal. */
const unsafe = /[^\P{Cc}\n]/u

const groups = { files, names, folders, settings, surroundings }

describe.each(Object.entries(groups))('%s', (_name, cases) => {
  it.each(cases)('$fault', async (one) => {
    const ended = await bench.run(one)
    expectHarmless(one, ended)
    const { fault, injected, tried } = one
    tally.add(harmless(fault, injected, happened(one, ended), tried))
  })
})

function expectHarmless(
  { code, told = [], tellsGood = true, shown = [], peak = usualPeak }: Case,
  ended: Ended,
): void {
  const lines = ended.stderr.split('\n').slice(0, -1)
  expect({ code: ended.code, lines }).toEqual({
    code,
    lines: told.map((part) => expect.stringContaining(part)),
  })
  for (const line of lines) expect(line).toMatch(/^amends: /)
  expect(ended.stderr).not.toMatch(/internal error|^\s+at /m)
  expect(ended.stderr + ended.stdout).not.toMatch(unsafe)
  expect(ended.stdout.includes('good.md:1:1: error: ')).toBe(tellsGood)
  for (const part of shown) expect(ended.stdout).toContain(part)
  expect(ended.peak).toBeLessThan(peak)
}

function happened(
  { code, told = [], tellsGood = true, besides, isLarge }: Case,
  { seconds, peak }: Ended,
): string {
  return [
    `exit code ${code}`,
    ...[...new Set(told)].map((part) => `“${part.trim()}”`),
    ...(besides === undefined ? [] : [besides]),
    ...(tellsGood ? ['the file beside it was checked'] : []),
    ...(isLarge ? [`${seconds.toFixed(1)} s, peak ${peak} MB`] : []),
  ].join('; ')
}
