import type { BlockTag } from './mapped-text'

/** Pairs block tags while a text is scanned. Blocks that are not closed stay open, and strays close nothing. */
export class TemplateBlocks {
  readonly #open: { readonly block: number; readonly keyword: string; readonly name: string }[] = []
  /** How many open blocks have a name, so that a stray closing tag costs no search. */
  readonly #counts = new Map<string, number>()
  #blocks = 0
  #invertedNext: string | undefined

  /** `name` is what its closing tag says, where that is not the keyword. */
  open(keyword: string, name = keyword): BlockTag {
    const block = this.#blocks++
    this.#open.push({ block, keyword, name })
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    return { role: 'open', block, keyword }
  }

  /** Whether a block of that name is open. */
  isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  /** The next branch of the innermost block. A stray one parts the text all the same. */
  else(keyword: string): BlockTag {
    return { role: 'else', block: this.#open.at(-1)?.block ?? this.#blocks++, keyword }
  }

  /** Closes the innermost block of that name and all that are left open inside it. */
  close(name: string): BlockTag | undefined {
    if (!this.isOpen(name)) return undefined
    while (this.#open.at(-1)!.name !== name) this.closeLast()
    return this.closeLast()
  }

  closeLast(): BlockTag | undefined {
    const last = this.#open.pop()
    if (last === undefined) return undefined
    this.#counts.set(last.name, this.#counts.get(last.name)! - 1)
    return { role: 'close', block: last.block, keyword: last.keyword }
  }

  /** `{{/x}}` before `{{^x}}`: the block goes on with its other branch. */
  invert(name: string): BlockTag | undefined {
    if (this.#open.at(-1)?.name !== name) return this.close(name)
    this.#invertedNext = name
    return this.else('else')
  }

  /** Whether a `{{^x}}` only repeats what `invert` has said. */
  takeInverted(name: string): boolean {
    const taken = this.#invertedNext === name
    this.#invertedNext = undefined
    return taken
  }
}
