import { describe, it } from 'vitest'
import { version } from '../../package.json'
import { run, type Case } from './run'

const files = { 'a.md': 'Hello.\n' }

describe('what the user gets wrong is said in one line, with what was probably meant', () => {
  const cases: Record<string, [args: string[], line: string | RegExp]> = {
    'an unknown option': [
      ['check', '--formt', 'json'],
      'There is no option "--formt". Did you mean "--format"?',
    ],
    'an unknown option before the command': [['--colour', 'check'], /^amends: There is no option "--colour"/],
    'an unknown short option': [['-x'], 'There is no option "-x".'],
    'an option of another command': [['rules', '--fix'], 'There is no option "--fix".'],
    'an unknown command': [
      ['chek'],
      'There is no command and no path "chek". Did you mean "check"? The commands are check, init, explain,',
    ],
    'an unknown format': [
      ['check', '--format', 'jsn'],
      '--format does not know "jsn". Did you mean "json"? It knows pretty, concise, json,',
    ],
    'a format left out': [['check', '--format'], '--format needs a value: --format FORMAT.'],
    'an option in the place of a value': [
      ['check', '--baseline', '--fix'],
      '--baseline needs a value: --baseline FILE.',
    ],
    'a report in the place of a macro': [
      ['check', 'a.md', '--output-file', './a.md'],
      './a.md is read by this run, and the report would take its place. Give --output-file another name.',
    ],
    'a report in the place of a baseline': [
      ['check', '--baseline', 'b.json', '--output-file', 'b.json'],
      'b.json is read by this run,',
    ],
    'a report in the place of a part': [
      ['merge', '1.part', '2.part', '--output-file', '1.part'],
      '1.part is read by this run,',
    ],
    'a baseline to write while watching': [
      ['check', '--watch', '--update-baseline'],
      '--watch only looks. Run --update-baseline when',
    ],
    'a variable that is not set': [['check', '--fix', ''], 'An argument is empty. Is a variable'],
    'a value where none goes': [['check', '--fix=yes'], '--fix takes no value.'],
    'an unknown bar': [['check', '--fail-on', 'warn'], '--fail-on does not know "warn". Did you mean'],
    'a count that is none': [
      ['check', '--max-warnings', 'few'],
      '--max-warnings must be a whole number, not "few".',
    ],
    'an unknown rule': [
      ['check', '--rule', 'generic-apologie:off'],
      'There is no rule "generic-apologie". Did you mean "generic-apology"?',
    ],
    'an unknown level': [
      ['check', '--rule', 'generic-apology:warn'],
      '--rule generic-apology:LEVEL does not know "warn".',
    ],
    'a level left out': [
      ['check', '--rule', 'generic-apology'],
      '--rule generic-apology:LEVEL does not know "".',
    ],
    'a rule to explain that is unknown': [
      ['explain', 'nothing-alike'],
      'There is no rule "nothing-alike". `amends rules` lists them.',
    ],
    'no rule to explain': [['explain'], 'Name one rule: amends explain RULE.'],
    'no file to explain': [['explain-file'], 'Name a file: amends explain-file FILE.'],
    'a file to explain and standard input': [
      ['explain-file', '--stdin', 'a.md'],
      'With --stdin no paths are read.',
    ],
    'an option of check': [['explain-file', '--fix', 'a.md'], 'There is no option "--fix".'],
    'an argument too many': [['rules', 'all'], '"amends rules" takes no arguments, but got "all".'],
    'paths and standard input': [['check', '--stdin', 'a.md'], 'With --stdin no paths are read.'],
    'a name without standard input': [
      ['check', '--stdin-filename', 'a.md'],
      '--stdin-filename needs --stdin.',
    ],
    'two ways to fix': [['check', '--fix', '--fix-dry-run'], 'Give one or the other.'],
    'a format for a diff': [['check', '--fix-dry-run', '--format', 'json'], '--format has no meaning here.'],
    'a config that is not there': [
      ['check', '--config', 'gone.json'],
      'The config gone.json cannot be read: no such file or directory.',
    ],
  }
  it.each(Object.entries(cases))('%s', async (_name, [args, line]) => {
    await run({ args, files, exit: 2, stderr: [line, /^amends: [^\n]+\n$/] })
  })
})

describe('help, version, rules, explain', () => {
  const cases: Record<string, Case> = {
    '--help': {
      args: ['--help'],
      exit: 0,
      stdout: ['Usage: amends', 'explain RULE', '--fix-dry-run', 'Exit code'],
    },
    '-h': { args: ['-h'], exit: 0, stdout: ['Usage: amends'] },
    'check --help': { args: ['check', '--help'], exit: 0, stdout: ['Usage: amends [check]', '--fail-on'] },
    'explain-file --help': {
      args: ['explain-file', '--help'],
      exit: 0,
      stdout: ['Usage: amends explain-file', '--stdin-filename'],
      silent: ['--fix'],
    },
    'nothing at all': { args: [], exit: 2, stdout: ['Usage: amends'] },
    '--version': { args: ['--version'], exit: 0, stdout: [`${version}\n`] },
    '-v': { args: ['-v'], exit: 0, stdout: [`${version}\n`] },
    rules: {
      args: ['rules'],
      exit: 0,
      stdout: [/^generic-apology {6}error {4}Looks for/m, /^weak-performative {4}warning {2}Looks for/m],
    },
    explain: {
      args: ['explain', 'generic-apology'],
      exit: 0,
      stdout: [
        'generic-apology · error\n',
        'Reads as  nobody looked.\n',
        'Why       It says nothing.\n',
        'To do     Say what happened.\n',
        '  - A source https://example.com/source\n',
        '  - We apologize for any inconvenience.\n    → We apologize [TODO: what we did].\n',
        'Allowed\n  - We are sorry that we charged you twice.\n',
      ],
    },
    'nothing wider than a narrow terminal': {
      args: ['--help'],
      columns: 40,
      exit: 0,
      stdout: [/^(?:.{0,40}\n)+$/],
    },
    'explain, narrow': { args: ['explain', 'generic-apology'], columns: 40, exit: 0, stdout: [/^.{1,40}$/m] },
  }
  it.each(Object.entries(cases))('%s', async (_name, expected) => void (await run(expected)))
})
