/** A path with `/`, and how much it counts: the number of its macros. */
export interface Weighed {
  readonly path: string
  readonly weight: number
}

/** More groups than this tell teams apart no better, and make a chart that nobody reads. */
const mostGroups = 16
/** A folder with more than this share of all macros is told by the folders in it. */
const largeShare = 0.2

/** The name of the group of files that lie in the folder which is common to all. */
const HERE = '(not in a folder)'

/**
 * Tells for each path the folder of its team: the first folder below the one that all paths share, and further folders
 * where one of these holds most of the macros.
 */
export function foldersOf(files: readonly Weighed[]): (path: string) => string {
  const steps = files.map(({ path }) => path.split('/').slice(0, -1))
  const shared = sharedSteps(steps)
  const depths = new Map<string, number>([['', shared]])
  const groupOf = (path: readonly string[]): string => {
    let group = ''
    // A group that was split hands its files to the groups one step deeper.
    for (let depth = depths.get(group); depth !== undefined; depth = depths.get(group)) {
      const deeper = path.slice(0, depth + 1).join('/')
      if (deeper === group || path.length <= depth) break
      group = deeper
    }
    return group
  }
  const total = files.reduce((sum, { weight }) => sum + weight, 0)
  for (;;) {
    const groups = new Map<string, { weight: number; inside: Set<string>; depth: number }>()
    files.forEach(({ weight }, index) => {
      const path = steps[index]!
      const name = groupOf(path)
      const depth = name === '' ? shared : name.split('/').length
      const group = groups.get(name) ?? { weight: 0, inside: new Set(), depth }
      group.weight += weight
      if (path.length > depth) group.inside.add(path[depth]!)
      groups.set(name, group)
    })
    const [largest] = [...groups]
      .filter(
        ([name, { weight, inside }]) =>
          !depths.has(name) &&
          weight > largeShare * total &&
          inside.size > 1 &&
          groups.size + inside.size <= mostGroups + 1,
      )
      .sort(([, a], [, b]) => b.weight - a.weight)
    if (!largest) break
    depths.set(largest[0], largest[1].depth)
  }
  return (path) => {
    const group = groupOf(path.split('/').slice(0, -1))
    return group === '' ? HERE : group.split('/').slice(shared).join('/')
  }
}

/** How many folders all paths begin with. */
function sharedSteps(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths
  const differs = first.findIndex((step, index) => paths.some((path) => path[index] !== step))
  return differs < 0 ? first.length : differs
}
