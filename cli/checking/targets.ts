import { resolve } from 'node:path'
import type { Config } from '../../engine/settings/config'
import type { Linter } from '../../engine/lint'
import { configName } from '../../engine/settings/nearest-config'
import { figure } from '../../report/plural'
import type { CheckOptions } from '../command-line/check'
import { Refusal } from '../errors'
import { findFiles, isKnown, nothingToCheck } from '../files/find'
import type { Host } from '../host/host'
import { ConfigLookup } from '../settings/config-lookup'
import { refuseUnknownRules } from '../settings/rule-names'
import type { SuppressionsLookup } from '../settings/suppressions-lookup'
import { relativePath } from '../text/paths'
import type { Complaints } from './complaints'

/** A file to check: its absolute path, its name in messages, its settings. */
export interface Target {
  readonly path: string
  readonly name: string
  readonly config: Config
}

/**
 * The files to check, in the order in which they are reported. All configs and side files are read before the first
 * file is checked, so that a mistake in one stops the run before it writes.
 */
export async function targetsOf(
  options: CheckOptions,
  suppressions: SuppressionsLookup,
  host: Host,
  linter: Linter,
  complaints: Complaints,
): Promise<readonly Target[]> {
  const configs = ConfigLookup.create(options, host, linter.rules)
  const result: Target[] = []
  const paths = await pathsOf(options, host, complaints)
  for (const path of paths) {
    const config = await configs.configOf(path)
    if (config === 'ignored') continue
    const entries = await suppressions.entriesFor(path)
    const withEntries = entries.length > 0 ? { ...config, suppressions: entries } : config
    result.push({ path, name: relativePath(host.cwd, path), config: withEntries })
  }
  if (result.length === 0 && !options.allowNoFiles) refuseIfAllLeftOut(paths, options, host)
  const houseRules = new Set(result.flatMap(({ config }) => config.houseRules))
  refuseUnknownRules(options.rules, linter.rules, [...houseRules])
  return result
}

/**
 * A mistake in the globs of a config would otherwise look as if all were well. Files that are named one by one may be left
 * out: an editor or a hook names whatever there is.
 */
function refuseIfAllLeftOut(paths: readonly string[], options: CheckOptions, { cwd }: Host): void {
  const named = new Set(options.paths.map((path) => resolve(cwd, path)))
  const found = paths.filter((path) => !named.has(path))
  if (found.length === 0) return
  const all = found.length === 1 ? relativePath(cwd, found[0]!) : `all ${figure(found.length)} files`
  throw new Refusal(
    `No file to check: "files" or "ignore" in ${configName} leaves out ${all}. \`amends check --print-config FILE\` tells which settings are in force for one.`,
  )
}

/** What this run writes or holds macros against lies often among them, and is none: the report of the last run, for one. */
function ownFiles({ outputFile, baseline, usage, cache }: CheckOptions, { cwd }: Host): ReadonlySet<string> {
  const given = [outputFile, baseline, usage, cache].filter((path) => path !== undefined)
  return new Set(given.map((path) => resolve(cwd, path)))
}

async function pathsOf(
  options: CheckOptions,
  host: Host,
  complaints: Complaints,
): Promise<readonly string[]> {
  const { stdin, stdinFilename, allowNoFiles } = options
  if (!stdin) {
    const own = ownFiles(options, host)
    const found = await findFiles(options.paths, host, complaints.add, allowNoFiles)
    return found.filter((path) => !own.has(path))
  }
  if (!isKnown(stdinFilename)) throw nothingToCheck([stdinFilename])
  return [resolve(host.cwd, stdinFilename)]
}
