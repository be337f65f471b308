import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { reportFormats } from '../../cli/reporters/index'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { after, generic, run, small, told, type Files } from './remembering'
import type { World } from './virtual-host'

const suppressions = (text: string): string =>
  JSON.stringify({
    files: { 'macros.json': [{ path: '/macros/0/actions/0/value', rule: 'generic-apology', text }] },
  })

/** What may change between two runs. */
const changes: Record<string, { readonly to: (files: Files) => Files; readonly checked: readonly string[] }> =
  {
    'the text of a file': {
      to: (files) => ({ ...files, 'b.md': `${files['b.md']}\n${generic}` }),
      checked: ['b.md'],
    },
    'a new file': { to: (files) => ({ ...files, 'c.md': generic }), checked: ['c.md'] },
    'a file is gone': {
      to: (files) => Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'a.md')),
      checked: [],
    },
    'a file moves': {
      to: ({ 'a.md': text = '', ...files }) => ({ ...files, 'old/a.md': text }),
      checked: ['old/a.md'],
    },
    'a partial': {
      to: (files) => ({ ...files, 'partials/apology.hbs': 'Thank you for your patience.\n' }),
      checked: ['mail.hbs', 'partials/apology.hbs'],
    },
    'a partial is gone': {
      to: ({ 'partials/apology.hbs': _gone, ...files }) => files,
      checked: ['mail.hbs'],
    },
    'a config': {
      to: (files) => ({ ...files, 'amends.config.json': '{ "rules": { "generic-apology": "info" } }' }),
      checked: ['a.md', 'b.md', 'clean.md', 'macros.json', 'mail.hbs', 'partials/apology.hbs'],
    },
    'a config that leaves a file out': {
      to: (files) => ({ ...files, 'amends.config.json': '{ "ignore": ["a.md"] }' }),
      checked: [],
    },
    'a phrase of the house in one folder': {
      to: (files) => ({ ...files, 'partials/amends.config.json': '{ "ban": ["we"] }' }),
      checked: ['partials/apology.hbs'],
    },
    'what Git ignores': { to: (files) => ({ ...files, '.gitignore': 'b.md\n' }), checked: [] },
    'a suppression that leaves out nothing': {
      to: (files) => ({ ...files, 'amends.suppressions.json': suppressions('0000000000000000') }),
      checked: ['macros.json'],
    },
  }

describe('a run that remembers tells the same as one that does not', () => {
  test.each(Object.entries(changes))('after a change: %s', async (_what, { to, checked }) => {
    const options = ['--cache', '--format', 'json']
    const cold = after(small, await run(small, options))
    const changed = to(cold)
    const second = await run(changed, options)
    expect(told(second)).toEqual(told(await run(changed, ['--format', 'json'])))
    expect(second.checked?.toSorted()).toEqual(checked)
    const third = await run(after(changed, second), options)
    expect(third).toEqual({ ...second, checked: undefined, written: new Map() })
  })

  test.each(reportFormats)('as %s', async (format) => {
    const fresh = await run(small, ['--format', format])
    const options = ['--cache', '--format', format]
    const first = await run(small, options)
    const again = await run(after(small, first), options)
    // Another bar is another run, which comes to the findings of the single files.
    const apart = await run(after(small, first), [...options, '--max-warnings', '999'])
    for (const one of [first, again, apart]) expect(told(one)).toEqual(told(fresh))
    expect([again.checked, apart.checked]).toEqual([undefined, []])
  })

  test.each<[what: string, args: readonly string[], world?: World]>([
    ['fewer findings are told', ['--quiet']],
    ['a rule has another level', ['--rule', 'generic-apology:off']],
    ['the bar is lower', ['--fail-on', 'hint']],
    ['the limit is passed', ['--max-warnings', '0']],
    ['the limit is passed, on a terminal', ['--max-warnings', '0'], { showsProgress: true, isTTY: true }],
    ['a terminal is narrow', [], { columns: 50, isTTY: true }],
    ['colours are wanted', [], { env: { FORCE_COLOR: '1' } }],
    ['only some files are named', ['a.md', 'mail.hbs']],
    ['fixes are shown', ['--fix-dry-run']],
    ['another config is named', ['--config', 'b.json']],
  ])('when %s', async (_what, args, world) => {
    const files = { ...small, 'b.json': '{ "audience": "public" }', 'amends.config.json': '{}' }
    const cold = after(files, await run(files, ['--cache']))
    const fresh = await run(files, args, world)
    const first = await run(cold, ['--cache', ...args], world)
    const again = await run(after(cold, first), ['--cache', ...args], world)
    expect([told(first), told(again)]).toEqual([told(fresh), told(fresh)])
    expect(again.checked).toBeUndefined()
  })

  it('for the files of many tools, with the real rules', async () => {
    const files = { ...filesIn('examples/exports'), ...filesIn('examples/emails') }
    const options = ['--cache', '--format', 'json']
    const check = (some: Files, args: readonly string[]) => run(some, args, {}, createLinter(rules))
    const first = await check(files, options)
    const fresh = await check(files, ['--format', 'json'])
    const second = await check(after(files, first), options)
    const apart = await check(after(files, first), [...options, '--max-warnings', '999'])
    for (const one of [first, second, apart]) expect(told(one)).toEqual(told(fresh))
    expect(apart.checked).toEqual([])
  })
})

describe('a run does again what the last one did', () => {
  it('where a report goes to a file', async () => {
    const options = ['--cache', '--format', 'json', '--output-file', 'report.out']
    const first = await run(small, options)
    const report = first.written.get('report.out')
    expect(report).toContain('generic-apology')
    const later = { ...after(small, first), 'report.out': 'an older one' }
    // That there is a file more is news to a walk, so this is not yet the same run.
    const second = await run(later, options)
    const third = await run({ ...after(later, second), 'report.out': 'an older one' }, options)
    expect([second.checked, third.checked]).toEqual([[], undefined])
    expect(third.written).toEqual(new Map([['report.out', report]]))
  })

  it('and complains where that cannot be written any more', async () => {
    const options = ['--cache', '--output-file', '/elsewhere/out.txt']
    const cold = after(small, await run(small, options))
    const { code, stderr } = await run(cold, options, { readOnly: ['/elsewhere/out.txt'] })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'amends: the report /elsewhere/out.txt could not be written: permission denied\n',
    })
  })

  it('but not where a file could not be read', async () => {
    const files = { ...small, 'secret.md': null as unknown as string }
    const first = await run(files, ['--cache'])
    const second = await run(after(files, first), ['--cache'])
    expect([first.code, second.code, second.checked]).toEqual([2, 2, []])
  })

  it('but not where the standard input is checked', async () => {
    const options = ['--cache', '--stdin', '--stdin-filename', 'x.md']
    const cold = after(small, await run(small, options, { stdin: generic }))
    const other = await run(cold, options, { stdin: 'Thank you.\n' })
    expect(other).toMatchObject({ code: 0, checked: ['x.md'] })
  })

  it('two formats can take turns', async () => {
    const first = after(small, await run(small, ['--cache', '--format', 'json']))
    const both = after(first, await run(first, ['--cache', '--format', 'pretty']))
    expect((await run(both, ['--cache', '--format', 'json'])).checked).toBeUndefined()
    expect((await run(both, ['--cache', '--format', 'pretty'])).checked).toBeUndefined()
  })
})

describe('with --fix', () => {
  const mendable = { 'a.md': 'We regret that we charged you twice, due to the fact that a job ran twice.\n' }

  it('what was fixed is checked again, and what had no fix is not', async () => {
    const files = { ...small, ...mendable }
    const fresh = await run(files, ['--fix'])
    const first = await run(files, ['--fix', '--cache'])
    expect(told(first)).toEqual(told(fresh))
    const fixed = Object.keys(files).filter((path) => fresh.written.has(path))
    const second = await run(after(files, first), ['--fix', '--cache'])
    expect(second.checked).toEqual(fixed)
    expect(told(second)).toEqual(told(await run(after(files, fresh), ['--fix'])))
  })

  it('a check without it does not keep a later one from fixing', async () => {
    const files = { ...small, ...mendable }
    const cold = after(files, await run(files, ['--cache']))
    const fresh = await run(files, ['--fix'])
    const fixing = await run(cold, ['--fix', '--cache'])
    expect(told(fixing)).toEqual(told(fresh))
  })
})

/** The texts of the files below a folder. */
function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name)
      return entry.isFile() ? [[path.slice(folder.length + 1), readFileSync(path, 'utf8')]] : []
    }),
  )
}
