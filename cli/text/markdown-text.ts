import { harmless } from './harmless'
import { wrap } from './text-width'

/** How wide a row of a code block may be, so that nobody has to scroll sideways. */
const blockWidth = 96
/** A sentence of this length says all that a page has to show of it. */
const sentenceLength = 2000
/** Keeps two characters apart without being seen. */
const joiner = '\u2060'

/**
 * A text from outside as prose of a Markdown page: it cannot become markup, a row of a table, a link, a mention or a
 * reference to an issue. The last three are made of the finished page, where escaping is gone, so they are torn.
 */
export const asProse = (text: string): string =>
  oneLine(text)
    .replace(/[#$&*<@[\\_`|~]|:(?=\S)/g, '\\$&')
    .replace(/^(?:\d+(?=[.)])|(?=[-+>=]))/, '$&\\')
    .replace(/\\[@#:](?=\S)/g, `$&${joiner}`)
    .replace(/\bwww(?=\.)/gi, `$&${joiner}`)

/** A text from outside as code inside of a line. */
export function asCode(text: string): string {
  const shown = oneLine(text)
  if (shown === '') return ''
  const fence = '`'.repeat(longestTicks(shown) + 1)
  const space = /^`|`$/.test(shown) ? ' ' : ''
  return `${fence}${space}${shown}${space}${fence}`
}

/** A sentence with the sign that a diff gives it: it stays, it goes, or it comes. */
export type DiffLine = readonly [sign: ' ' | '-' | '+', sentence: string]

/** Sentences as a block that is coloured as a diff. */
export function asDiff(lines: readonly DiffLine[]): string {
  const rows = lines.flatMap(([sign, text]) => wrap(cut(text), blockWidth).map((row) => `${sign} ${row}`))
  const fence = '`'.repeat(Math.max(3, longestTicks(rows.join('\n')) + 1))
  return [`${fence}diff`, ...rows, fence].join('\n')
}

const oneLine = (text: string): string => harmless(text.replace(/\s+/g, ' ').trim())

const cut = (text: string): string =>
  text.length > sentenceLength ? `${text.slice(0, sentenceLength)}…` : text

const longestTicks = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, ticks) => Math.max(longest, ticks.length), 0)
