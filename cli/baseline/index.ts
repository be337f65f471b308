import { dirname, resolve } from 'node:path'
import type { Finding } from '../../engine/finding'
import { groupBy } from '../../report/group-by'
import { count, isOrAre } from '../../report/plural'
import type { BaselineReport } from '../../report/report'
import type { CheckedFile } from '../checking/check-file'
import type { Around } from '../checking/check-files'
import type { CheckOptions, ReportOptions } from '../command-line/check'
import { Refusal } from '../errors'
import { exists, type Host } from '../host/host'
import { mostOfOurs } from '../host/read-file'
import { say } from '../host/say'
import { readOrRefuse } from '../settings/nearest-file'
import { relativePath } from '../text/paths'
import { baselineText, emptyBaseline, parseBaseline, type Baseline, type Entry } from './baseline-file'
import { Recognizer } from './found'
import { match } from './match'
import { standings, type Scope } from './standing'
import { withoutKnown } from './without-known'

/** What is left of a run when the findings that the baseline knows are taken away. */
export interface Held {
  readonly checked: readonly CheckedFile[]
  /** What was taken away, by the path of the file. */
  readonly known: ReadonlyMap<string, readonly Finding[]>
  readonly report: BaselineReport
}

/** How a run uses its baseline. */
export type BaselineOptions = Pick<ReportOptions, 'updateBaseline'> &
  Partial<Pick<CheckOptions, 'fix' | 'stdin' | 'watch'>> &
  Scope

/** Reads a baseline, `path` as it was given. Throws a `Refusal` where it is broken, or missing and not to be made. */
export function readBaseline(path: string, options: BaselineOptions, host: Host): Baseline {
  if (options.updateBaseline && !isLasting(options)) {
    const why = options.stdin ? 'the standard input is no file' : '--fix-dry-run writes nothing'
    throw new Refusal(`--update-baseline has no meaning here: ${why}.`)
  }
  const absolute = resolve(host.cwd, path)
  if (exists(absolute, host))
    return parseBaseline(absolute, readOrRefuse(absolute, 'baseline', host, mostOfOurs), host)
  if (options.updateBaseline) return emptyBaseline
  throw new Refusal(
    `There is no baseline ${relativePath(host.cwd, absolute)}. Run once with --update-baseline to make it.`,
  )
}

/** Holds what was found against the baseline, and brings that up to date. Throws a `Refusal` where it cannot be read. */
export async function applyBaseline(
  checked: readonly CheckedFile[],
  path: string,
  options: BaselineOptions,
  around: Around,
): Promise<Held> {
  const { host, linter } = around
  const absolute = resolve(host.cwd, path)
  const folder = dirname(absolute)
  const before = readBaseline(path, options, host)
  const recognizer = new Recognizer(linter.rules)
  const byName = new Map(checked.map((file) => [relativePath(folder, resolve(host.cwd, file.path)), file]))
  const found = [...byName].flatMap(([name, file]) => recognizer.foundIn(file, name))
  const standingOf = standings(before.entries, byName, recognizer, folder, options, host)
  const { known, kept, gone } = match(before.entries, found, standingOf)
  const added = options.updateBaseline ? found.filter((one) => !known.has(one)) : []
  const entries = [...kept, ...added.map(({ file, rule, text }) => ({ file, rule, text, count: 1 }))]
  await store(absolute, before, { ...before, entries }, sum(gone), options, around)

  const taken = new Set([...known, ...added].map(({ finding }) => finding))
  const apart = checked.map((file) => withoutKnown(file, (finding) => taken.has(finding)))
  return {
    checked: apart.map(({ file }) => file),
    known: new Map(apart.map(({ file, known }) => [file.path, known])),
    report: {
      path: relativePath(host.cwd, absolute),
      before: sum(before.entries),
      known: taken.size,
      gone: byRule(gone),
    },
  }
}

/** Writes a baseline that has changed, as far as this run may, and says so. */
async function store(
  path: string,
  before: Baseline,
  after: Baseline,
  gone: number,
  options: BaselineOptions,
  { host, complaints }: Around,
): Promise<void> {
  const name = relativePath(host.cwd, path)
  const text = baselineText(after)
  if (before !== emptyBaseline && text === baselineText(before)) return
  // While somebody edits, a sentence is gone for a moment and back again.
  if (!isLasting(options) || options.watch) return
  if (options.updateBaseline || !isCi(host)) {
    await complaints.attempt(`the baseline ${name} could not be written`, () => {
      host.writeFile(path, text, before.source)
      say(
        `${name} now knows ${count(sum(after.entries), 'finding')}, with what stands behind those that are told.`,
        host,
      )
    })
  } else if (gone > 0) {
    say(
      `${count(gone, 'finding')} of ${name} ${isOrAre(gone)} gone. CI leaves it as it is: run the same on your machine, or with --update-baseline, and commit it.`,
      host,
    )
  }
}

/** Whether what this run found is what stands in the files when it is over. */
const isLasting = ({ stdin, fix }: BaselineOptions): boolean => !stdin && fix !== 'diff'

/** What is written there is lost when the run is over. */
const isCi = ({ env: { CI: value } }: Host): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value)

const sum = (entries: readonly Entry[]): number => entries.reduce((total, entry) => total + entry.count, 0)

/** A file can be told to know rules of any name, also of one that every object has. */
const byRule = (entries: readonly Entry[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Array.from(
      groupBy(entries, ({ rule }) => rule),
      ([rule, some]) => [rule, sum(some)],
    ),
  )
