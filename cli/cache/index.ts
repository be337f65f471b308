import { resolve } from 'node:path'
import { defaultCache, reportName, type CheckOptions } from '../command-line/check'
import { reasonOf, Refusal } from '../errors'
import type { ExitCode } from '../exit-code'
import { textOf } from '../files/decode'
import type { Host } from '../host/host'
import { say } from '../host/say'
import { CacheFile, cacheText } from './cache-file'
import { digest } from './digest'
import { Recorder } from './recorder'
import type { Results } from './results'
import { readRun, repeat, runText, wouldRepeat, type Run } from './run'

/** A report in two formats is two runs. Each holds its report, so more of them would make the file slow to read. */
const mostRuns = 2
const runs = 'run '
const resultsName = 'results'

/** What a check is done with: the host, and what is known of single files. */
export type Check = (host: Host, results: Results) => Promise<ExitCode>

/**
 * Runs a check that remembers in a file what it found. Where nothing has changed at all, it does again what the last run
 * did, without loading what judges. Otherwise only files are checked that have changed.
 */
export async function checkRemembering(
  options: CheckOptions & { readonly cache: string },
  host: Host,
  check: Check,
): Promise<ExitCode> {
  const path = resolve(host.cwd, options.cache)
  const reportFile = options.outputFile === undefined ? undefined : resolve(host.cwd, options.outputFile)
  if (isPipeOrDevice(path, host))
    throw new Refusal(
      `${options.cache} is neither a file nor a folder, so nothing can be kept there. Give --cache-file another name.`,
    )
  const cache = new CacheFile(path, host)
  if (cache.isForeign && options.cache !== defaultCache)
    throw new Refusal(
      `${options.cache} is no cache, and would be written over. Give --cache-file another name, or delete the file.`,
    )
  const name = runs + nameOf(options, host)
  const known = cache.section(name)
  if (known) {
    const run = readRun(known)
    if (wouldRepeat(run, host, path)) return repeated(run, options, host, reportFile)
  }
  const results = new (await import('./results')).Results(cache.section(resultsName))
  const recorder = new Recorder(host, path, reportFile)
  const code = await check(recorder.host, results)
  const isKept = recorder.isRepeatable && code !== 2 && !options.profile
  const section = isKept ? runText(recorder, code) : undefined
  if (section !== undefined || results.haveChanged) {
    try {
      host.writeFile(path, newText(cache, name, section, results.text(host)))
    } catch (error) {
      say(`the cache ${options.cache} could not be written: ${reasonOf(error)}`, host)
    }
  }
  return code
}

/** Writing to a pipe waits until somebody reads it, and of a device nothing comes back. */
function isPipeOrDevice(path: string, host: Host): boolean {
  try {
    return host.stat(path).kind === 'other'
  } catch {
    return false
  }
}

function repeated(
  run: Run,
  options: Pick<CheckOptions, 'outputFile'>,
  host: Host,
  reportFile: string | undefined,
): ExitCode {
  try {
    repeat(run, host, reportFile)
    return run.code
  } catch (error) {
    say(`${reportName(options)} could not be written: ${reasonOf(error)}`, host)
    return 2
  }
}

/** A run that is asked for in the same way, in the same place, has the same name. */
const nameOf = (options: CheckOptions, { cwd, columns, isTTY }: Host): string =>
  digest(JSON.stringify([options, cwd, columns, isTTY]))

/** The new run comes first, and the oldest ones are dropped. */
function newText(cache: CacheFile, name: string, section: string | undefined, results: string): string {
  const sections = new Map<string, string>()
  if (section !== undefined) sections.set(name, section)
  for (const other of cache.names) {
    if (!other.startsWith(runs) || sections.has(other) || sections.size >= mostRuns) continue
    const bytes = cache.section(other)
    if (bytes) sections.set(other, textOf(bytes))
  }
  return cacheText(sections.set(resultsName, results))
}
