import { resolve } from 'node:path'
import type { Level } from '../../engine/settings/config'
import type { Severity } from '../../engine/finding'
import { Refusal } from '../errors'
import { reportFormats, type ReportFormat } from '../reporters/index'
import type { Arguments } from './arguments'
import type { CommandLine } from './command-line'
import { configFlag, noColorFlag, stdinFilenameFlag, stdinFilenameOf, type Flag } from './flags'
import { ruleFlag, ruleLevels } from './rule-levels'

/** What is done with what was found: how it is told, and when the run fails. Shared with `amends merge`. */
export interface ReportOptions {
  readonly format: ReportFormat
  readonly failOn: Severity | 'never'
  readonly maxWarnings: number
  /** The file of known findings, as given. */
  readonly baseline: string | undefined
  readonly updateBaseline: boolean
  /** A table of how often each macro is sent, for the HTML report. */
  readonly usage: string | undefined
  readonly outputFile: string | undefined
  readonly quiet: boolean
  readonly color: boolean | undefined
}

export interface CheckOptions extends ReportOptions {
  /** As given; empty with `stdin`. */
  readonly paths: readonly string[]
  readonly stdin: boolean
  readonly stdinFilename: string
  readonly config: string | undefined
  readonly rules: Readonly<Record<string, Level>>
  readonly fix: 'no' | 'write' | 'diff' | 'interactive'
  /** Only macros that differ from this Git revision, or that are staged. */
  readonly changes: Changes | undefined
  /** The file that remembers results, or that none does. */
  readonly cache: string | undefined
  readonly shard: Shard | undefined
  readonly watch: boolean
  readonly profile: boolean
  /** Whether only the settings are asked for. */
  readonly printConfig: boolean
  /** Whether a path without a file to check is no reason to fail. */
  readonly allowNoFiles: boolean
}

export type Changes = { readonly kind: 'since'; readonly ref: string } | { readonly kind: 'staged' }

/** The part `number` of `of` parts of the files, from 1. */
export interface Shard {
  readonly number: number
  readonly of: number
}

const bars = ['error', 'warning', 'info', 'never'] as const
const defaultBaseline = 'amends.baseline.json'
export const defaultCache = '.amends-cache'

/** The options of every command that makes a report. */
export const reportFlags: readonly Flag[] = [
  {
    name: 'format',
    value: 'FORMAT',
    help: `How to print the report: ${reportFormats.join(', ')}. pretty is the default.`,
  },
  {
    name: 'fail-on',
    value: 'LEVEL',
    help: 'The lowest level that makes the check fail: error (default), warning, info, never.',
  },
  { name: 'max-warnings', value: 'N', help: 'Fail when there are more warnings than this.' },
  {
    name: 'baseline',
    value: 'FILE',
    help: 'Leave out the findings that this file knows. Those that are gone are dropped from it.',
  },
  {
    name: 'update-baseline',
    help: `Write all findings of this run to the baseline (${defaultBaseline} without --baseline).`,
  },
  { name: 'usage', value: 'CSV', help: 'With --format html: how often each macro was sent.' },
  { name: 'output-file', value: 'FILE', help: 'Write the report to a file.' },
  { name: 'quiet', help: 'Print errors only. Everything still counts.' },
  noColorFlag,
]

export const checkLine: CommandLine<CheckOptions> = {
  usage: [['amends [check] [options] [paths…]', 'check files and folders']],
  flags: [
    configFlag,
    ruleFlag,
    { name: 'fix', help: 'Apply the safe fixes, then report what is left.' },
    { name: 'fix-dry-run', help: 'Print the safe fixes as a diff and write nothing.' },
    { name: 'interactive', help: 'Walk through the findings and choose what to write for each.' },
    { name: 'since', value: 'REF', help: 'Only macros that differ from this Git revision.' },
    { name: 'staged', help: 'Only macros that are staged in Git, as they are staged.' },
    {
      name: 'stdin',
      help: 'Check the standard input. With --fix, the fixed text goes to the standard output.',
    },
    stdinFilenameFlag,
    {
      name: 'no-error-on-unmatched-pattern',
      help: 'Do not fail where a path has no file to check. Hooks need this.',
    },
    { name: 'cache', help: `Remember results in ${defaultCache}, and check again only what changed.` },
    { name: 'cache-file', value: 'FILE', help: 'Remember results in this file.' },
    { name: 'shard', value: 'I/N', help: 'Check part I of N, and print it for `amends merge`.' },
    { name: 'watch', help: 'Check again whenever a file changes.' },
    { name: 'profile', help: 'Print to the standard error where the time went.' },
    { name: 'print-config', help: 'Print the settings in force for the files, and where they come from.' },
    ...reportFlags,
  ],
  notes: `Without paths, check reads the working directory, without what Git ignores.
Exit code: 0 nothing at or above --fail-on, 1 findings, 2 could not run or could not read everything.
`,
  parse: (args, words) => {
    refuseStdinWithPaths(args, words)
    refuseContradictions(args)
    const stdin = args.has('stdin')
    return {
      ...reportOptions(args, words),
      paths: stdin || words.length > 0 ? words : ['.'],
      stdin,
      stdinFilename: stdinFilenameOf(args),
      config: args.value('config'),
      rules: ruleLevels(args),
      fix: fixOf(args),
      changes: changesOf(args),
      cache: args.value('cache-file') ?? (args.has('cache') ? defaultCache : undefined),
      shard: shardOf(args),
      watch: args.has('watch'),
      profile: args.has('profile'),
      printConfig: args.has('print-config'),
      allowNoFiles: args.has('no-error-on-unmatched-pattern'),
    }
  },
}

/** `words` are the files that the report is made from. */
export function reportOptions(args: Arguments, words: readonly string[]): ReportOptions {
  refuseOverwriting(args, words)
  const format = args.choice('format', reportFormats) ?? 'pretty'
  if (args.has('usage') && format !== 'html')
    throw new Refusal('--usage is for the HTML report: add --format html.')
  return {
    format,
    failOn: args.choice('fail-on', bars) ?? 'error',
    maxWarnings: args.count('max-warnings') ?? Infinity,
    baseline: args.value('baseline') ?? (args.has('update-baseline') ? defaultBaseline : undefined),
    updateBaseline: args.has('update-baseline'),
    usage: args.value('usage'),
    outputFile: args.value('output-file'),
    quiet: args.has('quiet'),
    color: args.has('no-color') ? false : undefined,
  }
}

/** A report never takes the place of a text that the same run reads. */
function refuseOverwriting(args: Arguments, words: readonly string[]): void {
  const file = args.value('output-file')
  const others = ['config', 'baseline', 'usage', 'cache-file'].flatMap((name) => args.value(name) ?? [])
  if (file === undefined || ![...words, ...others].some((path) => resolve(path) === resolve(file))) return
  throw new Refusal(
    `${file} is read by this run, and the report would take its place. Give --output-file another name.`,
  )
}

export function refuseStdinWithPaths(args: Arguments, words: readonly string[]): void {
  if (args.has('stdin') && words.length > 0)
    throw new Refusal('With --stdin no paths are read. Give one or the other.')
  if (args.value('stdin-filename') && !args.has('stdin')) throw new Refusal('--stdin-filename needs --stdin.')
}

/** Pairs of options of which only one may be given, and why. */
const contradictions: readonly (readonly [one: string, other: string, why: string])[] = [
  ['fix', 'fix-dry-run', '--fix writes and --fix-dry-run does not. Give one or the other.'],
  ['format', 'fix-dry-run', '--fix-dry-run prints a diff, so --format has no meaning here.'],
  ['fix', 'interactive', '--interactive asks before each fix and --fix does not. Give one or the other.'],
  ['fix-dry-run', 'interactive', '--interactive writes and --fix-dry-run does not. Give one or the other.'],
  ['stdin', 'interactive', 'With --stdin there is nobody to ask: --interactive needs the terminal.'],
  ['since', 'staged', '--since and --staged choose different macros. Give one or the other.'],
  [
    'staged',
    'fix',
    '--staged checks what is staged, and --fix writes to the files beside it. Use --since HEAD.',
  ],
  [
    'staged',
    'interactive',
    '--staged checks what is staged, and --interactive writes to the files beside it.',
  ],
  ['staged', 'stdin', 'The standard input is not staged. Give --stdin or --staged.'],
  ['since', 'stdin', 'The standard input has no history. Give --stdin or --since.'],
  ['shard', 'stdin', 'The standard input is one text and has no parts. Give --stdin or --shard.'],
  ['shard', 'baseline', 'The baseline belongs to the whole: give it to `amends merge`.'],
  ['shard', 'update-baseline', 'The baseline belongs to the whole: give it to `amends merge`.'],
  ['shard', 'fail-on', 'A part does not judge the whole: give --fail-on to `amends merge`.'],
  ['shard', 'max-warnings', 'A part does not judge the whole: give --max-warnings to `amends merge`.'],
  ['shard', 'quiet', 'A part holds all that was found: give --quiet to `amends merge`.'],
  ['shard', 'usage', 'The usage table is for the report: give it to `amends merge`.'],
  [
    'shard',
    'fix-dry-run',
    'A part is printed for `amends merge`, and a diff for people. Give one or the other.',
  ],
  ['shard', 'format', 'A part is printed for `amends merge`: give --format to that.'],
  ['shard', 'interactive', 'A part of the files is for a machine; --interactive needs a person.'],
  ['watch', 'stdin', 'The standard input is read once. Give --stdin or --watch.'],
  ['watch', 'fix', '--watch only looks. Run --fix when you want the files to change.'],
  [
    'watch',
    'update-baseline',
    '--watch only looks. Run --update-baseline when you want the baseline to change.',
  ],
  ['watch', 'interactive', '--watch only looks, and --interactive writes. Give one or the other.'],
  ['watch', 'shard', 'A part of the files is for a machine; --watch is for a person.'],
  ['watch', 'profile', '--profile is about one run. Give --watch or --profile.'],
  ...[
    'fix',
    'fix-dry-run',
    'interactive',
    'since',
    'staged',
    'shard',
    'watch',
    'profile',
    'update-baseline',
  ].map(
    (other) =>
      [
        'print-config',
        other,
        `--print-config only prints settings, so --${other} has no meaning here.`,
      ] as const,
  ),
]

function refuseContradictions(args: Arguments): void {
  for (const [one, other, why] of contradictions) args.refuseTogether(one, other, why)
}

function fixOf(args: Arguments): CheckOptions['fix'] {
  if (args.has('interactive')) return 'interactive'
  if (args.has('fix-dry-run')) return 'diff'
  return args.has('fix') ? 'write' : 'no'
}

function changesOf(args: Arguments): Changes | undefined {
  const ref = args.value('since')
  if (ref !== undefined) return { kind: 'since', ref }
  return args.has('staged') ? { kind: 'staged' } : undefined
}

function shardOf(args: Arguments): Shard | undefined {
  const value = args.value('shard')
  if (value === undefined) return undefined
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []
  if (Number(number) >= 1 && Number(number) <= Number(of)) return { number: Number(number), of: Number(of) }
  throw new Refusal(`--shard must be a part of a whole, such as 2/4, not "${value}".`)
}

/** What a report is called where it cannot be written. */
export const reportName = ({ outputFile }: Pick<ReportOptions, 'outputFile'>): string =>
  outputFile === undefined ? 'the report' : `the report ${outputFile}`
