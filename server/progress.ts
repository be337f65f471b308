import type {
  Connection,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from 'vscode-languageserver'

/** Shows the user how far the reading of many files has got: where the request says, else in a place of its own. */
export class Progress {
  #shown: Promise<WorkDoneProgressReporter | undefined> | undefined

  /** `given` belongs to the request and can be used once; `cancel` is called when the user has enough of it. */
  constructor(
    private readonly window: Connection['window'],
    private given: WorkDoneProgressReporter | undefined,
    private readonly cancel: () => void,
  ) {}

  get isShown(): boolean {
    return this.#shown !== undefined
  }

  report(done: number, total: number): void {
    this.#shown ??= this.#begin()
    void this.#shown.then((reporter) => reporter?.report((100 * done) / total, `${done} of ${total} files`))
  }

  end(): void {
    void this.#shown?.then((reporter) => reporter?.done())
    this.#shown = undefined
  }

  /** `undefined` where the client does not want to show any. */
  async #begin(): Promise<WorkDoneProgressReporter | undefined> {
    const reporter = this.given ?? (await this.#create())
    this.given = undefined
    reporter?.begin('Amends: reading macros', 0, undefined, isOwn(reporter))
    if (reporter && isOwn(reporter)) reporter.token.onCancellationRequested(this.cancel)
    return reporter
  }

  #create(): Promise<WorkDoneProgressServerReporter | undefined> {
    return this.window.createWorkDoneProgress().catch(() => undefined)
  }
}

const isOwn = (reporter: WorkDoneProgressReporter): reporter is WorkDoneProgressServerReporter =>
  'token' in reporter
