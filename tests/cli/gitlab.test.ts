import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../engine/finding'
import { gitlab } from '../../cli/reporters/gitlab'
import { emptyReport, type FileReport } from '../../report/report'
import { context, markedFile, places, reportOf } from './marked-report'
import { run } from './run'

/** What GitLab's page on Code Quality asks of a report. */
const line = { type: 'integer', minimum: 1 }
const filled = { type: 'string', minLength: 1 }
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: filled,
      check_name: filled,
      fingerprint: filled,
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // Relative to the repository, without `./`: GitLab compares it letter by letter.
          path: { type: 'string', pattern: '^(?!\\.?/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: line, end: line } },
        },
      },
    },
  },
}
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)

interface Issue {
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: {
    readonly path: string
    readonly lines: { readonly begin: number; readonly end: number }
  }
}

/** A report that is held against the schema, and whose fingerprints are held against each other. */
function checked(text: string): readonly Issue[] {
  const issues = JSON.parse(text) as Issue[]
  validate(issues)
  expect(validate.errors ?? []).toEqual([])
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  return issues
}

const issuesOf = (...files: FileReport[]): readonly Issue[] => checked(gitlab(reportOf(files), context))

describe('--format gitlab', () => {
  it('tells paths from the top of the checkout that GitLab names', () => {
    const [{ location }] = checked(
      gitlab(reportOf([markedFile('a.md', '[[We regret]] it.')]), {
        ...context,
        cwd: '/builds/team/macros/billing',
        env: { CI_PROJECT_DIR: '/builds/team/macros' },
      }),
    ) as [Issue]
    expect(location.path).toBe('billing/a.md')
  })

  it.each(places)('tells lines: $name', ({ marked, utf16 }) => {
    const [, begin, end] = /^(\d+):\d+-(\d+):/.exec(utf16)!.map(Number)
    expect(issuesOf(markedFile('a.md', marked))[0]!.location).toEqual({ path: 'a.md', lines: { begin, end } })
  })

  it('is a list of issues', async () => {
    const files = { 'm/a b.md': 'Hi,\nsorry for any inconvenience.' }
    const { output } = await run({ args: ['check', '--format', 'gitlab'], files, exit: 1 })
    expect(checked(output.stdout)).toEqual([
      {
        type: 'issue',
        check_name: 'generic-apology',
        description: 'Reads as: nobody looked. It says nothing. Say what happened.',
        categories: ['Clarity'],
        severity: 'major',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/) as string,
        location: { path: 'm/a b.md', lines: { begin: 2, end: 2 } },
      },
    ])
  })

  it('is an empty list where nothing was found', async () => {
    const { output } = await run({ args: ['check', '--format', 'gitlab'], files: { 'a.md': 'Hi' }, exit: 0 })
    expect(checked(output.stdout)).toEqual([])
  })

  it.each<[severity: Finding['severity'], theirs: string]>([
    ['error', 'major'],
    ['warning', 'minor'],
    ['info', 'info'],
    ['hint', 'info'],
  ])('%s is %s', (severity, theirs) => {
    expect(issuesOf(markedFile('a.md', '[[x]]', { severity }))[0]!.severity).toBe(theirs)
  })

  it('keeps a fingerprint where lines move, and tells equal findings apart', () => {
    const prints = (...files: FileReport[]) => issuesOf(...files).map(({ fingerprint }) => fingerprint)
    const [first, second] = prints(markedFile('a.md', '[[x]] [[x]]'))
    expect(prints(markedFile('a.md', 'Hi\n\n[[x]]\n\n[[x]]'))).toEqual([first, second])
    expect(prints(markedFile('a.md', '[[x]]'), markedFile('b.md', '[[x]]'))).toEqual([
      first,
      expect.not.stringMatching(first!),
    ])
  })

  it('tells problems too', () => {
    const problems = [{ message: 'This is no JSON.', offsets: [0, 1] as const }]
    const file = { ...emptyReport, path: 'a.json', text: '{', problems }
    expect(issuesOf(file)).toMatchObject([
      { check_name: 'problem', severity: 'info', description: 'This is no JSON.' },
    ])
  })
})
