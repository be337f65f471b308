import { checkFlags, commonFlags, explainFileFlags, type Flag } from '../flags'
import type { HelpTopic } from '../options'

const overview = `Amends finds apologies that are not apologies, and offers a better text.

Usage: amends [check] [options] [paths…]   check files and folders
       amends explain RULE                 tell what a rule means, with examples
       amends explain-file FILE…           tell what is read in a file, what is not, and why
       amends rules                        list the rules, those of your config as well
       amends rules --test                 run the examples of the rules of your config
`

const usages: Readonly<Record<HelpTopic, string>> = {
  check: 'Usage: amends check [options] [paths…]\n',
  'explain-file': 'Usage: amends explain-file [options] FILE…\n',
}

/** The help text. Options come from the same table that the command line is read with. */
export function help(topic: HelpTopic | undefined): string {
  const usage = topic ? usages[topic] : overview
  if (topic === 'explain-file') return `${usage}\nOptions:\n${listOf(explainFileFlags)}\n`
  return `${usage}
Options of check:
${listOf(checkFlags)}

Without paths, check reads the working directory, without what Git ignores.
Exit code: 0 nothing at or above --fail-on, 1 findings, 2 could not run or could not read everything.
`
}

function listOf(flags: readonly Flag[]): string {
  const options = [...flags, ...commonFlags].map(describe)
  const width = Math.max(...options.map(([left]) => left.length))
  return options.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}

function describe({ name, short, value, help }: Flag): [left: string, right: string] {
  const left = `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
  return [left, help]
}
