import type { Rule } from '../../engine/rule'
import { fillBetweenMarks, type Generator } from './generator'

/** The table of all rules, linking to their pages in `folder`, which is empty or ends with a slash. */
export function ruleTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    ({ id, severity, summary }) =>
      `| [\`${id}\`](${folder}${id}.md) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
  )
  return ['| rule | level | what it finds |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The rule table of the README. */
export const readmeTable: Generator = ({ rules, read }) =>
  new Map([['README.md', fillBetweenMarks(read('README.md'), 'rules', ruleTable(rules, 'docs/rules/'))]])
