import { refuseWords, type CommandLine } from './command-line'
import { configFlag } from './flags'

export interface RulesOptions {
  /** Whether the examples of the house rules are to be run. */
  readonly test: boolean
  readonly config: string | undefined
}

export const rulesLine: CommandLine<RulesOptions> = {
  usage: [
    ['amends rules', 'list the rules, those of your config as well'],
    ['amends rules --test', 'run the examples of the rules of your config'],
  ],
  flags: [
    { name: 'test', help: 'Run the examples of the house rules, and print which of them fail.' },
    configFlag,
  ],
  parse: (args, words) => {
    refuseWords('rules', words)
    return { test: args.has('test'), config: args.value('config') }
  },
}
