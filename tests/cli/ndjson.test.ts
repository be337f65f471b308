import { describe, expect, it } from 'vitest'
import { createLinter } from '../../engine/lint'
import { ndjson } from '../../cli/reporters/ndjson'
import { emptyReport } from '../../report/report'
import { rules } from '../../rules'
import { mistakesBy } from '../harness/schema'
import { markedFile, places, reportOf, toldInconvenience } from './marked-report'
import { run, type Case } from './run'

const mistakesIn = mistakesBy('report-line.schema.json', 'report.schema.json')

/** The lines of a report, each held against the schema. */
function linesIn(text: string): unknown[] {
  expect(text.endsWith('\n')).toBe(true)
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const told: unknown = JSON.parse(line)
      expect(mistakesIn(told)).toEqual([])
      return told
    })
}

async function linesOf(expected: Case): Promise<unknown[]> {
  const { output } = await run({ ...expected, args: ['check', '--format', 'ndjson', ...expected.args] })
  return linesIn(output.stdout)
}

describe('--format ndjson', () => {
  it('is a line for each finding, and the summary', async () => {
    const files = { 'm/a.md': 'Hi,\nsorry for any inconvenience. We regret.', 'b.md': 'Hi.' }
    expect(await linesOf({ args: [], files, exit: 1 })).toEqual([
      {
        type: 'finding',
        file: 'm/a.md',
        ...toldInconvenience([10, 31]),
      },
      expect.objectContaining({ type: 'finding', file: 'm/a.md', rule: 'weak-performative' }),
      { type: 'summary', version: 1, files: 2, macros: 2, error: 1, warning: 1, info: 0, hint: 0, fixed: 0 },
    ])
  })

  it.each(places)('tells offsets of the file: $name', ({ marked, offsets }) => {
    expect(linesIn(ndjson(reportOf([markedFile('a.md', marked)])))[0]).toMatchObject({
      offsets,
      text: 'we regret',
    })
  })

  it('a line break in a text does not break a line', () => {
    const file = markedFile('a\nb.md', '[[we\nregret\u2028it]]')
    expect(linesIn(ndjson(reportOf([file])))).toMatchObject([
      { file: 'a\nb.md', text: 'we\nregret\u2028it' },
      { type: 'summary' },
    ])
  })

  it('tells problems of files and of what is beside them', () => {
    const problems = [{ message: 'This is no JSON.', offsets: [0, 1] as const }]
    const file = { ...emptyReport, path: 'a.json', text: '{', problems }
    const side = { ...file, path: 'amends.suppressions.json' }
    expect(linesIn(ndjson(reportOf([file], { sideFiles: [side] })))).toMatchObject([
      { type: 'problem', file: 'a.json', message: 'This is no JSON.', offsets: [0, 1] },
      { type: 'problem', file: 'amends.suppressions.json' },
      { type: 'summary', files: 1 },
    ])
  })

  const cases: Record<string, Case> = {
    'where nothing was found': { args: [], files: { 'a.md': 'Hi.' }, exit: 0 },
    'of our own rules': {
      args: [],
      files: { 'a.md': 'We regret any inconvenience this may have caused.' },
      linter: createLinter(rules),
      exit: 1,
    },
    'after --fix': { args: ['--fix'], files: { 'a.md': 'We regret.' }, exit: 0 },
    'with an unreadable file': { args: [], files: { 'a.md': null }, exit: 2, stderr: ['permission denied'] },
  }
  it.each(Object.entries(cases))('keeps to its schema: %s', async (_name, expected) => {
    expect((await linesOf(expected)).at(-1)).toMatchObject({ type: 'summary' })
  })
})
