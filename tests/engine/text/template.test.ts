import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../engine/text/dialects'
import { MappedText } from '../../../engine/text/mapped-text'
import { maskTemplate, templateStrings } from '../../../engine/text/template'

/** The masked text, with placeholders as `‹name›` and dropped markup as `·`. */
function shown(source: string, templates?: Dialect): string {
  const masked = maskTemplate(MappedText.of(source), { templates })
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
      '%{a.b} #{a} {!a.b, c} [[a.b]] {their specific issue} {0}',
      '‹a.b› ‹a› ‹a.b, c› ‹a.b› ‹their specific issue› ‹0›',
    ],
    ['100% {sure} $5 #1', '100% ‹sure› $5 #1'],
    ['{ color: red } {a: b} {} {"a":1}', '{ color: red } {a: b} {} {"a":1}'],
    ['{n, plural, one {parcel} other {many parcels}}', '·parcel·many parcels·'],
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

  it.each([
    ['You get ${amount}, {name}.', 'You get $‹amount›, ‹name›.'],
    ['You get ${amount}, %{name}.', 'You get ‹amount›, ‹name›.'],
    ['a {{~x~}} b {{~#if x}} c {{else~}} d {{/if~}} e', 'a·‹x›·b· c ·d ·e'],
    ['a {{- b -}} c{% if a %}', 'a·‹b›·c·'],
    ['Hi {{- name }}', 'Hi ‹name›'],
    ['{% if a -%} b {%- endif %}c {{ d }}', '·b·c ‹d›'],
    ['{%- comment -%} a {%- endcomment %} b', '· b'],
    ['{{{{a}}}}{{{{b}}}}x{{{{/b}}}}{{{{/a}}}}{{y}}', '·{{{{b}}}}x{{{{/b}}}}·‹y›'],
    ['{{{{a}}}}{{x}}', '{‹a›}‹x›'],
    ['{{/* a }} b */}}{{ if .X }}c{{ end }}{{ $x := 1 }}', '·c·'],
    ['{{if}} {{end x}}', '‹if› ‹end x›'],
    ['<% if a %>b<% else %>c<% end %><%# d > %><%% e', '·b·c·<% e'],
    ['<#if (a > 1)>b<#elseif a < 2>c</#if><#noparse>${x}</#noparse>', '·b·c·${x}·'],
    ['{% set a %}b{% endset %}{% set c = 1 %}', '·b·'],
    ['{% doc %} a {{b}} {% enddoc %}c{% schema %}{"d": 1}{% endschema %}', '·c·'],
    ['Hi <First Name>, <name>, <b>bold</b> <x-y>', 'Hi ‹First Name›, ‹name›, <b>bold</b> <x-y>'],
    [
      '<note>a</note> Array<string> <https://a.test> 1 <2> 3',
      '<note>a</note> Array<string> <https://a.test> 1 · 3',
    ],
    ['Hi $NAME$, $t(a.b), US$5 and A$6', 'Hi ‹NAME›, ‹a.b›, US$5 and A$6'],
    [
      'Hi %name%, %%Order No%%, %a.b%! 50%off% %E2%80%99 5% up 6% x%',
      'Hi ‹name›, ‹Order No›, ‹a.b›! 50%off% %E2%80%99 5% up 6% x%',
    ],
    ['<?= $a ?> <?php echo $b; ?><?php if ($c): ?><?xml version="1"?>', '‹$a› ‹$b›·<?xml version="1"?>'],
    ['*|FNAME|*, *|IF:LATE|*a*|ELSE:|*b*|END:IF|* *|x|* **|A|', '‹FNAME›, ·a·b· *|x|* **|A|'],
    ["{n, plural, =0 {it''s '{'} one {# {{x}}} other {'#' #}} # {", "·it's ·{··‹#› ‹x›··#· ‹#›· # {"],
    ["it''s {n, plural", "it''s {n, plural"],
    ['{n, plural, one {a {b, select, c {d #} other {e}}}}', '·a ·d #·e··'],
  ])('%j', (source, expected) => expect(shown(source).replace(/·+/g, '·')).toBe(expected.replace(/·+/g, '·')))

  it.each<[Dialect, string, string]>([
    ['handlebars', '{{a}} {% b %} ${c} {d} %{e}', '‹a› {% b %} ‹c› ‹d› ‹e›'],
    ['mustache', '\\{{a}} {{=<% %>=}}<% b %>{{c}}', '\\‹a› ·‹b›{{c}}'],
    ['liquid', '{{ a }}{{#if}}{% if b %} {# c #} {d}', '‹a›‹#if›· {# c #} ‹d›'],
    ['jinja', '{{ a }}{% b %}{# c #}{d}', '‹a›·‹d›'],
    ['help-scout', '{%a%} {%b.c,fallback=you%} {{d}}', '‹a› ‹b.c,fallback=you› {{d}}'],
    ['zammad', '#{a.b} {{c}}', '‹a.b› {{c}}'],
    ['salesforce', '{!a.b} {{{c.d}}} {e}', '‹a.b› ‹c.d› ‹e›'],
    ['percent', '%{a} {b}', '‹a› ‹b›'],
    ['braces', '{a} ${b} {{c}}', '‹a› $‹b› {{c}}'],
    ['dollar', '${a} {b}', '‹a› ‹b›'],
    ['icu', "{a} { b } '{c}' ''{d, date}'' {{e}", "‹a› ‹b› ·{c}· '‹d›' {‹e›"],
    [
      'i18next',
      'a {{- b }} {{c, number}} $t(d, {"e": {{f}} }) <1>g</1>',
      'a ‹b› ‹c, number› ‹d, {"e": {{f}} }› ·g·',
    ],
    ['chrome', '$a$ $1 $$5 $b', '‹a› ‹1› $5 $b'],
    ['dialogflow', '$a $b.c. #d.e #f $5', '‹a› ‹b.c›. ‹d.e› #f $5'],
    ['freemarker', '${a} [#if b]c[/#if] [@d/] {e}', '‹a› ·c· · ‹e›'],
    ['erb', '<%= a %> <%- b %> <% c %> {{d}}', '‹a› ‹b› · {{d}}'],
    ['hugo', '{{< a >}}b{{< /a >}} {{ .C }}', '·b· ‹.C›'],
    ['go', '{{ .A }}{{ if .B }}c{{ else }}d{{ end }}{{ block "e" . }}f{{ end }}', '‹.A›·c·d··f·'],
  ])('%s alone: %j', (dialect, source, expected) => expect(shown(source, dialect)).toBe(expected))

  it.each<[Dialect]>([['zammad'], ['icu'], ['chrome'], ['erb']])(
    '%s leaves slots that people fill in',
    (dialect) => expect(shown('[Order Number] <First Name>', dialect)).toBe('‹Order Number› ‹First Name›'),
  )

  it('writes new text as the template escapes its own', () => {
    const doubled = maskTemplate(MappedText.of("It''s late"), { templates: 'icu' })
    expect(doubled.edit(5, 9, "we're")).toEqual([{ offsets: [6, 9], newText: "we''r" }])
    const money = maskTemplate(MappedText.of('$$5 for you'), { templates: 'chrome' })
    expect(money.edit(3, 6, '$6')).toEqual([{ offsets: [4, 7], newText: '$$6' }])
  })

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
    [
      `{% trans "We are sorry" %}{% translate 'Oh no' as x %}{% trans %}a b{% endtrans %}`,
      ['We are sorry', 'Oh no'],
    ],
    ['{{a | default: "any trouble"}}', ['any trouble']],
    ['{{date "2024-01-01 10:00"}}', []],
    [
      '{{ "We are sorry" | replace: "we are", "they are" | default: "so sorry" }}',
      ['We are sorry', 'so sorry'],
    ],
    [
      '{%name,fallback=dear customer%}%{x,fallback:dear friend}{!A.B, dear you}',
      ['dear customer', 'dear friend', 'dear you'],
    ],
    ['{!BLANKVALUE(A.B,"dear customer")}<#assign x = "We are sorry">', ['dear customer', 'We are sorry']],
    ['{% liquid\n echo "We are sorry"\n%}{{#eq a "not this"}}', ['We are sorry']],
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
