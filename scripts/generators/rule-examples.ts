import type { Severity } from '../../engine/finding'
import type { Policy } from '../../engine/settings/policy'
import { textOf, type AllowExample, type FlagExample, type Rule } from '../../engine/rule'
import { parseMarked } from '../../tests/harness/marked'

/** A block of Markdown whose content stands as it is. */
export const fence = (text: string, language = 'text'): string => `\`\`\`${language}\n${text}\n\`\`\``

/** What a rule flags: the marked words are underlined, and an arrow leads to the rewrite. */
export const flagsOf = (rule: Rule): string =>
  rule.reads === 'workspace'
    ? repositories(rule.examples.flags.map(({ text }) => text))
    : inGroups(rule.examples.flags, ({ policy, severity }) => circumstances(policy, severity, rule), before)

/** What a rule leaves alone. */
export const allowsOf = (rule: Rule): string =>
  rule.reads === 'workspace'
    ? repositories(rule.examples.allows.map(textOf))
    : inGroups(rule.examples.allows, (example) => circumstances(policyOf(example)), textOf)

const policyOf = (example: AllowExample): Partial<Policy> | undefined =>
  typeof example === 'string' ? undefined : example.policy

/** Puts examples that need the same words of introduction below these words. */
function inGroups<T>(
  examples: readonly T[],
  introduce: (example: T) => string,
  show: (example: T) => string,
): string {
  const byIntroduction = new Map<string, string[]>()
  for (const example of examples) {
    const introduction = introduce(example)
    byIntroduction.set(introduction, [...(byIntroduction.get(introduction) ?? []), show(example)])
  }
  // Where nothing has to be known of any example, there is nothing to say of them.
  const isPlain = byIntroduction.size === 1 && byIntroduction.has(ANYWHERE)
  return [...byIntroduction]
    .map(([introduction, texts]) => `${isPlain ? '' : `${introduction}:\n\n`}${fence(texts.join('\n\n'))}`)
    .join('\n\n')
}

const ANYWHERE = 'Anywhere'

/** What has to be known of a macro, and the level where it is not the rule's own: "In a `failure` macro, as info". */
function circumstances(
  { kind, ...others }: Partial<Policy> = {},
  severity?: Severity,
  rule?: Pick<Rule, 'severity'>,
): string {
  const place = kind ? `In ${/^[aeiou]/.test(kind) ? 'an' : 'a'} \`${kind}\` macro` : ANYWHERE
  const known = Object.entries(others).map(([key, value]) => `\`${key}: ${JSON.stringify(value)}\``)
  const level = severity && severity !== rule?.severity ? `, as ${severity}` : ''
  return `${place}${known.length > 0 ? ` with ${known.join(' and ')}` : ''}${level}`
}

/** Each repository as its files, below their names. */
const repositories = (texts: readonly string[]): string =>
  texts
    .map((text) => text.split('\n===\n').map((file, nth) => `── ${nth + 1}.md ──\n${underlined(file)}`))
    .map((files) => fence(files.join('\n\n')))
    .join('\n\n')

const before = ({ text, becomes }: FlagExample): string =>
  [underlined(text), ...(becomes === undefined ? [] : [`→ ${becomes}`])].join('\n')

/** The text as the terminal shows it, with a line of marks under the flagged words. */
function underlined(marked: string): string {
  const { text, ranges } = parseMarked(marked)
  const lines: string[] = []
  let at = 0
  for (const line of text.split('\n')) {
    lines.push(line)
    for (const [start, end] of ranges) {
      const from = Math.max(start - at, 0)
      const to = Math.min(end - at, line.length)
      if (from < to) lines.push(' '.repeat(from) + '~'.repeat(to - from))
    }
    at += line.length + 1
  }
  return lines.join('\n')
}
