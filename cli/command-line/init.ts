import { refuseWords, type CommandLine } from './command-line'

export interface InitOptions {
  /** Whether the config is only to be shown. */
  readonly dryRun: boolean
}

export const initLine: CommandLine<InitOptions> = {
  usage: [['amends init', 'look at the repository and propose a config']],
  flags: [{ name: 'dry-run', help: 'Print the config and write nothing.' }],
  parse: (args, words) => {
    refuseWords('init', words)
    return { dryRun: args.has('dry-run') }
  },
}
