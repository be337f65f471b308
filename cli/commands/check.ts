import { resolve } from 'node:path'
import type { Config } from '../../engine/config'
import { severities } from '../../engine/finding'
import { housePrefix, isHouseRule } from '../../engine/house-rules'
import type { Linter } from '../../engine/lint'
import { didYouMean } from '../../engine/nearest'
import { checkFile, type CheckedFile } from '../check-file'
import { compareFiles } from '../compare-files'
import { ConfigLookup } from '../config-lookup'
import { reasonOf, Refusal } from '../errors'
import { decode } from '../files/decode'
import { findFiles, isKnown, nothingToCheck } from '../files/find'
import { readText } from '../files/read'
import { harmless } from '../harmless'
import type { Host } from '../host'
import type { ExitCode } from '../main'
import type { CheckOptions } from '../options'
import { print } from '../output'
import { PartialsLookup } from '../partials-lookup'
import { relativePath } from '../paths'
import { count } from '../plural'
import { SuppressionsLookup } from '../suppressions-lookup'
import { emptyTally, reaches, type FileReport, type Report } from '../report'

/** A file to check: its absolute path, its name in messages, its settings. */
interface Target {
  readonly path: string
  readonly name: string
  readonly config: Config
}

/** `amends check`. One file that cannot be read, written or checked does not keep the others from it. */
export async function check(options: CheckOptions, host: Host, linter: Linter): Promise<ExitCode> {
  let complaints = 0
  const complain = (message: string): void => {
    complaints += 1
    host.stderr(`amends: ${harmless(message)}\n`)
  }
  const attempt = async <T>(doing: string, action: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await action()
    } catch (error) {
      complain(`${doing}: ${reasonOf(error)}`)
      return undefined
    }
  }

  const suppressions = new SuppressionsLookup(host, linter.rules)
  const partials = new PartialsLookup(host)
  const apart: CheckedFile[] = []
  for (const { path, name, config } of await targets(options, suppressions, host, linter, complain)) {
    const decoded = await attempt(name, () =>
      options.stdin ? host.stdin().then(decode) : readText(path, host),
    )
    if (!decoded) continue
    const taken = await attempt(name, () => partials.of(path, decoded.text))
    const input = { path: name, config, decoded, partials: taken }
    const file = await attempt(`internal error while checking ${name}`, () =>
      checkFile(input, options, linter),
    )
    if (!file) continue
    const mustWrite = options.fix === 'write' && file.fixed > 0 && !options.stdin
    const write = (): boolean => (host.writeFile(path, file.text), true)
    const isOnDisk = !mustWrite || (await attempt(`${name} could not be written`, write))
    apart.push(isOnDisk ? file : await checkFile(input, { ...options, fix: 'no' }, linter))
  }
  const checked = compareFiles(apart, options, linter)
  const unused = new Set(checked.flatMap((file) => file.unused))
  const report = reportOf(checked, suppressions.reports(unused))
  await attempt('the report could not be written', () => print(report, checked, options, host))
  if (complaints > 0) return 2
  if (report.tally.warning > options.maxWarnings) {
    host.stderr(
      `amends: ${count(report.tally.warning, 'warning')}, but --max-warnings is ${options.maxWarnings}.\n`,
    )
    return 1
  }
  return reaches(report.tally, options.failOn) ? 1 : 0
}

/** All configs and side files are read before the first file is checked, so that a mistake in one stops the run before it writes. */
async function targets(
  options: CheckOptions,
  suppressions: SuppressionsLookup,
  host: Host,
  linter: Linter,
  complain: (message: string) => void,
): Promise<readonly Target[]> {
  const configs = ConfigLookup.create(options, host, linter.rules)
  const { stdinFilename = 'stdin.txt' } = options
  if (options.stdin && !isKnown(stdinFilename)) throw nothingToCheck([stdinFilename])
  const paths = options.stdin
    ? [resolve(host.cwd, stdinFilename)]
    : await findFiles(options.paths, host, complain)
  const result: Target[] = []
  for (const path of paths) {
    const config = await configs.configOf(path)
    if (config === 'ignored') continue
    const entries = await suppressions.entriesFor(path)
    const withEntries = entries.length > 0 ? { ...config, suppressions: entries } : config
    result.push({ path, name: relativePath(host.cwd, path), config: withEntries })
  }
  refuseUnknownHouseRules(options.rules, result)
  return result
}

/** A level for a house rule that no config makes is a typing mistake. */
function refuseUnknownHouseRules(levels: Config['rules'], targets: readonly Target[]): void {
  const known = new Set(targets.map(({ config }) => config.houseRules))
  const ids = [...known].flatMap((rules) => rules.map(({ id }) => housePrefix + id))
  for (const id of Object.keys(levels)) {
    if (isHouseRule(id) && !ids.includes(id))
      throw new Refusal(`No config in force here has a rule "${id}".${didYouMean(id, ids)}`)
  }
}

function reportOf(checked: readonly CheckedFile[], sideFiles: readonly FileReport[]): Report {
  const tally = emptyTally()
  for (const file of checked) for (const severity of severities) tally[severity] += file.tally[severity]
  const fixed = checked.reduce((sum, file) => sum + file.fixed, 0)
  return { files: checked.map(({ report }) => report), sideFiles, tally, fixed }
}
