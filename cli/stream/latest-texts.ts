/** How many texts are remembered, and up to which length: a few megabytes at most. */
const mostTexts = 1000
const longest = 4000

/**
 * What is known of the texts that came last. An archive holds many replies that were sent word for word the same, such
 * as "we have received your request", and judging one again takes a hundred times as long as finding it here.
 */
export class LatestTexts<Known> {
  /** In the order in which they were last asked for. */
  readonly #known = new Map<string, Known>()

  get(text: string): Known | undefined {
    const known = this.#known.get(text)
    if (known === undefined) return undefined
    this.#known.delete(text)
    this.#known.set(text, known)
    return known
  }

  add(text: string, known: Known): void {
    if (text.length > longest) return
    this.#known.set(text, known)
    if (this.#known.size > mostTexts) this.#known.delete(this.#known.keys().next().value!)
  }
}
