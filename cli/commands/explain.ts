import { textOf, type FlagExample, type Rule } from '../../engine/rule'
import { heard } from '../heard'
import type { Host } from '../host'
import type { ExitCode } from '../main'
import { wrap } from '../text-width'

const labelWidth = 10

/** `amends explain RULE`: all that a rule says of itself. */
export function explain(rule: Rule, host: Host): ExitCode {
  const width = Math.max(40, Math.min(host.columns ?? 80, 100))
  const { id, severity, summary, hears, why, todo, sources, examples } = rule
  const sections = [
    [`${id} · ${severity}`, ...wrap(summary, width)],
    [
      ...labelled('Reads as', heard(hears), width),
      ...labelled('Why', why, width),
      ...labelled('To do', todo, width),
    ],
    ['Sources', ...sources.flatMap(({ title, url }) => bullet(url ? `${title} ${url}` : title, width))],
    ['Flagged', ...examples.flags.flatMap((example) => flagged(example, width))],
    ['Allowed', ...examples.allows.flatMap((example) => bullet(textOf(example), width))],
  ]
  host.stdout(`${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`)
  return 0
}

const labelled = (label: string, text: string, width: number): string[] =>
  wrap(text, width - labelWidth).map((line, index) => (index === 0 ? label : '').padEnd(labelWidth) + line)

const bullet = (text: string, width: number): string[] => indented('- ', text, width)

/** The example without its marks, and the rewrite below it. */
function flagged({ text, becomes }: FlagExample, width: number): string[] {
  const before = bullet(text.replace(/\[\[|\]\]/g, ''), width)
  return becomes === undefined ? before : [...before, ...indented('  → ', becomes, width)]
}

const indented = (sign: string, text: string, width: number): string[] =>
  wrap(text, width - sign.length - 2).map(
    (line, index) => `  ${index === 0 ? sign : ' '.repeat(sign.length)}${line}`,
  )
