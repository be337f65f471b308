import type { Offsets } from '../finding'
import { frontMatterOf } from './front-matter'

export const verbs = ['disable-next-line', 'disable-line', 'disable', 'enable'] as const

/** A comment that tells Amends what to leave out. */
export interface Directive {
  /** One of `verbs`, or what somebody took for one. */
  readonly verb: string
  readonly verbOffsets: Offsets
  /** Empty for all rules. */
  readonly rules: readonly { readonly id: string; readonly offsets: Offsets }[]
  /** What the author says behind ` -- `. Empty where nothing is said. */
  readonly reason: string
  /** The whole comment. */
  readonly offsets: Offsets
}

/** A text and what its notation takes for comments. */
export interface CommentedText {
  readonly text: string
  /** `#`: YAML, TOML and the like. `//`: JSON with comments. Missing: only what any format may hold. */
  readonly lineComments?: '#' | '//' | undefined
  /** Whether fences part code from text, so that comments between them are shown and not meant. */
  readonly isMarkdown?: boolean
  /** Where the values of a file of data stand, in order: what looks like a line comment there is none. */
  readonly values?: readonly Offsets[] | undefined
}

interface Notation {
  readonly open: string
  readonly close: RegExp
  /** The files that have such comments, where it is not all. A comment with `#` is one in front matter, too. */
  readonly only?: CommentedText['lineComments']
}

/** How comments are written in the formats that are read, and in the templates in them. The first that fits counts. */
const NOTATIONS: readonly Notation[] = [
  { open: String.raw`<#--\s*`, close: /-->/ },
  { open: String.raw`<%-?#\s*`, close: /-?%>/ },
  { open: String.raw`\{\{~?!--\s*`, close: /--~?\}\}/ },
  { open: String.raw`\{\{~?!\s*`, close: /\}\}/ },
  { open: String.raw`\{\{(?:-\s+)?\/\*\s*`, close: /\*\/(?:\s+-)?\}\}/ },
  { open: String.raw`\{%[-~]?\s*comment\s*[-~]?%\}\s*`, close: /\{%[-~]?\s*endcomment\s*[-~]?%\}/ },
  { open: String.raw`\{%[-~]?\s*#\s*`, close: /[-~]?%\}/ },
  { open: String.raw`\{#[-~]?\s*`, close: /[-~]?#\}/ },
  { open: String.raw`\{\/\*\s*`, close: /\*\/\}/ },
  { open: String.raw`<!--\s*`, close: /-->/ },
  { open: String.raw`\/\*+\s*`, close: /\*\//, only: '//' },
  { open: String.raw`(?<![:\w"])\/\/[ \t]*`, close: /(?=\r?$)/m, only: '//' },
  { open: String.raw`(?<!\S)#+[ \t]*`, close: /(?=\r?$)/m, only: '#' },
]

const OPENED = new RegExp(
  `(?:${NOTATIONS.map(({ open }) => `(${open})`).join('|')})amends-((?:disable|enable|ignore)[\\w-]*)`,
  'gm',
)

/** A comment that is longer is none: it is not closed. */
const LONGEST = 1000

/** The directives of a file, in its order: `<!-- amends-disable-next-line excuse-but -- reason -->`. */
export function directivesIn(file: CommentedText): Directive[] {
  // Most files hold none, and looking for this is much faster than to ask where their values stand.
  if (!file.text.includes('amends-')) return []
  const { text, lineComments, isMarkdown = false, values = [] } = file
  const directives: Directive[] = []
  const frontMatter = frontMatterOf(text)
  const isInCode = isMarkdown ? codeReader(text) : () => false
  let value = 0
  for (const opened of text.matchAll(OPENED)) {
    const start = opened.index
    const { only, close } = NOTATIONS[opened.slice(1).findIndex((part) => part !== undefined)]!
    while (value < values.length && values[value]![1] <= start) value += 1
    const isInValue = value < values.length && values[value]![0] < start
    const isInFrontMatter = only === '#' && start < (frontMatter?.end ?? 0)
    if (only !== undefined && (isInValue || !(only === lineComments || isInFrontMatter))) continue
    const inside = start + opened[0].length
    const rest = text.slice(inside, inside + LONGEST)
    const closed = close.exec(rest)
    if (!closed) continue
    const content = rest.slice(0, closed.index)
    // One that is not closed yet would end where the next one does.
    if (content.includes('amends-')) continue
    const verb = opened.at(-1)!
    const [rules = '', ...reason] = content.split(/\s--/)
    const end = inside + closed.index + closed[0].length
    if (isInCode(start) || (text[start - 1] === '`' && text[end] === '`')) continue
    directives.push({
      verb,
      verbOffsets: [inside - verb.length, inside],
      rules: Array.from(rules.matchAll(/\w[\w-]*(?:\/[\w-]+)?/g), ({ 0: id, index }) => ({
        id,
        offsets: [inside + index, inside + index + id.length],
      })),
      reason: reason.join(' --').trim(),
      offsets: [start, end],
    })
  }
  return directives
}

/** A line of three or more backticks or tildes, which may stand in a list or in a quote. */
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})([^\n]*)$/gm

/** Tells whether an offset stands between two fences. Must be asked in the text's order. */
function codeReader(text: string): (offset: number) => boolean {
  const blocks: Offsets[] = []
  let open: { readonly mark: string; readonly at: number } | undefined
  for (const { index, 0: line, 1: mark = '', 2: info = '' } of text.matchAll(FENCE)) {
    if (!open) {
      if (mark[0] !== '`' || !info.includes('`')) open = { mark, at: index }
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      blocks.push([open.at, index + line.length])
      open = undefined
    }
  }
  if (open) blocks.push([open.at, text.length])
  let next = 0
  return (offset) => {
    while (next < blocks.length && blocks[next]![1] <= offset) next += 1
    return next < blocks.length && blocks[next]![0] <= offset
  }
}

/** The text with spaces in place of its directives. */
export function withoutDirectives(text: string, directives: readonly Directive[]): string {
  const parts: string[] = []
  let at = 0
  for (const { offsets } of directives) {
    parts.push(text.slice(at, offsets[0]), text.slice(...offsets).replace(/[^\n]/g, ' '))
    at = offsets[1]
  }
  return parts.join('') + text.slice(at)
}

/** Tags of HTML and of templates, the lines of tables and whatever else is there without a word to read. */
const MARKUP = /<[/!]?[a-z][^<>]*(?:>|$)|\{\{[^{}]*\}\}|\{%[^{}]*%\}/gi

const hasWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line.replace(MARKUP, ''))

/**
 * For each directive the lines below it, up to the end of the first one that holds words beside other directives.
 * `undefined` where there is none. `shown` is the text without its directives.
 */
export function nextLines(shown: string, directives: readonly Directive[]): (Offsets | undefined)[] {
  const lineAt = lineReader(shown)
  const begins = directives.map(({ offsets }) => lineAt(offsets[1])[1] + 1)
  const lines: (Offsets | undefined)[] = []
  for (let index = directives.length - 1; index >= 0; index--) {
    let at = begins[index]!
    let end: number | undefined
    while (at < shown.length && end === undefined) {
      // From here on the directive after this one has looked already.
      if (at === begins[index + 1]) break
      const lineEnd = endOfLine(shown, at)
      if (hasWords(shown.slice(at, lineEnd))) end = lineEnd
      at = lineEnd + 1
    }
    end ??= at === begins[index + 1] ? lines[index + 1]?.[1] : undefined
    lines[index] = end === undefined ? undefined : [begins[index]!, end]
  }
  return lines
}

/** Tells the line that an offset stands in. Must be asked in the text's order. */
export function lineReader(text: string): (offset: number) => Offsets {
  let line: Offsets = [0, endOfLine(text, 0)]
  return (offset) => {
    while (line[1] < offset) line = [line[1] + 1, endOfLine(text, line[1] + 1)]
    return line
  }
}

/** The end of the line that an offset stands in. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
