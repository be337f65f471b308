import { decodeHTML } from 'entities'
import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { PassageRole } from '../document'
import { decodeEntities, decodeInAttribute, entityEncoder } from './entities'
import { BLOCK_ELEMENTS, CODE_ELEMENTS, READ_ATTRIBUTES, SKIPPED_ELEMENTS } from './html-names'
import type { Encode, MappedText } from './mapped-text'
import { placeholderKind } from './placeholder'
import { ProseReader, type PassageDraft } from './prose'
import { StepBuilder } from './step'

/**
 * The passages of HTML. Templates must be masked already, so that a tag may hold them anywhere. Takes HTML as people
 * leave it: tags need not pair, `<` and `&` may stand alone, and what is half typed ends where the text ends.
 */
export function htmlPassages(input: MappedText): PassageDraft[] {
  return new HtmlReader(input).read()
}

/** Elements that give passages their role. Lists and tables give it back to the body, once they are over. */
const ROLES: ReadonlyMap<string, PassageRole> = new Map([
  ['ul', 'body'],
  ['ol', 'body'],
  ['table', 'body'],
  ['blockquote', 'quote'],
  ['li', 'list-item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
])

/** Elements whose end tag people leave out, because the next one of their sort ends them. */
const SIBLINGS: ReadonlyMap<string, string> = new Map([
  ['li', 'li'],
  ['td', 'cell'],
  ['th', 'cell'],
])

/** Deeper nesting is an accident, and must not cost more than its length. */
const DEEPEST = 100

const NO_BREAK_SPACE = '\u00A0'

class HtmlReader implements TokenizerCallbacks {
  readonly #prose: ProseReader
  readonly #attributes: PassageDraft[] = []
  /** How many units have been read. What lies between it and the next text is markup. */
  #at = 0
  #tag = ''
  #attribute = ''
  /** Where the name of the attribute ends; its value follows. */
  #attributeEnd = 0
  #key = ''
  /** Open elements that give passages a role. */
  readonly #roles: string[] = []
  /** The element whose content is skipped, and how many of its name are open. */
  #skipped = ''
  #skippedDepth = 0
  #codeStart = -1
  #inPre = 0
  #brokenLine = false
  readonly #encode: Encode
  /** Without block elements the writer parts paragraphs by blank lines. */
  readonly #blankLinesPart: boolean

  constructor(private readonly input: MappedText) {
    this.#encode = entityEncoder(input.text)
    this.#prose = new ProseReader(input, this.#encode)
    this.#blankLinesPart = !/<(?:p|div|br|table|ul|ol|body|h[1-6])\b/i.test(input.text)
  }

  read(): PassageDraft[] {
    const tokenizer = new Tokenizer({ decodeEntities: true }, this)
    tokenizer.write(this.input.text)
    tokenizer.end()
    this.#break(this.input.text.length)
    return [...this.#prose.passages, ...this.#attributes]
  }

  ontext(start: number, end: number): void {
    this.#markupUntil(start)
    if (this.#isSilent) return
    this.#at = end
    if (this.input.text.slice(start, end).trim() !== '') this.#brokenLine = false
    if (!this.#blankLinesPart && this.#inPre === 0) return this.#prose.text(start, end)
    let from = start
    for (const { 0: gap, index } of this.input.text
      .slice(start, end)
      .matchAll(/(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]\s*/g)) {
      this.#prose.text(from, start + index)
      from = start + index + gap.length
      this.#prose.markup(start + index, from)
      this.#prose.breakHere()
    }
    this.#prose.text(from, end)
  }

  ontextentity(_: number, end: number): void {
    // A reference to two characters comes twice.
    if (this.#isSilent || end <= this.#at) return
    const start = this.input.text.lastIndexOf('&', end - 1)
    this.#markupUntil(start)
    const decoded = decodeHTML(this.input.text.slice(start, end))
    this.#prose.decoded(start, end, decoded)
    this.#at = end
    this.#brokenLine &&= decoded === NO_BREAK_SPACE
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.input.text.slice(start, end).toLowerCase()
    this.#key = ''
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.input.text.slice(start, end).toLowerCase()
    this.#attributeEnd = end
  }

  // A value is decoded from its source, because these events do not say where an entity stands.
  onattribdata(): void {}
  onattribentity(): void {}

  onattribend(quote: QuoteType, end: number): void {
    if (quote !== QuoteType.Double && quote !== QuoteType.Single) return
    const sign = quote === QuoteType.Double ? '"' : "'"
    const start = this.input.text.indexOf(sign, this.#attributeEnd) + 1
    if (this.#tag === 'attribute' && this.#attribute === 'key')
      this.#key = this.input.text.slice(start, end - 1)
    if (READ_ATTRIBUTES.has(this.#attribute) && !this.#isSilent) {
      this.#readAttribute(this.input.slice(start, end - 1), sign)
    }
  }

  onopentagend(end: number): void {
    const tag = this.#tag
    if (this.#skipped) {
      if (tag === this.#skipped) this.#skippedDepth++
      // A head that is not closed ends where the body begins.
      if (this.#skipped !== 'head' || tag !== 'body') return
      this.#skipped = ''
    }
    if (this.#codeStart >= 0) return
    if (tag === 'br') return this.#lineBreak(end + 1)
    if (tag === 'attribute' && this.#key) return this.#intercomAttribute(end + 1)
    if (BLOCK_ELEMENTS.has(tag)) this.#break(end + 1)
    if (SKIPPED_ELEMENTS.has(tag)) {
      this.#skipped = tag
      this.#skippedDepth = 1
    } else if (CODE_ELEMENTS.has(tag)) {
      this.#codeStart = end + 1
    } else if (tag === 'pre') this.#inPre++
    else if (ROLES.has(tag)) this.#enter(tag)
  }

  onselfclosingtag(end: number): void {
    // In HTML only foreign elements, and those of MJML, close themselves; `<p/>` is `<p>`.
    if (!/^(?:svg|math|mj-.*)$/.test(this.#tag)) this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    const tag = this.input.text.slice(start, end).toLowerCase()
    if (this.#skipped) {
      if (tag === this.#skipped && --this.#skippedDepth === 0) this.#skipped = ''
      return
    }
    if (CODE_ELEMENTS.has(tag)) return this.#endCode(start - 2)
    if (BLOCK_ELEMENTS.has(tag)) {
      this.#codeStart = -1
      this.#break(end)
    }
    if (tag === 'pre' && this.#inPre > 0) this.#inPre--
    if (ROLES.has(tag)) this.#leave(tag)
  }

  // Comments and declarations are markup, which is whatever lies between two texts.
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  get #isSilent(): boolean {
    return this.#skipped !== '' || this.#codeStart >= 0
  }

  #markupUntil(offset: number): void {
    if (this.#isSilent) return
    this.#prose.markup(this.#at, offset)
    this.#at = Math.max(this.#at, offset)
  }

  #break(offset: number): void {
    this.#prose.markup(this.#at, offset)
    this.#at = Math.max(this.#at, offset)
    this.#prose.breakHere()
    this.#brokenLine = false
  }

  /** One `<br>` reads as a space, two in a row part paragraphs. */
  #lineBreak(end: number): void {
    if (this.#brokenLine) return this.#break(end)
    this.#prose.lineBreak(this.#at, end)
    this.#at = end
    this.#brokenLine = true
  }

  /** Inline code is one opaque unit; code that fills a `pre` is left out. */
  #endCode(end: number): void {
    if (this.#codeStart < 0) return
    const start = this.#codeStart
    this.#codeStart = -1
    if (this.#inPre === 0 && end > start) {
      const raw = this.input.text.slice(start, end)
      this.#markupUntil(start)
      this.#prose.opaque(start, end, { kind: 'unknown', name: raw, raw })
    }
    this.#at = end
  }

  /** Intercom writes its placeholders as `<attribute key="user.name" default="there"/>`. */
  #intercomAttribute(end: number): void {
    const raw = this.input.text.slice(this.#at, end)
    this.#prose.opaque(this.#at, end, { kind: placeholderKind(this.#key), name: this.#key, raw })
    this.#at = end
  }

  #readAttribute(value: MappedText, sign: '"' | "'"): void {
    const reference = sign === '"' ? '&quot;' : '&#39;'
    const quoted = new StepBuilder(value)
      .copy(0, value.text.length)
      .build((text) => text.replaceAll(sign, reference))
    const decoded = decodeEntities(quoted, this.#encode, decodeInAttribute)
    const reader = new ProseReader(decoded)
    reader.role = 'attribute'
    reader.text(0, decoded.text.length)
    reader.breakHere()
    for (const passage of reader.passages) this.#attributes.push(passage)
  }

  #enter(tag: string): void {
    const sort = SIBLINGS.get(tag)
    if (sort && SIBLINGS.get(this.#roles.at(-1) ?? '') === sort) this.#roles.pop()
    if (this.#roles.length < DEEPEST) this.#roles.push(tag)
    this.#setRole()
  }

  #leave(tag: string): void {
    const at = this.#roles.lastIndexOf(tag)
    if (at >= 0) this.#roles.length = at
    this.#setRole()
  }

  #setRole(): void {
    const quoted = this.#roles.includes('blockquote')
    this.#prose.role = quoted ? 'quote' : (ROLES.get(this.#roles.at(-1) ?? '') ?? 'body')
  }
}
