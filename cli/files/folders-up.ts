import { dirname, join } from 'node:path'
import { exists, type Host } from '../host/host'

/** A folder and those above it, the nearest first, up to the top of the Git repository or else of the file system. */
export function* foldersUp(folder: string, host: Host): Generator<string, void> {
  for (let at = folder; ; at = dirname(at)) {
    yield at
    if (dirname(at) === at || exists(join(at, '.git'), host)) return
  }
}
