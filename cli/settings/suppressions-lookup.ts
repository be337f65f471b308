import { dirname, join } from 'node:path'
import type { NearestFile } from '../../engine/settings/nearest-config'
import type { Rule } from '../../engine/rule'
import {
  parseSuppressions,
  suppressionsName,
  type Suppression,
  type Suppressions,
} from '../../engine/suppressions/suppressions'
import { emptyReport, type FileReport } from '../../report/report'
import { exists, type Host } from '../host/host'
import { relativePath } from '../text/paths'
import { nearestFile, readOrRefuse, refusal } from './nearest-file'

/** An `amends.suppressions.json` of this run. */
interface SideFile {
  readonly path: string
  readonly text: string
  readonly suppressions: Suppressions
}

/** Finds and reads the files that say what is left out in others, each once. One that is no JSON is refused. */
export class SuppressionsLookup {
  readonly #nearest: NearestFile<SideFile>
  readonly #read: SideFile[] = []

  constructor(
    private readonly host: Host,
    rules: readonly Rule[],
  ) {
    this.#nearest = nearestFile(suppressionsName, host, (path) => {
      const text = readOrRefuse(path, 'file', host)
      const suppressions = parseSuppressions(text, rules)
      if (suppressions.isBroken) throw refusal(path, text, suppressions.problems, host)
      const file = { path, text, suppressions }
      this.#read.push(file)
      return file
    })
  }

  /** What is left out in a file, by the nearest side file. */
  async entriesFor(path: string): Promise<readonly Suppression[]> {
    const located = await this.#nearest.in(dirname(path))
    const name = located && relativePath(located.folder, path)
    return (name !== undefined && located?.file.suppressions.files.get(name)?.entries) || []
  }

  /** Reports of the side files that have mistakes. `unused` are the entries of the files that were checked. */
  reports(unused: ReadonlySet<Suppression>): FileReport[] {
    return this.#read.flatMap(({ path, text, suppressions }) => {
      const { files, problems } = suppressions
      const idle = [...files.values()].flatMap(({ entries }) => entries.filter((entry) => unused.has(entry)))
      const gone = [...files.keys()].filter((name) => !exists(join(dirname(path), name), this.host))
      const all = [
        ...problems,
        ...gone.flatMap((name) => suppressions.missing(name)),
        ...suppressions.unused(idle),
      ].sort((a, b) => a.offsets[0] - b.offsets[0])
      if (all.length === 0) return []
      return [{ ...emptyReport, path: relativePath(this.host.cwd, path), text, problems: all }]
    })
  }
}
