import { digest } from '../cache/digest'
import type { Target } from '../checking/targets'
import type { CheckOptions, Shard } from '../command-line/check'
import type { Host } from '../host/host'

/** The files that one of several runs checks. */
export interface Share {
  readonly shard: Shard
  readonly targets: readonly Target[]
  /** The names of all files of all parts, in the order in which they are reported. */
  readonly names: readonly string[]
  /** A name for all that the parts of one run have in common: the files, as large as they are, and the settings. */
  readonly run: string
}

interface Sized {
  readonly target: Target
  readonly size: number
}

/** What the runs of one matrix are told alike. The rest is about the report, or about this machine. */
type Alike = Pick<CheckOptions, 'fix' | 'changes' | 'rules'>

/**
 * Shares out files so that all parts have about the same number of bytes, because one export can be as large as a
 * thousand replies. Every run comes to the same shares from the same files: the largest first, each to the part that has least.
 */
export function takePart(all: readonly Target[], shard: Shard, options: Alike, host: Host): Share {
  const sized = all.map((target): Sized => ({ target, size: sizeOf(target, host) }))
  const loads = Array.from({ length: Math.min(shard.of, all.length) }, () => 0)
  const mine = new Set<Target>()
  for (const { target, size } of sized.toSorted(bySize)) {
    const least = loads.indexOf(Math.min(...loads))
    // An empty file is a file to open all the same.
    loads[least]! += size + 1
    if (least === shard.number - 1) mine.add(target)
  }
  const { fix, changes, rules } = options
  const files = sized.map(({ target: { name, config }, size }) => [name, size, config])
  return {
    shard,
    targets: all.filter((target) => mine.has(target)),
    names: all.map(({ name }) => name),
    run: digest(JSON.stringify([fix, changes, rules, files])),
  }
}

/** The largest first. */
const bySize = (a: Sized, b: Sized): number => b.size - a.size || (a.target.name < b.target.name ? -1 : 1)

/** Whoever reads the file will tell why it has no size. */
function sizeOf({ path }: Target, host: Host): number {
  try {
    return host.stat(path).size
  } catch {
    return 0
  }
}
