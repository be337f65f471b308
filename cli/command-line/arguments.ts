import { parseArgs } from 'node:util'
import { didYouMean } from '../../engine/nearest'
import { inWords } from '../../report/plural'
import { Refusal } from '../errors'
import type { Flag } from './flags'

/** The options and words of a command line, checked against the flags that the command knows. Throws a `Refusal`. */
export class Arguments {
  readonly words: readonly string[]
  readonly #values = new Map<string, string[]>()

  constructor(argv: readonly string[], flags: readonly Flag[]) {
    const { tokens, positionals } = parse(argv, flags)
    if (positionals.includes(''))
      throw new Refusal('An argument is empty. Is a variable that it is made from not set?')
    this.words = positionals
    for (const token of tokens) {
      if (token.kind !== 'option') continue
      const flag = flags.find(({ name }) => name === token.name)
      if (!flag) throw unknownOption(token.rawName, flags)
      // `--baseline --fix` is a value forgotten. A name that begins so is given as `--baseline=--fix`.
      const isOption = token.inlineValue === false && token.value.startsWith('--')
      if (flag.value && (!token.value || isOption))
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

  /** Refuses options that say the opposite of each other, or that have no meaning together. */
  refuseTogether(one: string, other: string, why: string): void {
    if (this.has(one) && this.has(other)) throw new Refusal(why)
  }
}

/** The words of a command line before it is known which command they are for. */
export const wordsOf = (argv: readonly string[], flags: readonly Flag[]): readonly string[] =>
  parse(argv, flags).positionals

function parse(argv: readonly string[], flags: readonly Flag[]) {
  const options = flags.map(({ name, short, value, repeatable = false }) => [
    name,
    {
      type: value ? ('string' as const) : ('boolean' as const),
      multiple: repeatable,
      ...(short && { short }),
    },
  ])
  return parseArgs({ args: [...argv], options: Object.fromEntries(options), strict: false, tokens: true })
}

function unknownOption(rawName: string, flags: readonly Flag[]): Refusal {
  const names = flags.map(({ name }) => `--${name}`)
  return new Refusal(
    `There is no option "${rawName}".${didYouMean(rawName, names) || ' `amends --help` lists them.'}`,
  )
}

/** The one of the known words that was given. Throws a `Refusal` that says what was probably meant. */
export function choose<T extends string>(value: string, known: readonly T[], where: string): T {
  const found = known.find((one) => one === value)
  if (found) return found
  throw new Refusal(
    `${where} does not know "${value}".${didYouMean(value, known)} It knows ${inWords(known)}.`,
  )
}
