import { figure } from '../../report/plural'
import type { Host } from '../host/host'
import { ProgressLine } from '../host/progress-line'

/** Milliseconds between two states of the line. */
const pace = 1000

/** Tells on a terminal how many records have come. How many there will be is not known. */
export class StreamProgress {
  readonly #line: ProgressLine

  constructor(host: Host) {
    this.#line = new ProgressLine(host, pace)
  }

  tell(records: number): void {
    this.#line.show((passed) => {
      const perSecond = Math.round((records * 1000) / passed)
      return `Judged ${figure(records)} records, ${figure(perSecond)} a second …`
    })
  }

  end(): void {
    this.#line.end()
  }
}
