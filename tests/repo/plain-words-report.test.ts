import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules/index'
import { run } from '../cli/run'

type Node = ReturnType<typeof parseDocument>['children'][number]
interface Element {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly words: string
  readonly inside: readonly string[]
}

const files = {
  'macros/late.md': '---\ntitle: Late parcel\nkind: failure\n---\nWe are sorry if your parcel was late.\n',
  'macros/seat.md':
    '---\ntitle: No seat\nkind: denial\n---\nWe cannot give you another seat. We will look into it soon.\n',
  'macros/bill.md':
    '---\ntitle: Double bill\nkind: failure\n---\nWe charged you twice. Sorry for any inconvenience.\n',
  'macros/ring.md':
    '---\ntitle: No refund for a ring\nkind: denial\n---\nThank you for writing to us about your ring. We are unable to refund your last payment.\n',
  'chat/bill.md':
    '---\ntitle: Double bill\nkind: failure\n---\nWe charged you twice. Sorry for any inconvenience.\n',
}
const linter = createLinter(rules)

const outputOf = async (format: string): Promise<string> => {
  const args = ['check', '--format', format, '--no-color', '--fail-on', 'never']
  return (await run({ args, files, exit: 0, linter })).output.stdout
}

const page = parseDocument(await outputOf('html'))
const pretty = await outputOf('pretty')

const wordsIn = (node: Node): string =>
  'data' in node ? node.data : 'children' in node ? node.children.map(wordsIn).join('') : ''

/** All elements of the page in their order, each with the names of those that it is inside of. */
function elementsIn(nodes: readonly Node[], inside: readonly string[] = []): Element[] {
  return nodes.flatMap((node) => {
    if (!('attribs' in node)) return 'children' in node ? elementsIn(node.children, inside) : []
    const { name, attribs, children } = node
    const words = wordsIn(node).replace(/\s+/g, ' ').trim()
    return [{ name, attribs, words, inside }, ...elementsIn(children, [...inside, name])]
  })
}

const elements = elementsIn(page.children)
const named = (...names: readonly string[]): Element[] => elements.filter(({ name }) => names.includes(name))

describe('the report, for whoever listens to it', () => {
  test('has headings in order below one title', () => {
    const depths = named('h1', 'h2', 'h3', 'h4', 'h5').map(({ name }) => Number(name[1]))
    expect(depths.length).toBeGreaterThan(8)
    expect(depths.filter((depth) => depth === 1)).toEqual([1])
    expect(depths.filter((depth, at) => depth > (depths[at - 1] ?? 0) + 1)).toEqual([])
  })

  test('has headers in its tables, each for a row or a column', () => {
    expect(named('table').length).toBeGreaterThan(2)
    const scopes = named('th').map(({ attribs }) => attribs['scope'])
    expect(new Set(scopes)).toEqual(new Set(['col', 'row', 'rowgroup']))
  })

  test('says in words what a picture shows', () => {
    const pictures = named('svg', 'img')
    expect(pictures.length).toBeGreaterThan(2)
    expect(
      pictures.filter(({ attribs }) => attribs['role'] !== 'img' || !/\d/.test(attribs['aria-label']!)),
    ).toEqual([])
  })

  test('has links whose words say where they lead', () => {
    const links = named('a').map(({ words }) => words)
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((words) => words.length < 4 || /\b(?:here|this|below|above)$/i.test(words))).toEqual(
      [],
    )
  })

  test('can be walked through with the Tab key: what scrolls takes the focus and has a name', () => {
    const scrolls = elements.filter(({ attribs }) => attribs['class'] === 'scroll')
    expect(scrolls.length).toBeGreaterThan(2)
    expect(
      scrolls.filter(
        ({ attribs }) =>
          attribs['tabindex'] !== '0' || !attribs['aria-label'] || attribs['role'] !== 'region',
      ),
    ).toEqual([])
    expect(elements.find(({ name }) => name === 'a')?.attribs).toMatchObject({ class: 'skip', href: '#main' })
  })
})

describe('no level is told by its colour alone', () => {
  const levels = ['error', 'warning', 'info']

  test('in the report: the word stands in the tag, and in the legend beside the colour', () => {
    const tags = elements.filter(({ attribs }) => attribs['class']?.startsWith('tag '))
    expect(new Set(tags.map(({ attribs }) => attribs['class']))).toEqual(
      new Set(levels.map((level) => `tag ${level}`)),
    )
    for (const { attribs, words } of tags) expect(attribs['class']).toBe(`tag ${words}`)
    const legends = named('li').filter(({ inside, words }) => inside.at(-1) === 'ul' && /^\w+s$/.test(words))
    expect(legends.map(({ words }) => words)).toEqual(
      expect.arrayContaining(levels.map((level) => `${level}s`)),
    )
  })

  test('in the report: what is there and what is missing have signs and words of their own', () => {
    const cells = named('td').filter(({ attribs }) => /^(?:yes|no)$/.test(attribs['class'] ?? ''))
    expect(new Set(cells.map(({ words }) => words))).toEqual(new Set(['✓ yes', '✗ no']))
  })

  test('in a terminal without colours: the word stands beside the rule', () => {
    expect(pretty).not.toContain('\u001b')
    for (const level of levels)
      expect(pretty).toMatch(new RegExp(`│ .*\\b${level}  [a-z]+(?:-[a-z]+)+$`, 'm'))
  })
})
