import type { Problem } from './finding'
import type { Hit } from './rule'
import type { MappedText } from './text/mapped-text'

/** A rule, as far as it is asked. */
interface Asked<Reading, Found extends Hit> {
  readonly id: string
  check(reading: Reading, report: (hit: Found) => void): void
}

/** Lets readers and rules work on texts. One that fails is a problem of its own, and not of the run. */
export class Guard {
  readonly problems: Problem[] = []

  /** Does some work, which a problem calls `what`. */
  attempt(text: MappedText, what: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#complain(text, what, error)
    }
  }

  /** Lets a rule look at something. Apart from `attempt`, because that happens some hundred times for each macro. */
  ask<Reading, Found extends Hit>(
    rule: Asked<Reading, Found>,
    reading: Reading,
    text: MappedText,
    report: (hit: Found) => void,
  ): void {
    try {
      rule.check(reading, report)
    } catch (error) {
      this.#complain(text, `The rule ${rule.id}`, error)
    }
  }

  #complain(text: MappedText, what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    this.problems.push({
      message: `${what} failed here: ${reason}`,
      offsets: text.toSource(0, text.text.length),
    })
  }
}
