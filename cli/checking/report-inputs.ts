import { resolve } from 'node:path'
import type { BaselineOptions } from '../baseline/index'
import type { ReportOptions } from '../command-line/check'
import type { Host } from '../host/host'
import type { ReportContext } from '../report/context'
import { readOrRefuse } from '../settings/nearest-file'

type Options = Pick<ReportOptions, 'baseline' | 'usage'> & BaselineOptions

/** Reads what a report needs besides the findings, so that a mistake in it stops the run before it checks or writes. */
export async function refuseBrokenInputs(options: Options, host: Host): Promise<void> {
  if (options.baseline !== undefined)
    (await import('../baseline/index')).readBaseline(options.baseline, options, host)
  if (options.usage !== undefined)
    (await import('../page/usage')).readUsage(usageTable(options.usage, host), [])
}

/** The table of how often macros were sent, `path` as it was given. */
export const usageTable = (path: string, host: Host): NonNullable<ReportContext['usage']> => ({
  path,
  text: readOrRefuse(resolve(host.cwd, path), 'usage table', host),
})
