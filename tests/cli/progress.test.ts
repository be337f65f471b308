import { describe, expect, it } from 'vitest'
import { Progress } from '../../cli/checking/progress'
import { plainLinter } from './plain-linter'
import { run } from './run'
import { virtualHost, type World } from './virtual-host'

const erase = '\x1b[K'

/** What is shown while files are checked, of which each takes some milliseconds. */
function shown(files: readonly string[], each: number, world: World = {}): string {
  let time = 0
  const host = { ...virtualHost({ showsProgress: true, ...world }), now: () => time }
  const progress = new Progress(host, files.length)
  for (const name of files) {
    progress.file(name)
    time += each
  }
  progress.end()
  return host.output.stderr
}

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `macros/${index + 1}.md`)

describe('progress', () => {
  it('is shown after a second, and taken away in the end', () => {
    expect(shown(names(4), 400)).toBe(`${erase}Checking 4 of 4 files … macros/4.md\r${erase}\r`)
  })

  it('says nothing of a run that is over within a second', () => {
    expect(shown(names(10), 99)).toBe('')
  })

  it('says nothing where nobody looks', () => {
    expect(shown(names(10), 500, { showsProgress: false })).toBe('')
  })

  it('is written at most ten times a second', () => {
    const lines = shown(names(3000), 1).split('\r')
    expect(lines).toHaveLength(22)
    expect(lines[0]).toBe(`${erase}Checking 1,001 of 3,000 files … macros/1001.md`)
    expect(lines.slice(-2)).toEqual([erase, ''])
  })

  const cuts: Record<string, [columns: number | undefined, path: string, line: string]> = {
    'keeps the end of a long path': [
      40,
      'macros/billing/refund.md',
      'Checking 1 of 1 files … …ling/refund.md',
    ],
    'fits into the width': [
      50,
      'macros/billing/refund.md',
      'Checking 1 of 1 files … macros/billing/refund.md',
    ],
    'counts wide characters': [32, '返金/返金.md', 'Checking 1 of 1 files … …金.md'],
    'names no file where there is no room': [20, 'a.md', 'Checking 1 of 1 files … '],
    'takes eighty columns for granted': [
      undefined,
      'a/'.repeat(60),
      `Checking 1 of 1 files … …${'a/'.repeat(27)}`,
    ],
    'never steers the terminal': [80, 'a\x1b[2Jb.md', 'Checking 1 of 1 files … a·[2Jb.md'],
  }
  it.each(Object.entries(cuts))('%s', (_name, [columns, path, line]) => {
    let time = 0
    const host = {
      ...virtualHost({ showsProgress: true, ...(columns !== undefined && { columns }) }),
      now: () => (time += 1000),
    }
    new Progress(host, 1).file(path)
    expect(host.output.stderr).toBe(`${erase}${line}\r`)
  })

  it('gives way to a complaint', async () => {
    await run({
      args: ['check', 'gone.md'],
      showsProgress: true,
      exit: 2,
      linter: plainLinter,
      stderr: [`${erase}amends: gone.md: no such file or directory`],
    })
  })
})
