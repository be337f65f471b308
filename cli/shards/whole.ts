import type { Problem } from '../../engine/finding'
import { isOrAre } from '../../report/plural'
import { emptyReport, type FileReport } from '../../report/report'
import { wantedFixes, type Wanted } from '../checking/check-file'
import type { Outcome } from '../checking/conclude'
import { fromStored, type StoredFile } from '../checking/stored-file'
import { Refusal } from '../errors'
import type { Part } from './part-file'

/** A part, and the file that it was read from. */
export interface NamedPart {
  readonly name: string
  readonly part: Part
}

/** What the run would have found that checks all files at once. Throws a `Refusal` where the parts are not all of one run. */
export function wholeOf(given: readonly NamedPart[], wanted: Wanted): Outcome {
  refuseOthers(given)
  const parts = given.map(({ part }) => part).toSorted((a, b) => a.shard.number - b.shard.number)
  const files = parts.flatMap((part) => part.files).toSorted((a, b) => a.place - b.place)
  return {
    checked: files.map(({ file }) => fromStored(asWanted(file, wanted))),
    sideFiles: sideFilesOf(parts),
    houseRules: parts[0]!.houseRules,
  }
}

/** The parts hold what any format shows. */
const asWanted = (file: StoredFile, wanted: Wanted): StoredFile => ({
  ...file,
  findings: file.findings.map((one) => ({ ...one, fixes: fixesOf(one, wanted) })),
  outline: wanted.outlines ? file.outline : [],
})

function fixesOf({ finding, fixes }: StoredFile['findings'][number], wanted: Wanted) {
  const how = wantedFixes(finding, wanted)
  if (how === 'none') return []
  const held = how === 'safe' ? fixes.filter(({ safety }) => safety === 'safe') : fixes
  return how === 'all' ? held : held.slice(0, 1)
}

/**
 * What is wrong with a side file itself, all parts say. That an entry leaves out nothing, the one says that checked the
 * file of the entry.
 */
function sideFilesOf(parts: readonly Part[]): readonly FileReport[] {
  const merged = new Map<string, FileReport & { readonly problems: Problem[] }>()
  for (const { path, text, problems } of parts.flatMap((part) => part.sideFiles)) {
    const file = merged.get(path) ?? { ...emptyReport, path, text, problems: [] }
    merged.set(path, file)
    const known = new Set(file.problems.map((problem) => JSON.stringify(problem)))
    for (const problem of problems) if (!known.has(JSON.stringify(problem))) file.problems.push(problem)
  }
  return [...merged.values()].map((file) => ({
    ...file,
    problems: file.problems.toSorted((a, b) => a.offsets[0] - b.offsets[0]),
  }))
}

function refuseOthers(given: readonly NamedPart[]): void {
  const first = given[0]!
  const { of } = first.part.shard
  const byNumber = new Map<number, string>()
  for (const { name, part } of given) {
    const { shard, run } = part
    if (shard.of !== of)
      throw new Refusal(
        `${first.name} is one of ${of} parts and ${name} one of ${shard.of}. Merge the parts of one run.`,
      )
    const twin = byNumber.get(shard.number)
    if (twin !== undefined)
      throw new Refusal(`${twin} and ${name} are both part ${shard.number} of ${of}. Name each part once.`)
    if (run !== first.part.run)
      throw new Refusal(
        `${name} was made from other files, or with other settings, than ${first.name}. Merge the parts of one run.`,
      )
    byNumber.set(shard.number, name)
  }
  const missing = Array.from({ length: of }, (_none, index) => index + 1).filter((one) => !byNumber.has(one))
  if (missing.length > 0) throw new Refusal(missingParts(missing, of))
}

function missingParts(missing: readonly number[], of: number): string {
  const shown = missing.slice(0, 10).map((number) => `${number}/${of}`)
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  const noun = missing.length === 1 ? 'Part' : 'Parts'
  return `${noun} ${shown.join(', ')}${more} ${isOrAre(missing.length)} missing. Name all parts of the run.`
}
