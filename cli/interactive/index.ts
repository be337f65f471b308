import type { Linter } from '../../engine/lint'
import type { CheckedFile } from '../check-file'
import type { Source } from '../check-files'
import type { Complaints } from '../complaints'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { Target } from '../targets'

/** Walks through what was found, and lets a person choose what to write. Gives the files as they are then. */
export async function walkThrough(
  _checked: readonly CheckedFile[],
  _targets: readonly Target[],
  _source: Source,
  _around: { host: Host; linter: Linter; complaints: Complaints },
): Promise<readonly CheckedFile[]> {
  throw new Refusal('not yet')
}
