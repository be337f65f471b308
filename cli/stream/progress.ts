import type { Host } from '../host/host'
import { figure } from '../text/plural'
import { overProgress } from '../host/say'

/** Milliseconds between two states of the line. */
const pace = 1000

/** Tells on a terminal how many records have come. How many there will be is not known. */
export class StreamProgress {
  readonly #since: number
  #shownAt: number

  constructor(private readonly host: Host) {
    this.#since = host.now()
    this.#shownAt = this.#since
  }

  tell(records: number): void {
    const now = this.host.now()
    if (!this.host.showsProgress || now - this.#shownAt < pace) return
    this.#shownAt = now
    const perSecond = Math.round((records * 1000) / (now - this.#since))
    this.#show(`Judged ${figure(records)} records, ${figure(perSecond)} a second …`)
  }

  /** Takes away what was shown. */
  end(): void {
    if (this.#shownAt !== this.#since) this.#show('')
  }

  #show(text: string): void {
    this.host.stderr(`${overProgress(this.host)}${text}\r`)
  }
}
