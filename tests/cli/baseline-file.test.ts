import { describe, expect, it } from 'vitest'
import { mistakesBy } from '../harness/schema'
import { linter, name } from './baseline-story'
import { run, type Case } from './run'

const check = ['check', 'a.md', '--baseline', name]
const text = '0123456789abcdef'
const of = (files: object, more: object = {}): string =>
  JSON.stringify({ version: 1, files, ...more }, null, 2)

describe('a baseline that cannot be used', () => {
  const cases: Readonly<Record<string, Partial<Case> & { readonly baseline?: string | null }>> = {
    'is missing': { stderr: [`There is no baseline ${name}. Run once with --update-baseline to make it.`] },
    'may not be read': {
      baseline: null,
      stderr: [`The baseline ${name} cannot be read: permission denied.`],
    },
    'is no JSON': {
      baseline: '{\n  "version": 1,,\n}',
      stderr: [`${name}:2:16: This is not valid JSON. Restore`],
    },
    'is empty': { baseline: '', stderr: [`${name}:1:1: A baseline must be an object.`] },
    'has no version': {
      baseline: '{ "files": {} }',
      stderr: [`${name}:1:1: The "version" of the baseline is missing.`],
    },
    'is from a later version': {
      baseline: '{\n  "version": 2,\n  "entries": []\n}',
      stderr: [`${name}:2:14: This baseline has a version that is not known here. Update Amends`],
    },
    'is in conflict': {
      baseline: `{\n  "version": 1,\n  "files": {\n<<<<<<< HEAD\n    "a.md": {}\n=======\n>>>>>>> b\n  }\n}`,
      stderr: [`${name}:4:1: A merge conflict begins here. Keep the lines of both sides`],
    },
    'has a list for a file': {
      baseline: of({ 'a.md': [] }),
      stderr: [`${name}:4:13: This must be an object.`],
    },
    'has no fingerprint': { baseline: of({ 'a.md': { x: { y: 1 } } }), stderr: ['"y" is no fingerprint.'] },
    'has no count': {
      baseline: of({ 'a.md': { x: { [text]: 0 } } }),
      stderr: [`${name}:6:29: This must be a count`],
    },
    'has something else': { baseline: of({}, { macros: 3 }), stderr: ['A baseline has no "macros".'] },
    'is not for the standard input': {
      args: ['check', '--stdin', '--stdin-filename', 'a.md', '--update-baseline'],
      stderr: ['--update-baseline has no meaning here: the standard input is no file.'],
    },
    'is not for a run that writes nothing': {
      args: ['check', 'a.md', '--fix-dry-run', '--update-baseline'],
      stderr: ['--update-baseline has no meaning here: --fix-dry-run writes nothing.'],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, { baseline, ...rest }) => {
    const files = { 'a.md': 'Hello.', ...(baseline !== undefined && { [name]: baseline }) }
    const host = await run({ args: check, files, linter, exit: 2, ...rest })
    expect(host.written.size).toBe(0)
  })

  it('stops the run before anything is fixed', async () => {
    const files = { 'a.md': 'We would like to apologize that we lost it.', [name]: '{' }
    const host = await run({ args: [...check, '--fix'], files, linter, exit: 2, stderr: ['not valid JSON'] })
    expect(host.written.size).toBe(0)
  })
})

describe('the file', () => {
  const sorry = 'We apologize for any inconvenience.'

  it('keeps its schema, and one of two entries that a merge has left', async () => {
    const made = await run({
      args: ['check', '--update-baseline'],
      files: { 'a.md': sorry, 'b.md': sorry },
      linter,
      exit: 0,
      stderr: ['2 findings'],
    })
    const [line] = /"generic-apology": \{[^}]*\}/.exec(made.written.get(name)!)!
    const twice = `{ "$schema": "./s.json", "version": 1, "files": { "a.md": { ${line} }, "a.md": { ${line} }, "b.md": { ${line} } } }`
    const files = { 'a.md': sorry, 'b.md': 'Hello.', [name]: twice }
    const host = await run({
      args: ['check', '--baseline', name],
      files,
      linter,
      exit: 0,
      stderr: ['1 finding,'],
    })
    expect(JSON.parse(host.written.get(name)!)).toEqual({
      $schema: './s.json',
      version: 1,
      files: { 'a.md': JSON.parse(`{ ${line} }`) },
    })
  })

  it('is as its schema says', async () => {
    const mistakesIn = mistakesBy('baseline.schema.json')
    const files = { 'b.md': `${sorry} ${sorry}`, 'a.md': `${sorry} We will come back to you soon.` }
    const host = await run({
      args: ['check', '--update-baseline'],
      files,
      linter,
      exit: 0,
      stderr: ['now knows'],
    })
    const written = host.written.get(name)!
    expect(mistakesIn(JSON.parse(written))).toEqual([])
    expect(mistakesIn(JSON.parse(of({ 'a.md': { x: { y: 1 } } })))).not.toEqual([])
    expect(Object.keys((JSON.parse(written) as { files: object }).files)).toEqual(['a.md', 'b.md'])
  })

  it('that may not be written is told, and makes the run fail', async () => {
    const files = { 'a.md': sorry }
    const args = ['check', '--update-baseline']
    await run({
      args,
      files,
      readOnly: [name],
      linter,
      exit: 2,
      stderr: [`the baseline ${name} could not be written: permission denied`],
    })
  })
})
