import { describe, expect, it } from 'vitest'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { json } from '../../cli/reporters/json'
import { mistakesBy } from '../harness/schema'
import { findingsOf, markedFile, places, reportOf as reportWith, toldInconvenience } from './marked-report'
import { run, type Case } from './run'

const mistakesIn = mistakesBy('report.schema.json')

/** The report of a run, which is held against the schema. */
async function reportOf(expected: Case) {
  const { output } = await run({ ...expected, args: ['check', '--format', 'json', ...expected.args] })
  return inSchema(output.stdout)
}

function inSchema(text: string): unknown {
  const report: unknown = JSON.parse(text)
  expect(mistakesIn(report)).toEqual([])
  return report
}

describe('--format json', () => {
  it('is the stable format', async () => {
    const files = { 'm/a.md': '\uFEFF😀\r\nSorry for any inconvenience.\r\n', 'b.md': 'Hi.' }
    expect(await reportOf({ args: [], files, exit: 1 })).toEqual({
      version: 1,
      files: [
        { path: 'b.md', format: 'markdown', macros: 1, findings: [], problems: [] },
        {
          path: 'm/a.md',
          format: 'markdown',
          macros: 1,
          findings: [toldInconvenience([11, 32])],
          problems: [],
        },
      ],
      summary: { files: 2, macros: 2, error: 1, warning: 0, info: 0, hint: 0, fixed: 0 },
    })
  })

  it('tells how sure a finding is, and what else there is to say of its sentence', async () => {
    const text = 'We regret any inconvenience this may have caused.\n'
    const linter = createLinter(rules)
    const report = await reportOf({ args: [], files: { 'a.md': text }, linter, exit: 1 })
    expect(report).toMatchObject({
      files: [
        {
          findings: [
            {
              rule: 'generic-apology',
              confidence: 'high',
              related: [
                {
                  rule: 'hedged-harm',
                  message: expect.stringMatching(/^Reads as/) as string,
                  text: expect.stringContaining('may have') as string,
                  range: { start: { line: 0 }, end: { line: 0 } },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('names the branch that a finding holds in, and the text that says the same', async () => {
    const branch = 'We are sorry {{#if a}}if you were offended{{else}}that we lost it{{/if}}.'
    const said = 'We are sorry if you were offended.'
    const twins = JSON.stringify([{ body_html: `<p>${said}</p>`, body_text: said }])
    const files = { 'a.hbs': branch, 'b.json': twins }
    const report = await reportOf({ args: [], files, linter: createLinter(rules), exit: 1 })
    expect(report).toMatchObject({
      files: [
        {
          findings: [
            {
              notes: [
                {
                  message: 'Only where {{#if a}} holds.',
                  offsets: [13, 22],
                  range: { start: { line: 0, character: 13 }, end: { line: 0, character: 22 } },
                  text: '{{#if a}}',
                },
              ],
            },
          ],
        },
        {
          findings: [
            {
              notes: [
                { message: 'The same holds for the plain text of this macro.', text: 'if you were offended' },
              ],
            },
          ],
        },
      ],
    })
  })

  it('counts the fixes that were applied', async () => {
    const report = await reportOf({ args: ['--fix'], files: { 'a.md': 'We regret.' }, exit: 0 })
    expect(report).toMatchObject({ summary: { warning: 0, fixed: 1 } })
  })

  it('lists what the author left out, and why', async () => {
    const text =
      '<!-- amends-disable-next-line generic-apology -- a quotation -->\nSorry for any inconvenience.\n'
    const linter = createLinter(rules)
    const report = await reportOf({ args: [], files: { 'a.md': text }, linter, exit: 0 })
    expect(report).toMatchObject({
      files: [
        {
          findings: [],
          leftOut: [
            { rule: 'generic-apology', by: 'comment', reason: 'a quotation', range: { start: { line: 1 } } },
          ],
        },
      ],
    })
  })

  it('tells what the baseline knows, the titles of macros, and where else', () => {
    const elsewhere = [
      { file: 'b.md', title: 'Lost', offsets: [0, 1] as const },
      { file: 'c.md', title: undefined, offsets: [0, 1] as const },
    ]
    const file = markedFile('a.json', 'x [[we regret]]', { macro: '/0', elsewhere })
    const titles = new Map([['/0', 'Late parcel']])
    const baseline = { path: 'amends.baseline.json', before: 3, known: 1, gone: { 'excuse-but': 2 } }
    const report = inSchema(json(reportWith([{ ...file, titles, known: findingsOf(file) }], { baseline })))
    expect(report).toMatchObject({
      baseline,
      files: [
        {
          findings: [{ title: 'Late parcel', elsewhere: [elsewhere[0], { file: 'c.md', offsets: [0, 1] }] }],
          known: [{ rule: 'weak-performative', title: 'Late parcel', text: 'we regret' }],
        },
      ],
    })
  })

  it.each(places)('tells offsets of the file: $name', ({ marked, offsets }) => {
    const report = inSchema(json(reportWith([markedFile('a.md', marked)])))
    expect(report).toMatchObject({ files: [{ findings: [{ offsets, text: 'we regret' }] }] })
  })

  const cases: Record<string, Case> = {
    'with problems': { args: [], files: { 'a.md': '\0' }, exit: 0 },
    'with broken bytes': { args: [], files: { 'a.md': new Uint8Array([0xff]) }, exit: 0 },
    'of the standard input': { args: ['--stdin'], stdin: 'We regret.', exit: 0 },
    'with --quiet': { args: ['--quiet'], files: { 'a.md': 'We regret.' }, exit: 0 },
    'after --fix': { args: ['--fix'], files: { 'a.md': 'We regret.' }, exit: 0 },
    'with an unreadable file': { args: [], files: { 'a.md': null }, exit: 2, stderr: ['permission denied'] },
  }
  it.each(Object.entries(cases))(
    'keeps to its schema: %s',
    async (_name, expected) => void (await reportOf(expected)),
  )
})
