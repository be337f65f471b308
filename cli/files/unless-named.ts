import { basename } from 'node:path'
import { isLeftOutFile } from '../../engine/settings/left-out'
import type { Host } from '../host/host'
import { isIgnored } from './git-ignore'

/** Why a run on its folder leaves a file out, which is checked where it is named. `undefined`: it does not. */
export function unlessNamedRemark(path: string, host: Host): string | undefined {
  const isGitIgnored = isIgnored(path, host)
  if (!isGitIgnored && !isLeftOutFile(basename(path))) return undefined
  const why = isGitIgnored ? 'Git ignores it' : 'Files of this name belong to tools'
  return `${why}, so it is only checked where it is named.`
}
