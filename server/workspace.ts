import { Emitter, type Location, type RemoteConsole } from 'vscode-languageserver'
import type { KnownPlaceholder } from '../engine/completions/placeholders'
import type { Finding, Offsets } from '../engine/finding'
import type { Linter } from '../engine/lint'
import type { Rule } from '../engine/rule'
import type { Buffers } from './buffers'
import type { Client } from './client'
import { compareGroups, type ClosedFile, type Member } from './compare'
import type { Compared, KnownFindings } from './compared'
import type { Configs } from './configs'
import type { Converter, ShownText } from './convert'
import { filesBelow } from './file-search'
import type { Files } from './files'
import { isAboutNames, type Folders } from './folders'
import type { Guard } from './guard'
import { comparingPause, type Host } from './host'
import { Members, readsAlike } from './members'
import type { PartialTexts } from './partial-texts'
import { comparable } from './uris'

/** The parts of the server that the workspace needs. */
interface Parts {
  readonly host: Host
  readonly console: RemoteConsole
  readonly client: Client
  readonly guard: Guard
  readonly convert: Converter
  readonly linter: Linter
  readonly newLinter: () => Linter
  readonly buffers: Buffers
  readonly files: Files
  readonly folders: Folders
  readonly configs: Configs
  readonly compared: Compared
  readonly partials: PartialTexts
}

/** A file that is not open, and what the last comparison found in it. */
export interface KnownFile {
  readonly shown: ShownText
  readonly closed: ClosedFile
  readonly compared: readonly Finding[]
  readonly placeholders: readonly KnownPlaceholder[]
}

/** How many files of the workspace are read by now. */
export interface Progress {
  readonly done: number
  readonly total: number
}

const nothing: readonly Finding[] = []

/** After how many files that need no reading the server looks whether a request came in. */
const filesPerTurn = 200

/**
 * Reads the files of the open folders, and open documents as they are on the screen, and lets the rules that compare
 * files look at them. Works in pauses only; whatever happens meanwhile ends the run, and the next one goes on from there.
 * Files are known by comparable URIs, because clients escape as they like.
 */
export class Workspace {
  readonly #progressed = new Emitter<Progress>()
  readonly #finished = new Emitter<void>()
  readonly #reader: Members
  readonly #members = new Map<string, Member>()
  /** What the last comparison found, where the text is still the same. */
  #found = new Map<string, readonly Finding[]>()
  /** The URIs of the files on the disk. */
  #listed = new Map<string, string>()
  /** The files to be read, or whose settings may be others. */
  readonly #waiting = new Set<string>()
  /** The folders of which it was said that they are too large. */
  readonly #toldOf = new Set<string>()
  /** The files that reports should have named, and that were just to be read again. */
  readonly #missed = new Set<string>()
  #mustList = true
  #started = false
  /** Counts what happened, so that a run knows when it is out of date. */
  #events = 0
  /** The count up to which everything is read and compared. */
  #settled = -1
  #cancel = () => {}
  readonly #run: (params: undefined) => Promise<void>
  readonly #rules: readonly Rule[]

  constructor(private readonly parts: Parts) {
    this.#rules = parts.linter.rules.filter(({ reads }) => reads === 'workspace')
    this.#reader = new Members(parts, () => this.#listed.values())
    this.#run = parts.guard('Comparing files', undefined, () => this.#readAll())
  }

  /** Fires while files are read. */
  readonly onDidProgress = this.#progressed.event

  /** Fires when all files are read and compared, as they are at that time. */
  readonly onDidFinish = this.#finished.event

  get isSettled(): boolean {
    return this.#settled === this.#events
  }

  listen(): void {
    const { buffers, compared, configs, folders, partials } = this.parts
    buffers.onDidChangeContent(({ document }) => this.#changed([document.uri]))
    buffers.onDidClose(({ document }) => {
      compared.forget(document.uri)
      // A new document may be a file now.
      if (!this.#listed.has(comparable(document.uri))) this.#mustList = true
      this.#changed([document.uri])
    })
    folders.onDidChangeFiles((changes) => {
      if (changes.some(isAboutNames)) this.#mustList = true
      this.#changed(changes.map(({ uri }) => uri))
    })
    folders.onDidChange(() => this.#listAgain())
    configs.onDidChange(() => this.#listAgain())
    partials.onDidChange((uris) => this.#changed(uris))
  }

  /** To be called once the client is initialized: nothing is read before. */
  start(): void {
    this.#started = this.#rules.length > 0 || this.parts.client.pullsDiagnostics
    this.#listAgain()
  }

  /** Ends a run, as nobody waits for it any more. What is left is read after the next change, or by `resume`. */
  rest(): void {
    if (!this.isSettled) this.#forgetRun()
  }

  /** Goes on where `rest` ended a run. */
  resume(): void {
    if (!this.isSettled) this.#runSoon()
  }

  /** The files that are not open and were read, as far as they take no part in what is still to be read. */
  *closedFiles(): Generator<[key: string, KnownFile]> {
    for (const [key, member] of this.#members) {
      const file = this.#knownFile(key, member)
      if (file && !this.#waiting.has(key)) yield [key, file]
    }
  }

  /** One file that is not open, read at once. `undefined` where it is none of the workspace. */
  async closedFile(uri: string): Promise<KnownFile | undefined> {
    const key = comparable(uri)
    const now = this.#events
    const member = await this.#read(key, undefined)
    if (member && this.#events === now) this.#take(key, member)
    return member && this.#knownFile(key, member)
  }

  /** Where a place of a file is for the client. `undefined` where the file is another by now. */
  locate(key: string, offsets: Offsets): Location | undefined {
    const shown = this.#members.get(key)?.shown
    if (!shown) this.#missed.add(key)
    return shown && { uri: shown.uri, range: shown.toRange(offsets) }
  }

  #knownFile(key: string, { closed, shown, summary }: Member): KnownFile | undefined {
    const compared = this.#found.get(key) ?? nothing
    return closed && { closed, shown, compared, placeholders: summary.placeholders ?? [] }
  }

  #listAgain(): void {
    this.#mustList = true
    this.#changed([])
  }

  #changed(uris: readonly string[]): void {
    const keys = uris.map(comparable)
    if (this.#mustList || this.#reader.isBorrowed(keys)) this.#forgetBorrowers()
    for (const key of keys) {
      this.#members.delete(key)
      this.#found.delete(key)
      this.#waiting.add(key)
    }
    this.#forgetRun()
    this.#runSoon()
  }

  /** A file that takes words from others may say something else when these change. */
  #forgetBorrowers(): void {
    this.#reader.forgetPartials()
    for (const [key, { closed }] of this.#members) {
      if (!closed?.borrows) continue
      this.#members.delete(key)
      this.#found.delete(key)
      this.#waiting.add(key)
    }
  }

  #forgetRun(): void {
    this.#events += 1
    this.#cancel()
  }

  #runSoon(): void {
    this.#cancel()
    if (this.#started) this.#cancel = this.parts.host.later(() => void this.#run(undefined), comparingPause)
  }

  async #readAll(): Promise<void> {
    const now = this.#events
    const isOver = () => this.#events !== now
    const open = new Map(this.parts.buffers.uris().map((uri) => [comparable(uri), uri]))
    if (this.#mustList) {
      const listed = await this.#list(isOver)
      if (isOver()) return
      this.#mustList = false
      this.#listed = listed
      for (const key of [...this.#members.keys(), ...listed.keys(), ...open.keys()]) this.#waiting.add(key)
    }
    const total = Math.max(this.#listed.size, this.#waiting.size)
    let reused = 0
    for (const key of this.#waiting) {
      const known = this.#members.get(key)
      const member = await this.#read(key, open.get(key))
      if (isOver()) return
      this.#take(key, member)
      if (member?.shown === known?.shown && ++reused % filesPerTurn === 0) await this.#turn()
      if (isOver()) return
      this.#progressed.fire({ done: total - this.#waiting.size, total })
    }
    this.#found = compareGroups(this.#rules, this.#members, (key, uri) => this.#groupOf(key, uri))
    if (this.#settled < 0)
      this.parts.console.info(
        `Has read ${this.#members.size === 1 ? '1 file' : `${this.#members.size} files`} of macros.`,
      )
    this.#settled = now
    this.parts.compared.replace(this.#foundInOpen(open), this.#missed)
    this.#missed.clear()
    this.#finished.fire()
  }

  /** Lets the server answer what was asked meanwhile. */
  #turn(): Promise<void> {
    return new Promise((resolve) => this.parts.host.later(resolve, 0))
  }

  #take(key: string, member: Member | undefined): void {
    if (member) this.#members.set(key, member)
    else this.#members.delete(key)
    this.#waiting.delete(key)
  }

  async #list(isOver: () => boolean): Promise<Map<string, string>> {
    const { console, files, folders } = this.parts
    const listed = new Map<string, string>()
    for (const folder of folders.all()) {
      const disk = files.diskOf(folder)
      if (!disk) continue
      const { uris, isPart } = await filesBelow(folder, disk, isOver)
      if (isPart && !this.#toldOf.has(folder)) {
        console.info(`Only ${uris.length} files of ${folder} are read, because there are so many.`)
        this.#toldOf.add(folder)
      }
      for (const uri of uris) listed.set(comparable(uri), uri)
    }
    return listed
  }

  /** `undefined` where a file takes no part: it is gone, left out or too large, or nothing is to be said of it. */
  async #read(key: string, buffer: string | undefined): Promise<Member | undefined> {
    const { client, configs, folders } = this.parts
    const uri = buffer ?? this.#listed.get(key)
    const folder = uri === undefined ? undefined : folders.of(uri)
    if (uri === undefined || (buffer === undefined && folder === undefined)) return undefined
    const config = await (buffer === undefined ? configs.configBelow(folder!, uri) : configs.configOf(uri))
    const isCompared = config !== 'ignored' && this.#rules.some(({ id }) => config.rules[id] !== 'off')
    const isReported = buffer === undefined && client.pullsDiagnostics
    if (config === 'ignored' || !(isCompared || isReported)) return undefined
    const known = this.#members.get(key)
    if (known && readsAlike(known, config)) return { ...known, config }
    return this.#reader.read(uri, config, buffer !== undefined)
  }

  #foundInOpen(open: ReadonlyMap<string, string>): Map<string, KnownFindings> {
    const textOf = (uri: string): string => this.parts.buffers.get(uri)?.getText() ?? ''
    return new Map(
      [...open].map(([key, uri]) => [uri, { text: textOf(uri), findings: this.#found.get(key) ?? nothing }]),
    )
  }

  /**
   * What a file is compared with: its open folder, unless that has files on a disk and this is none of them. A document
   * that belongs to no folder is compared for itself.
   */
  #groupOf(key: string, uri: string): string {
    const { files, folders } = this.parts
    const folder = folders.of(uri)
    const isApart = folder === undefined || (files.diskOf(folder) && !this.#listed.has(key))
    return isApart ? key : comparable(folder)
  }
}
