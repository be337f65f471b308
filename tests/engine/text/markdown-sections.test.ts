import type { Tree } from '@lezer/common'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownParser } from '../../../engine/text/markdown-parser'
import { parseMarkdown } from '../../../engine/text/markdown-sections'

function nodesIn(trees: Iterable<Tree>): string[] {
  const nodes: string[] = []
  for (const tree of trees)
    tree.iterate({
      enter: ({ name, from, to, type }) => void (type.isTop || nodes.push(`${name} ${from} ${to}`)),
      leave: ({ type }) => void (type.isTop || nodes.push('end')),
    })
  return nodes
}

const isAlike = (text: string): void =>
  expect({ text, nodes: nodesIn(parseMarkdown(text)) }).toEqual({
    text,
    nodes: nodesIn([markdownParser.parse(text)]),
  })

/** So much text that it is parsed in sections. */
const LONG =
  'We sent the **chairs** to _{{ticket.address}}_, as [you](https://example.org) asked.\n\n'.repeat(150)

const BLOCKS =
  `# Heading¶¶|Heading¶---¶¶|Words that end here.¶¶|One line¶and another¶¶|¶|   ¶|lazy¶|***¶¶|*|\`|'¶
|- item¶|- item¶¶|1. item¶¶|  more of an item¶¶|> quoted¶|> quoted¶¶|~~~¶|\`\`\`¶|\`\`\`text¶code¶\`\`\`¶¶|    code¶¶
|- \`\`\`¶|> ~~~¶|<div>¶|</div>¶¶|<!-- note¶|-->¶|<pre>¶|</pre>¶¶|> <!--¶¶|- <script>¶|<?php¶¶|- a¶¶  - b¶¶
|[ref]: <a¶¶|[ref]: a 'title¶¶|[x](y¶¶`
    .replaceAll('\n', '')
    .split('|')
    .concat('| a | b |¶| - | - |¶', '| c | d |¶¶')
    .map((block) => block.replaceAll('¶', '\n'))

test('a long text is parsed in sections as it is parsed as a whole', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BLOCKS), { maxLength: 12 }), fc.nat(149), (blocks, line) => {
      const at = LONG.split('\n\n').slice(0, line).join('\n\n').length + 2
      isAlike(LONG.slice(0, at) + blocks.join('') + LONG.slice(at))
    }),
    { numRuns: 150, seed: 1 },
  )
})

test('a list of very many items is parsed in pieces, of which none is lost', () => {
  const text = '- Two chairs.\n'.repeat(60_000)
  const trees = [...parseMarkdown(text)]
  expect(trees.length).toBeGreaterThan(1)
  const items = nodesIn(trees).filter((node) => node.startsWith('ListItem'))
  expect(items).toEqual(nodesIn([markdownParser.parse(text)]).filter((node) => node.startsWith('ListItem')))
})
