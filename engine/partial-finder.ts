import { childrenAt, member, nodesOf, pointerTo, stringAt, type DataNode } from './data/data-tree'
import { readJson } from './data/json-tree'
import {
  defaultReadSettings,
  type Document,
  type Macro,
  type Partials,
  type PartialText,
  type Passage,
  type SourceFile,
} from './document'
import { formatOf } from './formats'
import { PartialPaths } from './partial-paths'
import { partialsIn } from './text/partials'

/** The files of a project. Paths are relative to its folder, with `/`. */
export interface PartialFiles {
  /** The files that may hold partials. */
  list(): Promise<readonly string[]>
  /** `undefined` where a file cannot be read. */
  read(path: string): Promise<SourceFile | undefined>
}

/** What one partial says, and what it takes from elsewhere itself. */
interface Partial extends PartialText {
  readonly id: string
  readonly names: readonly string[]
}

/** A message of more partials than this is none that a person put together. */
const MOST_PARTIALS = 50

/**
 * Finds the partials that files of one project take words from, each file read once. Nothing is listed or read before a
 * file holds a partial. The command line and the server share it, so that both find the same.
 */
export class PartialFinder {
  readonly #files = new Map<string, Promise<Partial | undefined>>()
  #paths: Promise<PartialPaths> | undefined
  #content: Promise<ReadonlyMap<string, Partial>> | undefined

  constructor(private readonly project: PartialFiles) {}

  /** What the partials of a file say. `undefined` where it has none. */
  async partialsOf({ path, text }: Pick<SourceFile, 'path' | 'text'>): Promise<Partials | undefined> {
    const names = new Set(partialsIn(text).map(({ name }) => name))
    if (names.size === 0) return undefined
    const known = new Map<string, PartialText | undefined>()
    for (const name of names) known.set(name, await this.#textOf(name, path))
    return (name) => known.get(name)
  }

  /** The file that holds a partial which a file takes in. No file is read for it, unless it is dynamic content. */
  async pathOf(name: string, from: string): Promise<string | undefined> {
    if (name.startsWith('dc.')) return (await this.#find(name, from))?.path
    return (await this.#listed()).named(name, from)
  }

  /** A partial with those inside of it, each once. All of them must be known. */
  async #textOf(name: string, from: string): Promise<PartialText | undefined> {
    const first = await this.#find(name, from)
    if (!first) return undefined
    const passages: Passage[] = []
    const seen = new Set<string>()
    const waiting = [{ name, from }]
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const partial = await this.#find(next.name, next.from)
      if (!partial || seen.size > MOST_PARTIALS) return undefined
      if (seen.has(partial.id)) continue
      seen.add(partial.id)
      for (const passage of partial.passages) passages.push(passage)
      for (const inner of partial.names) waiting.push({ name: inner, from: partial.path })
    }
    return { path: first.path, passages }
  }

  async #find(name: string, from: string): Promise<Partial | undefined> {
    if (name.startsWith('dc.')) {
      this.#content ??= this.#readContent()
      return (await this.#content).get(name)
    }
    const path = (await this.#listed()).named(name, from)
    if (path === undefined) return undefined
    const known =
      this.#files.get(path) ?? this.project.read(path).then((file) => file && readPartial(path, file))
    this.#files.set(path, known)
    return known
  }

  #listed(): Promise<PartialPaths> {
    return (this.#paths ??= this.project.list().then((paths) => new PartialPaths(paths)))
  }

  /** The dynamic content of all exports of the project, by its names. */
  async #readContent(): Promise<ReadonlyMap<string, Partial>> {
    const content = new Map<string, Partial>()
    for (const path of (await this.#listed()).data) {
      const file = await this.project.read(path)
      for (const partial of file ? contentIn(path, file) : []) content.set(partial.id, partial)
    }
    return content
  }
}

const readAll = (file: SourceFile): Document | undefined =>
  formatOf(file)?.read(file.text, { ...defaultReadSettings, path: file.path, wanted: () => true })

function readPartial(path: string, file: SourceFile): Partial {
  const macros = readAll(file)?.macros ?? []
  return partialOf(path, path, macros)
}

const partialOf = (id: string, path: string, macros: readonly Macro[]): Partial => ({
  id,
  path,
  passages: macros.flatMap(({ passages }) => passages),
  names: macros.flatMap(({ partials = [] }) => partials.map(({ name }) => name)),
})

/** The items of an export of Zendesk's dynamic content, each in English or else in its default language. */
function contentIn(path: string, file: SourceFile): Partial[] {
  if (!file.text.includes('{{dc.') || !file.text.includes('"placeholder"')) return []
  const { root } = readJson(file.text)
  const macros = new Map(readAll(file)?.macros.map((macro) => [macro.path, macro]))
  return [...(root ? nodesOf(root) : [])].flatMap((item) => {
    const name = /^\{\{\s*(dc\.\w+)\s*\}\}$/.exec(stringAt(item, 'placeholder') ?? '')?.[1]
    const variants = childrenAt(item, 'variants')
    const macro = name === undefined ? undefined : ownVariant(variants, macros)
    return macro ? [partialOf(name!, path, [macro])] : []
  })
}

function ownVariant(variants: readonly DataNode[], macros: ReadonlyMap<string, Macro>): Macro | undefined {
  const macroOf = (variant: DataNode | undefined) => variant && macros.get(pointerTo(variant))
  const english = variants.find((variant) => macroOf(variant)?.labels?.locale?.startsWith('en'))
  const standard = variants.find((variant) => member(variant, 'default')?.value === 'true')
  return macroOf(english ?? standard ?? variants[0])
}
