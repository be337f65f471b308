import type { Severity } from '../../../engine/finding'
import { isHouseRule } from '../../../engine/settings/house-rules'
import { capitalized } from '../../../engine/rewrite/capitals'
import { withoutMarks, type Rule } from '../../../engine/rule'
import { rulePage } from '../../../report/rule-page'
import { examplesOf } from '../../rule-examples'

/** SARIF has one level below `warning`, so hints and information share it. `none` is for what is no fault at all. */
export const levelOf: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
}

/** What a viewer shows of a rule: GitHub puts the Markdown below the alert. */
export function descriptorOf(rule: Rule): object {
  const { id, summary, hears, why, todo, severity, reads } = rule
  const page = rulePage(id)
  // What a rule of the house hears is its summary.
  const meaning = isHouseRule(id) ? [why, todo] : [hears, why, todo]
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: summary },
    fullDescription: { text: [summary, ...meaning].join(' ') },
    help: helpOf(rule, meaning),
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: levelOf[severity] },
    properties: {
      tags: ['apologies', 'customer-support', isHouseRule(id) ? 'house-rule' : `reads-${reads}`],
      // Alerts of one precision are sorted by it. What a rule is not sure of, it tells one level milder.
      precision: 'high',
      'problem.severity': levelOf[severity] === 'note' ? 'recommendation' : severity,
    },
  }
}

function helpOf(rule: Rule, meaning: readonly string[]): object {
  const { summary, sources } = rule
  const examples = examplesOf(rule)
  const rewritten = examples.flags.find(({ becomes }) => becomes !== undefined) ?? examples.flags[0]
  const before = rewritten && withoutMarks(rewritten.text)
  const after = rewritten?.becomes
  const texts = [summary, ...meaning]
  const markdown = [
    ...texts,
    ...(before === undefined ? [] : ['**Before**', fenced(before)]),
    ...(after === undefined ? [] : ['**After**', fenced(after)]),
    ...(sources.length === 0
      ? []
      : [
          '**Sources**',
          sources.map(({ title, url }) => `- ${url ? `[${title}](${url})` : title}`).join('\n'),
        ]),
  ]
  const plain = [
    ...texts,
    ...(before === undefined ? [] : [`Before: ${before}`]),
    ...(after === undefined ? [] : [`After: ${after}`]),
  ]
  return { text: plain.join('\n'), markdown: markdown.join('\n\n') }
}

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``

/** `house/no-oops` becomes `HouseNoOops`. */
const pascalCase = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map(capitalized)
    .join('')
