import { Script } from 'node:vm'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { reportPage, type Head } from '../../client/report-page'
import { script as editorScript } from '../../client/report-script'
import { pageParts } from '../../report'
import { emptyTally } from '../../report/report'

const head: Head = { page: 3, isBusy: false, refresh: 'Neu laden', status: '' }
const empty = { files: [], sideFiles: [], tally: emptyTally(), fixed: 0, isPartial: false }
const report = pageParts(empty, { date: '2026-03-31', rules: [] })

interface Node {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}

/** All elements that a browser would see, with their attributes. */
function elementsOf(node: Node): { name: string; attributes: Record<string, string> }[] {
  const own = node.attrs?.map(({ name, value }) => [name, value])
  return [
    ...(own ? [{ name: node.nodeName, attributes: Object.fromEntries(own) as Record<string, string> }] : []),
    ...(node.childNodes ?? []).flatMap(elementsOf),
  ]
}

describe('the page of the report in VS Code', () => {
  const elements = elementsOf(parse(reportPage(report, head, 'n0nce')) as Node)

  test('lets in nothing but its own styles and scripts', () => {
    const policy = elements.find(({ attributes }) => attributes['http-equiv'])?.attributes['content']
    expect(policy).toBe(
      "default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'",
    )
    const carried = elements.filter(({ name }) => name === 'style' || name === 'script')
    expect(carried.map(({ attributes }) => attributes['nonce'])).toEqual(Array(4).fill('n0nce'))
    const odd = elements.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => /^(?:on.*|style|src)$/.test(name)),
    )
    expect(odd).toEqual([])
  })

  test('has scripts that can be read', () => {
    for (const script of [report.script, editorScript]) expect(() => new Script(script)).not.toThrow()
  })

  test.each<[string, Partial<Head>, string[], string[]]>([
    ['says its words in the language of the user', {}, ['>Neu laden</button>', 'data-page="3"'], []],
    [
      'says what is being done',
      { isBusy: true, status: '3 of 9' },
      ['<button type="button" disabled>', '>3 of 9</output>'],
      ['"3 of 9" hidden'],
    ],
    [
      'says why there is no report',
      { status: 'None.' },
      ['>None.</output>', '"None." hidden'],
      ['<button type="button" disabled'],
    ],
    ['takes words for words', { status: '"<b>&' }, ['>&#34;&#60;b&#62;&#38;</output>'], ['<b>&']],
  ])('%s', (_name, other, has, lacks) => {
    const page = reportPage(undefined, { ...head, ...other }, 'n0nce')
    for (const part of has) expect(page).toContain(part)
    for (const part of lacks) expect(page).not.toContain(part)
    expect(page).not.toContain('<main')
  })
})
