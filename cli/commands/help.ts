import type { CommandLine } from '../command-line/command-line'
import { commonFlags, type Flag } from '../command-line/flags'
import { commandLines, type CommandName } from '../command-line/index'
import { wrap } from '../text/text-width'

const purpose = 'Amends finds apologies that do not do their work, and offers a better text.'

/** The help text. It comes from the same tables that the command line is read with. */
export function help(topic: CommandName | undefined, width = 100): string {
  if (topic) {
    const { usage, flags, notes }: CommandLine<unknown> = commandLines[topic]
    return `${callsOf(usage, width)}

Options:
${optionsOf(flags, width)}
${notes ? `\n${wrapped(notes, width)}` : ''}`
  }
  const { usage, flags, notes = '' }: CommandLine<unknown> = commandLines.check
  const others = Object.values(commandLines).flatMap((line: CommandLine<unknown>) => line.usage)
  return `${wrapped(purpose, width)}

${callsOf([...usage, ...others.filter((one) => !usage.includes(one))], width)}

Options of check:
${optionsOf(flags, width)}

${wrapped(notes, width)}`
}

type Row = readonly [left: string, right: string]

const callsOf = (usage: readonly Row[], width: number): string =>
  columns(
    usage.map(([call, does], at) => [`${at === 0 ? 'Usage: ' : '       '}${call}`, does]),
    width,
  )

const optionsOf = (flags: readonly Flag[], width: number): string =>
  columns(
    [...flags, ...commonFlags].map(({ name, short, value, help }) => [
      `  ${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
      help,
    ]),
    width,
  )

function columns(rows: readonly Row[], width: number): string {
  const indent = Math.max(...rows.map(([left]) => left.length)) + 2
  if (width - indent < 20) return rows.map((row) => below(row, width)).join('\n')
  const lines = rows.flatMap(([left, right]) =>
    wrap(right, Math.max(20, width - indent)).map((line, at) => (at === 0 ? left : '').padEnd(indent) + line),
  )
  return lines.join('\n')
}

/** A narrow terminal has what is said of an option below it. */
const below = ([left, right]: Row, width: number): string =>
  [left, ...wrap(right, Math.max(20, width - 10)).map((line) => ' '.repeat(10) + line)].join('\n')

const wrapped = (notes: string, width: number): string =>
  notes
    .split('\n')
    .map((line) => wrap(line, Math.max(20, width)).join('\n'))
    .join('\n')
