import type { CheckedFile } from '../checking/check-file'
import { diskSource, type Source } from '../checking/check-files'
import type { Target } from '../checking/targets'
import type { Changes } from '../command-line/check'
import { Refusal } from '../errors'
import { decode } from '../files/decode'
import type { Host } from '../host/host'
import { say } from '../host/say'
import { relativePath } from '../text/paths'
import { changedMacros, type Candidate } from './changed-macros'
import { Repository, type ChangedFile } from './repository'

/** What of the files is to be checked, because it changed. */
export interface ChangedFiles {
  readonly targets: readonly Target[]
  readonly source: Source
  /** The file, with a note of which of its macros changed. */
  only(file: CheckedFile): CheckedFile
}

/** Asks Git which of the files changed, and which macros in them. Throws a `Refusal` where Git cannot tell. */
export async function changedIn(
  targets: readonly Target[],
  changes: Changes,
  host: Host,
): Promise<ChangedFiles> {
  const isStaged = changes.kind === 'staged'
  const repository = Repository.open(isStaged ? '--staged' : '--since', host)
  const files = repository.changed(changes)
  const candidates = isStaged ? stagedOf(targets, files, repository) : changedOf(targets, files, repository)
  const source = isStaged ? stagedSource(candidates, repository) : diskSource(host)
  const changed = await changedMacros(candidates, files, source, repository)
  const wanted = candidates
    .map(({ target }) => target)
    .filter((target) => {
      const known = changed.get(target)
      return !known || known.isBroken || known.macros.length > 0
    })
  if (wanted.length === 0) {
    const what = isStaged ? 'is staged' : `has changed since ${changes.ref}`
    say(`No macro ${what}, so there is nothing to check.`, host)
  }
  const byName = new Map(Array.from(changed, ([{ name }, { macros }]) => [name, macros]))
  return {
    targets: wanted,
    source,
    only: (file) => {
      const macros = byName.get(file.path)
      return macros ? { ...file, changed: macros } : file
    },
  }
}

/** The files that are on disk and not as they were, also those that Git knows nothing of yet. */
function changedOf(
  targets: readonly Target[],
  files: readonly ChangedFile[],
  repository: Repository,
): readonly Candidate[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const isNew = repository.isNew()
  return targets.flatMap((target) => {
    const path = pathIn(repository, target)
    const file = byPath.get(path)
    return file || isNew(path) ? [{ target, before: file?.before, after: undefined }] : []
  })
}

function stagedOf(
  targets: readonly Target[],
  files: readonly ChangedFile[],
  repository: Repository,
): readonly Candidate[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return targets.flatMap((target) => {
    const file = byPath.get(pathIn(repository, target))
    return file?.after === undefined ? [] : [{ target, before: file.before, after: file.after }]
  })
}

function pathIn({ top }: Repository, { path, name }: Target): string {
  const inside = relativePath(top, path)
  if (!inside.startsWith('../')) return inside
  throw new Refusal(
    `${name} is not in the Git repository of the working directory, so its changes are not known.`,
  )
}

/** The files as they are staged. Git alone changes these: `--fix` is refused with `--staged`. */
function stagedSource(candidates: readonly Candidate[], repository: Repository): Source {
  const names = new Map(candidates.map(({ target, after }) => [target, after ?? '']))
  const contents = repository.contents([...names.values()])
  return {
    read: (target) => decode(contents.get(names.get(target) ?? '') ?? new Uint8Array()),
    write: () => {},
  }
}
