import type { MacroReading } from './macro-reading'

/** A question about a macro as a whole. Its answer is compared, so it must be plain: yes or no, or a name. */
export type Question = (macro: MacroReading) => boolean | string

/**
 * What was looked at beside a passage while rules judged it. Where all of that is as it was, so is what they found.
 */
export class Looks {
  /** How many passages of prose in front of it, and behind it, were looked at. */
  before = 0
  after = 0
  /** Whether more of the macro was looked at than its neighbours and some answers. */
  isWide = false
  /** What was answered about the macro as a whole. Most passages ask nothing. */
  answers: Map<Question, boolean | string> | undefined

  constructor(
    /** The place of the passage in the prose of its macro, where it has one. */
    private readonly at: number | undefined,
  ) {}

  /** Whether anything beside the passage was looked at. */
  get isFar(): boolean {
    return this.before > 0 || this.after > 0 || this.isWide || this.answers !== undefined
  }

  /** Notes that a passage of the prose was looked at. */
  see(place: number): void {
    if (this.at === undefined) this.isWide = true
    else if (place < this.at) this.before = Math.max(this.before, this.at - place)
    else this.after = Math.max(this.after, place - this.at)
  }

  hear(question: Question, answer: boolean | string): void {
    this.answers ??= new Map()
    this.answers.set(question, answer)
  }

  /** Whether a macro still gives the answers that were got. */
  holdIn(macro: MacroReading): boolean {
    if (this.isWide) return false
    for (const [question, answer] of this.answers ?? []) if (macro.ask(question) !== answer) return false
    return true
  }
}

/** What came of some work, and what was looked at for it. */
export interface Watched<Result> {
  readonly looks: Looks
  readonly result: Result
}

/** What was worked out of a passage, by its name. */
export class Kept {
  #results = new Map<string, Watched<unknown>>()
  #isShared = false
  /** Whether more than the passage was looked at for any of it. */
  #isFar = false

  get(name: string, workOut: () => Watched<unknown>): Watched<unknown> {
    const known = this.#results.get(name)
    if (known) return known
    const worked = workOut()
    // What holds in one reading need not hold in another that goes on with the same list.
    if (this.#isShared) this.#results = new Map(this.#results)
    this.#isShared = false
    this.#results.set(name, worked)
    this.#isFar ||= worked.looks.isFar
    return worked
  }

  /** What of it holds in a later reading: mostly all, so that it is only copied where one of the two readings adds to it. */
  held(holds: (looks: Looks) => boolean): Kept {
    const held = new Kept()
    held.#isFar = this.#isFar
    held.#results = this.#results
    held.#isShared = this.#isShared = true
    // Each letter that somebody types asks this of each passage, and for most there is nothing to look through.
    if (this.#isFar && ![...this.#results.values()].every(({ looks }) => holds(looks))) {
      held.#results = new Map([...this.#results].filter(([, { looks }]) => holds(looks)))
      held.#isShared = false
    }
    return held
  }
}
