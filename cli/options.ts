import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Level } from '../engine/config'
import { severities, type Severity } from '../engine/finding'
import { isHouseRule } from '../engine/house-rules'
import { didYouMean } from '../engine/nearest'
import type { Rule } from '../engine/rule'
import { Refusal } from './errors'
import { checkFlags, commonFlags, explainFileFlags, explainFlags, rulesFlags, type Flag } from './flags'
import { exists, type Host } from './host'
import { reportFormats, type ReportFormat } from './reporters/index'

/** The commands with a help of their own. */
const helpTopics = ['check', 'explain-file'] as const
export type HelpTopic = (typeof helpTopics)[number]

/** What the user asked for. */
export type Command =
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'explain'; readonly rule: string; readonly config: string | undefined }
  | { readonly name: 'explain-file'; readonly options: ExplainFileOptions }
  | { readonly name: 'rules'; readonly test: boolean; readonly config: string | undefined }
  | { readonly name: 'help'; readonly topic: HelpTopic | undefined; readonly asked: boolean }
  | { readonly name: 'version' }

export interface ExplainFileOptions {
  /** As given; empty with `stdin`. */
  readonly paths: readonly string[]
  readonly stdin: boolean
  readonly stdinFilename: string | undefined
  readonly format: ReportFormat
  readonly config: string | undefined
  readonly color: boolean | undefined
}

export interface CheckOptions {
  /** As given; empty with `stdin`. */
  readonly paths: readonly string[]
  readonly stdin: boolean
  readonly stdinFilename: string | undefined
  readonly format: ReportFormat
  readonly config: string | undefined
  readonly rules: Readonly<Record<string, Level>>
  readonly failOn: Severity | 'never'
  readonly maxWarnings: number
  readonly fix: 'no' | 'write' | 'diff'
  readonly outputFile: string | undefined
  readonly quiet: boolean
  readonly color: boolean | undefined
}

const flagsOf = {
  check: checkFlags,
  explain: explainFlags,
  'explain-file': explainFileFlags,
  rules: rulesFlags,
} as const
const commands = ['check', 'explain', 'explain-file', 'rules'] as const
const bars = ['error', 'warning', 'info', 'never'] as const
const levels = [...severities, 'off'] as const

/** Reads the arguments. Throws a `Refusal` that names what is wrong and what was probably meant. */
export function parseCommandLine(argv: readonly string[], host: Host, rules: readonly Rule[]): Command {
  const given = commandOf(argv)
  const name = given ?? 'check'
  const args = new Arguments(argv, [...commonFlags, ...flagsOf[name]])
  const words = given ? args.words.slice(1) : args.words
  if (args.has('version')) return { name: 'version' }
  if (args.has('help'))
    return { name: 'help', topic: helpTopics.find((topic) => topic === given), asked: true }
  if (!given) refuseUnknownCommand(words[0], host)
  if (argv.length === 0) return { name: 'help', topic: undefined, asked: false }
  if (name === 'check') return { name, options: checkOptions(args, words, rules) }
  if (name === 'explain-file') return { name, options: explainFileOptions(args, words) }
  const config = args.value('config')
  if (name === 'explain') return { name, rule: ruleToExplain(words), config }
  if (words.length > 0) throw new Refusal(`"amends ${name}" takes no arguments, but got "${words[0]}".`)
  return { name, test: args.has('test'), config }
}

/** The command that the first word names. */
function commandOf(argv: readonly string[]): (typeof commands)[number] | undefined {
  const { positionals } = parseArgs({ args: [...argv], options: parseArgsOptions(allFlags), strict: false })
  return commands.find((name) => name === positionals[0])
}

/** `amends macros/` means `amends check macros/`, but `amends chek` means nothing. */
function refuseUnknownCommand(word: string | undefined, host: Host): void {
  if (word === undefined || /[./\\*]/.test(word) || exists(resolve(host.cwd, word), host)) return
  throw new Refusal(
    `There is no command and no path "${word}".${didYouMean(word, commands)} The commands are ${list(commands)}.`,
  )
}

function ruleToExplain(words: readonly string[]): string {
  const [id, more] = words
  if (id === undefined || more !== undefined) throw new Refusal('Name one rule: amends explain RULE.')
  return id
}

function checkOptions(args: Arguments, words: readonly string[], rules: readonly Rule[]): CheckOptions {
  const stdin = args.has('stdin')
  const diff = args.has('fix-dry-run')
  refuseStdinWithPaths(args, words)
  if (diff && args.has('fix'))
    throw new Refusal('--fix writes and --fix-dry-run does not. Give one or the other.')
  if (diff && args.value('format'))
    throw new Refusal('--fix-dry-run prints a diff, so --format has no meaning here.')
  return {
    paths: stdin || words.length > 0 ? words : ['.'],
    stdin,
    stdinFilename: args.value('stdin-filename'),
    format: args.choice('format', reportFormats) ?? 'pretty',
    config: args.value('config'),
    rules: Object.fromEntries(args.values('rule').map((value) => ruleLevel(value, rules))),
    failOn: args.choice('fail-on', bars) ?? 'error',
    maxWarnings: args.count('max-warnings') ?? Infinity,
    fix: diff ? 'diff' : args.has('fix') ? 'write' : 'no',
    outputFile: args.value('output-file'),
    quiet: args.has('quiet'),
    color: args.has('no-color') ? false : undefined,
  }
}

function explainFileOptions(args: Arguments, words: readonly string[]): ExplainFileOptions {
  refuseStdinWithPaths(args, words)
  const stdin = args.has('stdin')
  if (words.length === 0 && !stdin) throw new Refusal('Name a file: amends explain-file FILE.')
  return {
    paths: words,
    stdin,
    stdinFilename: args.value('stdin-filename'),
    format: args.choice('format', reportFormats) ?? 'pretty',
    config: args.value('config'),
    color: args.has('no-color') ? false : undefined,
  }
}

function refuseStdinWithPaths(args: Arguments, words: readonly string[]): void {
  if (args.has('stdin') && words.length > 0)
    throw new Refusal('With --stdin no paths are read. Give one or the other.')
  if (args.value('stdin-filename') && !args.has('stdin')) throw new Refusal('--stdin-filename needs --stdin.')
}

function ruleLevel(value: string, rules: readonly Rule[]): [id: string, level: Level] {
  const [id = '', level = ''] = value.split(':')
  // Which rules a house has is known once its config is read.
  if (!isHouseRule(id)) ruleNamed(id, rules)
  return [id, choose(level, levels, `--rule ${id}:LEVEL`)]
}

/** The rule of that name. Throws a `Refusal` where there is none. */
export function ruleNamed(id: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((one) => one.id === id)
  if (rule) return rule
  const ids = rules.map((one) => one.id)
  throw new Refusal(`There is no rule "${id}".${didYouMean(id, ids) || ' `amends rules` lists them.'}`)
}

const allFlags = [...commonFlags, ...Object.values(flagsOf).flat()]

const parseArgsOptions = (flags: readonly Flag[]) =>
  Object.fromEntries(
    flags.map(({ name, short, value, repeatable = false }) => [
      name,
      {
        type: value ? ('string' as const) : ('boolean' as const),
        multiple: repeatable,
        ...(short && { short }),
      },
    ]),
  )

/** The options and words of a command line, checked against the flags that the command knows. */
class Arguments {
  readonly words: readonly string[]
  readonly #values = new Map<string, string[]>()

  constructor(argv: readonly string[], flags: readonly Flag[]) {
    const { tokens, positionals } = parseArgs({
      args: [...argv],
      options: parseArgsOptions(flags),
      strict: false,
      tokens: true,
    })
    this.words = positionals
    for (const token of tokens) {
      if (token.kind !== 'option') continue
      const flag = flags.find(({ name }) => name === token.name)
      if (!flag) throw unknownOption(token.rawName, flags)
      if (flag.value && !token.value)
        throw new Refusal(`--${flag.name} needs a value: --${flag.name} ${flag.value}.`)
      if (!flag.value && token.value !== undefined) throw new Refusal(`--${flag.name} takes no value.`)
      this.#values.set(flag.name, [...(this.#values.get(flag.name) ?? []), token.value ?? ''])
    }
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  values(name: string): readonly string[] {
    return this.#values.get(name) ?? []
  }

  /** The last one counts, as everywhere. */
  value(name: string): string | undefined {
    return this.values(name).at(-1)
  }

  choice<T extends string>(name: string, known: readonly T[]): T | undefined {
    const value = this.value(name)
    return value === undefined ? undefined : choose(value, known, `--${name}`)
  }

  count(name: string): number | undefined {
    const value = this.value(name)
    if (value !== undefined && !/^\d+$/.test(value)) {
      throw new Refusal(`--${name} must be a whole number, not "${value}".`)
    }
    return value === undefined ? undefined : Number(value)
  }
}

function unknownOption(rawName: string, flags: readonly Flag[]): Refusal {
  const names = flags.map(({ name }) => `--${name}`)
  return new Refusal(
    `There is no option "${rawName}".${didYouMean(rawName, names) || ' `amends --help` lists them.'}`,
  )
}

function choose<T extends string>(value: string, known: readonly T[], where: string): T {
  const found = known.find((one) => one === value)
  if (found) return found
  throw new Refusal(`${where} does not know "${value}".${didYouMean(value, known)} It knows ${list(known)}.`)
}

const list = (words: readonly string[]): string => words.join(', ').replace(/, (?=[^,]*$)/, ' and ')
