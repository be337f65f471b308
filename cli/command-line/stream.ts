import { refuseWords, type CommandLine } from './command-line'
import { configFlag } from './flags'

export interface StreamOptions {
  /** The field of a record that holds the text. */
  readonly field: string
  readonly config: string | undefined
}

export const streamLine: CommandLine<StreamOptions> = {
  usage: [['amends stream', 'read records from the standard input, one JSON object a line, and judge each']],
  flags: [
    { name: 'field', value: 'NAME', help: 'The field that holds the text: body (default).' },
    configFlag,
  ],
  parse: (args, words) => {
    refuseWords('stream', words)
    return { field: args.value('field') ?? 'body', config: args.value('config') }
  },
}
