import { resolve } from 'node:path'
import type { HouseRule } from '../../engine/settings/house-rules'
import type { FileReport } from '../../report/report'
import { digest } from '../cache/digest'
import { program } from '../cache/program'
import type { Outcome } from '../checking/conclude'
import { toStored, type StoredFile } from '../checking/stored-file'
import type { Shard } from '../command-line/check'
import { reasonOf, Refusal } from '../errors'
import type { Host } from '../host/host'
import { mostOfOurs } from '../host/read-file'
import { relativePath } from '../text/paths'
import type { Share } from './take-part'

/** What `amends check --shard` prints: all that a part of a run found, so that no file is needed to tell of it. */
export interface Part {
  readonly amendsPart: 1
  readonly program: string
  readonly shard: Shard
  /** The same in all parts of one run. */
  readonly run: string
  /** How many files could not be checked, which the part said when it was made. */
  readonly complaints: number
  readonly files: readonly PlacedFile[]
  readonly sideFiles: readonly StoredSideFile[]
  readonly houseRules: readonly HouseRule[]
}

/** A file, and where it stands in the report of the whole. */
interface PlacedFile {
  readonly place: number
  readonly file: StoredFile
}

type StoredSideFile = Pick<FileReport, 'path' | 'text' | 'problems'>

export function partText(outcome: Outcome, { shard, run, names }: Share, complaints: number): string {
  const places = new Map(names.map((name, place) => [name, place]))
  const part: Part = {
    amendsPart: 1,
    program,
    shard,
    run,
    complaints,
    files: outcome.checked.map((file) => ({ place: places.get(file.path)!, file: toStored(file) })),
    sideFiles: outcome.sideFiles.map(({ path, text, problems }) => ({ path, text, problems })),
    houseRules: outcome.houseRules,
  }
  return `${JSON.stringify({ ...part, digest: digestOf(part) })}\n`
}

/** What was edited by hand has another one, so that nobody has to ask whether all is there. */
const digestOf = (part: Part): string => digest(JSON.stringify(part))

/** Reads a part. Throws a `Refusal` where a file is none, one of another version of Amends, or not as it was printed. */
export function readPart(path: string, host: Host): Part {
  const name = relativePath(host.cwd, resolve(host.cwd, path))
  const { digest: printed, ...part } = (parsed(textOf(name, path, host)) ?? {}) as Part & { digest: string }
  if (part.amendsPart !== 1 || typeof part.program !== 'string')
    throw new Refusal(`${name} is no part of a run. Name the files that \`amends check --shard\` printed.`)
  if (part.program !== program)
    throw new Refusal(
      `${name} was made by another version of Amends (${part.program}) than this one (${program}). Make all parts, and merge them, with one version.`,
    )
  if (printed !== digestOf(part))
    throw new Refusal(`${name} is not as \`amends check --shard\` printed it. Make this part again.`)
  return part
}

function textOf(name: string, path: string, host: Host): string {
  try {
    // Some shells put a byte order mark in front of what a program prints, and it is no JSON.
    return new TextDecoder().decode(host.readFile(resolve(host.cwd, path), mostOfOurs))
  } catch (error) {
    throw new Refusal(`${name}: ${reasonOf(error)}.`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
