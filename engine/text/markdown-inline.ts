import type { SyntaxNodeRef } from '@lezer/common'
import { decodeHTMLStrict } from 'entities'
import type { PassageRole } from '../document'
import { BLOCK_ELEMENTS, INLINE_ELEMENTS, SKIPPED_ELEMENTS } from './html-names'
import type { MappedText } from './mapped-text'
import { placeholderKind } from './placeholder'
import { ProseReader, type PassageDraft } from './prose'

/** Markup in a line of prose that the reader does not see. */
const MARKS = new Set(
  'EmphasisMark StrikethroughMark HeaderMark TaskMarker URL Autolink Image Comment ProcessingInstruction'.split(
    ' ',
  ),
)

const ELEMENTS = new Set([...BLOCK_ELEMENTS, ...INLINE_ELEMENTS, ...SKIPPED_ELEMENTS])

/** The mark of a footnote, `[^1]`, or of an alert, `[!NOTE]`. */
const LABEL = /^\[(?:\^[^\]\s]+|![A-Za-z]+)\]/
const LONGEST_LABEL = 100

/** Gathers the text of one block after the other from the inline nodes of a Markdown tree, front to back. */
export class InlineReader {
  readonly #text: string
  readonly #reader: ProseReader
  /** Where the block begins. */
  #start = 0
  /** Up to where the text is read. */
  #at = 0
  #isOpen = false
  /** White space that may go on behind a line break, with the prefix of the next line. */
  #space: { readonly from: number; to: number } | undefined
  /** Where the text of a link ends, and where the link itself ends. */
  readonly #linkEnds = new Map<number, number>()

  constructor(input: MappedText) {
    this.#text = input.text
    this.#reader = new ProseReader(input, encodeMarkdown)
  }

  get passages(): PassageDraft[] {
    return this.#reader.passages
  }

  /** Begins a block of prose at `from`. */
  begin(from: number, role: PassageRole): void {
    this.#isOpen = true
    this.#start = from
    this.#at = from
    this.#reader.role = role
  }

  /** Ends the block at `to`. */
  end(to: number): void {
    this.#readUntil(to)
    this.#placeSpace()
    this.#reader.breakHere()
    this.#isOpen = false
  }

  /** Reads an inline node. `false` where nothing below it is to be read. */
  enter(ref: SyntaxNodeRef): boolean {
    const { name, from, to } = ref
    // Marks between blocks, and what is inside markup that is passed already, are nobody's text.
    if (!this.#isOpen || from < this.#at) return false
    const slice = this.#text.slice(from, to)
    // The line under a heading has the prefix of its quote in front, for which the parser has no node.
    const lineBreak = name === 'HeaderMark' ? this.#text.lastIndexOf('\n', from) : -1
    if (lineBreak >= this.#at) return this.#mark(lineBreak, to)
    if (MARKS.has(name)) return this.#mark(from, to)
    if (name === 'QuoteMark' || name === 'HardBreak') return this.#lineBreak(from, to)
    if (name === 'Escape') return this.#decoded(from, to, slice.slice(1))
    if (name === 'Entity') return this.#decoded(from, to, decodeHTMLStrict(slice))
    if (name === 'InlineCode') return this.#opaque(from, to, slice.replace(/^`+\s?|\s?`+$/g, ''))
    if (name === 'HTMLTag') return this.#tag(from, to, slice)
    if (name === 'Link') return this.#link(ref)
    const linkEnd = name === 'LinkMark' ? this.#linkEnds.get(from) : undefined
    return linkEnd === undefined || this.#mark(from, linkEnd)
  }

  /** Of a link, only the words are read. `[words]` alone are brackets around words, as far as this file tells. */
  #link({ from, to, node }: SyntaxNodeRef): boolean {
    const sign = LABEL.exec(this.#text.slice(from, from + LONGEST_LABEL))?.[0]
    // A label is markup, with the colon that makes a footnote of a paragraph.
    if (sign?.length === to - from) {
      const isNote = from === this.#start && this.#text[to] === ':'
      return this.#mark(from, isNote ? to + 1 : to)
    }
    const wordsEnd = node.getChildren('LinkMark')[1]?.from
    if (wordsEnd !== undefined && wordsEnd + 1 < to) {
      this.#linkEnds.set(wordsEnd, to)
      this.#mark(from, from + 1)
    }
    return true
  }

  /** `<First Name>` parses as a tag, but no browser knows it: it is a slot that people fill in by hand. */
  #tag(from: number, to: number, slice: string): false {
    const name = /^<([A-Za-z][\w-]*)/.exec(slice)?.[1]?.toLowerCase()
    if (name === 'br') return this.#breakTag(from, to)
    if (name === undefined || ELEMENTS.has(name) || slice.includes('=')) return this.#mark(from, to)
    return this.#opaque(from, to, slice.slice(1, -1).trim())
  }

  #mark(from: number, to: number): false {
    this.#placeBefore(from)
    this.#reader.markup(from, to)
    this.#at = to
    return false
  }

  #decoded(from: number, to: number, text: string): false {
    this.#placeBefore(from)
    this.#reader.decoded(from, to, text)
    this.#at = to
    return false
  }

  #opaque(from: number, to: number, name: string): false {
    this.#placeBefore(from)
    const kind = this.#text[from] === '<' ? placeholderKind(name) : 'unknown'
    this.#reader.opaque(from, to, { kind, name, raw: this.#text.slice(from, to) })
    this.#at = to
    return false
  }

  #lineBreak(from: number, to: number): false {
    this.#readUntil(from)
    this.#widenSpace(from, to)
    this.#at = to
    return false
  }

  /** `<br>` reads as white space too, but an edit may not delete it. */
  #breakTag(from: number, to: number): false {
    this.#placeBefore(from)
    this.#reader.lineBreak(from, to)
    this.#at = to
    return false
  }

  #placeBefore(offset: number): void {
    this.#readUntil(offset)
    this.#placeSpace()
  }

  /** Reads the text before `to`; the white space at its end waits for what follows. */
  #readUntil(to: number): void {
    const chunk = this.#text.slice(this.#at, to)
    const start = to - chunk.trimStart().length
    const end = Math.max(start, this.#at + chunk.trimEnd().length)
    this.#widenSpace(this.#at, start)
    if (start < end) {
      this.#placeSpace()
      this.#reader.text(start, end)
      this.#widenSpace(end, to)
    }
    this.#at = to
  }

  /**
   * A line break and the `> ` or the indent behind it become one stretch, so that an edit of the words around it
   * keeps all of it or none.
   */
  #widenSpace(from: number, to: number): void {
    if (from === to) return
    if (this.#space?.to === from) this.#space.to = to
    else {
      this.#placeSpace()
      this.#space = { from, to }
    }
  }

  #placeSpace(): void {
    if (this.#space) this.#reader.space(this.#space.from, this.#space.to)
    this.#space = undefined
  }
}

/** New words must not read as markup, and must stay on their line. */
const encodeMarkdown = (text: string): string | undefined =>
  /[\r\n]/.test(text) ? undefined : text.replace(/[\\`*_<|]|&(?=#?\w+;)/g, '\\$&')
