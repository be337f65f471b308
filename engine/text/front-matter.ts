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

/** The value of a top-level field that is written on one line, without its quotes. */
export function fieldOf(frontMatter: FrontMatter | undefined, name: string): string | undefined {
  const value = new RegExp(`^${name}[ \\t]*[:=][ \\t]*(\\S.*)$`, 'm')
    .exec(frontMatter?.text ?? '')?.[1]
    ?.trim()
  return value?.replace(/^(["'])(.*)\1$/, '$2')
}
