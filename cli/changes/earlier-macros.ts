/** Macros of an earlier state, each of which stands for one macro of today that says the same. */
export class EarlierMacros {
  readonly #left = new Map<string, number>()

  add(contents: Iterable<string>): void {
    for (const content of contents) this.#left.set(content, (this.#left.get(content) ?? 0) + 1)
  }

  /** Whether there is such a macro; it is taken then. */
  take(content: string): boolean {
    const left = this.#left.get(content) ?? 0
    if (left > 0) this.#left.set(content, left - 1)
    return left > 0
  }

  /** Those that nobody has taken. */
  *rest(): Iterable<string> {
    for (const [content, left] of this.#left) for (let i = 0; i < left; i++) yield content
  }
}
