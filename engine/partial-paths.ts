import { formatOf } from './formats'

/** Folders that hold what other files take in. */
const FOLDERS = /(?:^|\/)_?(?:partials?|includes?|snippets?|shared|common|components?|blocks?)(?:\/|$)/i

/** Which file a partial is, told from the names of files. */
export class PartialPaths {
  /** The files that may hold dynamic content. */
  readonly data: readonly string[]
  /** The other files by their names without endings. */
  readonly #byName = new Map<string, string[]>()

  constructor(paths: readonly string[]) {
    this.data = paths.filter((path) => /\.json$/i.test(path))
    for (const path of paths) {
      if (formatOf({ path, text: '' })?.holdsMany !== false) continue
      const name = nameOf(path)
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), path])
    }
  }

  /**
   * The file that a tag in the file `from` names: `blocks/apology`, `apology.html`, `_apology`. Of several the one that
   * is most like a partial, most like `from`, and nearest to it. `undefined` where none is, or where two are alike.
   */
  named(name: string, from: string): string | undefined {
    const segments = name.split('/').filter((segment) => !/^\.*$/.test(segment))
    const folder = segments
      .slice(0, -1)
      .map((segment) => `/${segment}`)
      .join('')
    const fitting = (this.#byName.get(nameOf(name)) ?? [])
      .filter((path) => path !== from && `/${folderOf(path)}`.endsWith(folder))
      .map((path) => ({ path, rank: rankOf(path, name, from) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((one, other) => one.rank - other.rank)
    const [best, next] = fitting
    return best && best.rank !== next?.rank ? best.path : undefined
  }
}

/** The smaller, the likelier a file is meant. Nothing but a name that fits is too little. */
function rankOf(path: string, name: string, from: string): number {
  const isWritten = path.endsWith(name.replace(/^[./]+/, ''))
  const isPartial = FOLDERS.test(folderOf(path)) || /(?:^|\/)_[^/]*$/.test(path)
  const isAlike = endingOf(path) === endingOf(from)
  if (!isWritten && !isPartial && !isAlike) return Infinity
  const [own, other] = [folderOf(from).split('/'), folderOf(path).split('/')]
  const parted = own.findIndex((segment, index) => segment !== other[index])
  const shared = parted < 0 ? own.length : parted
  const distance = own.length + other.length - 2 * shared
  return (isWritten ? 0 : 4000) + (isPartial ? 0 : 2000) + (isAlike ? 0 : 1000) + Math.min(distance, 999)
}

/** `partials/_apology.html.erb` → `apology` */
const nameOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/^_/, '')
    .replace(/\..*$/, '')

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
