import { resolve } from 'node:path'
import { didYouMean } from '../../engine/nearest'
import { inWords } from '../../report/plural'
import { Refusal } from '../errors'
import { exists, type Host } from '../host/host'
import { Arguments, wordsOf } from './arguments'
import { checkLine } from './check'
import type { CommandLine } from './command-line'
import { explainLine } from './explain'
import { explainFileLine } from './explain-file'
import { commonFlags } from './flags'
import { initLine } from './init'
import { mcpLine } from './mcp'
import { mergeLine } from './merge'
import { rulesLine } from './rules'
import { streamLine } from './stream'

/** All commands, in the order in which the help lists them. */
export const commandLines = {
  check: checkLine,
  init: initLine,
  explain: explainLine,
  'explain-file': explainFileLine,
  rules: rulesLine,
  merge: mergeLine,
  stream: streamLine,
  mcp: mcpLine,
}

export type CommandName = keyof typeof commandLines
type OptionsOf<Name extends CommandName> = ReturnType<(typeof commandLines)[Name]['parse']>

/** What the user asked for. */
export type Command =
  | {
      readonly [Name in CommandName]: { readonly name: Name; readonly options: OptionsOf<Name> }
    }[CommandName]
  /** `asked` tells whether somebody wanted the help, or gave nothing else to do. */
  | { readonly name: 'help'; readonly topic: CommandName | undefined; readonly asked: boolean }
  | { readonly name: 'version' }

const names = Object.keys(commandLines) as CommandName[]

/** Reads the arguments. Throws a `Refusal` that names what is wrong and what was probably meant. */
export function parseCommandLine(argv: readonly string[], host: Host): Command {
  const given = commandOf(argv)
  const name = given ?? 'check'
  const line: CommandLine<unknown> = commandLines[name]
  const args = new Arguments(argv, [...commonFlags, ...line.flags])
  const words = given ? args.words.slice(1) : args.words
  if (args.has('version')) return { name: 'version' }
  if (args.has('help')) return { name: 'help', topic: given, asked: true }
  if (!given) refuseUnknownCommand(words[0], host)
  if (argv.length === 0) return { name: 'help', topic: undefined, asked: false }
  return { name, options: line.parse(args, words) } as Command
}

/** The command that the first word names. */
function commandOf(argv: readonly string[]): CommandName | undefined {
  const flags = [...commonFlags, ...Object.values(commandLines).flatMap((line) => line.flags)]
  const [first] = wordsOf(argv, flags)
  return names.find((name) => name === first)
}

/** `amends macros/` means `amends check macros/`, but `amends chek` means nothing. */
function refuseUnknownCommand(word: string | undefined, host: Host): void {
  if (word === undefined || /[./\\*]/.test(word) || exists(resolve(host.cwd, word), host)) return
  throw new Refusal(
    `There is no command and no path "${word}".${didYouMean(word, names)} The commands are ${inWords(names)}.`,
  )
}
