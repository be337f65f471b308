import { expect, it } from 'vitest'
import { linter } from '../../cli/linter'
import { main } from '../../cli/main'
import { virtualHost } from './virtual-host'

const files = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `macros/${index + 1}.md`,
    `We lost order ${index + 1}. We apologize for any inconvenience.\n`,
  ]),
)

/** Runs a check with a clock that goes on by a millisecond whenever somebody looks at it. */
async function check(...args: readonly string[]) {
  let time = 100
  const host = { ...virtualHost({ files }), now: () => (time += 1) }
  const code = await main(['check', ...args], host, async () => linter)
  return { code, ...host.output }
}

/** The times of a table, in milliseconds. */
function timesIn(stderr: string, title: string): { name: string; time: number }[] {
  const [, table = ''] = stderr.split(`${title}`)
  const rows = table.split('\n\n', 1)[0]!.matchAll(/^ *([\d,]+) ms +\d+ % {2}(.+)$/gm)
  return [...rows].map(([, time, name]) => ({ name: name!, time: Number(time!.replace(',', '')) }))
}

it('changes nothing of the report and of the exit code', async () => {
  const { stdout, code } = await check()
  expect(await check('--profile')).toMatchObject({ stdout, code: 1 })
  expect(code).toBe(1)
})

it('tells where the time went, and that adds up', async () => {
  const times = timesIn((await check('--profile')).stderr, 'Where the time went')
  expect(times.map(({ name }) => name)).toEqual([
    'loading the program',
    'finding and reading files',
    'reading texts and judging them',
    'proving rewrites',
    'settings, comparisons, the report',
    'all of it',
  ])
  const all = times.pop()!.time
  expect(times.reduce((sum, { time }) => sum + time, 0)).toBe(all)
  for (const { time } of times) expect(time).toBeGreaterThan(0)
})

it.each([
  ['The slowest files', /^macros\/\d+\.md$/],
  ['The slowest rules', /^[a-z-]+$/],
])('lists ten: %s', async (title, name) => {
  const times = timesIn((await check('--profile')).stderr, title)
  expect(times).toHaveLength(10)
  expect(times.map(({ time }) => time)).toEqual(times.map(({ time }) => time).sort((a, b) => b - a))
  for (const one of times) expect(one.name).toMatch(name)
})

it('tells it of a run that fails as well', async () => {
  const { code, stderr } = await check('--profile', '--rule', 'generic-apologie:off')
  expect(code).toBe(2)
  expect(stderr).toMatch(/Where the time went[^]+amends: There is no rule "generic-apologie"/)
})
