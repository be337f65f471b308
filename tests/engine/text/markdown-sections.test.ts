import type { Tree } from '@lezer/common'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownParser } from '../../../engine/text/markdown-parser'
import { parseMarkdown } from '../../../engine/text/markdown-sections'

function nodesIn(tree: Tree): string[] {
  const nodes: string[] = []
  tree.iterate({
    enter: ({ name, from, to }) => void nodes.push(`${name} ${from} ${to}`),
    leave: () => void nodes.push('end'),
  })
  return nodes
}

const isAlike = (text: string): void =>
  expect({ text, nodes: nodesIn(parseMarkdown(text)) }).toEqual({
    text,
    nodes: nodesIn(markdownParser.parse(text)),
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
