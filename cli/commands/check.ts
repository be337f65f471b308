import { resolve } from 'node:path'
import type { Linter } from '../../engine/lint'
import { checkFiles, diskSource, stdinSource, type Around } from '../check-files'
import type { CheckOptions } from '../command-line/check'
import { Complaints } from '../complaints'
import { conclude, type Outcome } from '../conclude'
import type { Host } from '../host'
import type { ExitCode } from '../main'
import { partOf, shardText } from '../shards'
import { SuppressionsLookup } from '../suppressions-lookup'
import { targetsOf } from '../targets'

/** `amends check`. */
export async function check(options: CheckOptions, host: Host, linter: Linter): Promise<ExitCode> {
  const around: Around = { host, linter, complaints: new Complaints(host) }
  const outcome = await outcomeOf(options, around)
  if (!options.shard) return conclude(outcome, options, around)
  const text = shardText(outcome, options.shard)
  if (options.outputFile === undefined) host.stdout(text)
  else host.writeFile(resolve(host.cwd, options.outputFile), text)
  return around.complaints.count > 0 ? 2 : 0
}

async function outcomeOf(options: CheckOptions, around: Around): Promise<Outcome> {
  const { host, linter, complaints } = around
  const suppressions = new SuppressionsLookup(host, linter.rules)
  const all = await targetsOf(options, suppressions, host, linter, complaints)
  const changes =
    options.changes && (await (await import('../changes/index')).changedIn(all, options.changes, host))
  const wanted = changes?.targets ?? all
  const targets = options.shard ? partOf(wanted, options.shard) : wanted
  const source = options.stdin ? stdinSource(host) : (changes?.source ?? diskSource(host))
  const settings = {
    fix: options.fix === 'write' || options.fix === 'diff',
    writes: options.fix === 'write' && !options.stdin,
    quiet: options.quiet,
    format: options.format,
    keepsText: options.stdin,
  }
  let checked = await checkFiles(targets, source, settings, around)
  if (changes) checked = checked.map((file) => changes.only(file))
  if (options.fix === 'interactive')
    checked = await (await import('../interactive/index')).walkThrough(checked, targets, source, around)
  const unused = new Set(checked.flatMap((file) => file.unused))
  const houseRules = [...new Set(targets.flatMap(({ config }) => config.houseRules))]
  return { checked, sideFiles: suppressions.reports(unused), houseRules }
}
