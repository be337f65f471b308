import { dirname, join } from 'node:path'
import type { Partials } from '../../engine/document'
import { PartialFinder } from '../../engine/partial-finder'
import type { Host } from '../host/host'
import { relativePath } from '../text/paths'
import { isKnown } from './find'
import { readText } from './read'
import { walk } from './walk'

/** A search in a folder that is no repository of macros, such as somebody's home, has to end. */
const mostFiles = 20_000

/** Finds the partials of files, below the working directory. That is only listed when a file holds a partial. */
export class PartialsLookup {
  readonly #finders = new Map<string, PartialFinder>()

  constructor(private readonly host: Host) {}

  /** What the partials of a file say. `undefined` where it has none. */
  async of(path: string, text: string): Promise<Partials | undefined> {
    const isBelow = !relativePath(this.host.cwd, path).startsWith('..')
    const root = isBelow ? this.host.cwd : dirname(path)
    const finder = this.#finders.get(root) ?? this.#finderIn(root)
    this.#finders.set(root, finder)
    return finder.partialsOf({ path: relativePath(root, path), text })
  }

  #finderIn(root: string): PartialFinder {
    const { host } = this
    return new PartialFinder({
      list: async () => {
        const paths: string[] = []
        let seen = 0
        walk(root, host, {
          file: (path) => {
            seen += 1
            if (isKnown(path)) paths.push(relativePath(root, path))
          },
          // Whoever checks that folder is told why it cannot be read.
          unreadable: () => {},
          isOver: () => seen >= mostFiles,
        })
        return paths
      },
      read: async (path) => {
        try {
          return { path, text: readText(join(root, path), host).text }
        } catch {
          return undefined
        }
      },
    })
  }
}
