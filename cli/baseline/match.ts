import { groupBy } from '../../report/group-by'
import type { Entry } from './baseline-file'
import type { Found } from './found'

/**
 * What it means for an entry that this run does not find it again.
 *
 * - `open`: it is gone, or it has moved
 * - `shared`: it comes from a comparison with files that this run did not check, so that nobody knows. It may be found in
 *   another file than before, and stays where it is
 * - `unseen`: nothing, because this run did not look there
 */
export type Standing = 'open' | 'shared' | 'unseen'

/** What became of entries and findings. */
export interface Matched {
  readonly known: ReadonlySet<Found>
  /** The entries as they are now: where they were found, or where they were, if this run cannot tell. */
  readonly kept: readonly Entry[]
  readonly gone: readonly Entry[]
}

/** An entry that is given away, one finding at a time. */
interface Supply {
  readonly entry: Entry
  readonly standing: Standing
  left: number
}

/** What an entry and a finding have in common. */
type Key = (one: Pick<Entry, 'file' | 'rule' | 'text'>) => string

const inFile: Key = ({ file, rule, text }) => `${rule}\n${text}\n${file}`
const ofFile: Key = ({ file, rule }) => `${rule}\n${file}`
const anywhere: Key = ({ rule, text }) => `${rule}\n${text}`

/**
 * Finds the entries again: first in the same file, then in any other, because macros move. Each entry knows as many
 * findings as it counts.
 */
export function match(
  entries: readonly Entry[],
  found: readonly Found[],
  standingOf: (entry: Entry) => Standing,
): Matched {
  const supplies = entries.map((entry): Supply => ({ entry, standing: standingOf(entry), left: entry.count }))
  const known = new Set<Found>()
  const kept: Entry[] = []

  const pair = (from: readonly Supply[], wanting: readonly Found[], key: Key): void => {
    const inStock = from.filter(({ left }) => left > 0)
    const stock = groupBy(inStock, ({ entry }) => key(entry))
    for (const one of wanting) {
      const same = known.has(one) ? undefined : stock.get(key(one))
      const supply = same?.at(-1)
      if (!supply) continue
      supply.left -= 1
      if (supply.left === 0) same!.pop()
      known.add(one)
      const { file, rule, text } = supply.standing === 'shared' ? supply.entry : one
      kept.push({ file, rule, text, count: 1 })
    }
  }

  pair(supplies, found, inFile)
  // A file that is one macro is that macro, whatever its text and its title are now.
  const ofFiles = found.filter(({ isOfFile }) => isOfFile)
  pair(supplies, ofFiles, ofFile)
  const movable = supplies.filter(({ standing }) => standing !== 'unseen')
  pair(movable, found, anywhere)

  const gone: Entry[] = []
  for (const { entry, standing, left } of supplies) {
    if (left > 0) (standing === 'open' ? gone : kept).push({ ...entry, count: left })
  }
  return { known, kept, gone }
}
