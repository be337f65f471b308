import type { Offsets } from '../finding'

/** A comment that tells Amends what to leave out. */
export interface Directive {
  readonly verb: 'disable-next-line' | 'disable' | 'enable'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  /** The whole comment. */
  readonly offsets: Offsets
}

/** How comments open in the formats that are read. `//` and `/*` stand at the start of a line, away from addresses. */
const OPENED =
  /(?:<!--|\{\{~?!(?:--)?|\{%-?\s*comment\s*-?%\}|\{%-?\s*#|\{#-?|\{\/\*|^[ \t]*(?:\/\*|\/\/))\s*amends-(disable-next-line|disable|enable)\b/gm

/** How a comment that opens so is closed. The first that fits counts. */
const CLOSED: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^\{\{~?!--/, /--~?\}\}/],
  [/^\{\{/, /\}\}/],
  [/^\{%-?\s*comment/, /\{%-?\s*endcomment\s*-?%\}/],
  [/^\{%/, /%\}/],
  [/^\{#/, /#\}/],
  [/^\{\/\*/, /\*\/\}/],
  [/^\/\*/, /\*\//],
  [/^\/\//, /$/m],
]

/** A comment that is longer is none: it is not closed. */
const LONGEST = 1000

/** The directives of a file in any format, in its order: `<!-- amends-disable-next-line excuse-but -- reason -->`. */
export function directivesIn(source: string): Directive[] {
  return Array.from(source.matchAll(OPENED)).flatMap((opened) => {
    const start = opened.index + opened[0].search(/\S/)
    const inside = opened.index + opened[0].length
    const rest = source.slice(inside, inside + LONGEST)
    const closing = CLOSED.find(([opening]) => opening.test(opened[0].trimStart()))![1]
    const closed = closing.exec(rest)
    if (!closed) return []
    const [rules = ''] = rest.slice(0, closed.index).split(/\s--/)
    const directive: Directive = {
      verb: opened[1] as Directive['verb'],
      rules: rules.match(/\w[\w-]*(?:\/[\w-]+)?/g) ?? [],
      offsets: [start, inside + closed.index + closed[0].length],
    }
    return [directive]
  })
}

/**
 * For each directive the next line that is neither blank nor a directive alone, from its first sign to its end.
 * `undefined` where there is none.
 */
export function nextLines(source: string, directives: readonly Directive[]): (Offsets | undefined)[] {
  const lines: (Offsets | undefined)[] = []
  for (let index = directives.length - 1; index >= 0; index--) {
    const end = directives[index]!.offsets[1]
    const next = directives[index + 1]?.offsets[0]
    lines[index] = lineBetween(source, end, next ?? source.length, next !== undefined) ?? lines[index + 1]
  }
  return lines
}

/** The first line that begins behind `from` and holds words before `to`, where another directive may stand. */
function lineBetween(source: string, from: number, to: number, isDirective: boolean): Offsets | undefined {
  const gap = source.slice(from, to)
  const lineBreak = /\r?\n\s*(?=\S)/.exec(gap)
  if (!lineBreak) return undefined
  const start = from + lineBreak.index + lineBreak[0].length
  const end = source.indexOf('\n', start)
  const line: Offsets = [start, end < 0 ? source.length : end]
  const holdsOnlyPrefix = isDirective && line[1] >= to && /^[\s>*+-]*$/.test(source.slice(start, to))
  return holdsOnlyPrefix ? undefined : line
}
