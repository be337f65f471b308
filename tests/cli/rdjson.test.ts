import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Edit, Finding } from '../../engine/finding'
import { rdjson } from '../../cli/reporters/rdjson'
import { emptyReport, type FileReport } from '../../report/report'
import { findingsOf, markedFile, places, reportOf, shown } from './marked-report'
import { run } from './run'

/** The messages of the Reviewdog Diagnostic Format. It lets nothing else through, as the reader of such messages does. */
const only = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const text = { type: 'string' }
const whole = { type: 'integer', minimum: 1 }
const place = only({ line: whole, column: whole }, ['line', 'column'])
const range = only({ start: place, end: place }, ['start'])
const location = only({ path: text, range }, ['path'])
const severity = { enum: ['ERROR', 'WARNING', 'INFO'] }
const diagnostic = only(
  {
    message: text,
    location,
    severity,
    code: only({ value: text, url: text }, ['value']),
    suggestions: { type: 'array', items: only({ range, text }, ['range', 'text']) },
    related_locations: { type: 'array', items: only({ message: text, location }, ['location']) },
  },
  ['message', 'location'],
)
const schema = only(
  {
    source: only({ name: text, url: text }, ['name']),
    severity,
    diagnostics: { type: 'array', items: diagnostic },
  },
  ['diagnostics'],
)
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)

interface Place {
  readonly line: number
  readonly column: number
}
interface Range {
  readonly start: Place
  readonly end: Place
}
interface Diagnostic {
  readonly location: { readonly path: string; readonly range: Range }
  readonly severity: string
  readonly code: { readonly value: string; readonly url?: string }
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[]
  readonly related_locations?: readonly object[]
}

function checked(report: string): readonly Diagnostic[] {
  const result = JSON.parse(report) as { diagnostics: Diagnostic[] }
  validate(result)
  expect(validate.errors ?? []).toEqual([])
  return result.diagnostics
}

const diagnosticsOf = (...files: FileReport[]): readonly Diagnostic[] => checked(rdjson(reportOf(files)))

const shownRange = ({ start, end }: Range): string => shown(start, end)

/** Puts a suggestion in place, as reviewdog does: by the bytes of lines. */
function applied(
  content: string,
  { range: { start, end }, text: put }: { range: Range; text: string },
): string {
  const lines = content.split('\n').map((one) => Buffer.from(one))
  const before = [...lines.slice(0, start.line - 1), lines[start.line - 1]!.subarray(0, start.column - 1)]
  const after = [lines[end.line - 1]!.subarray(end.column - 1), ...lines.slice(end.line)]
  return before.join('\n') + put + after.join('\n')
}

describe('--format rdjson', () => {
  it.each(places)('tells places in bytes: $name', ({ marked, utf8 }) => {
    expect(shownRange(diagnosticsOf(markedFile('a.md', marked))[0]!.location.range)).toBe(utf8)
  })

  it('is a result with its source', async () => {
    const files = { 'm/a b.md': '😀 Sorry for any inconvenience.' }
    const { output } = await run({ args: ['check', '--format', 'rdjson'], files, exit: 1 })
    checked(output.stdout)
    expect(JSON.parse(output.stdout)).toEqual({
      source: { name: 'amends', url: expect.stringMatching(/^https:/) as string },
      diagnostics: [
        {
          message: 'Reads as: nobody looked. It says nothing. Say what happened.',
          location: {
            path: 'm/a b.md',
            range: { start: { line: 1, column: 12 }, end: { line: 1, column: 33 } },
          },
          severity: 'ERROR',
          code: {
            value: 'generic-apology',
            url: expect.stringMatching(/\/docs\/rules\/generic-apology\.md$/) as string,
          },
          suggestions: [
            {
              range: { start: { line: 1, column: 12 }, end: { line: 1, column: 33 } },
              text: '[TODO: what we did]',
            },
          ],
        },
      ],
    })
  })

  it.each<[severity: Finding['severity'], theirs: string]>([
    ['error', 'ERROR'],
    ['warning', 'WARNING'],
    ['info', 'INFO'],
    ['hint', 'INFO'],
  ])('%s is %s', (ours, theirs) => {
    expect(diagnosticsOf(markedFile('a.md', '[[x]]', { severity: ours }))[0]!.severity).toBe(theirs)
  })

  it.each<[name: string, content: string, edits: readonly Edit[], after: string]>([
    ['one edit', 'é😀 a b', [{ offsets: [4, 5], newText: '😀' }], 'é😀 😀 b'],
    ['what is put in', '\uFEFFé b', [{ offsets: [3, 3], newText: 'a ' }], '\uFEFFé a b'],
    ['what is taken away', 'a é b\r\nc', [{ offsets: [1, 3], newText: '' }], 'a b\r\nc'],
    [
      'edits in several lines, joined',
      'é a\r\n😀 b c\r\nd',
      [
        { offsets: [8, 9], newText: 'B' },
        { offsets: [2, 3], newText: 'A' },
      ],
      'é A\r\n😀 B c\r\nd',
    ],
  ])('suggests %s', (_name, content, edits, after) => {
    const file = markedFile('a.md', `[[${content}]]`)
    const fixed = { ...file, findings: [{ finding: findingsOf(file)[0]!, fixes: [fixOf(edits)] }] }
    const suggestions = diagnosticsOf(fixed)[0]!.suggestions!
    expect(suggestions.map((one) => applied(content, one))).toEqual([after])
  })

  it('leads to other places, with a range where the file was checked', () => {
    const elsewhere = [
      { file: 'b.md', title: 'Lost parcel', offsets: [2, 3] as const },
      { file: 'gone.md', title: undefined, offsets: [2, 3] as const },
    ]
    const files = [markedFile('a.md', '[[x]]', { elsewhere }), { ...emptyReport, path: 'b.md', text: 'éab' }]
    expect(diagnosticsOf(...files)[0]!.related_locations).toEqual([
      {
        message: 'Also in "Lost parcel".',
        location: { path: 'b.md', range: { start: { line: 1, column: 4 }, end: { line: 1, column: 5 } } },
      },
      { message: 'Also here.', location: { path: 'gone.md' } },
    ])
  })

  it('a rule of the house has no page', () => {
    const [found] = diagnosticsOf(markedFile('a.md', '[[x]]', { rule: 'house/no-oops' }))
    expect(found!.code).toEqual({ value: 'house/no-oops' })
  })

  it('tells problems, and what mends them', () => {
    const fix = fixOf([{ offsets: [0, 2], newText: '' }])
    const problems = [{ message: 'This silences nothing.', offsets: [0, 2] as const, fix }]
    expect(diagnosticsOf({ ...emptyReport, path: 'a.md', text: 'éa', problems })).toMatchObject([
      { severity: 'INFO', code: { value: 'problem' }, suggestions: [{ text: '' }] },
    ])
  })
})

const fixOf = (edits: readonly Edit[]) => ({ title: 'Mend it', safety: 'safe' as const, becomes: '', edits })
