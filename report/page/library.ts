import { isWorse, type Severity } from '../../engine/finding'
import type { Completeness } from '../../engine/macro/completeness'
import { groupBy } from '../group-by'
import { LineIndex } from '../line-index'
import type { FileReport, Report, ReportedFinding } from '../report'
import { foldersOf } from './folders'
import { isShownSeverity, shownSeverities, type ShownSeverity } from './words'

/** All macros of a report, as the page tells of them. */
export interface Library {
  readonly files: readonly PageFile[]
  /** How many macros there are; more than `macros` lists where a file has some without a text. */
  readonly size: number
  readonly macros: readonly PageMacro[]
  /** How many macros have neither a finding nor one that the baseline knows. */
  readonly fine: number
  /** How many findings the page tells, by severity. */
  readonly tally: Tally
  /** The severities of the findings that are listed one by one: all of them, unless there are too many. */
  readonly listed: readonly ShownSeverity[]
}

export interface PageFile {
  readonly path: string
  /** The team that it belongs to, as far as folders tell. */
  readonly folder: string
  readonly size: number
  readonly macros: readonly PageMacro[]
}

export interface PageMacro {
  /** The target of links inside the page. */
  readonly id: string
  readonly path: string
  readonly pointer: string
  readonly title: string | undefined
  /** What people call it: its title, or what tells it from others in its folder. */
  readonly name: string
  readonly folder: string
  /** Where it begins; from 1. */
  readonly line: number
  /** Where it stands in its file, to tell which macro a place belongs to. */
  readonly offsets: readonly [start: number, end: number]
  /** What the page tells of it, by place. */
  readonly findings: readonly PageFinding[]
  /** Those of them that stand in the list of all findings. */
  readonly listed: readonly PageFinding[]
  /** How many findings the baseline knows. */
  readonly known: number
  readonly completeness: Completeness | undefined
}

export interface PageFinding extends ReportedFinding {
  /** Both from 1; the column in UTF-16. */
  readonly line: number
  readonly column: number
}

export type Tally = Readonly<Record<ShownSeverity, number>>

/** A page with more findings than this takes long to open, so it lists the worst of them only. */
const mostListed = 4000

export function libraryOf({ files }: Pick<Report, 'files'>): Library {
  const all = files.flatMap(({ findings }) => findings.map(({ finding }) => finding.severity))
  let left = mostListed
  const listed = shownSeverities.filter(
    (severity) => (left -= all.filter((one) => one === severity).length) >= 0 || severity === 'error',
  )
  const folderOf = foldersOf(files.map(({ path, macros }) => ({ path, weight: macros })))
  const nameOf = namesIn(files)
  let next = 0
  const pageFiles = files.map((file): PageFile => {
    const folder = folderOf(file.path)
    const macros = macrosOf(file, folder, nameOf, listed, () => `m${(next += 1)}`)
    return { path: file.path, folder, size: file.macros, macros }
  })
  const macros = pageFiles.flatMap((file) => file.macros)
  const size = files.reduce((sum, file) => sum + file.macros, 0)
  const troubled = macros.filter(({ findings, known }) => findings.length + known > 0).length
  return {
    files: pageFiles,
    size,
    macros,
    fine: Math.max(0, size - troubled),
    tally: tallyOf(macros),
    listed,
  }
}

/** The macros of a file by their place: those of its outline, and any other that something was found in. */
function macrosOf(
  file: FileReport,
  folder: string,
  nameOf: NameOf,
  listed: Library['listed'],
  nextId: () => string,
): PageMacro[] {
  const lines = new LineIndex(file.text)
  const found = file.findings
    .filter(({ finding }) => isShownSeverity(finding.severity))
    .map((one): PageFinding => {
      const { line, character } = lines.positionOf(one.finding.offsets[0])
      return { ...one, line: line + 1, column: character + 1 }
    })
  const byPointer = groupBy(found, ({ finding }) => finding.macro)
  const known = groupBy(
    file.known.filter(({ severity }) => isShownSeverity(severity)),
    ({ macro }) => macro,
  )
  const outlined = new Map(file.outline.map((one) => [one.macro, one]))
  const pointers = new Set([...outlined.keys(), ...byPointer.keys(), ...known.keys()])
  return [...pointers].map((pointer): PageMacro => {
    const outline = outlined.get(pointer)
    const title = outline?.title ?? file.titles.get(pointer)
    const findings = byPointer.get(pointer) ?? []
    const line = outline?.line ?? findings[0]?.line ?? 1
    return {
      id: nextId(),
      path: file.path,
      pointer,
      title,
      name: nameOf(file, line, title),
      folder,
      line,
      offsets: outline?.offsets ?? findings[0]?.finding.offsets ?? [0, 0],
      findings,
      listed: findings.filter(({ finding }) => listed.some((one) => one === finding.severity)),
      known: known.get(pointer)?.length ?? 0,
      completeness: outline?.completeness,
    }
  })
}

type NameOf = (file: FileReport, line: number, title: string | undefined) => string

/** Calls macros by their titles. Where that is no name or the name of several, the file says which is meant. */
function namesIn(files: readonly FileReport[]): NameOf {
  const titles = files.flatMap(({ outline }) => outline.map(({ title }) => title))
  const times = groupBy(titles, (title) => title ?? '')
  return ({ path, macros }, line, title) => {
    const place = fileNameIn(path) + (macros > 1 ? `, line ${line}` : '')
    if (!title?.trim()) return place
    return (times.get(title)?.length ?? 0) > 1 ? `${title} (${place})` : title
  }
}

/** How many findings some macros have of each severity. */
export function tallyOf(macros: readonly PageMacro[]): Tally {
  const tally: Record<ShownSeverity, number> = { error: 0, warning: 0, info: 0 }
  for (const { findings } of macros)
    for (const { finding } of findings) if (isShownSeverity(finding.severity)) tally[finding.severity] += 1
  return tally
}

export const total = (tally: Tally): number =>
  shownSeverities.reduce((sum, severity) => sum + tally[severity], 0)

/** The worst severity of a macro's findings. */
export const worstOf = ({ findings }: PageMacro): Severity | undefined =>
  findings
    .map(({ finding }) => finding.severity)
    .reduce<Severity | undefined>((worst, one) => (!worst || isWorse(one, worst) ? one : worst), undefined)

/** The last step of a path. */
export const fileNameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
