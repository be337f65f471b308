import { expect, it } from 'vitest'
import { main } from '../../cli/main'
import { plainLinter } from './plain-linter'
import { virtualHost, type World } from './virtual-host'

const error = 'We apologize for any inconvenience.\n'
const warning = 'We regret the mistake.\n'
const info = 'We write soon.\n'
const clean = 'We charged you twice.\n'

/** What a program ends with when this is run, and the first line that it complains with. */
const cases: Record<string, [args: readonly string[], world: World]> = {
  clean: [['check'], { files: { 'a.md': clean } }],
  'below the bar': [['check'], { files: { 'a.md': warning + info } }],
  'at the bar': [['check'], { files: { 'a.md': error } }],
  'at another bar': [['check', '--fail-on', 'warning'], { files: { 'a.md': warning } }],
  'below another bar': [['check', '--fail-on', 'warning'], { files: { 'a.md': info } }],
  'above the bar': [['check', '--fail-on', 'info'], { files: { 'a.md': warning } }],
  'without a bar': [['check', '--fail-on', 'never'], { files: { 'a.md': error } }],
  'at the limit of warnings': [['check', '--max-warnings', '1'], { files: { 'a.md': warning } }],
  'over the limit of warnings': [['check', '--max-warnings', '1'], { files: { 'a.md': warning + warning } }],
  'over the limit, without a bar': [
    ['check', '--max-warnings', '0', '--fail-on', 'never'],
    { files: { 'a.md': warning } },
  ],
  'at the bar, and quiet': [['check', '--quiet', '--fail-on', 'warning'], { files: { 'a.md': warning } }],
  'at the bar, fixed': [['check', '--fix', '--fail-on', 'warning'], { files: { 'a.md': warning } }],
  'at the bar, in the baseline': [['check', '--update-baseline'], { files: { 'a.md': error } }],
  'a part of the files': [['check', '--shard', '1/2'], { files: { 'a.md': error } }],
  'the standard input': [['check', '--stdin'], { stdin: error }],
  'a missing path': [['check', 'gone', 'a.md'], { files: { 'a.md': clean } }],
  'a missing path, and findings': [['check', 'gone', 'a.md'], { files: { 'a.md': error } }],
  'an unreadable file': [['check'], { files: { 'a.md': null, 'b.md': clean } }],
  'an unreadable file, and findings': [['check'], { files: { 'a.md': null, 'b.md': error } }],
  'a file that crashes us': [['check'], { files: { 'crash.md': clean, 'b.md': error } }],
  'nothing to check': [['check'], { files: { 'logo.svg': '' } }],
  'nothing to check, as allowed': [
    ['check', '--no-error-on-unmatched-pattern'],
    { files: { 'logo.svg': '' } },
  ],
  'a config with mistakes': [['check'], { files: { 'a.md': clean, 'amends.config.json': '{' } }],
  'a config that is missing': [['check', '--config', 'gone.json'], { files: { 'a.md': clean } }],
  'a side file with mistakes': [['check'], { files: { 'a.md': clean, 'amends.suppressions.json': '{' } }],
  'an unknown option': [['check', '--fxi'], {}],
  'an unknown command': [['chekc'], {}],
  'no command': [[], {}],
  help: [['--help'], {}],
  'a report that cannot be written': [
    ['check', '--output-file', 'out/report.txt'],
    { files: { 'a.md': clean }, readOnly: ['out/report.txt'] },
  ],
  'a fix that cannot be written': [['check', '--fix'], { files: { 'a.md': warning }, readOnly: ['a.md'] }],
  'the settings of a file with findings': [['check', '--print-config', 'a.md'], { files: { 'a.md': error } }],
  'Ctrl+C while watching findings': [['check', '--watch'], { files: { 'a.md': error } }],
  'a config that is there already': [['init'], { files: { 'amends.config.json': '{}' } }],
  'an explained rule': [['explain', 'generic-apology'], {}],
  'an unknown rule': [['explain', 'generic'], {}],
}

it('ends with the code that docs/ci.md promises', async () => {
  const lines: string[] = []
  for (const [name, [args, world]] of Object.entries(cases)) {
    const host = virtualHost(world)
    const code = await main(args, host, async () => plainLinter)
    const [complaint = ''] = host.output.stderr.split(/(?<=\.) |\n/)
    expect(host.output.stderr).not.toMatch(/^\s+at /m)
    lines.push(`${code}  ${name}${complaint && `: ${complaint}`}`)
  }
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "0  clean
    0  below the bar
    1  at the bar
    1  at another bar
    0  below another bar
    1  above the bar
    0  without a bar
    0  at the limit of warnings
    1  over the limit of warnings: amends: 2 warnings, but --max-warnings is 1.
    1  over the limit, without a bar: amends: 1 warning, but --max-warnings is 0.
    1  at the bar, and quiet
    0  at the bar, fixed
    0  at the bar, in the baseline: amends: amends.baseline.json now knows 1 finding, with what stands behind those that are told.
    0  a part of the files
    1  the standard input
    2  a missing path: amends: gone: no such file or directory
    2  a missing path, and findings: amends: gone: no such file or directory
    2  an unreadable file: amends: a.md: permission denied
    2  an unreadable file, and findings: amends: a.md: permission denied
    2  a file that crashes us: amends: internal error while checking crash.md: boom
    2  nothing to check: amends: No file to check in this folder.
    0  nothing to check, as allowed
    2  a config with mistakes: amends: amends.config.json:1:2: This is not valid JSON: close brace expected.
    2  a config that is missing: amends: The config gone.json cannot be read: no such file or directory.
    2  a side file with mistakes: amends: amends.suppressions.json:1:2: This is not valid JSON: close brace expected.
    2  an unknown option: amends: There is no option "--fxi".
    2  an unknown command: amends: There is no command and no path "chekc".
    2  no command
    0  help
    2  a report that cannot be written: amends: the report out/report.txt could not be written: permission denied
    2  a fix that cannot be written: amends: a.md could not be written: permission denied
    0  the settings of a file with findings
    0  Ctrl+C while watching findings: Watching 1 folder.
    2  a config that is there already: amends: amends.config.json is here already and stays as it is.
    0  an explained rule
    2  an unknown rule: amends: There is no rule "generic"."
  `)
})
