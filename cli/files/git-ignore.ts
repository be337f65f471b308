import { join } from 'node:path'
import { GitIgnore } from '../../engine/settings/git-ignore'
import { exists, type Host } from '../host/host'
import { relativePath } from '../text/paths'
import { foldersUp } from './folders-up'

/** What Git ignores above a folder. Nothing where the folder itself is ignored, because then it was asked for by name. */
export function ignoredAbove(folder: string, host: Host): GitIgnore {
  const nothing = new GitIgnore(relativePath)
  const above = foldersAbove(folder, host).reduce((all, one) => withFolder(all, one, host), nothing)
  return above.ignores(folder, true) ? nothing : above
}

/** Whether Git ignores a file, or a folder that it is in. */
export function isIgnored(path: string, host: Host): boolean {
  let ignored = new GitIgnore(relativePath)
  for (const folder of foldersAbove(path, host)) {
    if (ignored.ignores(folder, true)) return true
    ignored = withFolder(ignored, folder, host)
  }
  return ignored.ignores(path, false)
}

/** With the `.gitignore` of a folder, if it has one, on top. */
export function withFolder(ignored: GitIgnore, folder: string, host: Host): GitIgnore {
  const text = readIfAny(join(folder, '.gitignore'), host)
  return text === undefined ? ignored : ignored.with(folder, text)
}

/**
 * The folders above, from the top of the Git repository down. Outside a repository those from the working
 * directory down, so that an exported copy of a repository is read like the repository itself.
 */
function foldersAbove(path: string, host: Host): string[] {
  const [, ...above] = foldersUp(path, host)
  const isInRepository = exists(join(above.at(-1) ?? path, '.git'), host)
  const counting = above.filter((one) => isInRepository || !relativePath(host.cwd, one).startsWith('..'))
  return counting.reverse()
}

function readIfAny(path: string, host: Host): string | undefined {
  try {
    // A byte order mark is no sign of the first pattern.
    return new TextDecoder().decode(host.readFile(path))
  } catch {
    return undefined
  }
}
