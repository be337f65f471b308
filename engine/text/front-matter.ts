/** The block of metadata at the start of a file: YAML between `---` lines, or TOML between `+++` lines. */
export interface FrontMatter {
  readonly text: string
  /** Where the rest of the file begins, in UTF-16 offsets of the file. */
  readonly end: number
}

/** The front matter of a file, or `undefined` where it has none or it is not closed. */
export function frontMatterOf(source: string): FrontMatter | undefined {
  const fence = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/.exec(source)
  if (!fence) return undefined
  const closing = fence[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm
  closing.lastIndex = fence[0].length
  const close = closing.exec(source)
  return close
    ? { text: source.slice(fence[0].length, close.index), end: close.index + close[0].length }
    : undefined
}

/**
 * The values of a top-level field, without their quotes: one for a value, several for a list, which may stand between
 * brackets or as `- item` lines below. None where the field is missing or holds fields of its own.
 */
export function fieldsOf(frontMatter: FrontMatter | undefined, name: string): readonly string[] {
  if (!frontMatter) return []
  const { text } = frontMatter
  const field = lineOf(name).exec(text)
  if (!field) return []
  const value = withoutComment(field[1]!)
  if (value === '') return itemsBelow(text.slice(field.index + field[0].length))
  // A list may go on over several lines.
  const list = value.startsWith('[')
    ? /^\[([^\]]*)\]/.exec(text.slice(text.indexOf('[', field.index)))
    : undefined
  if (!list) return [unquoted(value)]
  return list[1]!
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter((item) => item !== '')
}

const lines = new Map<string, RegExp>()

/** The line of a field. The names are few, and each is asked for in each file. */
function lineOf(name: string): RegExp {
  const line = lines.get(name) ?? new RegExp(`^(?:${name}|"${name}")[ \\t]*[:=][ \\t]*(.*)$`, 'mi')
  lines.set(name, line)
  return line
}

/** The `- item` lines right below a field. */
function itemsBelow(text: string): string[] {
  const items: string[] = []
  for (const line of text.split('\n').slice(1)) {
    const item = /^[ \t]*-[ \t]+(\S.*)$/.exec(line)?.[1]
    if (item === undefined) break
    items.push(unquoted(withoutComment(item)))
  }
  return items
}

/** A comment stands behind white space, and not between quotes. */
const withoutComment = (value: string): string =>
  (/^(["']).*?\1(?=[ \t]*(?:#|$))/.exec(value)?.[0] ?? value.replace(/(?:^|[ \t])#.*$/, '')).trim()

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2')
