import { Tree, type SyntaxNode } from '@lezer/common'
import { markdownParser } from './markdown-parser'

/** What is shorter is parsed as one. */
const LONG = 10_000

/**
 * Where a text can be cut so that its parts are parsed like the whole: in front of a word or a heading at the start of a
 * line, below an empty one. That ends lists, quotations and paragraphs.
 */
const CUT = /\n[ \t]*\n(?=[A-Za-z#])/g

/** The sections of the last long text. While somebody types, all of them but one are what they were. */
let known: ReadonlyMap<string, Tree> = new Map()

const DOCUMENT = markdownParser.nodeSet.types.find(({ isTop }) => isTop)!

/** Parses Markdown, a long text section by section. */
export function parseMarkdown(text: string): Tree {
  if (text.length < LONG) return markdownParser.parse(text)
  const sections = new Map<string, Tree>()
  const children: Tree['children'][number][] = []
  const positions: number[] = []
  let at = 0
  while (at < text.length) {
    CUT.lastIndex = at
    const end = CUT.test(text) ? CUT.lastIndex : text.length
    const section = text.slice(at, end)
    const start = at
    let tree = known.get(section) ?? markdownParser.parse(section)
    sections.set(section, tree)
    at = end
    if (end < text.length && isOpen(tree, section)) {
      // What begins here goes on behind the empty line, and nobody knows how far.
      tree = markdownParser.parse(text.slice(start))
      at = text.length
    }
    for (const child of tree.children) children.push(child)
    for (const position of tree.positions) positions.push(start + position)
  }
  known = sections
  return new Tree(DOCUMENT, children, positions, text.length)
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
