/** The block of metadata at the start of a file. */
export interface FrontMatter {
  /** YAML between `---` lines, TOML between `+++` lines, or an object of JSON. */
  readonly language: 'yaml' | 'toml' | 'json'
  readonly text: string
  /** Where the text begins, behind the fence, in UTF-16 offsets of the file. */
  readonly start: number
  /** Where the rest of the file begins. */
  readonly end: number
}

const FENCES = [
  {
    open: /^\uFEFF?---[ \t]*(yaml|toml|json)?[ \t]*\r?\n/,
    close: /^(?:---|\.\.\.)[ \t]*$/gm,
    language: 'yaml',
  },
  { open: /^\uFEFF?\+\+\+[ \t]*\r?\n/, close: /^\+\+\+[ \t]*$/gm, language: 'toml' },
] as const

/** The front matter of a file, or `undefined` where it has none or it is not closed. */
export function frontMatterOf(source: string): FrontMatter | undefined {
  for (const { open, close, language } of FENCES) {
    const fence = open.exec(source)
    if (!fence) continue
    const start = fence[0].length
    close.lastIndex = start
    const found = close.exec(source)
    if (!found) return undefined
    const named = fence[1] as FrontMatter['language'] | undefined
    return {
      language: named ?? language,
      text: source.slice(start, found.index),
      start,
      end: found.index + found[0].length,
    }
  }
  return jsonAtStart(source)
}

/** Hugo takes an object whose braces stand on lines of their own. A file that is nothing else is a file of JSON. */
function jsonAtStart(source: string): FrontMatter | undefined {
  const start = source.startsWith('\uFEFF') ? 1 : 0
  if (!/^\{[ \t]*\r?\n[ \t]*["}]/.test(source.slice(start, start + 1000))) return undefined
  const close = source.indexOf('\n}', start)
  if (close < 0) return undefined
  const end = close + 2
  const text = source.slice(start, end)
  return /^[ \t]*\r?\n\s*[^\s{[]/.test(source.slice(end, end + 1000))
    ? { language: 'json', text, start, end }
    : undefined
}

/** The value of a top-level field, without its quotes, found without reading the rest. */
export function fieldOf(
  frontMatter: Pick<FrontMatter, 'text'> | undefined,
  name: string,
): string | undefined {
  const line = new RegExp(`^(?:${name}|[ \\t]*"${name}")[ \\t]*[:=][ \\t]*(.*)$`, 'mi')
  const value = line.exec(frontMatter?.text ?? '')?.[1]
  const words = value?.replace(/(?:^|[ \t])#.*$/, '').trim()
  return words?.replace(/,$/, '').replace(/^(["'])(.*)\1$/, '$2')
}
