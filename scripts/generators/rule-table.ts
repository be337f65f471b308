import type { Rule } from '../../engine/rule'
import { fillBetweenMarks, type Generator } from './generator'

interface Group {
  readonly title: string
  /** What the rules of the group look at, in a sentence. */
  readonly about: string
}

/** The rules by what they read, in the order in which a newcomer meets them. */
export const groups: Readonly<Record<Rule['reads'], Group>> = {
  apology: {
    title: 'Apologies',
    about: 'What an apology is for, whom it speaks to, and what takes it back.',
  },
  sentence: {
    title: 'Sentences',
    about: 'What other sentences do: blame, make small, refuse, promise, presume.',
  },
  macro: {
    title: 'Macros',
    about: 'What an answer lacks as a whole. They speak only where it is clear what a macro is for.',
  },
  workspace: {
    title: 'Workspace',
    about: 'What only shows when all files are read together.',
  },
}

/** The groups that have rules, with their rules. */
export const rulesByGroup = (rules: readonly Rule[]): (Group & { rules: readonly Rule[] })[] =>
  Object.entries(groups)
    .map(([reads, group]) => ({ ...group, rules: rules.filter((rule) => rule.reads === reads) }))
    .filter((group) => group.rules.length > 0)

/** A table of rules, linking to their pages in `folder`, which is empty or ends with a slash. */
export function ruleTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    ({ id, severity, summary }) =>
      `| [\`${id}\`](${folder}${id}.md) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
  )
  return ['| rule | level | what it finds |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The rules of the README: a table for each group, folded, so that the page stays short. */
export const readmeTable: Generator = ({ rules, read }) => {
  const tables = rulesByGroup(rules).map(
    (group) =>
      `<details>\n<summary><b>${group.title}</b> (${group.rules.length}): ${group.about}</summary>\n\n${ruleTable(group.rules, 'docs/rules/')}\n\n</details>`,
  )
  const opening = `${rules.length} rules, each with a page that tells what the reader hears, how that is known, and what to write:`
  const content = [opening, ...tables].join('\n\n')
  return new Map([['README.md', fillBetweenMarks(read('README.md'), 'rules', content)]])
}
