import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linter } from '../../cli/linter'
import { watchFolders } from '../../cli/host/watch-folders'
import { plainLinter } from './plain-linter'
import { run, type Case } from './run'

const generic = 'We apologize for any inconvenience.\n'
const clean = 'We charged you twice.\n'
const off = '{ "rules": { "generic-apology": "off" } }'
const end = 'Press Ctrl+C to end.\n'

/** How many files and errors each run found. */
async function runsOf({ args = [], ...given }: Omit<Case, 'args' | 'exit'> & { args?: readonly string[] }) {
  const watching = ['check', '--watch', '--format', 'json', ...args]
  const host = await run({ stderr: [end], exit: 0, ...given, args: watching })
  const reports = host.output.stdout.split('\n').filter((line) => line !== '')
  return reports.map((line) => {
    const { files, error } = (JSON.parse(line) as { summary: { files: number; error: number } }).summary
    return [files, error]
  })
}

describe('--watch', () => {
  it('checks once, says that it watches, and ends with Ctrl+C', async () => {
    const host = await run({
      args: ['check', '--watch', '.'],
      files: { 'macros/a.md': generic },
      exit: 0,
      stdout: ['1 macro in 1 file'],
      stderr: [],
    })
    expect(host.output.stderr).toBe(`Watching 2 folders. ${end}`)
  })

  const cases: Record<
    string,
    [given: Parameters<typeof runsOf>[0], runs: [files: number, errors: number][]]
  > = {
    'a file that changes': [
      { files: { 'a.md': clean, 'b.md': generic }, edits: [{ 'a.md': generic }, { 'a.md': clean }] },
      [
        [2, 1],
        [2, 2],
        [2, 1],
      ],
    ],
    'a new file': [
      { files: { 'm/a.md': clean }, edits: [{ 'm/b.md': generic }] },
      [
        [1, 0],
        [2, 1],
      ],
    ],
    'a file in a new folder': [
      { files: { 'a.md': clean }, edits: [{ 'm/n/b.md': generic }, { 'm/n/b.md': clean }] },
      [
        [1, 0],
        [2, 1],
        [2, 0],
      ],
    ],
    'a file that is deleted': [
      { files: { 'a.md': clean, 'b.md': generic }, edits: [{ 'b.md': null }] },
      [
        [2, 1],
        [1, 0],
      ],
    ],
    'a config that comes, and goes': [
      {
        files: { 'm/a.md': generic },
        edits: [{ 'amends.config.json': off }, { 'amends.config.json': null }],
      },
      [
        [1, 1],
        [1, 0],
        [1, 1],
      ],
    ],
    'a config that was named': [
      {
        args: ['--config', 'conf/mine.jsonc', 'm'],
        files: { 'm/a.md': generic, 'conf/mine.jsonc': off },
        edits: [{ 'conf/mine.jsonc': '{}' }],
      },
      [
        [1, 0],
        [1, 1],
      ],
    ],
    'what Git ignores': [
      { files: { '.git/HEAD': '', 'a.md': clean, 'b.md': generic }, edits: [{ '.gitignore': 'b.md' }] },
      [
        [2, 1],
        [1, 0],
      ],
    ],
    'one file that is named': [
      { args: ['m/a.md'], files: { 'm/a.md': clean }, edits: [{ 'm/a.md': generic }] },
      [
        [1, 0],
        [1, 1],
      ],
    ],
    'nothing that no run looks at': [
      {
        files: { 'a.md': clean },
        edits: [{ 'logo.svg': '' }, { '.a.md.swp': '' }, { 'node_modules/x/a.md': generic }],
      },
      [[1, 0]],
    ],
  }
  it.each(Object.entries(cases))('notices %s', async (_name, [given, runs]) => {
    expect(await runsOf(given)).toEqual(runs)
  })

  it('notices nothing of what it wrote itself', async () => {
    const args = ['check', '--watch', '--output-file', 'report.md']
    const { output } = await run({ args, files: { 'a.md': generic }, exit: 0, stderr: ['Watching'] })
    expect(output.stderr.match(/Watching/g)).toHaveLength(1)
  })

  it('tells what changed', async () => {
    const files = { 'a.md': clean, 'b.md': clean }
    const edits = [{ 'a.md': generic }, { 'a.md': clean, 'b.md': generic }]
    const stderr = ['\nChanged: a.md\n\n', '\nChanged: a.md and 1 more\n\n']
    await run({ args: ['check', '--watch'], files, edits, exit: 0, stderr })
  })

  it('judges only what changed', async () => {
    const judged: string[] = []
    const counting = {
      ...plainLinter,
      lint: (...given: Parameters<typeof linter.lint>) => {
        judged.push(given[0].path)
        return plainLinter.lint(...given)
      },
    }
    const files = { 'a.md': clean, 'b.md': clean, 'c.md': clean }
    await run({
      args: ['check', '--watch'],
      files,
      edits: [{ 'b.md': generic }],
      linter: counting,
      exit: 0,
      stderr: [end],
    })
    expect(judged).toEqual(['a.md', 'b.md', 'c.md', 'b.md'])
  })

  it('judges a file again whose partial changed, wherever that is', async () => {
    const mail =
      'Hello {{name}}, your kettle was late. We put the wrong label on the box on Monday. ' +
      'You waited for it all week. We have sent a new one, and it is with you by noon on Friday, 8 May.'
    const host = await run({
      args: ['check', '--watch', 'mails', '--format', 'json'],
      files: {
        'amends.config.json': '{ "kind": "failure" }',
        'mails/late.hbs': `{{> opening}} ${mail}`,
        'partials/opening.hbs': 'Thank you for your letter.',
      },
      edits: [{ 'partials/opening.hbs': 'We are sorry that we sent your kettle late.' }],
      linter,
      exit: 0,
      stderr: ['Changed: partials/opening.hbs'],
    })
    const [first, second] = host.output.stdout.split('\n')
    expect(first).toContain('"missing-apology"')
    expect(second).toContain('"mails/late.hbs"')
    expect(second).not.toContain('"missing-apology"')
  })

  it('goes on where a config is broken for a while', async () => {
    const host = await run({
      args: ['check', '--watch'],
      files: { 'a.md': generic },
      edits: [{ 'amends.config.json': '{ "rul' }, { 'amends.config.json': off }],
      exit: 0,
      stderr: [/^amends: amends\.config\.json:1:\d+: This is not valid JSON/m, end],
    })
    expect(host.output.stdout).toMatch(/1 error[^]*nothing to amend/)
  })

  const refusals: Record<string, Case> = {
    'a config with mistakes, at first': {
      args: ['check', '--watch'],
      files: { 'a.md': '', 'amends.config.json': '{' },
      exit: 2,
      stderr: ['not valid JSON'],
    },
    'nothing to check': {
      args: ['check', '--watch'],
      files: { 'a.svg': '' },
      exit: 2,
      stderr: ['No file to check'],
    },
    'more folders than the system watches': {
      args: ['check', '--watch'],
      files: { 'a/a.md': '', 'b/b.md': '', 'c/c.md': '' },
      mostWatched: 3,
      exit: 2,
      stderr: ['The system watches no more folders than it does already (ENOSPC). Name fewer folders,'],
    },
    'a profile': {
      args: ['check', '--watch', '--profile'],
      files: { 'a.md': '' },
      exit: 2,
      stderr: ['--profile is about one run. Give --watch or --profile.'],
    },
  }
  it.each(Object.entries(refusals))('refuses %s', async (_name, expected) => void (await run(expected)))
})

describe('the folders of a disk', () => {
  let folder: string
  const program = new EventEmitter() as unknown as NodeJS.Process
  let folders: ReturnType<typeof watchFolders>
  const all = () => folders.changes(() => true)
  const path = (...names: string[]): string => join(folder, ...names)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-watch-'))
    folders = watchFolders(program)
    folders.add(folder)
  })

  afterEach(() => {
    folders.close()
    rmSync(folder, { recursive: true })
  })

  it('tell of what was made, changed and removed, together once all is quiet', async () => {
    writeFileSync(path('a.md'), '1')
    writeFileSync(path('b.md'), '1')
    rmSync(path('b.md'))
    expect(await all()).toEqual(new Set([path('a.md'), path('b.md')]))
  })

  it('tell only of what is wanted', async () => {
    writeFileSync(path('a.tmp'), '1')
    writeFileSync(path('a.md'), '1')
    expect(await folders.changes((name) => name.endsWith('.md'))).toEqual(new Set([path('a.md')]))
  })

  it('are watched again where one was replaced by another', async () => {
    mkdirSync(path('m'))
    folders.add(path('m'))
    renameSync(path('m'), path('old'))
    mkdirSync(path('m'))
    await all()
    folders.add(path('m'))
    writeFileSync(path('m', 'a.md'), '1')
    expect(await all()).toEqual(new Set([path('m', 'a.md')]))
  })

  it('end with Ctrl+C, and leave it alone otherwise', async () => {
    const changes = all()
    expect(program.listenerCount('SIGINT')).toBe(1)
    program.emit('SIGINT')
    expect(await changes).toBeUndefined()
    expect(program.listenerCount('SIGINT')).toBe(0)
  })
})
