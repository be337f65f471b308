import { describe, expect, it } from 'vitest'
import { readBranches } from '../../../engine/text/branches'
import { branchPaths } from '../../harness/branch-paths'
import { MappedText } from '../../../engine/text/mapped-text'
import { maskTemplate } from '../../../engine/text/template'

const paths = (source: string, limit?: number): string[] =>
  branchPaths(maskTemplate(MappedText.of(source)), limit).map(({ text }) => text)

describe('readings of a passage', () => {
  it.each([
    ['a{{#if x}}b{{else}}c{{/if}}d', ['abd', 'acd']],
    ['a{{#if x}}b{{/if}}d', ['abd', 'ad']],
    ['a{{#if x}}b{{else if y}}c{{/if}}d', ['abd', 'acd', 'ad']],
    ['{{#if x}}a{{/if}}{{#if y}}b{{/if}}c', ['abc', 'ac', 'bc', 'c']],
    ['{{#if x}}a{{#if y}}b{{/if}}{{else}}{{#if z}}c{{/if}}d{{/if}}', ['ab', 'a', 'cd', 'd']],
    ['{{#if x}}{{/if}}a', ['a']],
    ['{{#if x}}a', ['a']],
    ['a{{/if}}b', ['ab']],
    ['{{#if x}}a{{/if}}', ['a']],
    ['<p {{#if x}}b{{/if}}>', ['<p b>', '<p >']],
    ['a {{#if x}}b. C{{else}}d. E{{/if}} f', ['a b. C f', 'a d. E f']],
    ['a {% case x %} - {% when 1 %}b{% when 2 %}c{% endcase %} d', ['a b d', 'a c d', 'a d']],
    ['a {% case x %}{% when 1 %}b{% else %}c{% endcase %}', ['a b', 'a c']],
    ['{% unless x %}a{% else %}b{% endunless %}c', ['ac', 'bc']],
    ['{{#x}}a{{/x}}{{^x}}b{{/x}}c', ['ac', 'bc']],
    ['{{else}}a{{/if}}b', ['ab']],
    ['a{{#if x}}b{{else}}c', ['ab', 'ac']],
    ['a{{else}}b', ['a', 'b']],
    ['{{#if x}}a{{#if y}}b{{else}}c{{/if}}d{{else}}e{{/if}}', ['abd', 'acd', 'e']],
    ['{n, plural, one {a} other {b}}c', ['ac', 'bc']],
    ['{{#if x}} {{#if y}} {{/if}} {{/if}}a', ['   a']],
  ])('%j', (source, expected) => expect(paths(source)).toEqual(expected))

  it('is the text itself where nothing is conditional', () => {
    const text = maskTemplate(MappedText.of('Hi {{name}}'))
    expect(branchPaths(text)).toEqual([text])
    expect(branchPaths(text)[0]).toBe(text)
  })

  it('reads every branch when there are too many readings', () => {
    const many = Array.from(
      { length: 30 },
      (_, index) => `{{#if x${index}}}a${index} {{else}}b${index} {{/if}}`,
    ).join('')
    const found = paths(many)
    expect(found.length).toBeLessThanOrEqual(16)
    expect(found[0]).toMatch(/^(?:a\d+ )+$/)
    for (let index = 0; index < 30; index++)
      expect(found.some((path) => path.includes(`b${index} `))).toBe(true)
  })

  it('tells which branch each block takes, and nothing of blocks that are not reached', () => {
    const source = '{{#if x}}a{{#if y}}b{{else}}c{{/if}}{{else}}d{{/if}}'
    const { blocks, ways, isComplete } = readBranches(maskTemplate(MappedText.of(source)))
    expect(ways.map(({ text, taken }) => [text.text, ...taken])).toEqual([
      ['ab', 0, 0],
      ['ac', 0, 1],
      ['d', 1, undefined],
    ])
    expect(blocks.map(({ branches }) => branches.map(({ offsets }) => source.slice(...offsets)))).toEqual([
      ['a{{#if y}}b{{else}}c{{/if}}', 'd'],
      ['b', 'c'],
    ])
    expect(isComplete).toBe(true)
  })

  it('stays with few readings of very many blocks', () => {
    const one = (index: number) => `{{#if x${index}}}a ${index} {{else}}b ${index} `
    const nested = Array.from({ length: 2_000 }, (_, index) => one(index)).join('')
    const texts = [nested + '{{/if}}'.repeat(2_000), nested.replaceAll(/b \d+ /g, '$&{{/if}}')]
    for (const text of texts) {
      const { ways, isComplete } = readBranches(maskTemplate(MappedText.of(text)))
      expect(ways.length).toBeGreaterThan(1)
      expect(ways.length).toBeLessThanOrEqual(16)
      expect(isComplete).toBe(false)
    }
  })

  it('keeps what it leaves out as markup, so that no edit deletes it', () => {
    const source = 'We{{#if x}} all{{/if}} are'
    const skipped = branchPaths(maskTemplate(MappedText.of(source)))[1]!
    expect(skipped.text).toBe('We are')
    expect(skipped.toSource(0, 6)).toEqual([0, source.length])
    expect(skipped.edit(0, 6, 'I am')).toBeUndefined()
    expect(skipped.edit(3, 6, 'is')).toEqual([{ offsets: [source.length - 3, source.length], newText: 'is' }])
  })
})
