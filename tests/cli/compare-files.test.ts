import { expect, test } from 'vitest'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { run, type Case } from './run'

const linter = createLinter(rules)
const stock = 'We are sorry for the late bill.\n'
const three = { 'a.md': stock, 'b.md': stock, 'c.md': stock }
const id = 'macro-boilerplate-apology'
const off = `{ "rules": { "${id}": "off" } }`

const cases: Record<string, Omit<Case, 'exit'> & { readonly exit?: Case['exit'] }> = {
  'the same apology in three files is told once, at the first': {
    args: ['check'],
    files: three,
    stdout: ['a.md\n', `info  ${id}`, 'also in b.md, c.md', '1 info'],
  },
  'two files are no habit': { args: ['check', 'a.md', 'b.md'], files: three, silent: [id] },
  'it counts for the exit code': { args: ['check', '--fail-on', 'info'], files: three, exit: 1 },
  'it has the level that it is given': { args: ['check', '--rule', `${id}:error`], files: three, exit: 1 },
  'it counts, but is not printed with --quiet': {
    args: ['check', '--quiet', '--fail-on', 'info'],
    files: three,
    exit: 1,
    silent: [id],
  },
  'a comment leaves it out': {
    args: ['check'],
    files: { ...three, 'a.md': `<!-- amends-disable-next-line ${id} -- agreed -->\n${stock}` },
    silent: [id],
  },
  'a config that turns it off': {
    args: ['check'],
    files: { ...three, 'amends.config.json': off },
    silent: [id],
  },
  'files for which it is off are not compared': {
    args: ['check'],
    files: { ...three, 'c.md': 'Your bill is attached.\n', 'd/c.md': stock, 'd/amends.config.json': off },
    silent: [id],
  },
  'files that a config leaves out are not compared': {
    args: ['check'],
    files: { ...three, 'amends.config.json': '{ "ignore": ["c.md"] }' },
    silent: [id],
  },
  'files that Git ignores are not compared': {
    args: ['check'],
    files: { ...three, '.gitignore': 'c.md\n' },
    silent: [id],
  },
  'what is allowed is not compared': {
    args: ['check'],
    files: { ...three, 'amends.config.json': '{ "allow": ["we are sorry for the late bill"] }' },
    silent: [id],
  },
  'the standard input is compared with itself': {
    args: ['check', '--stdin', '--stdin-filename', 'a.md'],
    files: three,
    stdin: stock,
    silent: [id],
  },
  'an export of three macros is compared with itself': {
    args: ['check', '--stdin', '--stdin-filename', 'macros.json'],
    stdin: JSON.stringify({
      macros: ['One', 'Two', 'Three'].map((title) => ({
        title,
        actions: [{ field: 'comment_value', value: stock }],
      })),
    }),
    stdout: [id, '"Two" (macros.json)'],
  },
}

test.each(Object.entries(cases))('%s', async (_what, one) => {
  await run({ exit: 0, linter, ...one })
})

test('a sentence is told one thing, and keeps its rewrites', async () => {
  const generic = 'We apologize for any inconvenience.\n'
  const files = { 'a.md': generic, 'b.md': generic, 'c.md': generic }
  const { output } = await run({ args: ['check', '--format', 'json'], files, exit: 1, linter })
  const report = JSON.parse(output.stdout) as {
    files: { findings: { rule: string; related: { rule: string }[]; fixes: unknown[] }[] }[]
    summary: Record<string, number>
  }
  const [{ findings } = { findings: [] }] = report.files
  expect(findings.map(({ rule }) => rule)).toEqual(['generic-apology'])
  expect(findings[0]!.related.map(({ rule }) => rule)).toContain(id)
  expect(findings[0]!.fixes).not.toEqual([])
  expect(report.summary).toMatchObject({ error: 3, info: 0 })
})
