import type {
  Connection,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from 'vscode-languageserver'

/** Fewer files are done before anybody could see how far that has got. */
const worthShowing = 100

/** Shows the user how far work on many files has got: where the request says, else in a place of its own. */
export class Progress {
  #shown: Promise<WorkDoneProgressReporter | undefined> | undefined
  /** In whole percent. */
  #told = -1

  /** `cancel` is called when the user has enough of it; `given` belongs to the request and can be used once. */
  constructor(
    private readonly window: Connection['window'],
    private readonly title: string,
    private readonly cancel: () => void,
    private given?: WorkDoneProgressReporter,
  ) {}

  /** To be called for each file: the user is shown as much of it as can be seen. */
  report(done: number, total: number): void {
    const percent = Math.floor((100 * done) / total)
    if (percent === this.#told || (!this.#shown && total - done < worthShowing)) return
    this.#told = percent
    this.#shown ??= this.#begin()
    void this.#shown.then((reporter) => reporter?.report(percent, `${done} of ${total} files`))
  }

  end(): void {
    void this.#shown?.then((reporter) => reporter?.done())
    this.#shown = undefined
    this.#told = -1
  }

  /** `undefined` where the client does not want to show any. */
  async #begin(): Promise<WorkDoneProgressReporter | undefined> {
    const reporter = this.given ?? (await this.#create())
    this.given = undefined
    reporter?.begin(this.title, 0, undefined, isOwn(reporter))
    if (reporter && isOwn(reporter)) reporter.token.onCancellationRequested(this.cancel)
    return reporter
  }

  #create(): Promise<WorkDoneProgressServerReporter | undefined> {
    return this.window.createWorkDoneProgress().catch(() => undefined)
  }
}

const isOwn = (reporter: WorkDoneProgressReporter): reporter is WorkDoneProgressServerReporter =>
  'token' in reporter
