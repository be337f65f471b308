import { FileChangeType, type FileEvent, type RemoteConsole } from 'vscode-languageserver'
import type { Config } from '../engine/config'
import type { SourceFile } from '../engine/document'
import type { Finding } from '../engine/finding'
import type { Linter } from '../engine/lint'
import type { Rule } from '../engine/rule'
import type { Buffers } from './buffers'
import { compare, type Member } from './compare'
import type { Compared, KnownFindings } from './compared'
import type { Configs } from './configs'
import { filesBelow } from './file-search'
import type { Files } from './files'
import type { Folders } from './folders'
import type { Guard } from './guard'
import { comparingPause, type Host } from './host'
import type { PartialTexts } from './partial-texts'
import { comparable } from './uris'

/** The parts of the server that the comparison needs. */
interface Parts {
  readonly host: Host
  readonly console: RemoteConsole
  readonly guard: Guard
  readonly linter: Linter
  readonly buffers: Buffers
  readonly files: Files
  readonly folders: Folders
  readonly configs: Configs
  readonly compared: Compared
  readonly partials: PartialTexts
}

/**
 * Lets the rules that compare files look at the open folders: the files on the disk, and open documents as they are on
 * the screen. Works in pauses only; whatever happens meanwhile ends the run, and the next one goes on from there.
 * Files are known by comparable URIs, because clients escape as they like.
 */
export class Workspace {
  readonly #members = new Map<string, Member>()
  /** The URIs of the files on the disk. */
  #listed = new Map<string, string>()
  /** The files to be read, or whose settings may be others. */
  readonly #waiting = new Set<string>()
  /** The folders of which it was said that they are too large. */
  readonly #toldOf = new Set<string>()
  #mustList = true
  #started = false
  /** Counts what happened, so that a run knows when it is out of date. */
  #events = 0
  #cancel = () => {}
  readonly #run: (params: undefined) => Promise<void>
  readonly #rules: readonly Rule[]

  constructor(private readonly parts: Parts) {
    this.#rules = parts.linter.rules.filter(({ reads }) => reads === 'workspace')
    this.#run = parts.guard('Comparing files', undefined, () => this.#compareAll())
  }

  listen(): void {
    const { buffers, compared, configs, folders } = this.parts
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
  }

  /** To be called once the client is initialized: nothing is read before. */
  start(): void {
    this.#started = this.#rules.length > 0
    this.#listAgain()
  }

  #listAgain(): void {
    this.#mustList = true
    this.#changed([])
  }

  #changed(uris: readonly string[]): void {
    for (const key of uris.map(comparable)) {
      this.#members.delete(key)
      this.#waiting.add(key)
    }
    this.#events += 1
    this.#cancel()
    if (this.#started) this.#cancel = this.parts.host.later(() => void this.#run(undefined), comparingPause)
  }

  async #compareAll(): Promise<void> {
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
    for (const key of this.#waiting) {
      const member = await this.#read(key, open.get(key))
      if (isOver()) return
      if (member) this.#members.set(key, member)
      else this.#members.delete(key)
      this.#waiting.delete(key)
    }
    this.parts.compared.replace(this.#findingsIn(open))
  }

  async #list(isOver: () => boolean): Promise<Map<string, string>> {
    const { console, files, folders } = this.parts
    const listed = new Map<string, string>()
    for (const folder of folders.all()) {
      const disk = files.diskOf(folder)
      if (!disk) continue
      const { uris, isPart } = await filesBelow(folder, disk, isOver)
      if (isPart && !this.#toldOf.has(folder)) {
        console.info(`Only ${uris.length} files of ${folder} are compared, because there are so many.`)
        this.#toldOf.add(folder)
      }
      for (const uri of uris) listed.set(comparable(uri), uri)
    }
    return listed
  }

  /** `undefined` where a file takes no part: it is gone, left out or too large, or nothing is to be compared in it. */
  async #read(key: string, buffer: string | undefined): Promise<Member | undefined> {
    const { configs, folders, linter } = this.parts
    const uri = buffer ?? this.#listed.get(key)
    const folder = uri === undefined ? undefined : folders.of(uri)
    if (uri === undefined || (buffer === undefined && folder === undefined)) return undefined
    const config = await (buffer === undefined ? configs.configBelow(folder!, uri) : configs.configOf(uri))
    if (config === 'ignored' || this.#rules.every(({ id }) => config.rules[id] === 'off')) return undefined
    const known = this.#members.get(key)
    if (known && readsAlike(known.config, config)) return { ...known, config }
    const file = this.#open(buffer) ?? (await this.#onDisk(uri))
    return file && { summary: linter.summarize(file, config), config }
  }

  /** An open document, as `Documents` lints it, so that the linter knows it already. */
  #open(uri: string | undefined): SourceFile | undefined {
    const document = uri === undefined ? undefined : this.parts.buffers.get(uri)
    if (!document) return undefined
    const { folders, partials } = this.parts
    const name = folders.nameOf(document.uri)
    const { languageId } = document
    return { ...name, text: document.getText(), languageId, partials: partials.of(document) }
  }

  async #onDisk(uri: string): Promise<SourceFile | undefined> {
    const { files, folders } = this.parts
    const file = await files.sourceOnDisk(uri)
    return file && { ...file, ...folders.nameOf(uri) }
  }

  /** Each open folder is compared for itself, and so is a document that belongs to none. */
  #findingsIn(open: ReadonlyMap<string, string>): Map<string, KnownFindings> {
    const { buffers } = this.parts
    const groups = new Map<string, Map<string, Member>>()
    for (const [key, member] of this.#members) {
      const group = this.#groupOf(key, member.summary.file)
      const members = groups.get(group) ?? new Map<string, Member>()
      groups.set(group, members.set(key, member))
    }
    const found = new Map<string, readonly Finding[]>()
    for (const [group, members] of groups) {
      for (const [key, findings] of compare(this.#rules, group, members)) found.set(key, findings)
    }
    return new Map(
      [...open].map(([key, uri]) => [
        uri,
        { text: buffers.get(uri)?.getText() ?? '', findings: found.get(key) ?? [] },
      ]),
    )
  }

  /** What a file is compared with: its folder, unless the folder has files on a disk and this is none of them. */
  #groupOf(key: string, uri: string): string {
    const { files, folders } = this.parts
    const folder = folders.of(uri)
    const isApart = folder === undefined || (files.diskOf(folder) && !this.#listed.has(key))
    return isApart ? key : comparable(folder)
  }
}

/** Whether a change may have made or taken a file: one of its text does not. */
const isAboutNames = ({ uri, type }: FileEvent): boolean =>
  type !== FileChangeType.Changed || uri.endsWith('/.gitignore')

/** Whether a file says the same under both configs: a level changes what is told, and not what is read. */
const readsAlike = (one: Config, other: Config): boolean =>
  JSON.stringify({ ...one, rules: {} }) === JSON.stringify({ ...other, rules: {} })
