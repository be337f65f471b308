import { defaultConfig } from '../../engine/settings/config'
import { housePrefix, type HouseRule } from '../../engine/settings/house-rules'
import { createLinter } from '../../engine/lint'
import type { Rule } from '../../engine/rule'
import { count } from '../../report/plural'
import { Refusal } from '../errors'
import type { ExitCode } from '../exit-code'
import type { Host } from '../host/host'
import { houseRulesHere } from '../settings/config-lookup'
import { harmless } from '../text/harmless'

/** `amends rules --test`: holds the house rules to their examples, and prints which fail and why. */
export async function testRules(
  options: { readonly config: string | undefined },
  host: Host,
  ours: readonly Rule[],
): Promise<ExitCode> {
  const houseRules = await houseRulesHere(options, host, ours)
  if (houseRules.length === 0)
    throw new Refusal('There are no house rules to test in the config in force here.')
  const results = houseRules.flatMap(resultsOf)
  const failures = results.filter((result) => result !== undefined)
  for (const failure of failures) host.stdout(`${harmless(failure)}\n`)
  const tested = `${count(results.length, 'example')} of ${count(houseRules.length, 'house rule')}`
  host.stdout(failures.length > 0 ? `${failures.length} of ${tested} failed.\n` : `${tested} passed.\n`)
  return failures.length > 0 ? 1 : 0
}

/** For each example what is wrong with it, or `undefined`. */
function resultsOf(rule: HouseRule): (string | undefined)[] {
  const { flags = [], allows = [] } = rule.examples ?? {}
  const failure = (example: string, reason: string): string =>
    `${housePrefix}${rule.id}: "${example}" ${reason}`
  return [
    ...flags.map((example) => {
      const wanted = wordsIn([...example.matchAll(marks)].map((match) => match[1]!))
      const found = wordsIn(flaggedIn(example.replace(marks, '$1'), rule))
      return found === wanted ? undefined : failure(example, `should flag ${wanted}, but flags ${found}.`)
    }),
    ...allows.map((example) => {
      const found = flaggedIn(example, rule)
      return found.length === 0 ? undefined : failure(example, `is allowed, but flags ${wordsIn(found)}.`)
    }),
  ]
}

/** The words that an example marks: `[[Oops]], that was us.` */
const marks = /\[\[([^[\]]+)\]\]/g

const wordsIn = (found: readonly string[]): string =>
  found.length > 0 ? found.map((words) => `"${words}"`).join(', ') : 'nothing'

const linter = createLinter([])

/** What the rule, whatever its level, flags in a Markdown file. */
function flaggedIn(text: string, rule: HouseRule): string[] {
  const config = { ...defaultConfig, houseRules: [rule] }
  const { findings } = linter.lint({ path: 'example.md', text }, config)
  return findings.map(({ offsets }) => text.slice(...offsets))
}
