import { describe, expect, it } from 'vitest'
import { run, type Case } from './run'

const generic = 'We apologize for any inconvenience this may have caused.\n'
const warning = 'Hello, we regret the delay.\n'
const clean = 'We are sorry that we charged you twice.\n'

describe('amends check', () => {
  const cases: Record<string, Case> = {
    'a clean file': {
      args: ['check', 'a.md'],
      files: { 'a.md': clean },
      exit: 0,
      stdout: ['1 macro in 1 file: nothing to amend.'],
    },
    'an error': {
      args: ['check', 'a.md'],
      files: { 'a.md': generic },
      exit: 1,
      stdout: [
        'a.md\n',
        '1 │ We apologize for any',
        'error  generic-apology',
        'Reads as: nobody looked.',
        'Instead:  …',
      ],
    },
    'a warning does not fail': {
      args: ['check', 'a.md'],
      files: { 'a.md': warning },
      exit: 0,
      stdout: ['0 errors, 1 warning.'],
    },
    'a path alone means check': { args: ['a.md'], files: { 'a.md': generic }, exit: 1, stdout: ['1 error'] },
    'an option alone means check': {
      args: ['--quiet'],
      files: { 'a.md': generic },
      exit: 1,
      stdout: ['1 error'],
    },
    'no path means the working directory': {
      args: ['check'],
      files: { 'b/c/a.md': generic },
      exit: 1,
      stdout: ['b/c/a.md'],
    },
    '--fail-on warning': {
      args: ['check', '--fail-on', 'warning'],
      files: { 'a.md': warning },
      exit: 1,
      stdout: ['1 warning'],
    },
    '--fail-on warning, only info': {
      args: ['check', '--fail-on=warning'],
      files: { 'a.md': 'See you soon.' },
      exit: 0,
    },
    '--fail-on info': {
      args: ['check', '--fail-on=info'],
      files: { 'a.md': 'See you soon.' },
      exit: 1,
      stdout: ['1 info'],
    },
    '--fail-on never': {
      args: ['check', '--fail-on', 'never'],
      files: { 'a.md': generic },
      exit: 0,
      stdout: ['1 error'],
    },
    '--max-warnings, not reached': {
      args: ['check', '--max-warnings', '1'],
      files: { 'a.md': warning },
      exit: 0,
    },
    '--max-warnings, passed': {
      args: ['check', '--max-warnings', '0'],
      files: { 'a.md': warning },
      exit: 1,
      stderr: ['amends: 1 warning, but --max-warnings is 0.\n'],
    },
    '--rule off': { args: ['check', '--rule', 'generic-apology:off'], files: { 'a.md': generic }, exit: 0 },
    '--rule twice': {
      args: ['check', '--rule', 'generic-apology:info', '--rule', 'weak-performative:error'],
      files: { 'a.md': generic + warning },
      exit: 1,
      stdout: ['error  weak-performative', 'info  generic-apology'],
    },
    '--quiet prints errors only, and counts all': {
      args: ['check', '--quiet', '--fail-on', 'warning'],
      files: { 'a.md': warning },
      exit: 1,
      stdout: ['1 macro in 1 file: 0 errors, 1 warning.'],
      silent: ['weak-performative'],
    },
    '--stdin': {
      args: ['check', '--stdin'],
      stdin: generic,
      exit: 1,
      stdout: ['stdin.txt', 'generic-apology'],
    },
    '--stdin-filename': {
      args: ['--stdin', '--stdin-filename', 'x/y.md'],
      stdin: generic,
      exit: 1,
      stdout: ['x/y.md'],
    },
    'without a safe fix there is no advice to use --fix': {
      args: ['check'],
      files: { 'a.md': generic },
      exit: 1,
      silent: ['--fix'],
    },
    'safe fixes are counted': {
      args: ['check'],
      files: { 'a.md': warning },
      exit: 0,
      stdout: ['1 can be fixed safely with --fix.'],
    },
    'a file that breaks the linter does not stop the others': {
      args: ['check', '.'],
      files: { 'a.md': generic, 'b/crash.md': clean, 'c.md': generic },
      exit: 2,
      stdout: ['a.md', 'c.md', '2 errors'],
      stderr: ['amends: internal error while checking b/crash.md: boom\n'],
    },
    'a file that cannot be read does not stop the others': {
      args: ['check', '.'],
      files: { 'a.md': generic, 'b.md': null },
      exit: 2,
      stdout: ['1 error'],
      stderr: ['amends: b.md: permission denied\n'],
    },
    'a path that is missing does not stop the others': {
      args: ['check', 'gone', 'a.md'],
      files: { 'a.md': generic },
      exit: 2,
      stdout: ['1 error'],
      stderr: ['amends: gone: no such file or directory\n'],
    },
    'a pipe or a device does not stop the others': {
      args: ['check', 'pipe.md', 'a.md'],
      files: { 'a.md': generic },
      others: ['pipe.md'],
      exit: 2,
      stdout: ['1 error'],
      stderr: ['amends: pipe.md: it is neither a file nor a folder; --stdin reads'],
    },
    'a bracket alone does not stop the others': {
      args: ['check', '[', 'a.md'],
      files: { 'a.md': generic },
      exit: 2,
      stdout: ['1 error'],
      stderr: ['amends: [: it is neither a path nor a glob\n'],
    },
    'a standard input that no format reads': {
      args: ['check', '--stdin', '--stdin-filename', 'a.pdf'],
      stdin: generic,
      exit: 2,
      stderr: ['amends: No file to check in a.pdf. Looked for .md,'],
    },
    'broken bytes are a problem, not an error': {
      args: ['check', 'a.md'],
      files: { 'a.md': new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0x63]) },
      exit: 0,
      stdout: [
        '1 macro in 1 file: 0 errors, 0 warnings, 1 problem.',
        '2 │ problem  column 2: This is not valid UTF-8',
      ],
    },
    'a NUL byte is a problem, and the rest is read': {
      args: ['check', 'a.md'],
      files: { 'a.md': `\0\n${generic}` },
      exit: 1,
      stdout: ['1 │ problem', 'NUL', '2 │ We apologize'],
    },
    'UTF-16 cannot be read, and the other files are': {
      args: ['check', 'a.md', 'b.md'],
      files: { 'a.md': new Uint8Array([0xff, 0xfe, 0x61, 0]), 'b.md': generic },
      exit: 2,
      stdout: ['We apologize'],
      stderr: ['amends: a.md: this file is UTF-16. Save it as UTF-8\n'],
    },
    'UTF-16 without a mark is told as well': {
      args: ['check', 'a.md', 'b.md'],
      files: {
        'a.md': Buffer.from('Hello Ines,\n', 'utf16le'),
        'b.md': Buffer.from('Hi\n', 'utf16le').swap16(),
      },
      exit: 2,
      stderr: ['amends: a.md: this file is UTF-16.', 'amends: b.md: this file is UTF-16.'],
    },
    'a file name of two lines is told in one': {
      args: ['check', '.'],
      files: { 'a\namends: fine.md': null, 'b.md': generic },
      exit: 2,
      stdout: ['We apologize'],
      stderr: [/^amends: a·amends: fine\.md: permission denied\n$/],
    },
    'two mistakes in one place of a config are told once': {
      args: ['check', 'a.md'],
      files: { 'a.md': generic, 'amends.config.json': '{ "rules": {' },
      exit: 2,
      stderr: [/^amends: amends\.config\.json:1:13: [^\n]*\n$/],
    },
    'a name that is only a dash': {
      args: ['check', '-', 'b.md'],
      files: { 'b.md': generic },
      exit: 2,
      stdout: ['We apologize'],
      stderr: ['amends: -: there is no file of this name; --stdin reads what is piped in\n'],
    },
    'a huge file is not read': {
      args: ['check', 'a.md'],
      files: { 'a.md': new Uint8Array(21 * 1024 * 1024) },
      exit: 2,
      stderr: ['amends: a.md: this file has 21 MB. Files up to 20 MB are read\n'],
    },
    'a byte order mark is not shown': {
      args: ['check', 'a.md'],
      files: { 'a.md': `\uFEFF${generic}` },
      exit: 1,
      stdout: [/1 │ .?We apologize/],
    },
    'an empty file': {
      args: ['check', 'a.md'],
      files: { 'a.md': '' },
      exit: 0,
      stdout: ['nothing to amend'],
    },
  }
  it.each(Object.entries(cases))('%s', async (_name, expected) => void (await run(expected)))
})

describe('--output-file', () => {
  it('writes the report without colours, and prints nothing', async () => {
    const args = ['check', '--output-file', 'out/report.txt']
    const host = await run({ args, files: { 'a.md': generic }, isTTY: true, exit: 1 })
    expect(host.output.stdout).toBe('')
    expect(host.written.get('out/report.txt')).toContain('error  generic-apology')
  })

  it.each([
    ['the report of the last run', ['--output-file', 'files.md', '--format', 'markdown']],
    ['the baseline', ['--baseline', 'files.md', '--update-baseline', '--fail-on', 'never']],
  ])('and %s is no macro', async (_what, options) => {
    const files = { 'a.md': clean, 'files.md': options.includes('--baseline') ? '{"version":1}' : generic }
    await run({ args: ['check', ...options], files, exit: 0, silent: ['generic-apology'], stderr: [''] })
  })

  it('says when that is not possible', () =>
    run({
      args: ['check', '--output-file', 'r.txt'],
      files: { 'a.md': generic },
      readOnly: ['r.txt'],
      exit: 2,
      stderr: ['amends: the report r.txt could not be written: permission denied\n'],
    }))
})
