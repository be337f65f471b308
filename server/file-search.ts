import { formatOf } from '../engine/formats'
import { GitIgnore } from '../engine/settings/git-ignore'
import { isLeftOutFile, isLeftOutFolder } from '../engine/settings/left-out'
import type { Disk } from './host'
import { mostFiles } from './limits'
import { pathBelow } from './uris'

/** The folders that are looked into, so that a search ends also where there are no files. */
const mostFolders = 5000

/** What lies below a folder. */
export interface Found {
  readonly uris: readonly string[]
  /** Whether there is more than is looked at. */
  readonly isPart: boolean
}

/**
 * The files below a folder that may hold macros: those that the command line finds there, as far as `.gitignore` files
 * inside the folder tell. Nothing outside of the folder is looked at, and links are not followed.
 */
export async function filesBelow(folder: string, disk: Disk, isOver = (): boolean => false): Promise<Found> {
  const uris: string[] = []
  const waiting = [{ folder, above: new GitIgnore(pathBelow) }]
  for (let visited = 0; visited < mostFolders; visited++) {
    const next = waiting.shift()
    if (!next || isOver()) return { uris, isPart: false }
    const entries = await disk.list(next.folder)
    const ignored = entries.some(({ name }) => name === '.gitignore')
      ? next.above.with(next.folder, (await textOf(`${next.folder}/.gitignore`, disk)) ?? '')
      : next.above
    for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const uri = `${next.folder}/${encodeURIComponent(name)}`
      if (kind === 'folder' && !isLeftOutFolder(name) && !ignored.ignores(uri, true)) {
        waiting.push({ folder: uri, above: ignored })
      }
      if (kind !== 'file' || isLeftOutFile(name) || !isKnown(name) || ignored.ignores(uri, false)) continue
      if (uris.length === mostFiles) return { uris, isPart: true }
      uris.push(uri)
    }
  }
  return { uris, isPart: waiting.length > 0 }
}

const isKnown = (name: string): boolean => formatOf({ path: name, text: '' }) !== undefined

/** A file that cannot be read ignores nothing. */
const textOf = (uri: string, disk: Disk): Promise<string | undefined> =>
  disk.readFile(uri).catch(() => undefined)
