import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { checkstyle } from '../../cli/reporters/checkstyle'
import type { FileReport } from '../../report/report'
import { elements } from './xml-elements'
import { markedFile, places, reportOf } from './marked-report'
import { nastyTexts } from './nasty-texts'
import { run } from './run'

const errorsOf = (...files: FileReport[]): Record<string, string>[] =>
  elements('error', parseDocument(checkstyle(reportOf(files)), { xmlMode: true })).map(
    ({ attribs }) => attribs,
  )

describe('a Checkstyle report', () => {
  it('is what tools expect', () =>
    run({
      args: ['check', '--format', 'checkstyle'],
      files: { 'a & b.md': 'Hello, we regret it.\nSorry if we hurt you.', 'clean.md': 'Hello.' },
      exit: 1,
      stdout: [
        `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
<file name="a &amp; b.md">
<error line="1" column="8" severity="warning" message="Reads as: nobody looked. It says nothing. Say what happened. Instead: … we are sorry …" source="amends.weak-performative"/>
<error line="2" column="7" severity="error" message="Reads as: nobody looked. It says nothing. Say what happened. If true: … that we  …" source="amends.conditional-apology"/>
</file>
</checkstyle>
`,
      ],
    }))

  it('has no files where there is nothing', () =>
    run({
      args: ['check', '--format', 'checkstyle'],
      files: { 'a.md': 'Hello.' },
      exit: 0,
      stdout: [/^<\?xml .*\n<checkstyle version="4\.3"\/>\n$/],
    }))

  it.each(places)('counts lines and UTF-16 columns from 1: $name', ({ marked, utf16 }) => {
    const [error] = errorsOf(markedFile('a.md', marked))
    expect(utf16).toMatch(new RegExp(`^${error!['line']}:${error!['column']}-`))
  })

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'info'],
    ['hint', 'info'],
  ] as const)('of the severity %s says %s', (severity, told) =>
    expect(errorsOf(markedFile('a.md', '[[x]]', { severity }))[0]!['severity']).toBe(told),
  )

  it('tells of problems in the order of the text', () => {
    const mended = { title: '', safety: 'safe' as const, becomes: '', edits: [] }
    const problems = [
      { message: 'Broken.', offsets: [8, 9] as const },
      { message: 'Useless.', offsets: [0, 1] as const, fix: mended },
    ]
    const errors = errorsOf({ ...markedFile('a.md', 'So [[x]]\n\n...'), problems })
    expect(errors.map(({ severity, source }) => `${severity} ${source}`)).toEqual([
      'info amends.problem',
      'warning amends.weak-performative',
      'warning amends.problem',
    ])
  })

  it.each(nastyTexts)('holds any text: %j', (text) => {
    const [error] = errorsOf(markedFile('a.md', '[[x]]', { hears: text, why: '.', todo: '.' }))
    const kept = text.replace(/[\t\r\n]+/g, ' ').replace(/[\0-\x1f\uffff\ufffe]|\p{Surrogate}/gu, '\uFFFD')
    expect(error!['message']).toBe(`${kept} . .`)
  })
})
