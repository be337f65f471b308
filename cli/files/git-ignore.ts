import { dirname, join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { exists, type Host } from '../host'
import { relativePath } from '../paths'

/** The patterns of one `.gitignore`, which hold for paths below its folder. */
interface Layer {
  readonly folder: string
  readonly patterns: Ignore
}

/** What Git ignores: the `.gitignore` files from the top of the repository down to a folder. */
export class GitIgnore {
  private constructor(private readonly layers: readonly Layer[]) {}

  /** What holds above a folder. Nothing does where the folder itself is ignored, because then it was asked for by name. */
  static for(folder: string, host: Host): GitIgnore {
    const above = foldersAbove(folder, host).reduce((all, one) => all.below(one, host), new GitIgnore([]))
    return above.ignores(folder, true) ? new GitIgnore([]) : above
  }

  /** With the `.gitignore` of a folder, if it has one, on top. */
  below(folder: string, host: Host): GitIgnore {
    const text = readIfAny(join(folder, '.gitignore'), host)
    if (text === undefined) return this
    return new GitIgnore([{ folder, patterns: ignore({ ignorecase: false }).add(text) }, ...this.layers])
  }

  /** The `.gitignore` nearest to the path decides, when it says anything about it. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.layers) {
      const { ignored, unignored } = patterns.test(relativePath(folder, path) + (isFolder ? '/' : ''))
      if (ignored || unignored) return ignored
    }
    return false
  }
}

/**
 * The folders above, from the top of the Git repository down. Outside a repository those from the working
 * directory down, so that an exported copy of a repository is read like the repository itself.
 */
function foldersAbove(folder: string, host: Host): string[] {
  const above: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at)
    if (exists(join(at, '.git'), host)) return above
    if (dirname(at) === at) return above.filter((one) => !relativePath(host.cwd, one).startsWith('..'))
  }
}

function readIfAny(path: string, host: Host): string | undefined {
  try {
    return new TextDecoder().decode(host.readFile(path))
  } catch {
    return undefined
  }
}
