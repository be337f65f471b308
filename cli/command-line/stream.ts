import type { Level } from '../../engine/settings/config'
import { Refusal } from '../errors'
import type { CommandLine } from './command-line'
import { configFlag } from './flags'
import { ruleFlag, ruleLevels } from './rule-levels'

export interface StreamOptions {
  /** The field of a record that holds the text: a name, or a JSON Pointer. */
  readonly field: string
  /** The field that names the record. */
  readonly id: string | undefined
  /** How the texts are written. */
  readonly as: 'text' | 'markdown' | 'html'
  /** Whether records without findings are printed as well. */
  readonly all: boolean
  readonly fixes: boolean
  readonly config: string | undefined
  readonly rules: Readonly<Record<string, Level>>
}

export const streamLine: CommandLine<StreamOptions> = {
  usage: [['amends stream', 'read records from the standard input, one JSON object a line, and judge each']],
  flags: [
    {
      name: 'field',
      value: 'NAME',
      help: 'The field that holds the text: body (default), or further inside /message/body.',
    },
    { name: 'id', value: 'NAME', help: 'The field that names the record, to be printed with its findings.' },
    { name: 'as', value: 'FORMAT', help: 'How the texts are written: text (default), markdown, html.' },
    { name: 'all', help: 'Print a line for each record, also where there is no finding.' },
    { name: 'fixes', help: 'Add the best rewrite to each finding. This takes longer.' },
    configFlag,
    ruleFlag,
  ],
  notes: `Prints one line of JSON for each record with findings.
Exit code: 0 all records were judged, whatever was found in them, 2 some could not be, or none.
`,
  parse: (args, words) => {
    const [file] = words
    if (file !== undefined)
      throw new Refusal(`"amends stream" reads the standard input: amends stream <${file}`)
    return {
      field: args.value('field') ?? 'body',
      id: args.value('id'),
      as: args.choice('as', ['text', 'markdown', 'html']) ?? 'text',
      all: args.has('all'),
      fixes: args.has('fixes'),
      config: args.value('config'),
      rules: ruleLevels(args),
    }
  },
}
