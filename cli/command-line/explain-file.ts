import { Refusal } from '../errors'
import { refuseStdinWithPaths } from './check'
import type { CommandLine } from './command-line'
import { configFlag, noColorFlag, stdinFilenameFlag, stdinFilenameOf } from './flags'

export interface ExplainFileOptions {
  /** As given; empty with `stdin`. */
  readonly paths: readonly string[]
  readonly stdin: boolean
  readonly stdinFilename: string
  readonly format: 'pretty' | 'json'
  readonly config: string | undefined
  readonly color: boolean | undefined
}

export const explainFileLine: CommandLine<ExplainFileOptions> = {
  usage: [['amends explain-file FILE…', 'tell what is read in a file, what is not, and why']],
  flags: [
    { name: 'format', value: 'FORMAT', help: 'How to print it: pretty (default) or json.' },
    configFlag,
    { name: 'stdin', help: 'Explain the standard input.' },
    stdinFilenameFlag,
    noColorFlag,
  ],
  parse: (args, words) => {
    refuseStdinWithPaths(args, words)
    const stdin = args.has('stdin')
    if (words.length === 0 && !stdin) throw new Refusal('Name a file: amends explain-file FILE.')
    return {
      paths: words,
      stdin,
      stdinFilename: stdinFilenameOf(args),
      format: args.choice('format', ['pretty', 'json']) ?? 'pretty',
      config: args.value('config'),
      color: args.has('no-color') ? false : undefined,
    }
  },
}
