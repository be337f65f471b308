import { GFM, parser, type InlineContext, type MarkdownConfig } from '@lezer/markdown'

/** The parser's time grows faster than the text of a block. Nobody writes a paragraph of this many units. */
export const LONGEST_BLOCK = 10_000

/** Nobody nests lists and quotations this deep. Each mark of a line is read once more for each that stands before it. */
const DEEPEST_BLOCK = 100

/** Reads a block that is too long for the parser as words without markup, and passes over words that hold none. */
const inLinearTime: MarkdownConfig = {
  parseBlock: [
    {
      name: 'TooDeep',
      before: 'Blockquote',
      parse(block, line) {
        if (block.depth <= DEEPEST_BLOCK) return false
        const start = block.lineStart + line.pos
        const end = block.lineStart + line.text.length
        block.addElement(
          block.elt('Paragraph', start, end, [...block.parser.parseInline(line.text.slice(line.pos), start)]),
        )
        block.nextLine()
        return true
      },
    },
  ],
  parseInline: [
    {
      name: 'Passed',
      before: 'Escape',
      parse(block, next, at) {
        if (block.end - block.offset > LONGEST_BLOCK) return block.end
        if (next === BLANK) return endOfBlanks(block, at)
        return mayHoldAddress(block) ? -1 : endOfWords(block, at)
      },
    },
    {
      name: 'EndlessLink',
      before: 'LinkEnd',
      // Else each `](` is looked at up to the end of the block, because `)` may still come.
      parse: (block, next, at) => (next === BRACKET_END && isEndless(block, at + 1) ? at + 1 : -1),
    },
  ],
}

/** Where a run of blanks ends, so that each is read once; -1 at the end of a line, where it may be a hard break. */
function endOfBlanks(block: InlineContext, start: number): number {
  let end = start
  while (block.char(end) === BLANK) end += 1
  return block.char(end) === LINE_BREAK ? -1 : end
}

/** The characters at which the parser looks for anything but addresses. */
const SIGNS = new Set(Array.from('\\&`<*_[]!~', (sign) => sign.charCodeAt(0)))

/** Where the words end that hold no sign: else the parser asks a dozen readers at each letter. -1 where there are none. */
function endOfWords(block: InlineContext, start: number): number {
  let end = start
  while (end < block.end && !SIGNS.has(block.char(end))) {
    const behind = block.char(end) === BLANK ? endOfBlanks(block, end) : end + 1
    if (behind < 0) break
    end = behind
  }
  return end > start ? end : -1
}

/** Whether a web or mail address may stand in a block without any sign around it. Asked many times for one block. */
function mayHoldAddress({ text }: InlineContext): boolean {
  if (asked.text !== text) asked = { text, answer: /@|www\.|https?:|mailto:|xmpp:/.test(text) }
  return asked.answer
}
let asked = { text: '', answer: false }

const BLANK = 32
const LINE_BREAK = 10
const BRACKET_END = 93
const [OPEN, CLOSE, BACKSLASH] = [40, 41, 92]

/** Other readers of Markdown take no more parentheses in each other for the target of a link. */
const DEEPEST_TARGET = 32

/** Whether more parentheses open at a place than any target of a link can hold. */
function isEndless(block: InlineContext, start: number): boolean {
  let depth = 0
  for (let at = start; at < block.end && block.char(start) === OPEN; at++) {
    const sign = block.char(at)
    if (sign === BACKSLASH) at += 1
    else if (sign === OPEN && ++depth > DEEPEST_TARGET) return true
    else if (sign === CLOSE && --depth === 0) return false
  }
  return depth > 0
}

/** The parser of Markdown, as GitHub has it, in time that grows with the text. */
export const markdownParser = parser.configure([GFM, inLinearTime])
