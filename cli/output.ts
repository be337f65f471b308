import { join, resolve } from 'node:path'
import type { Rule } from '../engine/rule'
import type { CheckedFile } from './check-file'
import type { CheckOptions, ReportOptions } from './command-line/check'
import type { Host } from './host'
import { relativePath } from './paths'
import { count } from './plural'
import type { Report, ReportContext } from './report'
import { reporterOf } from './reporters/index'

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
  const { cwd, env, columns: width = 100 } = host
  const context: ReportContext = { color: wantsColor(options, host), width, cwd, env, rules }
  const text = options.fix === 'diff' ? await diffs(checked, host) : await rendered(report, options, context)
  // An editor that pipes its buffer through takes back whatever there is, fixed or not.
  const givesText = options.stdin && options.fix === 'write'
  if (options.outputFile !== undefined) host.writeFile(resolve(host.cwd, options.outputFile), text)
  else if (givesText) host.stderr(text)
  else host.stdout(text)
  if (givesText) for (const { text, fixed } of checked) host.stdout(fixed?.after ?? text)
  const besides = await reporterOf(options.format).besides?.()
  for (const beside of besides?.(report, context) ?? [])
    host.appendFile(resolve(host.cwd, beside.path), beside.text)
}

const rendered = async (report: Report, { format }: PrintOptions, context: ReportContext): Promise<string> =>
  (await reporterOf(format).load())(report, context)

/** Patches that `git apply` takes; how many there are, and from where they are to be applied, is said beside them. */
async function diffs(checked: readonly CheckedFile[], host: Host): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const changed = checked.flatMap(({ path, fixed }) => (fixed ? [{ path, ...fixed }] : []))
  const fixes = changed.reduce((sum, { count }) => sum + count, 0)
  const above = outermost(changed.map(({ path }) => path))
  const from = above === '' ? '' : ` The paths are relative to "${above.slice(0, -1)}".`
  host.stderr(
    `${count(fixes, 'safe fix')} in ${count(changed.length, 'file')}. Nothing was written.${from}\n`,
  )
  const patches = changed.map(({ path, before, after }) => {
    const name = relativePath(join(host.cwd, above), resolve(host.cwd, path))
    return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
      headerOptions: FILE_HEADERS_ONLY,
    })
  })
  return patches.join('')
}

/** How far the outermost of these paths leads up, as `../../`. A patch may hold no such steps. */
const outermost = (paths: readonly string[]): string =>
  paths
    .map((path) => /^(?:\.\.\/)*/.exec(path)?.[0] ?? '')
    .reduce((most, one) => (one.length > most.length ? one : most), '')

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
