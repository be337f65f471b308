import type { Section } from './figures'
import { tableOf } from './tables'

/** Names to the left, figures to the right. */
export function printSection(section: Section): void {
  const { head, rows } = tableOf(section)
  const table = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  console.log(`\n${section.title}. ${section.about}\n`)
  for (const [name, ...numbers] of table) {
    const cells = numbers.map((text, column) => text.padStart(widths[column + 1]!))
    console.log([name!.padEnd(widths[0]!), ...cells].join('  '))
  }
}
