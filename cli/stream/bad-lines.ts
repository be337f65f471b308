import { count } from '../../report/plural'
import type { Host } from '../host/host'
import { say } from '../host/say'

/** How many messages there are at most. An archive with the wrong field would bury all else. */
const mostTold = 20

/** Tells on the standard error what is wrong with which lines, the first one by one. Nothing of it stops the run. */
export class BadLines {
  #count = 0
  #told = 0

  constructor(private readonly host: Host) {}

  /** How many lines could not be judged. */
  get count(): number {
    return this.#count
  }

  /** A line could not be judged. `what` is the end of a sentence that begins with the line. */
  add(line: number, what: string): void {
    this.#count += 1
    this.remark(line, what)
  }

  /** There is something to say of a line that was judged. */
  remark(line: number, what: string): void {
    this.#told += 1
    if (this.#told <= mostTold) say(`Line ${line} ${what}.`, this.host)
  }

  /** Tells at the end what was not told one by one. */
  end(): void {
    if (this.#told > mostTold)
      say(`… and ${count(this.#told - mostTold, 'more line')} like these.`, this.host)
  }
}
