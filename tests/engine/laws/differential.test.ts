import fc from 'fast-check'
import { parseTree, type Node as JsonNode } from 'jsonc-parser'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { nodesOf, pointerTo } from '../../../engine/data/data-tree'
import { readJson } from '../../../engine/data/json-tree'
import { htmlPassages } from '../../../engine/text/html'
import { MappedText } from '../../../engine/text/mapped-text'
import { PLACEHOLDER } from '../../../engine/text/placeholder'
import { nest, type Nesting } from '../../harness/nesting'
import { containers } from '../../harness/nesting/containers'

type Node = DefaultTreeAdapterTypes.Node

const BLOCKS = /^(?:p|div|ul|ol|li|table|tbody|tr|td|blockquote|hr|body|html)$/
const htmlOnly = containers.filter(({ name }) => name === 'HTML')

/** A generated file without its templates, which are no matter of HTML. */
const withoutTemplates = ({ pieces }: Nesting): string =>
  pieces
    .map(({ raw, seen }) =>
      seen === PLACEHOLDER ? 'Sam' : raw.startsWith('{') ? '' : raw.replace(/\{\{\w+\}\}/g, '1'),
    )
    .join('')

const reading = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u200E\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The paragraphs and the alternative texts, as a browser's parser reads them. */
function paragraphsOf(source: string): string[] {
  const paragraphs = ['']
  const alternatives: string[] = []
  const visit = (node: Node): void => {
    if (node.nodeName === '#text')
      paragraphs.push(paragraphs.pop()! + (node as DefaultTreeAdapterTypes.TextNode).value)
    if (!('childNodes' in node) || /^(?:style|script|head)$/.test(node.nodeName)) return
    if (node.nodeName === 'br') paragraphs.push(`${paragraphs.pop()!} `)
    if ('attrs' in node)
      alternatives.push(...node.attrs.flatMap(({ name, value }) => (name === 'alt' ? [value] : [])))
    if (BLOCKS.test(node.nodeName)) paragraphs.push('')
    for (const child of node.childNodes) visit(child)
    if (BLOCKS.test(node.nodeName)) paragraphs.push('')
  }
  visit(parse(source))
  return [...paragraphs, ...alternatives].map(reading).filter((text) => text !== '')
}

const textsOf = (source: string): string[] => htmlPassages(MappedText.of(source)).map(({ text }) => text.text)

describe('HTML', () => {
  it('has the paragraphs that parse5 reads', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const source = withoutTemplates(nest(seed, htmlOnly))
      expect(textsOf(source)).toEqual(paragraphsOf(source))
    }
  })
})

describe('character references', () => {
  const PIECES =
    '&amp &amp; &amp;lt; &lt; &copy &copy; &notit; &rsquo; &rsquo &#8217; &#8217 &#x2019; &#X2019 &#x80; &#0; &#xD800; ' +
    '&#x110000; &nope; &#; &#x; &hellip; &NotEqualTilde; &CounterClockwiseContourIntegral; &#128546; <b> </b> a no ; 2 &'
  const pieces = fc.array(fc.constantFrom(...PIECES.split(' '), ' ', '< ', '<!-- &lt; -->'), {
    maxLength: 10,
  })

  it('read in HTML as parse5 reads them', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const source = `<p>x${some.join('')}</p>`
        expect(textsOf(source)).toEqual(paragraphsOf(source))
      }),
      { numRuns: 500 },
    )
  })

  it('read in an attribute as parse5 reads them', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const source = `<img alt="x${some.join('')}">`
        expect(textsOf(source)).toEqual(paragraphsOf(source))
      }),
      { numRuns: 500, examples: [[['&#X2019', 'a', 'a', '2']]] },
    )
  })
})

describe('JSON', () => {
  interface Text {
    readonly path: string
    readonly value: string
    readonly start: number
    readonly end: number
  }

  const own = (source: string): Text[] => {
    const { root, textOf } = readJson(source)
    return [...nodesOf(root!)]
      .filter(({ kind }) => kind === 'string')
      .map((node) => ({ path: pointerTo(node), value: textOf(node).text, start: node.start, end: node.end }))
  }

  function* theirs(node: JsonNode, path = ''): Generator<Text> {
    const { type, value, offset, length, children = [] } = node
    if (type === 'string') yield { path, value: value as string, start: offset + 1, end: offset + length - 1 }
    if (type === 'array')
      for (const [index, child] of children.entries()) yield* theirs(child, `${path}/${index}`)
    if (type !== 'object') return
    for (const { children: [key, child] = [] } of children) {
      const name = String(key!.value).replace(/~/g, '~0').replace(/\//g, '~1')
      if (child) yield* theirs(child, `${path}/${name}`)
    }
  }

  /** Any value, spaced in any way, and with some of its characters escaped. */
  const documents = fc
    .tuple(
      fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
      fc.constantFrom('', ' ', '\t', '    '),
      fc.nat(),
    )
    .map(([value, space, turn]) =>
      JSON.stringify(value, null, space).replace(/(?<!\\)[a-z/](?=[^"\\]*")/g, (unit, at: number) =>
        (at + turn) % 7 === 0 ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit,
      ),
    )
    .filter((source) => isJson(source))

  const isJson = (source: string): boolean => {
    try {
      JSON.parse(source)
      return true
    } catch {
      return false
    }
  }

  it('has the texts that jsonc-parser reads, at the same places', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(own(source)).toEqual([...theirs(parseTree(source)!)])
      }),
      { numRuns: 300 },
    )
  })

  it('so it is in generated files', () => {
    const jsonOnly = containers.filter(({ name }) => name === 'JSON')
    for (let seed = 1; seed <= 200; seed++) {
      const source = nest(seed, jsonOnly).source.replace(/^\uFEFF/, '')
      expect(own(source)).toEqual([...theirs(parseTree(source)!)])
    }
  })
})
