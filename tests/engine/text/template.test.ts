import { parseWithoutProcessing } from '@handlebars/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MappedText } from '../../../engine/text/mapped-text'
import { PLACEHOLDER } from '../../../engine/text/placeholder'
import { maskTemplate, templateStrings } from '../../../engine/text/template'

/** The masked text, with placeholders as `‹name›` and dropped markup as `·`. */
function shown(source: string): string {
  const masked = maskTemplate(MappedText.of(source))
  return masked.segments
    .map(({ kind, out, outEnd, placeholder }) => {
      if (placeholder) return `‹${placeholder.name}›`
      return kind === 'drop' ? '·' : masked.text.slice(out, outEnd)
    })
    .join('')
}

describe('template syntax', () => {
  it.each([
    ['Hi {{name}}!', 'Hi ‹name›!'],
    ['{{{x}}}{{&y}}{{~ z ~}}', '‹x›‹y›‹z›'],
    ['{{#if a}}b{{else}}c{{/if}}', '·b·c·'],
    ['{{else}}', '·'],
    ['{{#if}} {{/unless}}', '· ·'],
    ['{{a "}}" b}}c', '‹a "}}" b›c'],
    ["{{Customer's name}} and {{it's}}", "‹Customer's name› and ‹it's›"],
    ['\\{{x}} {{y}}', '·{{x}} ‹y›'],
    ['\\\\{{x}}', '·\\‹x›'.replace('·\\', '\\·')],
    ['{{!-- a }} --}}b{{! c }}d', '·b·d'],
    ['{{! not closed', '{{! not closed'],
    ['{{not closed\nnext {{x}}', '{{not closed\nnext ‹x›'],
    ['{{{{raw}}}}{{x}}{{{{/raw}}}}', '·{{x}}·'],
    ['{{=<% %>=}}<% x %> {{y}} <%={{ }}=%>{{z}}', '·‹x› {{y}} ·‹z›'],
    ['{{< track "a}}b" >}}x{{% note %}}', '·x·'],
    ['{% if a %}b{% elsif c %}d{% endif %}', '·b·d·'],
    ['{% assign a = 1 %}b{%- endunknown -%}', '·b·'],
    ['{% raw %}{{x}}{% endraw %}{{y}}', '·{{x}}·‹y›'],
    ['{% raw %}a{% endraw %}{% if b %}c', '·a··c'],
    ['{{{{a}}}}x{{{{/a}}}}{{y}}', '·x·‹y›'],
    ['{# note #}a{#b}', '·a{#b}'],
    ['{%a.b%} {%name,fallback=there you%}', '‹a.b› ‹name,fallback=there you›'],
    [
      '%{a.b} #{a} ${a} {!a.b, c} [[a.b]] {their specific issue} {0}',
      '‹a.b› ‹a› ‹a› ‹a.b, c› ‹a.b› ‹their specific issue› ‹0›',
    ],
    ['100% {sure} $5 #1', '100% ‹sure› $5 #1'],
    ['{ color: red } {a: b} {} {"a":1}', '{ color: red } {a: b} {} {"a":1}'],
    ['{n, plural, one {parcel} other {many parcels}}', '{n, plural, one {parcel} other {many parcels}}'],
    [
      '[Customer Name] [date] [X condition] [agent’s name]',
      '‹Customer Name› ‹date› ‹X condition› ‹agent’s name›',
    ],
    [
      '[TODO: say what] [TODO] [x] [1] [ ] [one two three four five]',
      '[TODO: say what] [TODO] [x] [1] [ ] [one two three four five]',
    ],
    ['[a link](b) ![an image] [a text][ref] a[name]', '[a link](b) ![an image] [a text][ref] a[name]'],
    [
      '[my ref]: https://example.com\n[Sir Name]: hi [Sir Name]: hi',
      '[my ref]: https://example.com\n[Sir Name]: hi ‹Sir Name›: hi',
    ],
    ['<#if a == "b>">x<#else>y</#if><#-- c --><@m/>${z!"no one"}', '·x·y···‹z!"no one"›'.replace('···', '·')],
    ['<%= name %> <% if x %>', '‹name› ·'],
    ['{{', '{{'],
    ['', ''],
  ])('%j', (source, expected) => expect(shown(source).replace(/·+/g, '·')).toBe(expected.replace(/·+/g, '·')))

  it('pairs block tags', () => {
    const tags = maskTemplate(MappedText.of('{{#if a}}{{#b}}{{else}}{{/if}}{{/b}}{{^c}}{{/c}}')).segments
    expect(tags.map(({ tag }) => tag && `${tag.role} ${tag.block} ${tag.keyword}`)).toEqual([
      'open 0 if',
      'open 1 b',
      'else 1 else',
      'close 0 if',
      undefined,
      'open 2 c',
      'close 2 c',
    ])
  })

  it('knows placeholders that a team names', () => {
    const placeholders = { person: ['ticket.owner_x'] }
    const masked = maskTemplate(MappedText.of('{{ticket.owner_x}}'), { placeholders })
    expect(masked.placeholderAt(0)).toEqual({
      kind: 'person',
      name: 'ticket.owner_x',
      raw: '{{ticket.owner_x}}',
    })
  })
})

describe('prose in tags', () => {
  it.each([
    [
      '{{t "We are sorry"}} {{t "one"}} {{t a="two words" b=\'three whole words\'}}',
      ['We are sorry', 'two words', 'three whole words'],
    ],
    ['{{> note text="We are sorry"}}{{#button "Press me now"}}{{/button}}', ['We are sorry', 'Press me now']],
    ['{{#if (eq a "not yet shipped")}}{% if a == "not yet" %}', []],
    ['{{! "not this one" }} "nor this"', []],
    ['{% assign a = "We are sorry" %}{% render "x", text: "Oh no" %}', ['We are sorry', 'Oh no']],
    ['{{a | default: "any trouble"}}', ['any trouble']],
    ['{{date "2024-01-01 10:00"}}', []],
  ])('%j', (source, expected) => {
    const strings = templateStrings(MappedText.of(source))
    expect(strings.map(({ text }) => text)).toEqual(expected)
    for (const string of strings)
      expect(source.slice(...string.toSource(0, string.text.length))).toBe(string.text)
  })

  it('cannot be ended by a fix', () => {
    const [string] = templateStrings(MappedText.of('{{t "We are sorry"}}'))
    expect(string!.edit(0, 2, 'I "we"')).toBeUndefined()
    expect(string!.edit(0, 6, "I'm")).toEqual([{ offsets: [5, 11], newText: "I'm" }])
  })
})

/** Valid Handlebars of any shape. */
const { template } = fc.letrec<{ template: string; piece: string }>((tie) => ({
  template: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('We are', ' sorry ', 'a } b', '\n', '{; c', "it's", '"'),
    fc.constantFrom(
      '{{x}}',
      '{{ a.b }}',
      '{{{x}}}',
      '{{& x}}',
      '{{~x~}}',
      '{{f "}}" \'{{\'}}',
      '{{f a="b c"}}',
      '{{> p}}',
    ),
    fc.constantFrom('{{! a }}', '{{!-- }} {{x}} --}}', '{{!}}', '\\{{x}} '),
    tie('template').map((inside) => `{{#if a}}${inside}{{/if}}`),
    fc
      .tuple(tie('template'), tie('template'))
      .map(([a, b]) => `{{#if (eq a "b")}}${a}{{else if c}}${b}{{/if}}`),
    fc.tuple(tie('template'), tie('template')).map(([a, b]) => `{{#each a as |b|}}${a}{{^}}${b}{{/each}}`),
    tie('template').map((inside) => `{{^a}}${inside}{{/a}}`),
    tie('template').map((inside) => `{{#> card}}${inside}{{/card}}{{#*inline "x"}}${inside}{{/inline}}`),
  ),
}))

interface Node {
  readonly type: string
  readonly original?: unknown
  readonly body?: readonly Node[]
  readonly program?: Node
  readonly inverse?: Node
}

/** The text of a template as its own parser reads it. */
const contentOf = (node: Node | undefined): string => {
  if (!node) return ''
  if (node.type === 'ContentStatement') return String(node.original)
  return (node.body ?? []).map(contentOf).join('') + contentOf(node.program) + contentOf(node.inverse)
}

describe('against the parser of Handlebars', () => {
  it('leaves the same text', () => {
    fc.assert(
      fc.property(template, (source) => {
        const masked = maskTemplate(MappedText.of(source)).text.replaceAll(PLACEHOLDER, '')
        expect(masked).toBe(contentOf(parseWithoutProcessing(source) as unknown as Node))
      }),
    )
  })
})
