import type { Host } from './host'
import { eraseLine } from './say'

/** Milliseconds of silence before anything is shown: until then nobody wonders. */
const patience = 1000

/** A line on the terminal that tells how far a run is. Each of its states takes the place of the one before. */
export class ProgressLine {
  readonly #since: number
  #shownAt: number | undefined

  /** `pace`: milliseconds between two states. */
  constructor(
    private readonly host: Host,
    private readonly pace: number,
  ) {
    this.#since = host.now()
  }

  /** `text` is only asked for when it is time for another state, and told how many milliseconds have passed. */
  show(text: (passed: number) => string): void {
    if (!this.host.showsProgress) return
    const now = this.host.now()
    if (now - this.#since < patience || now - (this.#shownAt ?? -Infinity) < this.pace) return
    this.#shownAt = now
    this.host.stderr(`${eraseLine}${text(now - this.#since)}\r`)
  }

  /** Takes away what was shown. */
  end(): void {
    if (this.#shownAt !== undefined) this.host.stderr(`${eraseLine}\r`)
  }
}
