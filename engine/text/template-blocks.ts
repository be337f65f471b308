import type { BlockTag } from './mapped-text'

/** Pairs block tags while a text is scanned. Blocks that are not closed stay open, and strays close nothing. */
export class TemplateBlocks {
  readonly #open: { readonly block: number; readonly keyword: string }[] = []
  /** How many open blocks have a keyword, so that a stray closing tag costs no search. */
  readonly #counts = new Map<string, number>()
  #blocks = 0
  #invertedNext: string | undefined

  open(keyword: string): BlockTag {
    const block = this.#blocks++
    this.#open.push({ block, keyword })
    this.#counts.set(keyword, (this.#counts.get(keyword) ?? 0) + 1)
    return { role: 'open', block, keyword }
  }

  /** The next branch of the innermost block. A stray one parts the text all the same. */
  else(keyword: string): BlockTag {
    return { role: 'else', block: this.#open.at(-1)?.block ?? this.#blocks++, keyword }
  }

  /** Closes the innermost block of that keyword and all that are left open inside it. */
  close(keyword: string): BlockTag | undefined {
    if (!this.#counts.get(keyword)) return undefined
    for (;;) {
      const tag = this.closeLast()
      if (tag === undefined || tag.keyword === keyword) return tag
    }
  }

  closeLast(): BlockTag | undefined {
    const last = this.#open.pop()
    if (last === undefined) return undefined
    this.#counts.set(last.keyword, this.#counts.get(last.keyword)! - 1)
    return { role: 'close', ...last }
  }

  /** `{{/x}}` before `{{^x}}`: the block goes on with its other branch. */
  invert(keyword: string): BlockTag | undefined {
    const last = this.#open.at(-1)
    if (last?.keyword !== keyword) return this.close(keyword)
    this.#invertedNext = keyword
    return this.else('else')
  }

  /** Whether a `{{^x}}` only repeats what `invert` has said. */
  takeInverted(keyword: string): boolean {
    const taken = this.#invertedNext === keyword
    this.#invertedNext = undefined
    return taken
  }
}
