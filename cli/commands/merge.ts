import { resolve } from 'node:path'
import type { Linter } from '../../engine/lint'
import { count } from '../../report/plural'
import { wantedOf } from '../checking/check-file'
import type { Around } from '../checking/check-files'
import { Complaints } from '../checking/complaints'
import { conclude } from '../checking/conclude'
import { refuseBrokenInputs } from '../checking/report-inputs'
import type { MergeOptions } from '../command-line/merge'
import type { ExitCode } from '../exit-code'
import type { Host } from '../host/host'
import { readPart } from '../shards/part-file'
import { wholeOf } from '../shards/whole'
import { relativePath } from '../text/paths'

/** `amends merge`. Nothing is read but the parts: the macros need not be here. */
export async function merge(options: MergeOptions, host: Host, linter: Linter): Promise<ExitCode> {
  const around: Around = { host, linter, complaints: new Complaints(host) }
  await refuseBrokenInputs(options, host)
  const parts = options.paths.map((path) => ({
    name: relativePath(host.cwd, resolve(host.cwd, path)),
    part: readPart(path, host),
  }))
  const whole = wholeOf(parts, wantedOf(options))
  for (const { name, part } of parts)
    if (part.complaints > 0)
      around.complaints.add(
        `${name}: ${count(part.complaints, 'file')} of this part could not be checked; the output of its run says why`,
      )
  return conclude(whole, options, around)
}
