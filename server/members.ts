import type { Config } from '../engine/settings/config'
import type { SourceFile } from '../engine/document'
import type { Finding, Offsets, Problem } from '../engine/finding'
import type { Linter } from '../engine/lint'
import type { FileSummary } from '../engine/macro/workspace-reading'
import { PartialFinder } from '../engine/partial-finder'
import type { Buffers } from './buffers'
import type { Member } from './compare'
import { keptRanges, type Converter, type ShownText } from './convert'
import type { Files } from './files'
import type { Folders } from './folders'
import type { Guard } from './guard'
import { mostUnits } from './limits'
import type { PartialTexts } from './partial-texts'
import { comparable, pathBelow } from './uris'

/** The parts of the server that are needed to read a file. */
interface Parts {
  readonly convert: Converter
  readonly guard: Guard
  readonly linter: Linter
  readonly newLinter: () => Linter
  readonly buffers: Buffers
  readonly files: Files
  readonly folders: Folders
  readonly partials: PartialTexts
}

/** A file to be read. */
interface Wanted {
  readonly textDocument: { readonly uri: string }
  readonly config: Config
  readonly isOpen: boolean
}

/** Reads the files of a workspace, each once: for the comparison with others, and for the reports on those that are closed. */
export class Members {
  readonly #finders = new Map<string, PartialFinder>()
  /** Reads what is not open: the one for open documents would forget the document that is just being written. */
  #closedLinter: Linter | undefined
  /** The comparable URIs of the files that others took words from. */
  readonly #borrowed = new Set<string>()
  readonly #read: (wanted: Wanted) => Promise<Member | undefined>

  constructor(
    private readonly parts: Parts,
    private readonly listed: () => Iterable<string>,
  ) {
    const { guard } = parts
    // The others are read all the same where one makes the linter fail.
    this.#read = guard<Wanted, Member | undefined>('Reading a file', undefined, (wanted) => {
      const { config, isOpen, textDocument } = wanted
      return isOpen ? this.#opened(textDocument.uri, config) : this.#closed(textDocument.uri, config)
    })
  }

  /** `undefined` where a file is gone, is too large, or cannot be read. */
  read(uri: string, config: Config, isOpen: boolean): Promise<Member | undefined> {
    return this.#read({ textDocument: { uri }, config, isOpen })
  }

  /** Whether others took words from one of these files. */
  isBorrowed(keys: readonly string[]): boolean {
    return keys.some((key) => this.#borrowed.has(key))
  }

  /** To be called where other files may be partials now, or say something else. */
  forgetPartials(): void {
    this.#finders.clear()
    this.#borrowed.clear()
  }

  /** An open document, as `Documents` lints it, so that the linter knows it already. */
  #opened(uri: string, config: Config): Member | undefined {
    const document = this.parts.buffers.get(uri)
    if (!document || document.getText().length > mostUnits) return undefined
    const { folders, linter, partials } = this.parts
    const text = document.getText()
    const { languageId } = document
    const file = { ...folders.nameOf(uri), text, languageId, partials: partials.of(document) }
    const summary = linter.summarize(file, config)
    return { config, summary, shown: this.#shown(uri, text, placesIn(summary)) }
  }

  async #closed(uri: string, config: Config): Promise<Member | undefined> {
    const read = await this.parts.files.closedSource(uri)
    if (!read) return undefined
    const { folders, newLinter } = this.parts
    const linter = (this.#closedLinter ??= newLinter())
    const partials = await this.#partialsOf(uri, read)
    const file = { ...read, ...folders.nameOf(uri), partials }
    const checked = linter.lint(file, config)
    const findings = copyOf(checked.findings)
    const problems = copyOf(checked.problems.filter(({ fix }) => fix))
    const summary = copyOf(linter.summarize(file, config))
    const places = [...placesIn(summary), ...placesOf(findings, problems)]
    const shown = this.#shown(uri, file.text, places)
    return { config, summary, shown, closed: { findings, problems, borrows: partials !== undefined } }
  }

  /** The ranges of these places are all that is kept of a text. */
  #shown(uri: string, text: string, places: readonly Offsets[]): ShownText {
    return keptRanges(this.parts.convert.shownFile(uri, text), places)
  }

  #partialsOf(uri: string, { text }: SourceFile) {
    const root = this.parts.folders.of(uri)
    if (root === undefined) return undefined
    const finder = this.#finders.get(root) ?? this.#finderIn(root)
    this.#finders.set(root, finder)
    return finder.partialsOf({ path: pathBelow(root, uri), text })
  }

  #finderIn(root: string): PartialFinder {
    const { buffers, files } = this.parts
    const below = [...this.listed(), ...buffers.uris()].filter((uri) => this.parts.folders.of(uri) === root)
    const uris = new Map(below.map((uri) => [pathBelow(root, uri), uri]))
    return new PartialFinder({
      list: async () => [...uris.keys()],
      read: async (path) => {
        const uri = uris.get(path)
        if (uri === undefined) return undefined
        this.#borrowed.add(comparable(uri))
        const open = buffers.get(uri)
        return open
          ? { text: open.getText(), path: uri, languageId: open.languageId }
          : files.closedSource(uri)
      },
    })
  }
}

/**
 * A copy that keeps nothing else alive: the linter remembers a whole reading for as long as there is one finding of it,
 * and a string that was cut out of a text keeps all of the text.
 */
export const copyOf = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data

const placesIn = ({ macros }: FileSummary): readonly Offsets[] =>
  macros.flatMap(({ apologies, first }) =>
    [...apologies, ...(first ? [first] : [])].map((one) => one.offsets),
  )

const placesOf = (findings: readonly Finding[], problems: readonly Problem[]): readonly Offsets[] => [
  ...findings.flatMap(({ offsets, related, notes = [] }) => [
    offsets,
    ...[...related, ...notes].map((one) => one.offsets),
  ]),
  ...problems.map(({ offsets }) => offsets),
]

/** Whether a file says the same under another config. Which rules compare it decides what is remembered of it. */
export const readsAlike = ({ config }: Member, other: Config): boolean =>
  JSON.stringify(config) === JSON.stringify(other)
