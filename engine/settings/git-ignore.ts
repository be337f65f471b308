import ignore, { type Ignore } from 'ignore'

/** The patterns of one `.gitignore`, which hold for paths below its folder. */
interface Layer {
  readonly folder: string
  readonly patterns: Ignore
}

/** What Git ignores, by the texts of the `.gitignore` files from some folder down. Paths or URIs alike name the files. */
export class GitIgnore {
  /** `relative` gives a path as it is seen from a folder above it, with `/`. */
  constructor(
    private readonly relative: (folder: string, path: string) => string,
    private readonly layers: readonly Layer[] = [],
  ) {}

  /** With the `.gitignore` of a folder below on top. */
  with(folder: string, text: string): GitIgnore {
    const layer = { folder, patterns: ignore({ ignorecase: false }).add(text) }
    return new GitIgnore(this.relative, [layer, ...this.layers])
  }

  /** The `.gitignore` nearest to the path decides, when it says anything about it. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.layers) {
      const { ignored, unignored } = patterns.test(this.relative(folder, path) + (isFolder ? '/' : ''))
      if (ignored || unignored) return ignored
    }
    return false
  }
}
