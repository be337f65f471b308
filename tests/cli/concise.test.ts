import { describe, expect, it } from 'vitest'
import { concise } from '../../cli/reporters/concise'
import { markedFile, places, reportOf } from './marked-report'
import { nastyTexts } from './nasty-texts'
import { run } from './run'

const linesOf = (...files: Parameters<typeof reportOf>[0]): string[] =>
  concise(reportOf(files)).split('\n').slice(0, -1)

describe('a concise report', () => {
  it('has a line for each finding, in the order of the text', () =>
    run({
      args: ['check', '--format', 'concise'],
      files: { 'a.md': 'Hello, we regret it.\nSorry if we hurt you.', 'clean.md': 'Hello.' },
      exit: 1,
      stdout: [
        `a.md:1:8: warning: Reads as: nobody looked. It says nothing. Say what happened. [weak-performative]
a.md:2:7: error: Reads as: nobody looked. It says nothing. Say what happened. [conditional-apology]
`,
      ],
    }))

  it('is empty where there is nothing to tell', () =>
    run({ args: ['check', '--format', 'concise'], files: { 'a.md': 'Hello.' }, exit: 0, stdout: [/^$/] }))

  it.each(places)('counts lines and UTF-16 columns from 1: $name', ({ marked, utf16 }) => {
    expect(linesOf(markedFile('a.md', marked))[0]).toContain(`a.md:${utf16.split('-')[0]}: warning: `)
  })

  it.each([
    ['error', 1],
    ['warning', 1],
    ['info', 1],
    ['hint', 0],
  ] as const)('of the severity %s tells %i', (severity, count) =>
    expect(
      linesOf(markedFile('a.md', '[[x]]', { severity })).filter((line) => line.includes(` ${severity}: `)),
    ).toHaveLength(count),
  )

  it('tells of problems as well', () => {
    const mended = { title: '', safety: 'safe' as const, becomes: '', edits: [] }
    const problems = [
      { message: 'Broken.', offsets: [8, 9] as const },
      { message: 'Useless.', offsets: [0, 1] as const, fix: mended },
    ]
    expect(linesOf({ ...markedFile('a.md', 'Well, it\nis.'), problems })).toEqual([
      'a.md:1:1: info: Useless. [problem]',
      'a.md:1:9: warning: Broken. [problem]',
    ])
  })

  it.each(nastyTexts)('keeps any text in one line: %j', (text) => {
    const lines = linesOf(markedFile('a.md', '[[x]]', { hears: text, why: '.', todo: '.' }))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/[\p{Cc}\u2028]/u)
  })
})
