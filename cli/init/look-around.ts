import { dirname, join, resolve } from 'node:path'
import { defaultConfig } from '../../engine/settings/config'
import type { FormatId } from '../../engine/document'
import { languageOf, languageOfPath } from '../../engine/locale'
import { cluesOf } from '../../engine/macro/kinds/clues'
import { isMessage } from '../../engine/macro/kinds/message'
import { configName } from '../../engine/settings/nearest-config'
import { overviewOf, type MacroOverview } from '../../engine/overview'
import { isKnown } from '../files/find'
import { readText } from '../files/read'
import { walk } from '../files/walk'
import { exists, type Host } from '../host/host'
import { relativePath } from '../text/paths'
import { signOf } from './signs'

/** How far it looks: a look at a home folder, or at an archive, has to end. */
const mostSeen = 20_000
const mostRead = 1500
const mostBytes = 30 * 1024 * 1024

/** A file that a format reads, and what was seen in it. */
export interface SeenFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** `maybe` where neither its path nor its text tells; its neighbours do. */
  readonly holds: 'macros' | 'maybe' | 'other'
  /** The glob of files that hold no macros wherever they are, if this is one. */
  readonly ignore?: string
  /** Missing where it was not read. */
  readonly content?: SeenContent
}

export interface SeenContent {
  readonly format: FormatId
  /** The tool whose file it is. Missing where strings are read by their keys, and for pages of no tool. */
  readonly preset: { readonly id: string; readonly name: string } | undefined
  readonly macros: number
  /** The languages of its macros that are not English. */
  readonly languages: ReadonlySet<string>
  /** Fields of its front matter that customers may read, and that are not read unless the config names them. */
  readonly proseFields: readonly string[]
  /** Whether one of its macros is an update of an incident. */
  readonly hasStages: boolean
}

export interface Surroundings {
  readonly files: readonly SeenFile[]
  /** Folders with a config of their own, which stays in force there. */
  readonly configured: readonly string[]
  /** How many of the files were read, where it was not all. */
  readonly read: number | undefined
}

/** Looks at the files below the working directory: at their names, and into as many of them as can be read quickly. */
export function lookAround(host: Host): Surroundings {
  const paths: string[] = []
  const configured = new Configured(host)
  let seen = 0
  walk(host.cwd, host, {
    file: (path) => {
      seen += 1
      if (isKnown(path)) paths.push(relativePath(host.cwd, path))
    },
    // A run of `amends check` tells why a folder cannot be read.
    unreadable: () => {},
    isOver: () => seen >= mostSeen,
  })
  const own = paths.filter((path) => !configured.has(dirname(path)))
  // Every folder gets its share of what is read.
  const step = Math.max(1, own.length / mostRead)
  let bytes = 0
  let next = 0
  let unread = 0
  const files = own.map((path, index): SeenFile => {
    if (index < next || bytes > mostBytes) {
      unread += 1
      return fileOf(path, undefined)
    }
    next += step
    const read = readIfAny(path, host)
    bytes += read?.length ?? 0
    return fileOf(path, read)
  })
  return { files, configured: configured.folders, read: unread > 0 ? files.length - unread : undefined }
}

/** Tells of each folder below the working directory, once, whether its files have another config. */
class Configured {
  readonly folders: string[] = []
  readonly #known = new Map<string, boolean>([['.', false]])

  constructor(private readonly host: Host) {}

  has(folder: string): boolean {
    const known = this.#known.get(folder)
    if (known !== undefined) return known
    const isAbove = this.has(dirname(folder))
    const isHere = !isAbove && exists(join(this.host.cwd, folder, configName), this.host)
    if (isHere) this.folders.push(folder)
    this.#known.set(folder, isAbove || isHere)
    return isAbove || isHere
  }
}

function readIfAny(path: string, host: Host): string | undefined {
  try {
    return readText(resolve(host.cwd, path), host).text
  } catch {
    return undefined
  }
}

function fileOf(path: string, text: string | undefined): SeenFile {
  const sign = signOf(path)
  const holds = sign.holds === 'docs' ? 'other' : sign.holds
  if (text === undefined) return { path, ...sign, holds }
  const overview = overviewOf({ path, text }, defaultConfig)!
  const content = contentOf(path, text, overview)
  if (sign.holds === 'other') return { path, ...sign, content }
  const looksLikeMacros = sign.holds === 'docs' ? isMessageToReader : isAboutReader
  const isSure = content.preset !== undefined || overview.macros.some(looksLikeMacros)
  return { path, holds: isSure ? 'macros' : holds, content }
}

/** What is for somebody and about something, or what apologizes. */
const isAboutReader = ({ reading, macro }: MacroOverview): boolean =>
  macro.labels?.stage !== undefined ||
  (reading !== undefined && (reading.apologies.length > 0 || reading.kind !== 'unknown'))

/** Docs tell of apologies and of failures, too. */
const isMessageToReader = ({ reading }: MacroOverview): boolean =>
  reading !== undefined && isMessage(cluesOf(reading))

function contentOf(
  path: string,
  text: string,
  overview: NonNullable<ReturnType<typeof overviewOf>>,
): SeenContent {
  const { format, preset, macros } = overview
  const ofFile = languageOfPath(path)
  const languages = macros.flatMap(({ macro }) => languageOf(macro, ofFile)?.code ?? [])
  return {
    format,
    preset: preset?.id === 'home-made' ? undefined : preset,
    macros: macros.length,
    languages: new Set(languages.filter((code) => code !== 'en')),
    proseFields: proseFieldsIn(text),
    hasStages: macros.some(({ macro }) => macro.labels?.stage !== undefined),
  }
}

/** What a mail shows beside its subject, which is always read: more than two words behind one of these keys. */
function proseFieldsIn(text: string): string[] {
  const [, matter = ''] = /^\uFEFF?---\r?\n([^]*?)\r?\n---/.exec(text) ?? []
  const fields = /^(pre-?header|preview(?:[-_]?text)?|summary|excerpt|intro):[ \t]+\S+[ \t]+\S+[ \t]+\S/gim
  return [...matter.matchAll(fields)].map(([, name]) => name!)
}
