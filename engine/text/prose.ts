import type { PassageRole } from '../document'
import { INVISIBLE } from './invisible'
import type { BlockTag, Encode, MappedText } from './mapped-text'
import type { Placeholder } from './placeholder'
import { StepBuilder } from './step'

/** A passage that does not yet know in which macro it stands. */
export interface PassageDraft {
  readonly text: MappedText
  readonly role: PassageRole
}

/** So many are read of one text. What is known of each takes kilobytes, so millions of them would fill the memory. */
export const MOST_PASSAGES = 100_000

const LOOPS = 'each for foreach list range tablerow'
/** Their text is kept under a name and printed elsewhere. */
const KEPT = 'capture set assign local global macro function inline define'
const PARTING = new Set(`${LOOPS} ${KEPT}`.split(' '))

/** The text of a loop is printed many times, or elsewhere, so a sentence does not go on across its edges. */
const parts = (tag: BlockTag): boolean => PARTING.has(tag.keyword)

const ALL_INVISIBLE = new RegExp(`^[${INVISIBLE}]+$`)

const SPACE = String.raw`\s\u0085`
const WORD = `[^${SPACE}${INVISIBLE}]+`

/** Invisible signs, white space, or words with single spaces between them. To `\s`, a byte order mark would be a space. */
const PIECES = new RegExp(`([${INVISIBLE}]+)|([${SPACE}]+)|${WORD}(?: ${WORD})*`, 'g')

/** How many units `PIECES` is given at once: of many megabytes in one line it would run out of its stack. */
const mostUnits = 100_000

/**
 * Gathers passages as a reader sees them: white space reads as one space, none at the edges, invisible signs are
 * dropped. Takes the units of its input from front to back; markup before a break belongs to the passage it ends.
 */
export class ProseReader {
  readonly passages: PassageDraft[] = []
  /** The role of the passage that is being gathered, from `breakHere` on. */
  role: PassageRole = 'body'
  /** Where block tags stand. */
  readonly #tagsAt: ReadonlySet<number>
  readonly #partingEdges: readonly number[]
  #nextEdge = 0
  #builder: StepBuilder
  /** Space and markup that is only placed once text follows. The first space of it is seen. */
  #held: { readonly from: number; readonly to: number; readonly kind: 'space' | 'break' | 'markup' }[] = []

  constructor(
    private readonly input: MappedText,
    private readonly encode?: Encode,
  ) {
    this.#builder = new StepBuilder(input)
    this.#tagsAt = new Set(input.segments.flatMap(({ tag, out }) => (tag ? [out] : [])))
    this.#partingEdges = input.segments.flatMap(({ tag, out }) => (tag && parts(tag) ? [out] : []))
  }

  /** Whether the passage has text so far. */
  get hasText(): boolean {
    return this.#builder.text !== ''
  }

  /** Reads the units `[from, to)` as text. */
  text(from: number, to: number): void {
    let start = from
    for (; (this.#partingEdges[this.#nextEdge] ?? Infinity) <= to; this.#nextEdge++) {
      const edge = Math.max(this.#partingEdges[this.#nextEdge]!, start)
      this.#pieces(start, edge)
      this.breakHere()
      start = edge
    }
    this.#pieces(start, to)
  }

  #pieces(from: number, to: number): void {
    for (let start = from; start < to; start += mostUnits)
      this.#piecesOf(start, this.input.text.slice(start, Math.min(start + mostUnits, to)))
  }

  /** Reads a text that begins at `at`. */
  #piecesOf(at: number, text: string): void {
    for (const match of text.matchAll(PIECES)) {
      const start = at + match.index
      const end = start + match[0].length
      if (match[1]) this.markup(start, end)
      else if (match[2]) this.space(start, end)
      else this.#release().copy(start, end)
    }
  }

  /** Reads the units `[from, to)`, an entity or an escape, as `text`. */
  decoded(from: number, to: number, text: string): void {
    if (/^\s+$/.test(text)) this.space(from, to)
    else if (ALL_INVISIBLE.test(text)) this.markup(from, to)
    else this.#release().decode(from, to, text)
  }

  /** Reads the units `[from, to)` as one opaque unit. */
  opaque(from: number, to: number, placeholder: Placeholder): void {
    this.#release().placeholder(from, to, placeholder)
  }

  /** Reads the units `[from, to)` as white space. Block tags inside stay apart, because branches begin there. */
  space(from: number, to: number): void {
    let start = from
    for (let cut = from + 1; cut < to; cut++) {
      if (!this.#tagsAt.has(cut)) continue
      this.#holdSpace(start, cut)
      start = cut
    }
    this.#holdSpace(start, to)
  }

  #holdSpace(from: number, to: number): void {
    const last = this.#held.at(-1)
    const goesOn = last?.kind === 'space' && last.to === from && !this.#tagsAt.has(from)
    this.#held.push({ from: goesOn ? this.#held.pop()!.from : from, to, kind: 'space' })
  }

  /** Reads the units `[from, to)`, a tag such as `<br>`, as white space. */
  lineBreak(from: number, to: number): void {
    this.#held.push({ from, to, kind: 'break' })
  }

  markup(from: number, to: number): void {
    if (to > from) this.#held.push({ from, to, kind: 'markup' })
  }

  /** Ends the passage. What was held back stays in it as markup. */
  breakHere(): void {
    if (this.hasText) {
      for (const { from, to } of this.#held) this.#builder.drop(from, to)
      this.passages.push({ text: this.#builder.build(this.encode), role: this.role })
      this.#builder = new StepBuilder(this.input)
    }
    this.#held = []
  }

  /** Places what was held back, because text follows. */
  #release(): StepBuilder {
    let spaced = !this.hasText
    for (const { from, to, kind } of this.#held) {
      if (kind === 'markup' || spaced) this.#builder.drop(from, to)
      else if (kind === 'break') this.#builder.lineBreak(from, to)
      else if (this.input.text.slice(from, to) === ' ') this.#builder.copy(from, to)
      else this.#builder.collapse(from, to)
      spaced ||= kind !== 'markup'
    }
    this.#held = []
    return this.#builder
  }
}
