/** What `package-lock.json` says of one package. */
export interface Locked {
  readonly version: string
  readonly license?: string
  /** A hash of the package as the registry has it, in the way of browsers: `sha512-` and Base64. */
  readonly integrity?: string
  /** Where it is fetched from. Absent here, so that each machine asks the registry that it is set to. */
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The packages of a lock file by their folders, such as `node_modules/yaml`; without the project itself. */
export function lockedPackages(lockFile: string): ReadonlyMap<string, Locked> {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, Locked> }
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ''))
}

/** The name of a package, by its folder or by its path in `bundled`. */
export const nameOf = (path: string): string => path.replace(/^.*\bnode_modules\//, '')
