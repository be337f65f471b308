import { refuseWords, type CommandLine } from './command-line'
import { configFlag } from './flags'

export interface McpOptions {
  readonly config: string | undefined
}

export const mcpLine: CommandLine<McpOptions> = {
  usage: [['amends mcp', 'serve the Model Context Protocol on the standard input and output']],
  flags: [configFlag],
  parse: (args, words) => {
    refuseWords('mcp', words)
    return { config: args.value('config') }
  },
}
