import type { Linter } from '../../engine/lint'
import type { Results } from '../cache/results'
import type { ChangedFiles } from '../changes/index'
import {
  checkFiles,
  diskSource,
  stdinSource,
  type Around,
  type RunSettings,
  type Source,
} from '../checking/check-files'
import { Complaints } from '../checking/complaints'
import { conclude, type Outcome } from '../checking/conclude'
import { refuseBrokenInputs } from '../checking/report-inputs'
import { targetsOf, type Target } from '../checking/targets'
import type { CheckOptions } from '../command-line/check'
import type { ExitCode } from '../exit-code'
import type { Host } from '../host/host'
import { deliver, wantsColor } from '../report/output'
import { SuppressionsLookup } from '../settings/suppressions-lookup'
import type { Share } from '../shards/take-part'

/** `amends check`. */
export async function check(
  options: CheckOptions,
  host: Host,
  linter: Linter,
  results?: Results,
): Promise<ExitCode> {
  const once = (world: Host, judge: Linter): Promise<ExitCode> =>
    checkOnce(options, { host: world, linter: judge, complaints: new Complaints(world), results })
  return options.profile
    ? (await import('../checking/profile')).profiled(host, linter, once)
    : once(host, linter)
}

async function checkOnce(options: CheckOptions, around: Around): Promise<ExitCode> {
  const { host, complaints } = around
  const { share, ...outcome } = await outcomeOf(options, around)
  if (!share) return conclude(outcome, options, around)
  const { partText } = await import('../shards/part-file')
  const text = partText(outcome, share, complaints.count)
  await complaints.attempt('the part could not be written', () => deliver(text, options, host))
  return complaints.count > 0 ? 2 : 0
}

async function outcomeOf(
  options: CheckOptions,
  around: Around,
): Promise<Outcome & { readonly share: Share | undefined }> {
  const { host, linter, complaints } = around
  const interactive = options.fix === 'interactive' ? await import('../interactive/index') : undefined
  const person = await interactive?.personAt(host)
  await refuseBrokenInputs(options, host)
  const suppressions = new SuppressionsLookup(host, linter.rules)
  const all = await targetsOf(options, suppressions, host, linter, complaints)
  const changed = await changedFiles(all, options, host)
  const wanted = changed?.targets ?? all
  const { shard } = options
  const share = shard && (await import('../shards/take-part')).takePart(wanted, shard, options, host)
  const targets = share?.targets ?? wanted
  const source = sourceOf(options, changed, host)
  const settings = settingsOf(options, share)
  let checked = await checkFiles(targets, source, settings, around)
  if (changed) checked = checked.map((file) => changed.only(file))
  if (interactive && person) {
    const look = { ...settings, color: wantsColor(options, host) }
    checked = await interactive.walkThrough(checked, targets, source, look, around, person)
  }
  const unused = new Set(checked.flatMap((file) => file.unused))
  const houseRules = [...new Set(wanted.flatMap(({ config }) => config.houseRules))]
  return { checked, sideFiles: suppressions.reports(unused), houseRules, share }
}

/** `undefined` where all files are wanted, changed or not. */
async function changedFiles(
  all: readonly Target[],
  { changes }: CheckOptions,
  host: Host,
): Promise<ChangedFiles | undefined> {
  return changes && (await import('../changes/index')).changedIn(all, changes, host)
}

const sourceOf = ({ stdin }: CheckOptions, changed: ChangedFiles | undefined, host: Host): Source =>
  stdin ? stdinSource(host) : (changed?.source ?? diskSource(host))

const settingsOf = ({ fix, stdin, quiet, format }: CheckOptions, share: Share | undefined): RunSettings => ({
  fix: fix === 'write' || fix === 'diff',
  writes: fix === 'write' && !stdin,
  quiet,
  format,
  keepsText: stdin,
  forAnyFormat: share !== undefined,
})
