import type { Rule } from '../../engine/rule'

/** What a generator works from. */
export interface Input {
  /** Sorted by id. */
  readonly rules: readonly Rule[]
  /** The committed text of a file, for generators that fill in a part of it. */
  readonly read: (path: string) => string
}

/** Gives the texts of the files that it is in charge of, by path. Pure, so that a test can compare. */
export type Generator = (input: Input) => ReadonlyMap<string, string>

/** Puts `content` between the marks `<!-- name:start -->` and `<!-- name:end -->`; a text without them stays. */
export function fillBetweenMarks(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`
  const from = text.indexOf(start)
  const to = text.indexOf(`<!-- ${name}:end -->`)
  if (from < 0 || to < from) return text
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

/** A table of Markdown; prettier aligns its columns. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
