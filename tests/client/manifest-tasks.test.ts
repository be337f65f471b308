import { describe, expect, test } from 'vitest'
import { concise } from '../../cli/reporters/concise'
import { emptyReport } from '../../report/report'
import manifest from '../../package.json'
import { markedFile, reportOf } from '../cli/marked-report'

const { problemMatchers, taskDefinitions } = manifest.contributes
const matcher = problemMatchers[0]!
const { regexp, ...groups } = matcher.pattern

/** What VS Code takes from a report, line by line. */
const problemsIn = (report: string) =>
  report
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const found = new RegExp(regexp).exec(line)
      return found && Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, found[group]]))
    })

const told = { hears: 'Reads as: a form.', why: 'It is one.', todo: 'Say sorry.' }
const message = 'Reads as: a form. It is one. Say sorry.'

describe('the problem matcher', () => {
  test.each([
    ['macros/late.md', 'We\n  [[regret]]', { line: '2', column: '3', severity: 'warning' }, {}],
    ['with blanks (1).md', '[[x]]', { line: '1', column: '1', severity: 'error' }, { severity: 'error' }],
    ['C:\\macros\\12:30.md', '[[x]]', { line: '1', column: '1', severity: 'info' }, { severity: 'info' }],
    [
      'a.json',
      '[[x]]',
      { line: '1', column: '1', severity: 'warning', code: 'house/no-oops' },
      { rule: 'house/no-oops' },
    ],
  ] as const)('reads a finding in %s', (path, marked, place, more) => {
    const report = concise(reportOf([markedFile(path, marked, { ...told, ...more })]))
    expect(problemsIn(report)).toEqual([{ file: path, message, code: 'weak-performative', ...place }])
  })

  test('reads a message with all that the line is made of', () => {
    const hears = 'Like a.md:1:2: error: [this]'
    const report = concise(reportOf([markedFile('b.md', '[[x]]', { ...told, hears })]))
    expect(problemsIn(report)).toEqual([
      expect.objectContaining({ file: 'b.md', message: `${hears} It is one. Say sorry.` }),
    ])
  })

  test('reads a problem of a file', () => {
    const problems = [{ message: 'Broken.', offsets: [0, 1] as const }]
    const report = concise(
      reportOf([{ ...emptyReport, path: 'a.json', text: '{', format: 'json', macros: 0, problems }]),
    )
    expect(problemsIn(report)).toEqual([
      { file: 'a.json', line: '1', column: '1', severity: 'warning', message: 'Broken.', code: 'problem' },
    ])
  })
})

test('a task says what it is and needs nothing more', () => {
  expect(taskDefinitions).toEqual([expect.objectContaining({ type: matcher.name })])
  expect(taskDefinitions[0]).not.toHaveProperty('required')
})
