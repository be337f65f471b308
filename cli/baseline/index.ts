import type { Finding } from '../../engine/finding'
import type { CheckedFile } from '../check-file'
import type { ReportOptions } from '../command-line/check'
import { Refusal } from '../errors'
import type { Host } from '../host'
import type { BaselineReport } from '../report'

/** What is left of a run when the findings that the baseline knows are taken away. */
export interface Compared {
  readonly checked: readonly CheckedFile[]
  /** What was taken away, by the path of the file. */
  readonly known: ReadonlyMap<string, readonly Finding[]>
  readonly report: BaselineReport
}

/** Holds what was found against the baseline, and brings that up to date. Throws a `Refusal` where it cannot be read. */
export async function applyBaseline(
  _checked: readonly CheckedFile[],
  _path: string,
  _options: Pick<ReportOptions, 'updateBaseline'>,
  _host: Host,
): Promise<Compared> {
  throw new Refusal('not yet')
}
