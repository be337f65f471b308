import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../engine/fixes/fix'
import { fingerprint } from '../../engine/fingerprint'
import type { Edit } from '../../engine/finding'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { mistakesBy } from '../harness/schema'
import { run, type Case } from './run'

const linter = createLinter(rules)
const sentence = 'We apologize for any inconvenience.'
const macro = JSON.stringify({ macros: [{ title: 'No', body: `Hello. ${sentence}` }] })
const entry = {
  path: '/macros/0/body',
  rule: 'generic-apology',
  text: fingerprint(sentence),
  reason: 'As agreed.',
}
const side = (files: Record<string, unknown[]>) => JSON.stringify({ version: 1, files })
const name = 'amends.suppressions.json'
const only = ['check', '--rule', 'generic-apology:error', '--fail-on', 'error']

describe('amends.suppressions.json', () => {
  const cases: Record<string, Omit<Case, 'args'> & { args?: readonly string[] }> = {
    'is missing mostly': { files: { 'm/a.json': macro }, exit: 1, stdout: ['generic-apology'] },
    'leaves out what it names': {
      files: { [name]: side({ 'm/a.json': [entry] }), 'm/a.json': macro },
      exit: 0,
      silent: ['generic-apology', 'problem'],
      stdout: ['1 macro in 1 file'],
    },
    'is looked for above the file, and is not read as a macro': {
      files: { [`m/${name}`]: side({ 'x/a.json': [entry] }), 'm/x/a.json': macro },
      exit: 0,
      stdout: ['1 macro in 1 file'],
    },
    'is the nearest one': {
      files: { [name]: side({ 'm/a.json': [entry] }), [`m/${name}`]: '{}', 'm/a.json': macro },
      exit: 1,
    },
    'is not looked for above the repository': {
      files: { [`/${name}`]: side({ 'repo/a.json': [entry] }), '.git/HEAD': '', 'a.json': macro },
      exit: 1,
    },
    'holds for the standard input': {
      args: [...only, '--stdin', '--stdin-filename', 'm/a.json'],
      files: { [name]: side({ 'm/a.json': [entry] }), 'm/a.json': macro },
      stdin: macro,
      exit: 0,
    },
    'holds for a text that moved in its file': {
      files: { [name]: side({ 'a.json': [{ ...entry, path: '/macros/7/body' }] }), 'a.json': macro },
      exit: 0,
      silent: ['problem'],
    },
    'says where it leaves out nothing': {
      files: { [name]: side({ 'a.json': [{ ...entry, text: '0' }] }), 'a.json': macro },
      exit: 1,
      stdout: [name, 'This entry leaves out nothing', '1 problem'],
    },
    'says nothing of files that were not checked': {
      args: [...only, 'b.md'],
      files: { [name]: side({ 'a.json': [{ ...entry, text: '0' }] }), 'a.json': macro, 'b.md': 'Hello.' },
      exit: 0,
      silent: ['problem'],
    },
    'says which files are gone': {
      files: { [name]: side({ 'a.json': [entry], 'gone.json': [] }), 'a.json': macro },
      exit: 0,
      stdout: ['There is no file "gone.json" beside this one.'],
    },
    'says which rules there are not, and the rest holds': {
      files: { [name]: side({ 'a.json': [{ ...entry, rule: 'generic-apolog' }, entry] }), 'a.json': macro },
      exit: 0,
      stdout: ['There is no rule "generic-apolog". Did you mean "generic-apology"?'],
    },
    'stops the run where it is no JSON': {
      args: [...only, '--fix'],
      files: { [`m/${name}`]: '{\n  "files": {', 'm/a.json': macro, 'a.md': 'Hello.' },
      exit: 2,
      stderr: [`amends: m/${name}:2:13: This is not valid JSON: close brace expected.\n`],
    },
    'stops the run where it cannot be read': {
      files: { [name]: null, 'a.json': macro },
      exit: 2,
      stderr: [`amends: The file ${name} cannot be read: permission denied.\n`],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, { args = only, ...expected }) => {
    await run({ args, linter, ...expected })
  })
})

describe('the report for programs', () => {
  const mistakesIn = mistakesBy('report.schema.json')
  const problemsOf = async (files: Record<string, string>) => {
    const { output } = await run({ args: ['check', '--format', 'json'], files, linter, exit: 0 })
    const report = JSON.parse(output.stdout) as {
      files: { path: string; problems: { message: string; fix?: { title: string; edits: Edit[] } }[] }[]
      summary: { files: number }
    }
    expect(mistakesIn(report)).toEqual([])
    expect(report.summary.files).toBe(1)
    return report.files.flatMap(({ path, problems }) =>
      problems.map(({ fix }) => [path, fix?.title, fix && applyEdits(files[path]!, fix.edits)]),
    )
  }

  it('has the fix of a comment that does nothing', async () => {
    expect(await problemsOf({ 'a.md': 'Hello. <!-- amends-disable-line -->\n' })).toEqual([
      ['a.md', 'Remove this comment', 'Hello.\n'],
    ])
  })

  it('has the fix of an entry that does nothing, in the side file', async () => {
    const files = { 'a.json': '{"body":"Hello."}', [name]: side({ 'a.json': [entry] }) }
    expect(await problemsOf(files)).toEqual([[name, 'Remove this entry', '{"version":1,"files":{}}']])
  })
})
