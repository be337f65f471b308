import type { SeenFile } from './look-around'
import { literal } from './signs'

/** Where macros are, in the globs of a config. */
export interface Globs {
  /** None where nearly everything that can be read holds macros. */
  readonly files: readonly string[]
  readonly ignore: readonly string[]
  /** The files that are checked with these globs. */
  readonly checked: readonly SeenFile[]
  readonly leftOut: readonly SeenFile[]
}

/** More globs than these are a list that nobody reads. */
const most = 15

/** Proposes globs. What cannot be told stays in where its neighbours are macros, or where there are no macros at all. */
export function globsOf(all: readonly SeenFile[]): Globs {
  const withMacros = new Set(all.flatMap(({ path, holds }) => (holds === 'macros' ? [folderOf(path)] : [])))
  const isWanted = ({ path, holds }: SeenFile): boolean =>
    holds === 'macros' || (holds === 'maybe' && withMacros.has(folderOf(path)))
  // A file without any macro does no harm wherever it is.
  const relevant = all.filter(({ content }) => content?.macros !== 0)
  const wanted = relevant.filter(isWanted)
  if (wanted.length === 0) {
    const named = relevant.filter(({ ignore }) => ignore !== undefined)
    return {
      files: [],
      ignore: ignoring(named),
      checked: relevant.filter(({ ignore }) => ignore === undefined),
      leftOut: named,
    }
  }
  const leftOut = relevant.filter((file) => !isWanted(file))
  const named = leftOut.filter(({ ignore }) => ignore !== undefined)
  const files = new Tree(
    wanted,
    leftOut.filter(({ ignore }) => ignore === undefined),
  ).globs()
  const inside = files.length === 0 ? named : named.filter(({ path }) => isBelow(path, files))
  return { files, ignore: ignoring(inside), checked: wanted, leftOut }
}

const ignoring = (files: readonly SeenFile[]): string[] => [
  ...new Set(files.flatMap(({ ignore }) => ignore ?? [])),
]

/** Whether one of the globs, which name folders and files, takes the path in. */
const isBelow = (path: string, globs: readonly string[]): boolean =>
  globs.some((glob) => glob.endsWith('*') && literal(path).startsWith(glob.replace(/\*+$/, '')))

class Tree {
  constructor(
    private readonly wanted: readonly SeenFile[],
    private readonly unwanted: readonly SeenFile[],
  ) {}

  /** The topmost folders without anything that is not wanted; none where that is all of it. */
  globs(): string[] {
    if (this.unwanted.length === 0) return []
    const fine = this.#below('')
    if (fine.length <= most) return fine
    return [...new Set(this.wanted.map(({ path }) => topOf(path)))]
  }

  #below(folder: string): string[] {
    const isIn = ({ path }: SeenFile): boolean => path.startsWith(folder)
    const wanted = this.wanted.filter(isIn)
    const unwanted = this.unwanted.filter(isIn)
    if (wanted.length === 0) return []
    if (unwanted.length === 0) return [`${literal(folder)}**`]
    const isDirect = ({ path }: SeenFile): boolean => !path.slice(folder.length).includes('/')
    const direct = wanted.filter(isDirect)
    const own = unwanted.some(isDirect)
      ? direct.map(({ path }) => literal(folder === '' ? `./${path}` : path))
      : direct.length > 0
        ? [folder === '' ? './*' : `${literal(folder)}*`]
        : []
    const inner = new Set(
      wanted.flatMap((file) => (isDirect(file) ? [] : [folder + topFolder(file.path.slice(folder.length))])),
    )
    return [...own, ...[...inner].flatMap((one) => this.#below(one))]
  }
}

const topFolder = (path: string): string => path.slice(0, path.indexOf('/') + 1)

const topOf = (path: string): string => {
  const folder = topFolder(path)
  return folder === '' ? `./${literal(path)}` : `${literal(folder)}**`
}

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
