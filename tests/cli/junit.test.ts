import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { junit } from '../../cli/reporters/junit'
import { emptyReport, type FileReport } from '../../report/report'
import { elements, textOf, type Element } from './xml-elements'
import { markedFile, reportOf } from './marked-report'
import { nastyTexts } from './nasty-texts'
import { run } from './run'

const read = (...files: FileReport[]) => {
  const document = parseDocument(junit(reportOf(files)), { xmlMode: true })
  return (name: string): Element[] => elements(name, document)
}

const counts = ({ attribs: { tests, failures, errors } }: Element): string => `${tests} ${failures} ${errors}`

describe('a JUnit report', () => {
  it('is what tools expect', () =>
    run({
      args: ['check', '--format', 'junit'],
      files: { 'a.md': 'We regret it.\nSorry if we hurt you. Soon.', 'b.md': 'Hello.' },
      exit: 1,
      stdout: [
        `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Amends" tests="2" failures="1" errors="0" time="0">
<testsuite name="a.md" tests="1" failures="1" errors="0" skipped="0" time="0">
<testcase name="a.md" classname="a.md" time="0"><failure message="conditional-apology: Reads as: nobody looked. (and 1 more finding)" type="error">warning  weak-performative  a.md:1:1
We regret
Reads as: nobody looked. It says nothing.
Instead: … we are sorry …

error  conditional-apology  a.md:2:7
if we${' '}
Reads as: nobody looked. It says nothing.
If true: … that we  …</failure><system-out>info  vague-timeframe  a.md:2:23
Soon
Reads as: nobody looked. It says nothing.
To do: Say what happened.</system-out></testcase>
</testsuite>
<testsuite name="b.md" tests="1" failures="0" errors="0" skipped="0" time="0">
<testcase name="b.md" classname="b.md" time="0"/>
</testsuite>
</testsuites>
`,
      ],
    }))

  it('has no suites where nothing was checked', () =>
    expect(junit(reportOf([]))).toContain(
      '<testsuites name="Amends" tests="0" failures="0" errors="0" time="0"/>',
    ))

  it.each([
    ['error', ['failure'], '1 1 0'],
    ['warning', ['failure'], '1 1 0'],
    ['info', ['system-out'], '1 0 0'],
    ['hint', ['system-out'], '1 0 0'],
  ] as const)('of the severity %s has a %s', (severity, names, counted) => {
    const find = read(markedFile('a.md', '[[x]]', { severity }))
    const inside = find('testcase')[0]!.childNodes.map((node) => 'name' in node && node.name)
    expect(inside).toEqual(names)
    expect([...find('testsuites'), ...find('testsuite')].map(counts)).toEqual([counted, counted])
  })

  it('has a test for each macro, by its title', () => {
    const titles = new Map([
      ['/0', 'Late'],
      ['/1', 'Lost'],
      ['/2', 'Late'],
    ])
    const file = { ...markedFile('a.json', '[[x]] [[y]]', { macro: '/2' }), titles, macros: 4 }
    const find = read(
      file,
      { ...emptyReport, path: 'clean.json', macros: 7 },
      { ...emptyReport, path: 'not-read.json' },
    )
    expect(find('testcase').map(({ attribs }) => `${attribs['classname']} ${attribs['name']}`)).toEqual([
      'a.json Late (/0)',
      'a.json Lost',
      'a.json Late (/2)',
      'a.json other macros',
      'clean.json clean.json',
    ])
    expect(find('testsuites').map(counts)).toEqual(['5 1 0'])
  })

  it('names a macro without a title by its path', () => {
    const find = read(markedFile('a.json', '[[x]]', { macro: '/4' }))
    expect(find('testcase').map(({ attribs }) => attribs['name'])).toEqual(['/4'])
  })

  it('has an error for what was not read, and none for what does nothing', () => {
    const mended = { title: '', safety: 'safe' as const, becomes: '', edits: [] }
    const problems = [
      { message: 'Broken.', offsets: [3, 4] as const },
      { message: 'Useless.', offsets: [0, 1] as const, fix: mended },
    ]
    const find = read({ ...markedFile('a.md', '{\n  [[x]]'), problems })
    expect(find('testsuites').map(counts)).toEqual(['3 1 1'])
    expect(find('error').map(textOf)).toEqual(['a.md:2:2\nBroken.'])
    expect(find('system-out').map(textOf)).toEqual(['a.md:1:1\nUseless.'])
  })

  it.each(nastyTexts)('holds any text: %j', (text) => {
    const find = read({
      ...markedFile(text, '[[x]]', { sentence: text, hears: text }),
      titles: new Map([['', text]]),
    })
    const kept = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uffff\ufffe]|\p{Surrogate}/gu, '\uFFFD')
    expect(find('testcase')[0]!.attribs['name']).toBe(kept.trim() ? kept.replace(/[\t\r\n]+/g, ' ') : text)
    expect(textOf(find('failure')[0]!)).toContain(`\n${kept}\n`)
  })
})
