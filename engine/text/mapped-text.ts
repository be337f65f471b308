import type { Edit, Offsets } from '../finding'
import { compose, indexOfUnit } from './compose'
import { movedRespelling, movedSegment } from './moved'
import { PLACEHOLDER, type Placeholder } from './placeholder'
import type { Respelling } from './respelling'

/**
 * What happened to a stretch of the source on its way into the text.
 *
 * - `copy`: the same units, one for one. The only kind that may be split, and that a fix may edit inside.
 * - `decode`: an escape or an entity. Atomic: any range that touches it takes all of it.
 * - `placeholder`: a template expression, seen as the single unit U+FFFC.
 * - `collapse`: white space and line prefixes that the reader sees as one space or one line break.
 * - `break`: the same with a tag in it that the reader sees as a space, `<br>`. No fix may delete it.
 * - `drop`: a tag, a comment, a marker: in the file, but not in the text.
 */
export type SegmentKind = 'copy' | 'decode' | 'placeholder' | 'collapse' | 'break' | 'drop'

/** A block tag of a template: where a branch of the text starts, changes or ends. */
export interface BlockTag {
  readonly role: 'open' | 'else' | 'close'
  /** Equal for the tags of one block, unique in the file. */
  readonly block: number
  /** The word after the opening sigil: `if`, `each`, or the name of a Mustache section. */
  readonly keyword: string
}

/** Units `[out, outEnd)` of the text come from units `[src, srcEnd)` of the source. All offsets are UTF-16. */
export interface Segment {
  readonly kind: SegmentKind
  readonly out: number
  readonly outEnd: number
  readonly src: number
  readonly srcEnd: number
  readonly placeholder?: Placeholder | undefined
  readonly tag?: BlockTag | undefined
}

/**
 * Writes text back one layer down, escaped as that layer wants it and in the file's own style.
 * `undefined` means that the layer cannot hold this text.
 */
export type Encode = (text: string) => string | undefined

/** Where a layer writes everything as it is read. One function, so that its users can tell that they write alike. */
const asIs: Encode = (text) => text

const LONGEST_ENTITY = 32

const copyOf = (start: number, end: number): Segment[] =>
  end > start ? [{ kind: 'copy', out: 0, outEnd: end - start, src: start, srcEnd: end }] : []

/**
 * Decoded text that knows, for each range of it, the range of the file that it came from.
 *
 * Prose sits in layers: JSON string → HTML → template → Markdown. Each decoder describes only its own step
 * (a list of segments from its output to its input) and `through` composes it with the steps below, so every layer
 * answers in offsets of the file. Nothing is ever searched for again.
 *
 * A worked table. The file holds `"We&rsquo;re <b>so</b> sorry"`, and the HTML decoder reads the string's inside:
 *
 * | source units   | source      | kind   | text | text units |
 * | -------------- | ----------- | ------ | ---- | ---------- |
 * | `[1, 3)`       | `We`        | copy   | `We` | `[0, 2)`   |
 * | `[3, 10)`      | `&rsquo;`   | decode | `’`  | `[2, 3)`   |
 * | `[10, 13)`     | `re `       | copy   | `re `| `[3, 6)`   |
 * | `[13, 16)`     | `<b>`       | drop   |      | `[6, 6)`   |
 * | `[16, 18)`     | `so`        | copy   | `so` | `[6, 8)`   |
 * | `[18, 22)`     | `</b>`      | drop   |      | `[8, 8)`   |
 * | `[22, 28)`     | ` sorry`    | copy   | ` sorry` | `[8, 14)` |
 *
 * `toSource(0, 5)` (`We’re`) is `[1, 12)`: the entity is taken whole.
 * `toSource(6, 8)` (`so`) is `[16, 18)`: tags at the edges stay outside.
 * `toSource(0, 14)` is `[1, 28)`: tags in between are inside the range.
 * `edit(6, 8, 'very')` is one edit of `[16, 18)`. `edit(3, 14, '')` is refused, because it would delete a tag.
 */
export class MappedText {
  #hasTag: boolean | undefined
  #segments: readonly Segment[] | undefined

  private constructor(
    readonly text: string,
    /** The segments where the text stood when it was read, `by` units in front of where it stands now. */
    private readonly unmoved: readonly Segment[],
    /** Writes a replacement for part of this text as the file must spell it. */
    readonly encode: Encode,
    /** How the file can spell the text otherwise, where `encode` refuses what that could hold. */
    readonly respelling?: Respelling,
    private readonly by = 0,
  ) {}

  /** The stretch `[start, end)` of a file, as it stands. */
  static of(source: string, start = 0, end = source.length): MappedText {
    return new MappedText(source.slice(start, end), copyOf(start, end), asIs)
  }

  /** Applies one decoding step. `step` maps `text` to units of this text; `encode` undoes it. */
  through(
    text: string,
    step: readonly Segment[],
    encode: Encode = asIs,
    respelling?: Respelling,
  ): MappedText {
    const into = (below: Encode): Encode => {
      if (encode === asIs || below === asIs) return encode === asIs ? below : encode
      return (replacement) => {
        const encoded = encode(replacement)
        return encoded === undefined ? undefined : below(encoded)
      }
    }
    const other = this.respelling
    return new MappedText(
      text,
      compose(this.segments, step),
      into(this.encode),
      respelling ?? (other && { ...other, encode: into(other.encode) }),
    )
  }

  /** The same text as it would be spelled between quotes. */
  get respelled(): MappedText | undefined {
    return this.respelling && new MappedText(this.text, this.segments, this.respelling.encode)
  }

  /** The part `[start, end)` of this text. Tags at the cuts go with the part that follows them. */
  slice(start: number, end: number): MappedText {
    const segments = compose(this.segments, copyOf(start, end))
    return new MappedText(this.text.slice(start, end), segments, this.encode, this.respelling)
  }

  /** Another text with a map of its own, which is written back as this one is. */
  with(text: string, segments: readonly Segment[], encode = this.encode): MappedText {
    return new MappedText(text, segments, encode)
  }

  /** The same text, `by` units further on in its file. Its map is only moved once somebody asks for it. */
  movedBy(by: number): MappedText {
    if (by === 0) return this
    const respelling = this.respelling && movedRespelling(this.respelling, by)
    return new MappedText(this.text, this.unmoved, this.encode, respelling, this.by + by)
  }

  /** Whether it is at once plain that this is another text, moved `by` units. */
  isMoved(other: MappedText, by: number): boolean {
    return this.unmoved === other.unmoved && this.by === other.by + by
  }

  get segments(): readonly Segment[] {
    return (this.#segments ??=
      this.by === 0 ? this.unmoved : this.unmoved.map((segment) => movedSegment(segment, this.by)))
  }

  /** Where the first segment begins in the source, markup included. */
  get start(): number | undefined {
    const [first] = this.unmoved
    return first && first.src + this.by
  }

  /** The stretch of the source from the first segment to the last, with the markup at both ends. */
  get span(): Offsets | undefined {
    const [first, last] = [this.unmoved[0], this.unmoved.at(-1)]
    return first && last && [first.src + this.by, last.srcEnd + this.by]
  }

  /** Whether a block tag stands anywhere in the text, so that it may have more than one reading. */
  get hasTag(): boolean {
    return (this.#hasTag ??= this.unmoved.some(({ tag }) => tag !== undefined))
  }

  /** Whether a placeholder has a text to fall back to, which knows its place in the file. */
  get hasFallback(): boolean {
    return this.unmoved.some(({ placeholder }) => placeholder?.fallback !== undefined)
  }

  /** The placeholder at a unit of the text, if there is one. */
  placeholderAt(offset: number): Placeholder | undefined {
    const segment = this.segments[this.indexAt(offset)]
    return segment?.kind === 'placeholder' ? segment.placeholder : undefined
  }

  /**
   * The source range of the units `[start, end)`, snapped outward to whole escapes and entities.
   * An empty range gives the point right behind the unit before it, or before the first unit.
   */
  toSource(start: number, end: number): Offsets {
    if (start >= end) {
      const point = start > 0 ? this.sourceOfUnit(start - 1)[1] : this.sourceOfUnit(0)[0]
      return [point, point]
    }
    return [this.sourceOfUnit(start)[0], this.sourceOfUnit(end - 1)[1]]
  }

  /**
   * The edits of the file that put `newText` in place of `[start, end)`: as small as they can be, encoded for
   * every layer. `undefined` when a tag or a placeholder would be touched, of which `tell` then gets the place in the
   * source, when a layer cannot hold the text, or when the text is empty, which has no place.
   */
  edit(start: number, end: number, newText: string, tell?: (markup: Offsets) => void): Edit[] | undefined {
    if (this.segments.length === 0) return newText === '' ? [] : undefined
    let from = start
    let to = end
    let insert = newText
    while (from < to && insert.length > 0 && this.text[from] === insert[0] && !this.isInsideUnit(from + 1)) {
      from += 1
      insert = insert.slice(1)
    }
    while (
      to > from &&
      insert.length > 0 &&
      this.text[to - 1] === insert.at(-1) &&
      !this.isInsideUnit(to - 1)
    ) {
      to -= 1
      insert = insert.slice(0, -1)
    }
    if (from === to && insert === '') return []
    const placeholder = this.text.slice(from, to).indexOf(PLACEHOLDER) + from
    const kept = insert.indexOf(PLACEHOLDER)
    if (placeholder >= from && kept >= 0)
      return this.editAround(placeholder, placeholder + 1, from, to, insert, kept, tell)
    const markup = this.markupIn(from, to)
    if (markup) tell?.([markup.src, markup.srcEnd])
    // A placeholder cannot be spelled from here: only the file knows what it prints.
    if (kept >= 0 || markup || this.holdsSecondEscape(from, to)) return undefined
    const lineBreak = this.lineBreakIn(from, to)
    if (lineBreak && insert.includes(' ')) {
      const near = Math.round(((lineBreak.out - from) / (to - from)) * insert.length)
      const before = insert.lastIndexOf(' ', near)
      const space = before >= 0 ? before : insert.indexOf(' ', near)
      return this.editAround(lineBreak.out, lineBreak.outEnd, from, to, insert, space, tell)
    }
    if (lineBreak?.kind === 'break') {
      tell?.([lineBreak.src, lineBreak.srcEnd])
      return undefined
    }
    const encoded = this.encode(insert)
    return encoded === undefined ? undefined : [{ offsets: this.toSource(from, to), newText: encoded }]
  }

  /** Keeps the units `[keptStart, keptEnd)`, which stand for the unit of `insert` at `kept`: two edits around them. */
  private editAround(
    keptStart: number,
    keptEnd: number,
    from: number,
    to: number,
    insert: string,
    kept: number,
    tell?: (markup: Offsets) => void,
  ): Edit[] | undefined {
    const head = this.edit(from, keptStart, insert.slice(0, kept), tell)
    const tail = this.edit(keptEnd, to, insert.slice(kept + 1), tell)
    return head && tail ? [...head, ...tail] : undefined
  }

  /** The first tag in the range that reads as a space, or else the first line break that carries a prefix of its line. */
  private lineBreakIn(start: number, end: number): Segment | undefined {
    let lineBreak: Segment | undefined
    for (let i = this.indexAt(start); i < this.segments.length; i++) {
      const segment = this.segments[i]!
      if (segment.out >= end) break
      if (segment.out < start || segment.outEnd > end) continue
      if (segment.kind === 'break') return segment
      if (segment.kind === 'collapse') lineBreak ??= segment
    }
    return lineBreak
  }

  /** The first placeholder or tag in the range; tags at its edges stay outside. */
  private markupIn(start: number, end: number): Segment | undefined {
    for (let i = this.indexAt(start); i < this.segments.length; i++) {
      const segment = this.segments[i]!
      if (segment.out >= end) return undefined
      if (segment.kind === 'placeholder' && segment.outEnd > start) return segment
      if (segment.kind === 'drop' && segment.out > start) return segment
    }
    return undefined
  }

  /** Whether an entity begins in the range that reads as one: the file is escaped twice, and what follows is a tag. */
  private holdsSecondEscape(start: number, end: number): boolean {
    const at = this.text.slice(start, end + LONGEST_ENTITY).search(/&(?:#x?[\da-f]+|[a-z][a-z\d]+);/i)
    return at >= 0 && start + at < end
  }

  /** Whether a cut at `offset` would split an atomic segment or a surrogate pair. */
  private isInsideUnit(offset: number): boolean {
    const code = this.text.charCodeAt(offset)
    if (code >= 0xdc00 && code <= 0xdfff) return true
    const segment = this.segments[this.indexAt(offset)]
    return segment !== undefined && segment.kind !== 'copy' && segment.out < offset && offset < segment.outEnd
  }

  private sourceOfUnit(offset: number): Offsets {
    const segment = this.unmoved[this.indexAt(offset)] ?? this.unmoved.at(-1)
    if (segment === undefined) return [0, 0]
    if (segment.kind !== 'copy') return [segment.src + this.by, segment.srcEnd + this.by]
    const at = segment.src + this.by + Math.min(offset, segment.outEnd - 1) - segment.out
    return [at, at + 1]
  }

  /** The index of the segment that holds the unit at `offset`: the first one that ends behind it. */
  private indexAt(offset: number): number {
    return indexOfUnit(this.unmoved, offset)
  }
}
