import { Refusal } from '../errors'
import type { Arguments } from './arguments'
import type { Flag } from './flags'

/** How one command is written: what `--help` says of it, and what its options mean. */
export interface CommandLine<Options> {
  /** How it is called, with what it does: the lines of the overview. */
  readonly usage: readonly (readonly [call: string, does: string])[]
  readonly flags: readonly Flag[]
  /** What `amends COMMAND --help` says below the list of options. */
  readonly notes?: string
  /** Reads the options. `words` are the arguments that are no options. Throws a `Refusal`. */
  parse(args: Arguments, words: readonly string[]): Options
}

/** For a command that takes only options. */
export function refuseWords(command: string, [word]: readonly string[]): void {
  if (word !== undefined) throw new Refusal(`"amends ${command}" takes no arguments, but got "${word}".`)
}
