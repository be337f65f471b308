/** One option of the command line, as `--help` shows it. */
export interface Flag {
  readonly name: string
  readonly short?: string
  /** What stands for the value in the help text. Absent: the option takes none. */
  readonly value?: string
  readonly repeatable?: boolean
  readonly help: string
}

/** The options of every command. */
export const commonFlags: readonly Flag[] = [
  { name: 'help', short: 'h', help: 'Show this help.' },
  { name: 'version', short: 'v', help: 'Show the version.' },
]

const config: Flag = {
  name: 'config',
  value: 'FILE',
  help: 'Use this config instead of the nearest amends.config.json.',
}

/** The options of `amends explain`, whose rule may be one of the house. */
export const explainFlags: readonly Flag[] = [config]

/** The options of `amends explain-file`. */
export const explainFileFlags: readonly Flag[] = [
  { name: 'format', value: 'FORMAT', help: 'How to print it: pretty (default) or json.' },
  config,
  { name: 'stdin', help: 'Explain the standard input.' },
  { name: 'stdin-filename', value: 'FILE', help: 'The name that the standard input goes by.' },
  { name: 'no-color', help: 'Print without colours (also: NO_COLOR=1).' },
]

/** The options of `amends rules`. */
export const rulesFlags: readonly Flag[] = [
  { name: 'test', help: 'Run the examples of the house rules, and print which of them fail.' },
  config,
]

/** The options of `amends check`. */
export const checkFlags: readonly Flag[] = [
  { name: 'format', value: 'FORMAT', help: 'How to print the report: pretty (default) or json.' },
  { name: 'fix', help: 'Apply the safe fixes, then report what is left.' },
  { name: 'fix-dry-run', help: 'Print the safe fixes as a diff and write nothing.' },
  {
    name: 'rule',
    value: 'ID:LEVEL',
    repeatable: true,
    help: 'Set the level of a rule: error, warning, info, hint, off.',
  },
  {
    name: 'fail-on',
    value: 'LEVEL',
    help: 'Lowest level that fails: error (default), warning, info, never.',
  },
  { name: 'max-warnings', value: 'N', help: 'Fail when there are more warnings than this.' },
  config,
  {
    name: 'stdin',
    help: 'Check the standard input. With --fix, the fixed text goes to the standard output.',
  },
  { name: 'stdin-filename', value: 'FILE', help: 'The name that the standard input goes by.' },
  { name: 'output-file', value: 'FILE', help: 'Write the report to a file.' },
  { name: 'quiet', help: 'Print errors only. Everything still counts.' },
  { name: 'no-color', help: 'Print without colours (also: NO_COLOR=1).' },
]
