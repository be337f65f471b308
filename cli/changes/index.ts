import type { CheckedFile } from '../check-file'
import type { Source } from '../check-files'
import type { Changes } from '../command-line/check'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { Target } from '../targets'

/** What of the files is to be checked, because it changed. */
export interface ChangedFiles {
  readonly targets: readonly Target[]
  readonly source: Source
  /** The file with nothing but what was found in macros that changed. */
  only(file: CheckedFile): CheckedFile
}

/** Asks Git which of the files changed, and which macros in them. Throws a `Refusal` where Git cannot tell. */
export async function changedIn(
  _targets: readonly Target[],
  _changes: Changes,
  _host: Host,
): Promise<ChangedFiles> {
  throw new Refusal('not yet')
}
