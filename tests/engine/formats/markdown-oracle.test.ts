import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { markdown } from '../../../engine/formats/markdown'
import { passagesOf } from './passages-of'

/** A node of mdast, as far as prose needs it. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly lang?: string | null | undefined
  readonly children?: readonly Node[]
}

const NOTE = '[^1]: A note here'

const words = fc.constantFrom(
  'We',
  'are',
  'sorry',
  'for',
  'the',
  'delay',
  'of',
  'order',
  '12',
  "it's",
  'naïve',
  '😢',
)

const inline = fc.oneof(
  { weight: 5, arbitrary: words },
  words.map((word) => `**${word}**`),
  words.map((word) => `_${word}_`),
  words.map((word) => `~~${word}~~`),
  words.map((word) => `\`${word}\``),
  words.map((word) => `[${word}](https://a.test/${encodeURIComponent(word)} "A title")`),
  words.map((word) => `![${word}](a.png)`),
  words.map((word) => `${word}<br>${word}`),
  fc.constantFrom(
    '&amp;',
    '&rsquo;',
    '\\*',
    '\\_',
    '\\|',
    '\\[',
    '<https://a.test>',
    '<b>bold</b>',
    'note[^1]',
    '<!-- c -->',
  ),
)

const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => `Dear ${parts.join(' ')} end`)
const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((all) => fc.constantFrom('\n', '  \n', '\\\n').map((lineBreak) => all.join(lineBreak)))

const indented = (text: string, first: string, rest: string): string =>
  text.replace(/^/gm, rest).replace(rest, first)

const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    lines,
    line.map((text) => `## ${text} ##`),
    line.map((text) => `${text}\n---`),
    fc.constant('---'),
    line.map((text) => `| A | ${text} |\n| :- | -: |\n| ${text} | b \\| c |`),
    fc
      .constantFrom('text', '', 'ts', 'md', 'yaml')
      .chain((info) => line.map((text) => `\`\`\`${info}\n${text}\n\`\`\``)),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((all) => indented(all.join('\n\n'), '> ', '> ')),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((all) => indented(all.join('\n\n'), '- ', '  ')),
    lines.map((text) => indented(text, '- [x] ', '  ')),
    lines.map((text) => indented(text, '1. ', '   ')),
    line.map((text) => `<p>${text.replace(/<!--.*?-->|[*_~`[\]()!\\]|&\w+;/g, '')}</p>`),
  ),
})).block

const SKIPPED = new Set(['image', 'footnoteReference', 'definition', 'footnoteDefinition'])

/** The words of a node as its reader sees them. */
function wordsOf(node: Node): string {
  if (SKIPPED.has(node.type)) return ''
  if (node.type === 'inlineCode') return '\uFFFC'
  if (node.type === 'break') return ' '
  if (node.type === 'html') return node.value!.startsWith('<br') ? ' ' : ''
  // What is no word but the address of a link is no prose.
  if (node.type === 'link' && node.children?.[0]?.value?.startsWith('http')) return ''
  return node.value ?? node.children!.map(wordsOf).join('')
}

const seen = (text: string): string => text.replace(/\s+/g, ' ').trim()

function blocksOf(node: Node, role: string): string[] {
  const own = (name: string): string[] => [`${name} ▸ ${seen(wordsOf(node))}`]
  switch (node.type) {
    case 'heading':
      return own('heading')
    case 'tableCell':
      return own('cell')
    case 'paragraph':
      return own(role)
    case 'html':
      return [`body ▸ ${seen(node.value!.replace(/<br>/g, ' ').replace(/<[^>]*>/g, ''))}`]
    case 'code':
      if (node.lang === 'md') return blocksOf(parse(`${node.value!}\n\n${NOTE}`), 'body').slice(0, -1)
      return ['text', '', null].includes(node.lang ?? '') ? [`body ▸ ${seen(node.value!)}`] : []
    case 'blockquote':
      return node.children!.flatMap((child) => blocksOf(child, 'quote'))
    case 'list':
      return node.children!.flatMap((child) => blocksOf(child, role === 'quote' ? role : 'list-item'))
    default:
      return (node.children ?? []).flatMap((child) => blocksOf(child, role))
  }
}

const parse = (source: string): Node =>
  fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

it('reads the prose that another parser reads, block by block', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      // The first line may not look like front matter.
      const source = `Start\n\n${blocks.join('\n\n')}\n\n${NOTE}\n`
      const expected = blocksOf(parse(source), 'body').filter((one) => !one.endsWith('▸ '))
      expect(passagesOf(markdown, source)).toEqual(expected)
    }),
    { numRuns: 80 },
  )
})
