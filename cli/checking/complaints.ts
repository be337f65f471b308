import { reasonOf } from '../errors'
import type { Host } from '../host/host'
import { say } from '../host/say'
import { harmless } from '../text/harmless'

/** What went wrong with single files, said as it happens. It does not keep the other files from being checked. */
export class Complaints {
  #count = 0

  constructor(private readonly host: Host) {}

  /** How many there were: any means that the run was not on everything. */
  get count(): number {
    return this.#count
  }

  readonly add = (message: string): void => {
    this.#count += 1
    // One line, even where the name of a file has several.
    say(harmless(message), this.host)
  }

  /** The result of an action, or a complaint that says what was tried. */
  async attempt<T>(doing: string, action: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await action()
    } catch (error) {
      this.add(`${doing}: ${reasonOf(error)}`)
      return undefined
    }
  }
}
