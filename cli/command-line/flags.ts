import type { Arguments } from './arguments'

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

export const configFlag: Flag = {
  name: 'config',
  value: 'FILE',
  help: 'Use this config instead of the nearest amends.config.json.',
}

export const noColorFlag: Flag = { name: 'no-color', help: 'Print without colours (also: NO_COLOR=1).' }

export const stdinFilenameFlag: Flag = {
  name: 'stdin-filename',
  value: 'FILE',
  help: 'Treat the standard input as a file of this name.',
}

/** The name that the standard input goes by. */
export const stdinFilenameOf = (args: Arguments): string => args.value(stdinFilenameFlag.name) ?? 'stdin.txt'
