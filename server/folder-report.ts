import type { Config } from '../engine/settings/config'
import type { SourceFile } from '../engine/document'
import { toRule } from '../engine/settings/house-rules'
import type { Linter } from '../engine/lint'
import type { Rule } from '../engine/rule'
import { compareFiles, type ComparableFile } from '../report/compare-files'
import { outlineOf } from '../report/outline'
import { emptyReport, emptyTally, type FileReport, type Report } from '../report/report'
import { closedFile } from './closed-file'
import type { Session } from './feature'
import { filesBelow } from './file-search'
import { mostBytesClosed } from './limits'
import { copyOf } from './members'
import { comparable, isOurs, nameIn, pathBelow } from './uris'

/** What was found in the files of the open folders. */
export interface FolderReport {
  readonly report: Report
  /** All rules that could have found something, those of the house as well. */
  readonly rules: readonly Rule[]
  /** The URIs of the files by their paths in the report. */
  readonly places: Readonly<Record<string, string>>
}

/** A file of the open folders, as a report names it. */
interface Listed {
  readonly path: string
  readonly uri: string
  readonly root: string
}

interface JudgedFile extends FileReport, ComparableFile {}

/**
 * Judges every file of the open folders as `amends check --format html` does, those that are open as they are on the
 * screen. Between two files there is a read, in which whatever was asked meanwhile is answered.
 * `undefined` where `isOver` says that nobody waits any more.
 */
export async function reportOnFolders(
  session: Session,
  progressed: (done: number, total: number) => void,
  isOver: () => boolean,
): Promise<FolderReport | undefined> {
  const { listed, notes } = await filesOf(session)
  const linter = session.newLinter()
  const houseRules = new Map<string, Rule>()
  const judged = new Map<string, JudgedFile[]>(session.folders.all().map((root) => [root, []]))
  const unread: FileReport[] = []
  for (const [index, one] of listed.entries()) {
    if (isOver()) return undefined
    progressed(index, listed.length)
    const source = await sourceOf(session, one)
    if (source === 'ignored') continue
    if (!source) {
      unread.push(noteOn(one.path, notRead))
      continue
    }
    for (const house of source.config.houseRules) houseRules.set(house.id, toRule(house))
    judged.get(one.root)?.push(await judge(one.path, source, linter))
  }
  // What one team says is compared with what it says elsewhere, and not with the folders of others.
  const files = [...judged.values()].flatMap((some) => compareFiles(some, linter.rules))
  const faulty = faultyFiles(session)
  return {
    report: {
      files,
      sideFiles: [...notes, ...unread, ...faulty.map(({ report }) => report)],
      tally: tallyOf(files),
      fixed: 0,
      isPartial: unread.length > 0,
    },
    rules: [...linter.rules, ...houseRules.values()],
    places: Object.fromEntries([...listed, ...faulty].map(({ path, uri }) => [path, uri])),
  }
}

const notRead = `This file was not read, because it is larger than ${mostBytesClosed / 1024} KB or cannot be read. Open it, or run "amends check" on it.`
const tooMany =
  'There are more files in this folder than are looked at here. Run "amends check" to see them all.'
const noDisk = 'The files of this folder can only be read while they are open in the editor.'

const noteOn = (path: string, message: string): FileReport => ({
  ...emptyReport,
  path,
  problems: [{ message, offsets: [0, 0] }],
})

/** The files in the order of the command line, and what keeps some from being among them. */
async function filesOf({ buffers, files, folders }: Session) {
  const pathOf = pathsFrom(folders.all())
  const open = new Map(buffers.uris().map((uri) => [comparable(uri), uri]))
  const uris = new Map<string, string>()
  const notes: FileReport[] = []
  for (const root of folders.all()) {
    const disk = files.reachOf(root)
    const found = disk && (await filesBelow(root, disk))
    if (!found) notes.push(noteOn(nameIn(root), noDisk))
    if (found?.isPart) notes.push(noteOn(nameIn(root), tooMany))
    const own = found?.uris ?? [...open.values()].filter((uri) => folders.of(uri) === root && !isOurs(uri))
    for (const uri of own) uris.set(comparable(uri), open.get(comparable(uri)) ?? uri)
  }
  const listed = [...uris.values()].flatMap((uri): Listed[] => {
    const root = folders.of(uri)
    return root === undefined ? [] : [{ path: pathOf(root, uri), uri, root }]
  })
  const keys = new Map(listed.map((one) => [one, one.path.replaceAll('/', '\0')]))
  return { listed: listed.sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1)), notes }
}

/** Names files as they are seen from their folder, with its name in front where several are open. */
function pathsFrom(roots: readonly string[]): (root: string, uri: string) => string {
  const names = new Map<string, string>()
  for (const root of roots) {
    const name = nameIn(root)
    const same = [...names.keys()].filter((other) => nameIn(other) === name).length
    names.set(root, same > 0 ? `${name} (${same + 1})` : name)
  }
  return (root, uri) => (roots.length > 1 ? `${names.get(root)}/` : '') + pathBelow(root, uri)
}

/** `undefined` where the file cannot be read. */
async function sourceOf(
  session: Session,
  { uri, root }: Listed,
): Promise<{ readonly file: SourceFile; readonly config: Config } | 'ignored' | undefined> {
  const { configs, documents } = session
  const checked = await documents.check(uri)
  if (checked?.notice !== undefined) return undefined
  const config = checked?.config ?? (await configs.configBelow(root, uri))
  if (config === 'ignored') return config
  const file = checked?.file ?? (await closedFile(session, uri))
  return file && { file, config }
}

/** Hints are only counted in a report, so their fixes need no proof. */
async function judge(
  path: string,
  { file, config }: { readonly file: SourceFile; readonly config: Config },
  linter: Linter,
): Promise<JudgedFile> {
  const { format, macros, titles, findings, leftOut, problems } = linter.lint(file, config)
  const shown = findings.filter(({ severity }) => severity !== 'hint')
  const fixes = await linter.fixes(file, config, shown, 'best')
  const kept = copyOf({
    findings: findings.map((finding) => ({ finding, fixes: fixes.get(finding) ?? [] })),
    leftOut,
    problems,
    outline: outlineOf(file, config, findings, linter.rules),
    summary: { ...linter.summarize(file, config), file: path },
  })
  return { ...kept, path, text: file.text, format, macros, titles, known: [], levels: config.rules }
}

/** The files of settings in which something is wrong. Those that are open tell it in the editor. */
function faultyFiles({ configs, folders }: Session) {
  const pathOf = pathsFrom(folders.all())
  return configs.faultyFiles().flatMap(({ uri, text, problems }) => {
    const root = folders.of(uri)
    if (root === undefined) return []
    const path = pathOf(root, uri)
    return [{ path, uri, report: { ...emptyReport, path, text, problems } }]
  })
}

function tallyOf(files: readonly FileReport[]): Report['tally'] {
  const tally = emptyTally()
  for (const { findings } of files) for (const { finding } of findings) tally[finding.severity] += 1
  return tally
}
