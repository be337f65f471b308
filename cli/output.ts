import { join, resolve } from 'node:path'
import type { CheckedFile } from './check-file'
import type { Host } from './host'
import type { CheckOptions } from './options'
import { relativePath } from './paths'
import { count } from './plural'
import type { Report } from './report'
import { loadReporter } from './reporters/index'

/** Prints what a check gave to where the options say. */
export async function print(
  report: Report,
  checked: readonly CheckedFile[],
  options: CheckOptions,
  host: Host,
): Promise<void> {
  const text = options.fix === 'diff' ? await diffs(checked, host) : await rendered(report, options, host)
  if (options.outputFile !== undefined) host.writeFile(resolve(host.cwd, options.outputFile), text)
  else if (options.stdin && options.fix === 'write') host.stderr(text)
  else host.stdout(text)
  // An editor that pipes its buffer through takes back whatever there is, fixed or not.
  if (options.stdin && options.fix === 'write') for (const file of checked) host.stdout(file.text)
}

async function rendered(report: Report, options: CheckOptions, host: Host): Promise<string> {
  const reporter = await loadReporter(options.format)
  return reporter(report, { color: wantsColor(options, host), width: host.columns ?? 100 })
}

/** Patches that `git apply` takes; how many there are, and from where they are to be applied, is said beside them. */
async function diffs(checked: readonly CheckedFile[], host: Host): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const changed = checked.filter((file) => file.fixed > 0)
  const fixes = changed.reduce((sum, file) => sum + file.fixed, 0)
  const above = outermost(changed.map(({ report: { path } }) => path))
  const from = above === '' ? '' : ` The paths are relative to "${above.slice(0, -1)}".`
  host.stderr(
    `${count(fixes, 'safe fix')} in ${count(changed.length, 'file')}. Nothing was written.${from}\n`,
  )
  const patches = changed.map(({ report: { path }, before, text }) => {
    const name = relativePath(join(host.cwd, above), resolve(host.cwd, path))
    return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, text, undefined, undefined, {
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
