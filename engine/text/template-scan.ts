import type { BlockTag } from './mapped-text'
import { PositionFinder } from './position-finder'
import { TemplateBlocks } from './template-blocks'
import { braceSlot, bracketSlot, helpScoutSlot, type Slot } from './template-slots'

/** One piece of template syntax, in offsets of the scanned text. What lies between two tokens is text. */
export interface TemplateToken {
  readonly start: number
  readonly end: number
  /** What a printing tag prints; `undefined` for markup that prints nothing: block tags, comments, escapes. */
  readonly expression?: string
  readonly tag?: BlockTag
  /** Whether string literals in it may be read by customers: those of a helper, not those of a comparison. */
  readonly holdsStrings?: boolean
}

const LIQUID_BRANCHES = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'ifchanged'])
const LIQUID_WITH_TEXT = new Set(['assign', 'include', 'render', 'set', 'echo'])
const FREEMARKER_BRANCHES = new Set(['if', 'list', 'switch'])
const COMPARING = new Set(['if', 'unless', 'with', 'each'])

/**
 * Finds template syntax of the common dialects in one pass. Tolerant: what is not closed is text, and blocks need
 * not pair. Never throws; linear in the length of the text.
 */
export function scanTemplate(text: string): TemplateToken[] {
  return new TemplateScanner(text).scan()
}

class TemplateScanner {
  readonly #tokens: TemplateToken[] = []
  readonly #blocks = new TemplateBlocks()
  readonly #finder: PositionFinder
  #open = '{{'
  #close = '}}'
  #at = 0
  #goStyle: boolean | undefined

  constructor(private readonly text: string) {
    this.#finder = new PositionFinder(text)
  }

  scan(): TemplateToken[] {
    let candidates = /[{[<]/g
    for (;;) {
      candidates.lastIndex = this.#at
      const start = candidates.exec(this.text)?.index
      if (start === undefined) return this.#tokens
      this.#at = start
      const opened = this.#open
      if (!this.#readAt(start)) this.#at = start + 1
      if (this.#open !== opened) candidates = new RegExp(`[{[<${escapeClass(this.#open.charAt(0))}]`, 'g')
    }
  }

  #readAt(start: number): boolean {
    if (this.text.startsWith(this.#open, start)) return this.#mustache(start)
    switch (this.text[start]) {
      case '{':
        return this.#brace(start)
      case '[':
        return this.#slot(bracketSlot(this.text, start))
      default:
        return this.#angle(start)
    }
  }

  /** `{{…}}` and what begins like it. */
  #mustache(start: number): boolean {
    const inside = start + this.#open.length
    if (this.#open === '{{') {
      if (this.text[start - 1] === '\\') {
        this.#markup(start - 1, start)
        if (this.text[start - 2] !== '\\') return this.#skipEscaped(inside)
      }
      if (this.text.startsWith('{{{{', start)) return this.#rawBlock(start)
      if (this.text[inside] === '{') return this.#tripleMustache(start)
      if (this.text[inside] === '<' || this.text[inside] === '%') return this.#shortcode(start)
    }
    const sigil = /[~-]?\s*/y
    sigil.lastIndex = inside
    sigil.exec(this.text)
    const first = sigil.lastIndex
    if (this.text.startsWith('!--', first)) {
      const end = this.#finder.afterPattern(/--~?\}\}/g, first + 1)
      if (end !== undefined) return this.#markup(start, end)
    }
    if (this.text[first] === '!') {
      const end = this.#finder.after(this.#close, first)
      return end !== undefined && this.#markup(start, end)
    }
    if (this.text[first] === '=') return this.#delimiters(start, first + 1)
    const close = this.#finder.tagEnd(inside, this.#open, this.#close)
    if (close === undefined) return false
    return this.#tag(start, close + this.#close.length, this.text.slice(inside, close))
  }

  /** An escaped mustache is text, up to its own end. */
  #skipEscaped(inside: number): boolean {
    this.#at = this.#finder.tagEnd(inside, this.#open, this.#close) ?? inside
    return true
  }

  #tripleMustache(start: number): boolean {
    const close = this.#finder.tagEnd(start + 3, '{{', '}}}')
    return close !== undefined && this.#print(start, close + 3, this.text.slice(start + 3, close))
  }

  /** `{{{{raw}}}} {{this is text}} {{{{/raw}}}}` */
  #rawBlock(start: number): boolean {
    const opening = /\{\{\{\{\s*([\w.-]+)[^{}]{0,200}\}\}\}\}/y
    opening.lastIndex = start
    const name = opening.exec(this.text)?.[1]
    const inside = this.#finder.after('{{{{/', opening.lastIndex)
    const closing = `${name}}}}}`
    if (name === undefined || inside === undefined || !this.text.startsWith(closing, inside)) return false
    this.#markup(start, opening.lastIndex)
    return this.#markup(inside - '{{{{/'.length, inside + closing.length)
  }

  /** Hugo's `{{< track "…" >}}` and `{{% note %}}`. */
  #shortcode(start: number): boolean {
    const end = this.#finder.tagEnd(start + 3, '{{', this.text[start + 2] === '<' ? '>}}' : '%}}')
    return end !== undefined && this.#markup(start, end + 3)
  }

  /** Mustache's `{{=<% %>=}}`. */
  #delimiters(start: number, inside: number): boolean {
    const end = this.#finder.after(`=${this.#close}`, inside)
    if (end === undefined || end - start > 40) return false
    const [open, close, ...rest] = this.text
      .slice(inside, end - 1 - this.#close.length)
      .trim()
      .split(/\s+/)
    if (!open || !close || rest.length > 0) return false
    this.#open = open
    this.#close = close
    return this.#markup(start, end)
  }

  /** Tells apart what stands between `{{` and `}}`. */
  #tag(start: number, end: number, inside: string): boolean {
    const content = inside.replace(/^[~-]/, '').replace(/[~-]$/, '').trim()
    const [, sigil = '', rest = ''] = /^(#[>*]?|[\^/>&*])?\s*(.*)$/s.exec(content) ?? []
    const keyword = /^[^\s|}]*/.exec(rest)?.[0] ?? ''
    switch (sigil) {
      case '':
        return this.#plainTag(start, end, content, keyword)
      case '&':
        return this.#print(start, end, rest)
      case '^':
        if (keyword === '') return this.#markup(start, end, this.#blocks.else('else'))
        return this.#inverted(start, end, keyword)
      case '/':
        return this.#closeMustache(start, end, keyword)
      case '>':
      case '*':
        return this.#push({ start, end, holdsStrings: true })
      default:
        return this.#push({
          start,
          end,
          tag: this.#blocks.open(keyword),
          holdsStrings: !COMPARING.has(keyword),
        })
    }
  }

  #plainTag(start: number, end: number, content: string, keyword: string): boolean {
    if (content === 'else') return this.#markup(start, end, this.#blocks.else('else'))
    if (/^else?if$|^else$/.test(keyword)) return this.#markup(start, end, this.#blocks.else('else if'))
    if (/^(?:if|range|with|end)$/.test(keyword) && this.#hasGoEnds()) {
      return this.#markup(
        start,
        end,
        keyword === 'end' ? this.#blocks.closeLast() : this.#blocks.open(keyword),
      )
    }
    return this.#print(start, end, content)
  }

  /** `{{if}}` without `#` opens a block in Go templates alone, which close with `{{end}}`. */
  #hasGoEnds(): boolean {
    return (this.#goStyle ??= /\{\{-?\s?end\s?-?\}\}/.test(this.text))
  }

  /** `{{/x}}`, where `{{^x}}` right behind it is the other branch of the same block. */
  #closeMustache(start: number, end: number, keyword: string): boolean {
    const next = /\s*\{\{\^\s*([^\s}]+)\s*\}\}/y
    next.lastIndex = end
    const goesOn = next.exec(this.text)?.[1] === keyword
    return this.#markup(start, end, goesOn ? this.#blocks.invert(keyword) : this.#blocks.close(keyword))
  }

  #inverted(start: number, end: number, keyword: string): boolean {
    return this.#markup(
      start,
      end,
      this.#blocks.takeInverted(keyword) ? undefined : this.#blocks.open(keyword),
    )
  }

  /** What begins with a single brace: `{% … %}`, `{# … #}` and the slots of simpler dialects. */
  #brace(start: number): boolean {
    const next = this.text[start + 1]
    if (next === '%') return this.#liquid(start)
    if (next === '#' && /[\s-]/.test(this.text[start + 2] ?? '')) {
      const end = this.#finder.after('#}', start + 2)
      return end !== undefined && this.#markup(start, end)
    }
    return this.#slot(braceSlot(this.text, start))
  }

  #liquid(start: number): boolean {
    if (this.#slot(helpScoutSlot(this.text, start))) return true
    const close = this.#finder.tagEnd(start + 2, '{%', '%}')
    if (close === undefined) return false
    const end = close + 2
    const keyword = /^[-+]?\s*(\w*)/.exec(this.text.slice(start + 2, close))?.[1] ?? ''
    if (keyword === 'comment') return this.#markup(start, this.#afterLiquid('endcomment', end) ?? end)
    if (keyword === 'raw' || keyword === 'verbatim') return this.#liquidRaw(start, end, `end${keyword}`)
    if (keyword === 'else') return this.#markup(start, end, this.#blocks.else('else'))
    if (/^(?:els?e?if|when)$/.test(keyword)) return this.#markup(start, end, this.#blocks.else(keyword))
    if (LIQUID_BRANCHES.has(keyword)) return this.#markup(start, end, this.#blocks.open(keyword))
    if (keyword.startsWith('end')) return this.#markup(start, end, this.#blocks.close(keyword.slice(3)))
    return this.#push({ start, end, holdsStrings: LIQUID_WITH_TEXT.has(keyword) })
  }

  #liquidRaw(start: number, end: number, closing: string): boolean {
    this.#markup(start, end)
    const after = this.#afterLiquid(closing, end)
    if (after === undefined) return true
    return this.#markup(this.text.lastIndexOf('{%', after - 1), after)
  }

  #afterLiquid(keyword: string, from: number): number | undefined {
    return this.#finder.afterPattern(new RegExp(`\\{%-?\\s{0,3}${keyword}\\s{0,3}-?%\\}`, 'g'), from)
  }

  /** FreeMarker's `<#if …>`, and `<%= … %>` of ERB and EJS. */
  #angle(start: number): boolean {
    if (this.text.startsWith('<#--', start)) {
      const end = this.#finder.after('-->', start)
      return end !== undefined && this.#markup(start, end)
    }
    if (this.text.startsWith('<%', start)) {
      const close = this.#finder.tagEnd(start + 2, '<%', '%>')
      if (close === undefined) return false
      const prints = /^[=-]/.test(this.text.slice(start + 2, close))
      return prints
        ? this.#print(start, close + 2, this.text.slice(start + 3, close))
        : this.#markup(start, close + 2)
    }
    const directive = /^<(\/?[#@])([A-Za-z][\w.]*)/.exec(this.text.slice(start, start + 40))
    if (!directive) return false
    const [opening, sigil = '', keyword = ''] = directive
    const close = this.#finder.tagEnd(start + opening.length, '<', '>')
    return close !== undefined && this.#markup(start, close + 1, this.#freemarkerTag(sigil, keyword))
  }

  #freemarkerTag(sigil: string, keyword: string): BlockTag | undefined {
    if (sigil.startsWith('/')) return this.#blocks.close(keyword)
    if (sigil === '@') return undefined
    if (keyword.startsWith('else')) return this.#blocks.else(keyword === 'else' ? 'else' : 'else if')
    if (keyword === 'case' || keyword === 'default') return this.#blocks.else('when')
    return FREEMARKER_BRANCHES.has(keyword) ? this.#blocks.open(keyword) : undefined
  }

  #slot(slot: Slot | undefined): boolean {
    return slot !== undefined && this.#print(slot.start, slot.end, slot.expression)
  }

  #print(start: number, end: number, expression: string): true {
    return this.#push({ start, end, expression: expression.trim(), holdsStrings: true })
  }

  #markup(start: number, end: number, tag?: BlockTag): true {
    return this.#push({ start, end, ...(tag && { tag }) })
  }

  #push(token: TemplateToken): true {
    this.#tokens.push(token)
    this.#at = token.end
    return true
  }
}

const escapeClass = (character: string): string => character.replace(/[\]\\^-]/, '\\$&')
