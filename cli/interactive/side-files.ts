import { dirname, join } from 'node:path'
import type { Finding } from '../../engine/finding'
import { applyEdits } from '../../engine/fixes/fix'
import { configName } from '../../engine/settings/nearest-config'
import { suppressionsName } from '../../engine/suppressions/suppressions'
import { addSuppression } from '../../engine/suppressions/suppressions-edit'
import { foldersUp } from '../files/folders-up'
import { exists, type Host } from '../host/host'
import { readOrRefuse } from '../settings/nearest-file'
import { relativePath } from '../text/paths'

/** An entry of a side file that is still to be written. */
export interface NewEntry {
  readonly finding: Finding
  readonly reason: string
}

/**
 * Writes entries for a file to the side file that is in force for it: the nearest one above or else a new one beside the config,
 * or at the top of the repository. Throws where that cannot be.
 */
export function writeEntries(path: string, entries: readonly NewEntry[], host: Host): void {
  if (entries.length === 0) return
  const folder = folderFor(path, host)
  const side = join(folder, suppressionsName)
  const before = exists(side, host) ? readOrRefuse(side, 'file', host) : null
  let text = before ?? ''
  for (const { finding, reason } of entries) {
    const edits = addSuppression(text, relativePath(folder, path), { ...finding, reason })
    if (!edits) throw new Error(`${relativePath(host.cwd, side)} has another shape than it should`)
    text = applyEdits(text, edits)
  }
  host.writeFile(side, text, before)
}

function folderFor(path: string, host: Host): string {
  // Where a side file is searched for.
  const above = [...foldersUp(dirname(path), host)]
  const holding = (name: string): string | undefined =>
    above.find((folder) => exists(join(folder, name), host))
  return (
    holding(suppressionsName) ??
    holding(configName) ??
    holding('.git') ??
    above.find((one) => one === host.cwd) ??
    dirname(path)
  )
}
