import { Refusal } from '../errors'
import { reportFlags, reportOptions, type ReportOptions } from './check'
import type { CommandLine } from './command-line'

export interface MergeOptions extends ReportOptions {
  /** What `amends check --shard` printed, one file for each part. */
  readonly paths: readonly string[]
}

export const mergeLine: CommandLine<MergeOptions> = {
  usage: [['amends merge [options] PART…', 'make one report of what `check --shard` printed']],
  flags: reportFlags,
  parse: (args, words) => {
    if (words.length === 0) throw new Refusal('Name the parts: amends merge PART….')
    return { ...reportOptions(args, words), paths: words }
  },
}
