import { Refusal } from '../errors'
import type { CommandLine } from './command-line'
import { configFlag } from './flags'

export interface ExplainOptions {
  readonly rule: string
  readonly config: string | undefined
}

export const explainLine: CommandLine<ExplainOptions> = {
  usage: [['amends explain RULE', 'tell what a rule means, with examples']],
  flags: [configFlag],
  parse: (args, [rule, more]) => {
    if (rule === undefined || more !== undefined) throw new Refusal('Name one rule: amends explain RULE.')
    return { rule, config: args.value('config') }
  },
}
