import type { Client } from './client'
import { randomChange } from './random-edits'
import type { Initialized } from './started'
import { Asks } from './storm-asks'
import { formats, pieceOf, root, settingsOf, textOf } from './storm-texts'
import { nameOf, type World } from './storm-world'
import { changed, positionOf, type Range } from './text'

/** A server, and the disk and the clock that it lives with. */
export interface Served {
  readonly client: Client
  /** The files on the disk by their URIs. Tells the server nothing of a change. */
  readonly files: Map<string, string>
  /** Lets time pass, long enough for the server to do what it does in pauses. */
  pause(): Promise<void>
  end(): void
}

export type Serve = (files: Map<string, string>) => Served | Promise<Served>

export type Random = (below: number) => number

/** What a client does at random: all requests in any order, edits, and changes of all that a server depends on. */
export class Storm {
  readonly #asks: Asks
  #hasFolder = true
  #parts = 0

  constructor(
    private readonly served: Served & Initialized,
    private readonly world: World,
    private readonly random: Random,
  ) {
    this.#asks = new Asks(served.client, world, served.capabilities)
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.random(items.length)]!
  }

  /** Mostly one that is open. */
  #uri(): string {
    const open = [...this.world.open.keys()]
    return open.length === 0 || this.random(12) === 0 ? this.#pick(formats).uri : this.#pick(open)
  }

  #range(uri: string): Range {
    const text = this.world.open.get(uri)?.text ?? ''
    const [start, end] = [this.random(text.length + 1), this.random(text.length + 1)].map((offset) =>
      positionOf(text, offset, this.world.encoding),
    ) as [Range['start'], Range['end']]
    if (this.random(15) === 0) return { start, end: { line: 1_000_000, character: 2 ** 31 - 1 } }
    return { start, end }
  }

  readonly #moves: readonly [weight: number, move: () => unknown][] = [
    [30, () => this.#change()],
    [7, () => this.openText(textOf(this.#uri(), this.random))],
    [3, () => this.#close()],
    [12, () => this.#pull()],
    [
      5,
      () => void this.#asks.pullWorkspace(this.random(3) === 0 ? undefined : `parts ${(this.#parts += 1)}`),
    ],
    [8, () => this.#actions()],
    [5, () => this.#at('textDocument/hover')],
    [6, () => this.#at('textDocument/completion')],
    [
      5,
      () => void this.#asks.askAll('textDocument/codeLens', this.#uri(), {}, 'codeLens/resolve', this.#spoil),
    ],
    [3, () => void this.#asks.askAll('textDocument/documentSymbol', this.#uri())],
    [3, () => void this.#asks.askAll('textDocument/foldingRange', this.#uri())],
    [
      4,
      () =>
        void this.#asks.askAll(
          'textDocument/documentLink',
          this.#uri(),
          {},
          'documentLink/resolve',
          this.#spoil,
        ),
    ],
    [4, () => this.#inRange('textDocument/inlayHint')],
    [9, () => this.#tokens()],
    [3, () => this.#command()],
    [6, () => this.#asks.waiting.size > 0 && this.#asks.cancel(this.#pick([...this.#asks.waiting.keys()]))],
    [4, () => this.#changeFile()],
    [3, () => this.#changeSettings()],
    [1, () => this.#changeFolders()],
    [10, () => this.#asks.answered()],
    [6, () => this.served.pause()],
  ]

  async move(): Promise<void> {
    let left = this.random(this.#moves.reduce((sum, [weight]) => sum + weight, 0))
    this.world.now += 1
    for (const [weight, move] of this.#moves) {
      left -= weight
      if (left < 0) return void (await move())
    }
  }

  /** Data that comes back from a client may be gone, or somebody else's. */
  readonly #spoil = (item: object): object => {
    if (this.random(5) > 0) return item
    return {
      ...item,
      data: this.#pick([undefined, null, 7, {}, { uri: this.#uri(), version: 1 }, { does: 'x' }]),
    }
  }

  #change(): void {
    const document = this.world.open.get(this.#uri())
    if (!document) {
      const textDocument = { uri: 'file:///shop/nobody.md', version: 1 }
      return this.served.client.notify('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text: 'Sorry.' }],
      })
    }
    const { encoding } = this.world
    const changes = Array.from({ length: 1 + this.random(2) }, () => {
      const change =
        this.random(25) === 0
          ? { text: textOf(document.uri, this.random) }
          : { ...randomChange(document.text, encoding, this.random), ...pieceOf(this.random) }
      document.text = changed(document.text, [change], encoding)
      return change
    })
    document.version += 1
    this.world.noteState(document.uri, document.text, document.version)
    const { uri, version } = document
    this.served.client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    })
  }

  /** Also one that is open already, as a client that forgot it. */
  openText(text: string): void {
    const { uri, languageId } = this.#pick(formats)
    const version = this.random(3)
    this.world.open.set(uri, { uri, languageId, version, text })
    this.world.noteState(uri, text, version)
    this.served.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })
  }

  #close(uri = this.#uri()): void {
    this.world.open.delete(uri)
    this.world.noteState(uri, undefined)
    this.served.client.notify('textDocument/didClose', { textDocument: { uri } })
  }

  #pull(uri = this.#uri()): void {
    const known = this.world.shown.get(nameOf(uri))?.resultId
    void this.#asks.pull(uri, this.#pick([undefined, known, known, 'another']))
  }

  #at(method: string): void {
    const uri = this.#uri()
    const context = { triggerKind: this.#pick([1, 2, 3]), triggerCharacter: '{' }
    void this.#asks.askAll(method, uri, { position: this.#range(uri).start, context })
  }

  #inRange(method: string): void {
    const uri = this.#uri()
    void this.#asks.askAll(method, uri, { range: this.#range(uri) })
  }

  #actions(): void {
    const uri = this.#uri()
    const items = (this.world.shown.get(nameOf(uri))?.items ?? []) as readonly { range: Range }[]
    const range = items.length > 0 && this.random(4) > 0 ? this.#pick(items).range : this.#range(uri)
    const only = this.#pick([
      undefined,
      undefined,
      ['quickfix'],
      ['source.fixAll'],
      ['refactor'],
      [''],
      ['x'],
    ])
    const context = { diagnostics: [], triggerKind: 1 + this.random(2), ...(only && { only }) }
    const params = { range, context }
    void this.#asks
      .askAll('textDocument/codeAction', uri, params, 'codeAction/resolve', this.#spoil)
      .then((all) => {
        const [command] = all.flatMap((one) => ('command' in one ? [one.command] : []))
        const { command: name, arguments: given } = (command ?? {}) as {
          command?: string
          arguments?: unknown
        }
        if (typeof name === 'string') this.#run(name, given)
      })
  }

  #run(command: string, given: unknown): void {
    void this.#asks.ask('workspace/executeCommand', { command, arguments: given })
  }

  #command(): void {
    const names = [
      'completeApology',
      'explainFile',
      'fixAllInFolder',
      'openRulePage',
      'selectSlot',
      'unknown',
    ]
    const uri = this.#uri()
    const given = this.#pick([
      undefined,
      [],
      [null],
      [uri],
      [uri, this.#range(uri)],
      [{ uri }],
      [uri, 1, '', 'failure'],
    ])
    this.#run(`amends.${this.#pick(names)}`, given)
  }

  #tokens(): void {
    const uri = this.#uri()
    const last = this.world.lastTokens.get(uri)
    if (this.random(4) === 0) void this.#asks.tokenRange(uri, this.#range(uri))
    else if (last !== undefined && this.random(4) > 0)
      void this.#asks.tokenDelta(uri, this.random(8) === 0 ? 'another' : last)
    else void this.#asks.tokens(uri)
  }

  #changeFile(): void {
    const { files } = this.world
    const { uri } = this.#pick(formats)
    const wasThere = files.has(uri)
    const isGone = wasThere && this.random(4) === 0
    if (isGone) files.delete(uri)
    else files.set(uri, textOf(uri, this.random))
    this.world.noteFile(uri, files.get(uri) ?? '')
    const type = isGone ? 3 : wasThere ? 2 : 1
    this.served.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })
  }

  #changeSettings(): void {
    this.world.settings = settingsOf(this.random)
    this.served.client.notify('workspace/didChangeConfiguration', {
      settings: { amends: this.world.settings },
    })
  }

  #changeFolders(): void {
    this.#hasFolder = !this.#hasFolder
    const folder = [{ uri: root, name: 'shop' }]
    const event = this.#hasFolder ? { added: folder, removed: [] } : { added: [], removed: folder }
    this.served.client.notify('workspace/didChangeWorkspaceFolders', { event })
  }

  /** Leaves the world as a server finds it that is started now: what was broken is whole, and nobody has to remember it. */
  async calm(): Promise<void> {
    if (!this.#hasFolder) this.#changeFolders()
    for (const { uri } of formats.filter(({ isOwn }) => isOwn)) {
      if (this.world.open.has(uri)) this.#close(uri)
      this.world.files.set(uri, '{}')
      this.world.noteFile(uri, '{}')
      this.served.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] })
    }
    // What changes from here on, the server has to tell of without the help of a new config.
    for (let change = 0; change < 8; change++) {
      await this.served.pause()
      this.world.now += 1
      this.#change()
    }
    await this.look()
  }

  /** Looks at all that is open, and at all files, until nothing changes any more. */
  async look(): Promise<void> {
    for (let round = 0; round < 3; round++) await this.served.pause()
    void this.#asks.pullWorkspace()
    await this.served.pause()
    for (const uri of this.world.open.keys()) this.#pull(uri)
    await this.#asks.answered()
    for (const [id, { answer }] of this.#asks.waiting) {
      this.#asks.cancel(id)
      await answer
    }
    this.world.checkReceived(this.served.client.received)
  }
}
