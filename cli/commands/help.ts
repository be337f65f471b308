import { checkFlags, commonFlags, type Flag } from '../flags'

const overview = `Amends finds apologies that are not apologies, and offers a better text.

Usage: amends [check] [options] [paths…]   check files and folders
       amends explain RULE                 tell what a rule means, with examples
       amends rules                        list the rules, those of your config as well
       amends rules --test                 run the examples of the rules of your config
`

/** The help text. Options come from the same table that the command line is read with. */
export function help(topic: 'check' | undefined): string {
  const usage = topic === 'check' ? 'Usage: amends check [options] [paths…]\n' : overview
  const options = [...checkFlags, ...commonFlags].map(describe)
  const width = Math.max(...options.map(([left]) => left.length))
  const lines = options.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
  return `${usage}
Options of check:
${lines.join('\n')}

Without paths, check reads the working directory, without what Git ignores.
Exit code: 0 nothing at or above --fail-on, 1 findings, 2 could not run or could not read everything.
`
}

function describe({ name, short, value, help }: Flag): [left: string, right: string] {
  const left = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
  return [left, help]
}
