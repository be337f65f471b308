import type { Token } from './tokens'

/** The tokens `[from, to)` of a passage, asked for their words. */
export class Clause {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly from: number,
    private readonly to: number,
  ) {}

  get length(): number {
    return Math.max(0, this.to - this.from)
  }

  /** The word at a place, counted from 0; '' where the clause is shorter. */
  word(place: number): string {
    return place >= 0 && place < this.length ? this.tokens[this.from + place]!.word : ''
  }

  /** What stands from a place on. */
  behind(place: number): Clause {
    return new Clause(this.tokens, Math.min(this.from + place, this.to), this.to)
  }

  /** Whether one of the words from place `start` up to place `end` is in a set. */
  has(set: ReadonlySet<string>, start = 0, end = this.length): boolean {
    return this.place(set, start, end) !== undefined
  }

  /** The first place from `start` up to `end` whose word is in a set. */
  place(set: ReadonlySet<string>, start = 0, end = this.length): number | undefined {
    for (let i = Math.max(0, start); i < Math.min(end, this.length); i++) if (set.has(this.word(i))) return i
    return undefined
  }

  /** Whether a test holds for one of the words from place `start` up to place `end`. */
  some(test: (word: string) => boolean, start = 0, end = this.length): boolean {
    for (let i = Math.max(0, start); i < Math.min(end, this.length); i++) if (test(this.word(i))) return true
    return false
  }
}
