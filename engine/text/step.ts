import type { BlockTag, Encode, MappedText, Segment } from './mapped-text'
import type { Respelling } from './respelling'
import { PLACEHOLDER, type Placeholder } from './placeholder'

/**
 * Builds one decoding step over a text, from front to back.
 * Units that are neither copied, decoded nor dropped are left out, which decoders use to cut a text into pieces.
 */
export class StepBuilder {
  #text = ''
  readonly #segments: Segment[] = []

  constructor(private readonly input: MappedText) {}

  /** The text so far. */
  get text(): string {
    return this.#text
  }

  /** Lets the units `[from, to)` through as they are. */
  copy(from: number, to: number): this {
    return this.#add('copy', from, to, this.input.text.slice(from, to))
  }

  /** Reads the units `[from, to)` as `text`, one atom. */
  decode(from: number, to: number, text: string): this {
    return this.#add('decode', from, to, text)
  }

  /** Reads white space, with any line prefix in it, as one space or one line break. */
  collapse(from: number, to: number, text = ' '): this {
    return this.#add('collapse', from, to, text)
  }

  /** Reads white space with a tag in it, such as `<br>`, as one space. */
  lineBreak(from: number, to: number): this {
    return this.#add('break', from, to, ' ')
  }

  /** Reads a template expression as one opaque unit. */
  placeholder(from: number, to: number, placeholder: Placeholder): this {
    return this.#add('placeholder', from, to, PLACEHOLDER, placeholder)
  }

  /** Leaves out markup that belongs to the file, not to the text. */
  drop(from: number, to: number, tag?: BlockTag): this {
    return this.#add('drop', from, to, '', undefined, tag)
  }

  /** The decoded text. `encode` writes a replacement the way the input layer spells it. */
  build(encode?: Encode, respelling?: Respelling): MappedText {
    return this.input.through(this.#text, this.#segments, encode, respelling)
  }

  #add(
    kind: Segment['kind'],
    src: number,
    srcEnd: number,
    text: string,
    placeholder?: Placeholder,
    tag?: BlockTag,
  ): this {
    if (srcEnd > src) {
      const out = this.#text.length
      this.#segments.push({ kind, out, outEnd: out + text.length, src, srcEnd, placeholder, tag })
      this.#text += text
    }
    return this
  }
}
