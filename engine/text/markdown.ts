import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common'
import type { PassageRole } from '../document'
import { frontMatterOf } from './front-matter'
import { htmlPassages } from './html'
import type { MappedText } from './mapped-text'
import { InlineReader } from './markdown-inline'
import { parseMarkdown } from './markdown-sections'
import { splitParagraphs } from './paragraphs'
import { MOST_PASSAGES, type PassageDraft } from './prose'
import { StepBuilder } from './step'

/** The passages of Markdown, whose templates are masked already. Never throws. */
export const markdownPassages = (input: MappedText): PassageDraft[] => passagesOf(unixLines(input), 0)

function passagesOf(input: MappedText, depth: number, quotes = 0): PassageDraft[] {
  const reader = new BlockReader(input, depth, quotes)
  for (const tree of parseMarkdown(input.text)) {
    tree.iterate({
      enter: (node) => reader.enter(node),
      leave: (node) => reader.leave(node),
    })
    if (reader.passages.length > MOST_PASSAGES) break
  }
  return reader.passages
}

const CONTAINERS = new Set(
  'Document Blockquote BulletList OrderedList ListItem Table TableHeader TableRow'.split(' '),
)
const PROSE_BLOCK = /^(?:Paragraph|Task|TableCell|(?:ATX|Setext)Heading\d)$/

/** People put messages in fences so that they can be copied; code has the name of its language there. */
const FENCES: Readonly<Record<string, 'text' | 'html' | 'markdown'>> = {
  '': 'text',
  text: 'text',
  txt: 'text',
  plain: 'text',
  plaintext: 'text',
  email: 'text',
  mail: 'text',
  liquid: 'text',
  html: 'html',
  hbs: 'html',
  handlebars: 'html',
  mustache: 'html',
  mjml: 'html',
  md: 'markdown',
  markdown: 'markdown',
}
/** Markdown in a fence may hold fences. Deeper ones are examples of examples. */
const MAX_FENCE_DEPTH = 2

/** Goes through the blocks of a Markdown tree and tells which hold prose. */
class BlockReader {
  readonly #inline: InlineReader
  #lists = 0
  readonly #tagsAt: readonly number[]
  #nextTag = 0

  constructor(
    private readonly input: MappedText,
    private readonly depth: number,
    /** How many quotes the text stands in. */
    private quotes: number,
  ) {
    this.#inline = new InlineReader(input)
    this.#tagsAt = input.segments.flatMap(({ tag, out }) => (tag ? [out] : []))
  }

  get passages(): PassageDraft[] {
    return this.#inline.passages
  }

  /** `false` where nothing below the node is to be read. */
  enter(ref: SyntaxNodeRef): boolean {
    const { name, from, to } = ref
    if (this.passages.length > MOST_PASSAGES) return false
    if (CONTAINERS.has(name)) {
      this.#count(name, 1)
      return true
    }
    if (PROSE_BLOCK.test(name)) {
      this.#inline.begin(from, this.#roleOf(name))
      return true
    }
    if (name === 'FencedCode') this.#add(this.#fence(ref.node))
    else if (name === 'HTMLBlock') this.#add(this.#html(ref.node))
    else if (name === 'CodeBlock') this.#add(this.#indented(from, to))
    else return this.#inline.enter(ref)
    return false
  }

  leave({ name, to }: SyntaxNodeRef): void {
    if (PROSE_BLOCK.test(name)) this.#inline.end(to)
    else this.#count(name, -1)
  }

  #add(passages: readonly PassageDraft[]): void {
    for (const passage of passages) this.passages.push(passage)
  }

  #count(name: string, step: 1 | -1): void {
    if (name === 'Blockquote') this.quotes += step
    else if (name === 'BulletList' || name === 'OrderedList') this.#lists += step
  }

  #roleOf(name: string): PassageRole {
    if (name.includes('Heading')) return 'heading'
    if (name === 'TableCell') return 'cell'
    if (this.quotes > 0) return 'quote'
    return this.#lists > 0 ? 'list-item' : 'body'
  }

  #fence(fence: SyntaxNode): PassageDraft[] {
    const info = fence.getChild('CodeInfo')
    const language = info ? this.input.text.slice(info.from, info.to).split(/[\s{]/)[0]! : ''
    const content = Object.hasOwn(FENCES, language.toLowerCase()) ? FENCES[language.toLowerCase()] : undefined
    if (content === undefined) return []
    const inside = this.#linesOf(fence)
    if (content === 'html') return htmlPassages(inside)
    if (content === 'text') return paragraphsOf(inside)
    if (this.depth >= MAX_FENCE_DEPTH) return []
    const { end } = frontMatterOf(inside.text) ?? { end: 0 }
    return passagesOf(inside.slice(end, inside.text.length), this.depth + 1)
  }

  /** HTML in a quote. The parser does not see that a blank line ends it there, so what is behind one is read again. */
  #html(block: SyntaxNode): PassageDraft[] {
    const { text } = this.input
    const marks = block.getChildren('QuoteMark')
    if (marks.length === 0) return htmlPassages(this.input.slice(block.from, block.to))
    const step = new StepBuilder(this.input)
    let at = block.from
    marks.forEach(({ from, to }, index) => {
      if (marks[index + 1]?.from === to + 1 || marks[index + 1]?.from === to) return
      const lineBreak = text.lastIndexOf('\n', from)
      const next = text[to] === ' ' ? to + 1 : to
      step.copy(at, lineBreak).collapse(lineBreak, next, '\n')
      at = next
    })
    const inside = step.copy(at, block.to).build()
    const end = /\n[ \t]*\n/.exec(inside.text)?.index ?? inside.text.length
    const html = htmlPassages(inside.slice(0, end))
    if (this.depth >= MAX_FENCE_DEPTH) return html
    return [...html, ...passagesOf(inside.slice(end, inside.text.length), this.depth + 1, this.quotes)]
  }

  /** What is in a fence, each line without the prefix that the quotes and lists around it demand. */
  #linesOf(fence: SyntaxNode): MappedText {
    const step = new StepBuilder(this.input)
    const texts = fence.getChildren('CodeText')
    texts.forEach(({ from, to }, index) => {
      const next = texts[index + 1]?.from ?? to
      if (next === to) step.copy(from, to)
      else step.copy(from, to - 1).collapse(to - 1, next, '\n')
    })
    return step.build()
  }

  /** Indented text is code, except in the line after a block tag: people indent what stands in a condition. */
  #indented(from: number, to: number): PassageDraft[] {
    while ((this.#tagsAt[this.#nextTag] ?? Infinity) <= from) this.#nextTag += 1
    const tag = this.#tagsAt[this.#nextTag - 1]
    const isInBlock = tag !== undefined && /^[ \t]*\n[ \t]*$/.test(this.input.text.slice(tag, from))
    return isInBlock ? paragraphsOf(this.input.slice(from, to)) : []
  }
}

const paragraphsOf = (text: MappedText): PassageDraft[] =>
  splitParagraphs(text).map((paragraph) => ({ text: paragraph, role: 'body' }))

/** The parser knows `\n` alone as a line break. */
function unixLines(input: MappedText): MappedText {
  if (!input.text.includes('\r')) return input
  const step = new StepBuilder(input)
  let at = 0
  for (const { 0: lineBreak, index } of input.text.matchAll(/\r\n?/g)) {
    step.copy(at, index).decode(index, index + lineBreak.length, '\n')
    at = index + lineBreak.length
  }
  return step.copy(at, input.text.length).build()
}
