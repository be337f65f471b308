import { resolve } from 'node:path'
import { formatOf, knownExtensions } from '../../engine/formats/index'
import { reasonOf, Refusal } from '../errors'
import type { Host } from '../host/host'
import { relativePath } from '../text/paths'
import { walk, type Walker } from './walk'

/**
 * The absolute paths of the files to check, each once: files named by path, those below the folders, and those that
 * match a glob. Only files of a known format. `complain` hears of what cannot be read. No file at all is refused, unless
 * that is allowed.
 */
export async function findFiles(
  paths: readonly string[],
  host: Host,
  complain: (message: string) => void,
  allowNone = false,
): Promise<readonly string[]> {
  const found = new Set<string>()
  let failed = false
  const walker: Walker = {
    file: (path) => {
      if (isKnown(path)) found.add(path)
    },
    unreadable: (path, reason) => {
      failed = true
      complain(`${relativePath(host.cwd, path) || '.'}: ${reason}`)
    },
  }
  for (const given of paths) {
    const path = resolve(host.cwd, given)
    try {
      const { kind } = host.stat(path)
      if (kind === 'directory') walk(path, host, walker)
      else if (kind === 'file') walker.file(path)
      // Reading a pipe or a device could take for ever.
      else walker.unreadable(path, 'it is neither a file nor a folder; --stdin reads what is piped in')
    } catch (error) {
      if (/[*?[{]/.test(given)) await walkGlob(given, host, walker)
      else if (given === '-')
        walker.unreadable(path, 'there is no file of this name; --stdin reads what is piped in')
      else walker.unreadable(path, reasonOf(error))
    }
  }
  if (found.size === 0 && !failed && !allowNone) throw nothingToCheck(paths)
  return [...found]
}

/** Whether the name of a file says that a format reads it. */
export const isKnown = (path: string): boolean => formatOf({ path, text: '' }) !== undefined

export const nothingToCheck = (paths: readonly string[]): Refusal =>
  new Refusal(`No file to check in ${paths.map(placeName).join(', ')}. Looked for ${knownExtensions}.`)

/** "No file to check in .." would be another folder. */
const placeName = (path: string): string => (path === '.' ? 'this folder' : path)

/** A shell that leaves globs alone, and quoted ones in npm scripts, come here. */
async function walkGlob(glob: string, host: Host, walker: Walker): Promise<void> {
  const { default: picomatch } = await import('picomatch')
  const { base, glob: below } = picomatch.scan(glob)
  const folder = resolve(host.cwd, base)
  if (below === '') return walker.unreadable(folder, 'it is neither a path nor a glob')
  const matches = picomatch(below, { dot: true })
  walk(folder, host, {
    ...walker,
    file: (path) => {
      if (matches(relativePath(folder, path))) walker.file(path)
    },
  })
}
