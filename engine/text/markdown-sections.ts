import { Tree, type SyntaxNode } from '@lezer/common'
import { markdownParser } from './markdown-parser'

/** What is shorter is parsed as one. */
const LONG = 10_000

/**
 * Where a text can be cut so that its parts are parsed like the whole: in front of a word or a heading at the start of a
 * line, below an empty one. That ends lists, quotations and paragraphs.
 */
const CUT = /\n[ \t]*\n(?=[A-Za-z#])/g

/**
 * What is known of a block takes a kilobyte or two until its tree is complete. A list of more items, or of more units, is
 * parsed in pieces, as several lists.
 */
const MOST_BLOCKS = 50_000
const MOST_UNITS = 1_000_000

/** The sections of the last long text. While somebody types, all of them but one are what they were. */
let known: ReadonlyMap<string, Tree> = new Map()

const DOCUMENT = markdownParser.nodeSet.types.find(({ isTop }) => isTop)!

/**
 * Parses Markdown, a long text piece by piece, so that nobody has to hold all that is known of it. Each of the trees has
 * its place in the whole text.
 */
export function* parseMarkdown(text: string): Generator<Tree> {
  if (text.length < LONG) {
    yield markdownParser.parse(text)
    return
  }
  const earlier = known
  const sections = new Map<string, Tree>()
  try {
    let at = 0
    while (at < text.length) {
      CUT.lastIndex = at
      const end = CUT.test(text) ? CUT.lastIndex : text.length
      const section = text.slice(at, end)
      let tree = earlier.get(section) ?? parseBlocks(section)
      if (tree.length === section.length) {
        sections.set(section, tree)
        // What begins here goes on behind the empty line, and nobody knows how far.
        if (end < text.length && isOpen(tree, section)) tree = parseBlocks(text.slice(at))
      }
      const start = at
      at += tree.length
      const positions = tree.positions.map((position) => start + position)
      yield new Tree(DOCUMENT, tree.children, positions, at)
    }
  } finally {
    known = sections
  }
}

/** The tree of a text, or of its beginning, where there are too many blocks in it. */
function parseBlocks(text: string): Tree {
  const parse = markdownParser.startParse(text)
  for (let blocks = 0; ; blocks++) {
    const tree = parse.advance()
    if (tree) return tree
    const isEnough = blocks >= MOST_BLOCKS || parse.parsedPos >= MOST_UNITS
    if (isEnough && parse.stoppedAt === null) parse.stopAt(parse.parsedPos)
  }
}

/** Whether a section ends in a block that goes on behind an empty line: a fence, or HTML of some kinds. */
function isOpen(tree: Tree, section: string): boolean {
  for (let node: SyntaxNode | null = tree.topNode.lastChild; node; node = node.lastChild) {
    if (node.name === 'FencedCode') return node.getChildren('CodeMark').length < 2
    if (/^(?:HTML|Comment|ProcessingInstruction)Block$/.test(node.name)) {
      const isNested = node.parent?.name !== 'Document'
      return (
        isNested || /^\s*<(?:[!?]|script\b|pre\b|style\b|textarea\b)/i.test(section.slice(node.from, node.to))
      )
    }
  }
  return false
}
