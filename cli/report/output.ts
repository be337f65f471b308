import { resolve } from 'node:path'
import type { Rule } from '../../engine/rule'
import type { Report } from '../../report/report'
import type { CheckedFile } from '../checking/check-file'
import { usageTable } from '../checking/report-inputs'
import type { CheckOptions, ReportOptions } from '../command-line/check'
import type { Host } from '../host/host'
import { reporterOf } from '../reporters/index'
import { pageWidth } from '../text/text-width'
import type { ReportContext } from './context'

/** Where a report goes, and what else is printed. */
type PrintOptions = ReportOptions & Partial<Pick<CheckOptions, 'fix' | 'stdin'>>

/** Prints what a check gave to where the options say. */
export async function print(
  report: Report,
  checked: readonly CheckedFile[],
  rules: readonly Rule[],
  options: PrintOptions,
  host: Host,
): Promise<void> {
  const { cwd, env, columns } = host
  const usage = options.usage === undefined ? undefined : usageTable(options.usage, host)
  const context: ReportContext = {
    color: wantsColor(options, host),
    width: pageWidth(columns),
    cwd,
    env,
    // Asked for only where it is shown: a run that tells the date is another one tomorrow.
    get date() {
      return host.today()
    },
    rules,
    ...(usage && { usage }),
  }
  const text =
    options.fix === 'diff'
      ? await (await import('./patches')).patches(checked, host)
      : await rendered(report, options, context)
  // An editor that pipes its buffer through takes back whatever there is, fixed or not.
  const givesText = options.stdin && options.fix === 'write'
  if (givesText && options.outputFile === undefined) host.stderr(text)
  else deliver(text, options, host)
  if (givesText) for (const { text, fixed } of checked) host.stdout(fixed?.after ?? text)
  const besides = await reporterOf(options.format).besides?.()
  for (const beside of besides?.(report, context) ?? [])
    host.appendFile(resolve(host.cwd, beside.path), beside.text)
}

/** Puts a text into the file that the options name, or else on the standard output. */
export function deliver(text: string, { outputFile }: Pick<ReportOptions, 'outputFile'>, host: Host): void {
  if (outputFile === undefined) host.stdout(text)
  else host.writeFile(resolve(host.cwd, outputFile), text)
}

const rendered = async (report: Report, { format }: PrintOptions, context: ReportContext): Promise<string> =>
  (await reporterOf(format).load())(report, context)

/** The option first, then the two variables that all tools know, then the terminal. */
export function wantsColor(
  { color, outputFile }: { readonly color: boolean | undefined; readonly outputFile?: string | undefined },
  { env, isTTY }: Host,
): boolean {
  if (color !== undefined) return color
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return isTTY && outputFile === undefined && env['TERM'] !== 'dumb'
}
