import { join } from 'node:path'
import type { Problem } from '../../engine/finding'
import { NearestFile } from '../../engine/settings/nearest-config'
import { LineIndex } from '../../report/line-index'
import { reasonOf, Refusal } from '../errors'
import { textOf } from '../files/decode'
import { foldersUp } from '../files/folders-up'
import { exists, type Host } from '../host/host'
import { relativePath } from '../text/paths'

/** Looks for a file in a folder and above it, up to the top of the Git repository or of the file system. */
export const nearestFile = <File>(
  name: string,
  host: Host,
  read: (path: string) => File,
): NearestFile<File> =>
  new NearestFile<File>({
    fileIn: async (folder) => {
      const path = join(folder, name)
      return exists(path, host) ? read(path) : undefined
    },
    above: async (folder) => {
      const [, above] = foldersUp(folder, host)
      return above
    },
  })

/** The text of a file that the run depends on. `what` it is stands in the refusal. */
export function readOrRefuse(path: string, what: string, host: Host, megabytes?: number): string {
  try {
    return textOf(host.readFile(path, megabytes))
  } catch (error) {
    throw new Refusal(`The ${what} ${relativePath(host.cwd, path)} cannot be read: ${reasonOf(error)}.`)
  }
}

/** Says what is wrong in a file that the run depends on, and where. */
export function refusal(path: string, text: string, problems: readonly Problem[], host: Host): Refusal {
  const lines = new LineIndex(text)
  const name = relativePath(host.cwd, path)
  const told = problems.map(({ message, offsets }) => {
    const { line, character } = lines.positionOf(offsets[0])
    return `${name}:${line + 1}:${character + 1}: ${message}`
  })
  // Two brackets that are missing at the end are one message.
  return new Refusal(...new Set(told))
}
