import { describe, expect, it } from 'vitest'
import { handlebars } from '../../../engine/formats/handlebars'
import { expectSlices, readings } from './raw-slices'

describe('where a phrase stands in a template', () => {
  it.each([
    [
      'behind a conditional word',
      'We {{#if plural}}are{{else}}am{{/if}} ⟦sorry for any inconvenience⟧',
      /sorry for any inconvenience/g,
    ],
    ['the same, with its subject', '⟦We {{#if plural}}are{{else}}am{{/if}} sorry for any inconvenience⟧'],
    ['across a block', '⟦We apologize{{#if late}} for the delay and{{/if}} for any inconvenience⟧'],
    ['only where the block is printed', '{{#if a}}⟦We apologize{{/if}} for any inconvenience⟧'],
    ['not across two branches', '{{#if a}}We apologize{{else}} for any inconvenience{{/if}}'],
    ['not across two sections of one name', '{{#a}}We apologize{{/a}}{{^a}} for any inconvenience{{/a}}'],
    ['across a comment', '⟦We apologize{{! internal: keep }} for any inconvenience⟧'],
    ['not in a comment', '{{!-- We apologize for any inconvenience }} still comment --}}'],
    ['a comment ends at its own end', '{{! sorry }} ⟦sorry for any inconvenience⟧ --}}'],
    ['white-space control', 'We apologize  {{~name~}}  for any inconvenience'],
    ['an escaped tag', '\\{{name}} ⟦sorry for any inconvenience⟧'],
    ['an escaped backslash', '\\\\{{name}} ⟦sorry for any inconvenience⟧'],
    ['unescaped output', '{{{html}}} ⟦sorry for any inconvenience⟧ {{&x}}'],
    ['parameters of a partial', '{{> apology text="⟦We apologize for any inconvenience⟧"}}'],
    ['parameters of a helper', `{{t '⟦We apologize for any inconvenience⟧'}}`],
    ['not in comparisons', '{{#if (eq reason "sorry for any inconvenience")}}x{{/if}}'],
    ['a partial block', '{{#> card}}⟦We apologize for any inconvenience⟧{{/card}}'],
    ['an inline partial', '{{#*inline "x"}}⟦We apologize for any inconvenience⟧{{/inline}}'],
    ['text of a raw block', '{{{{raw}}}}⟦We apologize for any inconvenience⟧ {{x}}{{{{/raw}}}}'],
    ['a loop is a border', 'We apologize {{#each items as |i|}}for any inconvenience{{/each}}'],
    ['inside a loop', '{{#each items as |i|}}\r\n⟦We apologize for any inconvenience⟧\r\n{{/each}}'],
    [
      'a chain',
      '{{#if a}}x{{else if b}}⟦Sorry for any inconvenience⟧{{else}}⟦Sorry for any inconvenience⟧{{/if}}',
    ],
    ['an inverse', '{{#if a}}x{{^}}⟦Sorry for any inconvenience⟧{{/if}} {{#unless b}}y{{/unless}}'],
    ['a block that is being typed', '{{#if a}} ⟦We apologize for any inconvenience⟧'],
    ['a tag that is being typed', 'Hi {{na\n⟦We apologize for any inconvenience⟧'],
    ['other delimiters', '{{=<% %>=}}<% name %> ⟦sorry for any inconvenience⟧ {{=x'],
    [
      'Liquid branches',
      '{% if via == "chat" %}⟦Sorry for any inconvenience⟧{% else %}⟦We apologize for any inconvenience⟧{% endif %}',
    ],
    ['Liquid captures', '{% capture msg %}⟦Sorry for any inconvenience⟧{% endcapture %}'],
    [
      'Liquid comments',
      '{% comment %}Sorry for any inconvenience {{x}}{% endcomment %}{% # sorry for any inconvenience %}',
    ],
    ['Liquid raw text', '{%- raw -%}{{x}} ⟦sorry for any inconvenience⟧{% endraw %}'],
    ['Help Scout', 'Hi {%customer.firstName,fallback=there%}, ⟦sorry for any inconvenience⟧'],
    [
      'other sigils',
      '%{ticket.name.first} #{ticket.customer.firstname} {!Contact.FirstName, Valued Customer} [[sn.org.x]] ${amount} ⟦sorry for any inconvenience⟧',
    ],
    ['a fallback', 'Sorry {{x}}, ⟦sorry for {{issue | default: "any inconvenience⟧"}}.'],
    ['around a placeholder', '⟦We apologize for {{adverb}} any inconvenience⟧'],
    ['not over a placeholder', 'We apologize for any {{dc.word}}'],
    [
      'FreeMarker',
      '<#if a == "FR"><#-- sorry for any inconvenience -->x<#else>⟦Sorry for any inconvenience⟧</#if>',
    ],
    ['HTML around', '<td>{{#if a}}<p>⟦We apologize for any inconvenience⟧</p>{{/if}}</td>'],
    ['carriage returns alone', 'Hi\r\r⟦We apologize\rfor any inconvenience⟧\rBye'],
    ['line and direction signs', '\u200F⟦We apologize\u2028for any inconvenience⟧'],
  ] as [string, string, RegExp?][])('%s', (_name, marked, phrase) => expectSlices(handlebars, marked, phrase))
})

describe('readings of a template', () => {
  it.each([
    ['a {{#if x}}b{{else}}c{{/if}} d', ['a b d', 'a c d']],
    ['a {{#if x}}b {{/if}}c', ['a b c', 'a c']],
    ['a {{#if x}}b{{/if}} c', ['a b c', 'a c']],
    ['{{#if x}}a{{#if y}}b{{else}}c{{/if}}{{/if}} d', ['ab d', 'ac d', 'd']],
    ['{% case x %}\n{% when 1 %}a{% when 2 %}b{% else %}c{% endcase %}', ['a', 'b', 'c']],
    ['{{{{raw}}}}We apologize for {{x}} any{{{{/raw}}}}', ['We apologize for {{x}} any']],
    ['{{#x}}a{{/x}}{{^x}}b{{/x}}', ['a', 'b']],
    ['{{ if eq .Status "firing" }}a{{ else }}b{{ end }}', ['a', 'b']],
    ['{{if late "were" "was"}} x', ['\uFFFC x']],
    ['a{{else}}b', ['a', 'b']],
    ['{{#if x}}\nWe are\n{{/if}}\nsorry', ['We are sorry', 'sorry']],
    [
      'Sorry for {{issue | default: "any trouble"}}.',
      ['Sorry for \uFFFC.', 'Sorry for any trouble.', 'any trouble'],
    ],
  ])('%j', (source, expected) => expect(readings(handlebars, source)).toEqual(expected))
})
