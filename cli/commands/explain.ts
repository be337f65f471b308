import { isHouseRule, toRule } from '../../engine/settings/house-rules'
import type { Policy } from '../../engine/settings/policy'
import { textOf, withoutMarks, type FlagExample, type Rule } from '../../engine/rule'
import { heard } from '../../engine/heard'
import type { ExitCode } from '../exit-code'
import type { Host } from '../host/host'
import { houseRulesHere } from '../settings/config-lookup'
import { ruleNamed } from '../settings/rule-names'
import { pageWidth, wrap } from '../text/text-width'
import { examplesOf } from '../rule-examples'

const labelWidth = 10

/** `amends explain RULE`: all that a rule says of itself. */
export async function explain(
  options: { readonly rule: string; readonly config: string | undefined },
  host: Host,
  ours: readonly Rule[],
): Promise<ExitCode> {
  const ofHouse = isHouseRule(options.rule) ? (await houseRulesHere(options, host, ours)).map(toRule) : []
  const rule = ruleNamed(options.rule, [...ours, ...ofHouse])
  const width = pageWidth(host.columns)
  const { id, severity, summary, sources } = rule
  const examples = examplesOf(rule)
  const sections = [
    [`${id} · ${severity}`, ...wrap(summary, width)],
    adviceOf(rule, width),
    section('Sources', sources, ({ title, url }) => bullet(url ? `${title} ${url}` : title, width)),
    section('Flagged', examples.flags, (example) => flagged(example, width)),
    section('Allowed', examples.allows, (example) =>
      bullet(inWords(textOf(example), typeof example === 'string' ? undefined : example.policy), width),
    ),
  ]
  const shown = sections.filter((lines) => lines.length > 0)
  host.stdout(`${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`)
  return 0
}

/** What a rule of the house has to say is its summary, so it is not said again. */
const adviceOf = ({ id, hears, why, todo }: Rule, width: number): string[] => [
  ...(isHouseRule(id) ? [] : labelled('Reads as', heard(hears), width)),
  ...labelled('Why', why, width),
  ...labelled('To do', todo, width),
]

/** Nothing where there is nothing to list, as in a rule of the house without examples. */
const section = <T>(title: string, items: readonly T[], linesOf: (item: T) => string[]): string[] =>
  items.length > 0 ? [title, ...items.flatMap(linesOf)] : []

const labelled = (label: string, text: string, width: number): string[] =>
  wrap(text, width - labelWidth).map((line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line)

const bullet = (text: string, width: number): string[] => indented('- ', text, width)

/** The example without its marks, and the rewrite below it. */
function flagged({ text, becomes, policy }: FlagExample, width: number): string[] {
  const before = bullet(inWords(withoutMarks(text), policy), width)
  return becomes === undefined ? before : [...before, ...indented('  → ', becomes, width)]
}

/** What has to be known of the macro stands in front: "(kind: failure)". */
const inWords = (text: string, policy: Partial<Policy> = {}): string => {
  const known = Object.entries(policy).map(([name, value]) => `${name}: ${String(value)}`)
  return known.length > 0 ? `(${known.join(', ')}) ${text}` : text
}

const indented = (sign: string, text: string, width: number): string[] =>
  wrap(text, width - sign.length - 2).map(
    (line, index) => `  ${index === 0 ? sign : ' '.repeat(sign.length)}${line}`,
  )
