import { EventEmitter, type Disposable, type LogOutputChannel, type Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

/** `stopped`: it could not be started, or ended too often. Whoever asks for it starts it anew. */
export type ServerState = 'starting' | 'running' | 'stopped'

/** What the client of a platform tells while it runs. */
export interface ServerNews {
  state(state: ServerState): void
  /** An open document was checked, which is also done when settings or other files have changed. */
  checked(document: Uri): void
}

export interface RunningClient {
  readonly client: BaseLanguageClient
  /** Ends the server, and whatever else the platform keeps for it. */
  stop(): Promise<void>
}

/** The language server as the rest of the client sees it: started once, and anew when that is asked for. */
export class Server implements Disposable {
  readonly #stateChanged = new EventEmitter<ServerState>()
  readonly #checked = new EventEmitter<Uri>()
  #running: Promise<RunningClient> | undefined
  /** Counts starts and stops: what is told of an earlier one is no news any more. */
  #turn = 0
  #state: ServerState = 'starting'

  constructor(
    private readonly log: LogOutputChannel,
    private readonly start: (news: ServerNews) => Promise<RunningClient>,
  ) {}

  readonly onDidChangeState = this.#stateChanged.event

  /** Fires with each open document that was checked. */
  readonly onDidCheck = this.#checked.event

  get state(): ServerState {
    return this.#state
  }

  /** The language client, as soon as it is there. Fails where the server cannot be started; whoever asks next tries anew. */
  async client(): Promise<BaseLanguageClient> {
    if (this.#state === 'stopped') await this.stop()
    this.#running ??= this.#startAnew()
    return (await this.#running).client
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.client()
  }

  async stop(): Promise<void> {
    const last = this.#running
    this.#running = undefined
    this.#turn++
    try {
      await (await last)?.stop()
    } catch (error) {
      this.log.warn(`The server did not end as it should: ${String(error)}`)
    }
  }

  dispose(): void {
    this.#stateChanged.dispose()
    this.#checked.dispose()
  }

  #startAnew(): Promise<RunningClient> {
    this.#tell('starting')
    const turn = ++this.#turn
    return this.start({
      state: (state) => {
        if (turn === this.#turn) this.#tell(state)
      },
      checked: (document) => this.#checked.fire(document),
    }).catch((error: unknown) => {
      this.log.error(`The server could not be started: ${String(error)}`)
      if (turn === this.#turn) {
        this.#running = undefined
        this.#tell('stopped')
      }
      throw error
    })
  }

  #tell(state: ServerState): void {
    if (state === this.#state) return
    this.#state = state
    this.#stateChanged.fire(state)
  }
}
