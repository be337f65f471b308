import type { Dialect } from './dialects'
import { syntaxesFor } from './dialects/syntaxes'
import type { BlockTag } from './mapped-text'
import { PositionFinder } from './position-finder'
import { TemplateBlocks } from './template-blocks'
import { signsOf, withSign, type Signs } from './template-signs'

/** One piece of template syntax, in offsets of the scanned text. What lies between two tokens is text. */
export interface TemplateToken {
  readonly start: number
  readonly end: number
  /** What a printing tag prints; `undefined` for markup that prints nothing: block tags, comments. */
  readonly expression?: string
  /** What an escape reads as: `''` as `'`. */
  readonly decoded?: string
  readonly tag?: BlockTag
  /** Whether string literals in it may be read by customers: those of a helper, not those of a comparison. */
  readonly holdsStrings?: boolean
}

/** The syntax of one dialect, or one part of it. Without state: what it learns of a text is kept by the scan. */
export interface Syntax {
  /** The characters at which it may begin. */
  readonly signs: string
  /** Reads what begins at `start`. `false` where that is none of this syntax; nothing is noted then. */
  read(scan: TemplateScan, start: number): boolean
}

/**
 * Finds template syntax in one pass: that of one dialect, or else of all that the text may be written in. Tolerant:
 * what is not closed is text, and blocks need not pair. Never throws; linear in the length of the text.
 */
export function scanTemplate(text: string, dialect?: Dialect): TemplateToken[] {
  const signs = signsOf(syntaxesFor(text, dialect))
  signs.pattern.lastIndex = 0
  return signs.pattern.test(text) ? new TemplateScan(text, signs).run() : []
}

/** What a scan has found so far, and what helps a syntax to read on. */
export class TemplateScan {
  readonly tokens: TemplateToken[] = []
  readonly blocks = new TemplateBlocks()
  readonly finder: PositionFinder
  /** Up to where the text is read. */
  at = 0
  readonly #own = new Map<unknown, unknown>()

  constructor(
    readonly text: string,
    private signs: Signs,
  ) {
    this.finder = new PositionFinder(text)
  }

  run(): TemplateToken[] {
    for (;;) {
      const { pattern, readers } = this.signs
      pattern.lastIndex = this.at
      if (!pattern.test(this.text)) return this.tokens
      const start = pattern.lastIndex - 1
      this.at = start
      if (!this.#readAt(start, readers[this.text.charCodeAt(start)]!)) this.at = start + 1
    }
  }

  #readAt(start: number, syntaxes: readonly Syntax[]): boolean {
    for (const syntax of syntaxes) if (syntax.read(this, start)) return true
    return false
  }

  /** What a syntax remembers of this text, made when it is first asked for. The function is the key. */
  own<T extends boolean | object>(make: (text: string) => T): T {
    let own = this.#own.get(make)
    if (own === undefined) this.#own.set(make, (own = make(this.text)))
    return own as T
  }

  /** From here on, the syntax may begin at one more sign. */
  watch(sign: string, syntax: Syntax): void {
    this.signs = withSign(this.signs, sign, syntax)
  }

  /** Goes on behind `end`, without reading what lies before it. */
  skipTo(end: number): true {
    this.at = end
    return true
  }

  print(start: number, end: number, expression: string): true {
    return this.push({ start, end, expression: expression.trim(), holdsStrings: true })
  }

  markup(start: number, end: number, tag?: BlockTag): true {
    return this.push(tag ? { start, end, tag } : { start, end })
  }

  escape(start: number, end: number, decoded: string): true {
    return this.push({ start, end, decoded })
  }

  push(token: TemplateToken): true {
    this.tokens.push(token)
    this.at = token.end
    return true
  }

  /**
   * Reads the token that `read` reads at `start`, and drops the white space that its sigils swallow: `{{~x~}}`.
   * The words around it are glued, as they are when it is printed.
   */
  trimming(start: number, before: boolean, after: boolean, read: () => true): true {
    if (before) this.#dropSpaceBefore(start)
    read()
    if (after) this.#dropSpaceBehind()
    return true
  }

  #dropSpaceBefore(end: number): void {
    const limit = this.tokens.at(-1)?.end ?? 0
    let start = end
    while (start > limit && isSpace(this.text.charCodeAt(start - 1))) start -= 1
    if (start < end) this.markup(start, end)
  }

  #dropSpaceBehind(): void {
    let end = this.at
    while (end < this.text.length && isSpace(this.text.charCodeAt(end))) end += 1
    if (end > this.at) this.markup(this.at, end)
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
