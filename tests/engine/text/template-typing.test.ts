import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialects, type Dialect } from '../../../engine/text/dialects'
import { MappedText } from '../../../engine/text/mapped-text'
import { maskTemplate, templateStrings } from '../../../engine/text/template'
import { scanTemplate } from '../../../engine/text/template-scan'

const anyDialect: readonly (Dialect | undefined)[] = [undefined, ...dialects]

/** Tokens stand in the text, in order, and apart from each other; the map knows every unit of the file. */
function holds(source: string, dialect: Dialect | undefined): void {
  let at = 0
  for (const { start, end } of scanTemplate(source, dialect)) {
    if (start < at || end <= start || end > source.length)
      expect.fail(`${dialect}: [${start}, ${end}) in ${source}`)
    at = end
  }
  const masked = maskTemplate(MappedText.of(source), { templates: dialect })
  let read = 0
  for (const { src, srcEnd } of masked.segments) {
    if (src !== read) expect.fail(`${dialect}: ${read} is not read in ${source}`)
    read = srcEnd
  }
  expect(read).toBe(source.length)
  for (const string of templateStrings(MappedText.of(source), { templates: dialect }))
    expect(source.slice(...string.toSource(0, string.text.length))).toBe(string.text)
}

const files = [
  '{{#if a}}x {{~b~}} y{{else if c}}{{{d}}}{{^}}e{{/if}}{{!-- f }} --}}{{{{g}}}}{{h}}{{{{/g}}}}\\{{i}} {{> j k="l m"}}',
  '{%- if a == "b" -%}x{% elsif c %}{{ d | default: "e f" }}{% endif %}{% raw %}{{g}}{% endraw %}{% liquid\n echo "h i" %}',
  '{% trans n=1 %}a{% pluralize %}b{% endtrans %}{# c #}{% set d %}e{% endset %}{% doc %}f{% enddoc %}',
  "{n, plural, offset:1 =0 {it''s '{'} one {# {g, select, a {b} other {c}}} other {{d, date, long}}}",
  '{%a.b,fallback=c d%} %{e} #{f} ${g} {!BLANKVALUE(h,"i j")} [[sn.k.l]] {m} [n o] <p q> $R$ $t(s)',
  '<#if (a > b)>c<#elseif d>e</#if>${f!"g h"}<#-- i --><#noparse>${j}</#noparse>[#if k]l[/#if]',
  '<% if a %>b<% else %><%= c %><% end %><%# d %><%% e',
  '{{ if .A }}b{{ else }}c{{ end }}{{/* d }} */}}{{< e "f" >}}{{% g %}}',
  '{{=<% %>=}}<% a %><%#b%>c<%/b%> $1 $$ $name$ <1>d</1> {{- e }}',
]

describe('what is half typed', () => {
  it('is read at every place', () => {
    for (const file of files)
      for (let end = 0; end <= file.length; end++)
        for (const dialect of end % 7 === 0 ? anyDialect : [undefined]) holds(file.slice(0, end), dialect)
  })

  it('is read in any order of signs', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      '{%',
      '%}',
      '{#',
      '#}',
      '<%',
      '%>',
      '<#',
      '>',
      '[',
      ']',
      '$',
      '#',
      '%',
      "'",
      '"',
      '\\',
      '~',
      '-',
      '!',
      '/',
      '#if',
      '^',
      '=',
      '|',
      ',',
      ' ',
      '\n',
      'a',
      'if',
      'end',
      'plural',
      'other',
      'raw',
      'n, plural, one {',
    )
    const text = fc.array(signs, { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(...anyDialect), (source, dialect) => holds(source, dialect)),
      { numRuns: 2000 },
    )
  })
})

describe('hostile text', () => {
  const parts = [
    '{{',
    '{{{{a}}}}',
    '{{#if a}}',
    '{{/if}}',
    '{{{',
    '{{!--',
    '{{=<% %>=}}',
    '{%',
    '{% raw %}',
    '{% comment %}',
    '{#',
    '{% trans %}',
    '{% if %}',
    '<%',
    '<#if (',
    '<#-- ',
    '<#noparse>',
    '[#if ',
    '<a',
    '<a>',
    '[a ',
    '[[a',
    '$t(',
    '$A',
    '${',
    "'{",
    "''",
    '{n, plural, one {',
    '} other {',
    '}',
    '{n ,',
    '{ ',
    '%{',
    '{!',
    '{a',
    '{{ "',
    "{{ '",
    '\\{{',
    '{{~ ',
    ' {%- ',
  ]
  // A square would take many seconds. The bound is wide, because machines that run tests are busy.
  it('takes time that grows with its length alone', () => {
    const slow = parts.filter((part) => {
      const text = part.repeat(Math.ceil(20_000 / part.length))
      const start = performance.now()
      for (const dialect of [undefined, 'icu', 'liquid', 'freemarker'] as const) scanTemplate(text, dialect)
      return performance.now() - start > 1000
    })
    expect(slow).toEqual([])
  })
})
