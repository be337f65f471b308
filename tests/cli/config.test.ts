import { describe, it } from 'vitest'
import { run, type Case } from './run'

const generic = 'We apologize for any inconvenience.\n'
const off = '{ "rules": { "generic-apology": "off" } }'

describe('amends.config.json', () => {
  const cases: Record<string, Case> = {
    'sets levels': { args: ['check'], files: { 'amends.config.json': off, 'a.md': generic }, exit: 0 },
    'is looked for above the file': {
      args: ['check'],
      files: { 'amends.config.json': off, 'a/b/c.md': generic },
      exit: 0,
    },
    'is the nearest one': {
      args: ['check'],
      files: { 'amends.config.json': off, 'a/amends.config.json': '{}', 'a/b.md': generic, 'c.md': generic },
      exit: 1,
      stdout: ['a/b.md', '2 macros in 2 files: 1 error'],
      silent: ['c.md'],
    },
    'is not looked for above the repository': {
      args: ['check'],
      files: { '/amends.config.json': off, '.git/HEAD': '', 'a.md': generic },
      exit: 1,
    },
    'holds for the standard input': {
      args: ['check', '--stdin', '--stdin-filename', 'a/b.md'],
      files: { 'a/amends.config.json': off },
      stdin: generic,
      exit: 0,
    },
    'gives way to --rule': {
      args: ['check', '--rule', 'generic-apology:warning'],
      files: { 'amends.config.json': off, 'a.md': generic },
      exit: 0,
      stdout: ['1 warning'],
    },
    'gives way to --config': {
      args: ['check', '--config', 'other/strict.json', 'a.md', 'b.md'],
      files: {
        'amends.config.json': off,
        'other/strict.json': '{ "ignore": ["b.md"] }',
        'a.md': generic,
        'b.md': generic,
      },
      exit: 1,
      stdout: ['1 macro in 1 file: 1 error'],
    },
    'leaves files out': {
      args: ['check'],
      files: {
        'amends.config.json': '{ "ignore": ["drafts/", "*.txt"] }',
        'x/a.txt': generic,
        'drafts/a/b.md': generic,
        'c.md': 'Hi.',
      },
      exit: 0,
      stdout: ['1 macro in 1 file'],
    },
    'leaves out files that are named, too': {
      args: ['check', 'a.md'],
      files: { 'amends.config.json': '{ "files": ["macros/**"] }', 'a.md': generic },
      exit: 0,
    },
    'with globs that leave out all of a folder is told': {
      args: ['check'],
      files: { 'amends.config.json': '{ "files": ["makros/**"] }', 'macros/a.md': generic },
      exit: 2,
      stderr: ['No file to check: "files" or "ignore" in amends.config.json leaves out macros/a.md.'],
    },
    'with globs that leave out all of a folder, as allowed': {
      args: ['check', '--no-error-on-unmatched-pattern'],
      files: { 'amends.config.json': '{ "ignore": ["macros/**"] }', 'macros/a.md': generic },
      exit: 0,
    },
    'sets levels for some files': {
      args: ['check'],
      files: {
        'amends.config.json':
          '{ "overrides": [{ "files": ["m/**"], "rules": { "generic-apology": "info" } }] }',
        'm/a.md': generic,
      },
      exit: 0,
      stdout: ['1 info'],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, expected) => void (await run(expected)))

  it('with mistakes stops the run before anything is written', async () => {
    const config = '{\n  "rules": { "generic-apologie": "off" },\n  "ignroe": []\n}'
    await run({
      args: ['check', '--fix'],
      files: { 'm/amends.config.json': config, 'm/a.md': generic, 'a.md': 'we regret' },
      exit: 2,
      stderr: [
        'amends: m/amends.config.json:2:14: There is no rule "generic-apologie". Did you mean "generic-apology"?\n',
        'amends: m/amends.config.json:3:3: There is no setting "ignroe". Did you mean "ignore"?\n',
      ],
    })
  })
})
