import { describe } from 'vitest'
import { checkPositions } from './check-positions'

describe('Liquid and Jinja', () => {
  checkPositions('a.liquid', [
    [
      'a chat and a mail',
      '{% if ticket.via == "chat" %}⟦Sorry for any trouble⟧{% else %}⟦We apologize for any trouble⟧{% endif %}',
      'fixed',
    ],
    ['the strings of a filter', '{{ x | replace: "sorry for any trouble", "a b" }}, thank you for waiting.'],
    ['a fallback of one word', '{{ user.name | default: "there" }}, ⟦sorry for any trouble⟧', 'fixed'],
    [
      'a fallback in single quotes',
      "⟦We are sorry for {{ issue | default: 'any trouble⟧' }}.",
      'fixed',
      "We are sorry for {{ issue | default: '[TODO: what happened]' }}.",
    ],
    [
      'case and when, of which the first part is never printed',
      '{% case a %}Sorry for any trouble.{% when 1 %}⟦Sorry for any hassle⟧.{% else %}Hi.{% endcase %}',
      'fixed',
    ],
    [
      'unless and elsif',
      '{% unless a %}⟦Sorry for any trouble⟧.{% elsif b %}Thank you.{% endunless %}',
      'fixed',
    ],
    ['a captured text', '{% capture msg %}⟦Sorry for any trouble⟧.{% endcapture %}{{ msg }}', 'fixed'],
    ['a text that is set', '{% set msg %}⟦Sorry for any trouble⟧.{% endset %}', 'fixed'],
    ['a string that is set', '{% set msg = "⟦Sorry for any trouble⟧" %}', 'fixed'],
    ['a comment', '{% comment %}Sorry for any {{trouble}}.{% endcomment %}Thank you.'],
    ['an inline comment', "{% # Sorry for any trouble. It isn't printed. %}Thank you."],
    ['a documentation', '{% doc %}Sorry for any trouble.{% enddoc %}Thank you.'],
    ['a comment of Jinja', '{# Sorry for any trouble. #}Thank you.'],
    ['raw text', '{% raw %}{{x}}, ⟦sorry for any trouble⟧.{% endraw %}', 'fixed'],
    ['swallowed space', '{{ x }} {%- if x -%} , ⟦sorry for any trouble⟧. {%- endif -%}', 'fixed'],
    ['words that a tag glues', 'We apologize {%- assign a = 1 -%} for any trouble.'],
    ['a list of commands', '{% liquid\n if late\n  echo "⟦Sorry for any trouble⟧"\n endif %}', 'fixed'],
    ['a text to be translated', '{% trans %}⟦Sorry for any trouble⟧.{% endtrans %}', 'fixed'],
    [
      'its plural',
      '{% trans count=n %}⟦Sorry for any trouble⟧.{% pluralize %}⟦Sorry for any hassle⟧.{% endtrans %}',
      'fixed',
    ],
    ['a block of a layout', '{% block body %}⟦Sorry for any trouble⟧.{% endblock %}', 'fixed'],
    ['a tag that is being typed', '{% if a %}⟦Sorry for any trouble⟧. {% els'],
  ])
})

describe('slots of simple dialects', () => {
  checkPositions('a.txt', [
    ['osTicket', 'Hi %{ticket.name.first}, ⟦sorry for any trouble⟧', 'fixed'],
    ['Zammad', 'Hi #{ticket.customer.firstname}, ⟦sorry for any trouble⟧', 'fixed'],
    ['Salesforce', 'Hi {!Contact.FirstName, Valued Customer}, ⟦sorry for any trouble⟧', 'fixed'],
    [
      'Salesforce with a function',
      'Hi {!BLANKVALUE(Contact.FirstName,"Valued Customer")}, ⟦sorry for any trouble⟧',
      'fixed',
    ],
    ['a snippet of Kustomer', '[[sn.org.hello]], ⟦sorry for any trouble⟧', 'fixed'],
    ['money', 'You get ${amount} back, ⟦sorry for any trouble⟧', 'fixed'],
    ['a slot in square brackets', 'Hi [First Name], ⟦sorry for any trouble⟧', 'fixed'],
    ['a slot in angle brackets', 'Hi <First Name>, ⟦sorry for any trouble⟧', 'fixed'],
    ['a slot that is a word', 'We are sorry for any <problem>.'],
    [
      'a fallback of Help Scout',
      '⟦We are sorry for {%issue.name,fallback=any trouble⟧%}.',
      'fixed',
      'We are sorry for {%issue.name,fallback=[TODO: what happened]%}.',
    ],
    ['a fallback of Discourse', '⟦We are sorry for %{issue,fallback:any trouble⟧}.', 'fixed'],
    ['a fallback of Salesforce', '⟦We are sorry for {!BLANKVALUE(Case.Reason,"any trouble⟧")}.', 'fixed'],
  ])
  checkPositions('a.html', [
    ['a slot beside elements', '<p>Hi <First Name>,<br>⟦sorry for any trouble⟧.</p>', 'fixed'],
    ['a slot with an underscore', '<p>Hi <customer_name>, ⟦sorry for any trouble⟧.</p>', 'fixed'],
    ['an element of the page’s own', '<p>⟦We apologize <note>for any</note> trouble⟧.</p>', 'reported'],
  ])
})

describe('catalogs', () => {
  checkPositions('a.txt', [
    [
      'a plural',
      '{n, plural, one {⟦Sorry for any trouble⟧ # order} other {Thank you for # orders}}',
      'fixed',
      '{n, plural, one {Sorry [TODO: what we did] # order} other {Thank you for # orders}}',
    ],
    [
      'all branches of a plural',
      '{n, plural, =0 {Thank you.} one {⟦Sorry for any trouble⟧.} other {⟦Sorry for any hassle⟧.}}',
      'fixed',
    ],
    [
      'a plural in the apology',
      '⟦We are sorry for {n, plural, one {any trouble⟧} other {any troubles}}.',
      'reported',
    ],
    [
      'a selection in a plural',
      '{n, plural, offset:1 one {{g, select, a {⟦Sorry for any trouble⟧.} other {Hi.}}} other {Hello.}}',
      'fixed',
    ],
    ['branches are never glued', '{n, plural, one {We apologize} other { for any trouble}}'],
    ['a plural that is being typed', '{n, plural, one {⟦Sorry for any trouble⟧', 'fixed'],
    ['the text of another key', '$t(common.hello), ⟦sorry for any trouble⟧', 'fixed'],
    ['an element that the program puts there', '⟦Sorry <1>for any</1> trouble⟧.', 'reported'],
    ['a name between dollars', 'Hi $NAME$, ⟦sorry for any trouble⟧', 'fixed'],
  ])
  checkPositions(
    'b.txt',
    [
      ['quoted braces', "It''s late, '{'⟦we are sorry for any trouble⟧'}'."],
      [
        'an apostrophe that is doubled',
        "⟦We''re sorry for any trouble⟧.",
        'fixed',
        "We''re sorry [TODO: what we did]. We know [TODO: what it cost you].",
      ],
      ['an argument with a format', 'On {d, date, long}: ⟦sorry for any trouble⟧', 'fixed'],
    ],
    { templates: 'icu' },
  )
  checkPositions(
    'c.txt',
    [
      ['the first placeholder', 'Hi $1, ⟦sorry for any trouble⟧. Here are $$5.', 'fixed'],
      ['a name in small letters', 'Hi $name$, ⟦sorry for any trouble⟧.', 'fixed'],
    ],
    { templates: 'chrome' },
  )
})

describe('programs', () => {
  checkPositions('a.html', [
    ['Go', '{{- if .Late }}⟦Sorry for any trouble⟧.{{- else }}Thank you.{{- end }}', 'fixed'],
    [
      'a comment of Go',
      '{{ if .Late }}⟦Sorry for any trouble⟧.{{ end }}{{/* Sorry for any trouble } */}}',
      'fixed',
    ],
    ['ERB', '<% if late %>⟦Sorry for any trouble⟧.<% else %>Thank you, <%= name %>.<% end %>', 'fixed'],
    ['ERB, never glued', '<% if late %>We apologize<% else %> for any trouble<% end %>'],
    ['EJS, never glued', '<% if (late) { %>We apologize<% } else { %> for any trouble<% } %>'],
  ])
  checkPositions('a.ftl', [
    [
      'FreeMarker',
      '<#if n gt 3>⟦Sorry for any trouble⟧.<#elseif (n > 2)>Thank you.<#else>⟦Sorry for any hassle⟧.</#if>',
      'fixed',
    ],
    [
      'a switch',
      '<#switch a><#case 1>⟦Sorry for any trouble⟧.<#break><#default>Thank you.</#switch>',
      'fixed',
    ],
    ['a text that is assigned', '<#assign msg>⟦Sorry for any trouble⟧.</#assign>${msg}', 'fixed'],
    ['a fallback', '⟦We are sorry for ${issue!"any trouble⟧"}.', 'fixed'],
  ])
  checkPositions('a.md', [
    ['a shortcode', 'Back up. ⟦Sorry for any trouble⟧ {{< track "it\'s 04:13:00" >}}', 'fixed'],
    ['shortcodes around a text', '{{% note %}}⟦Sorry for any trouble⟧.{{% /note %}}', 'fixed'],
  ])
})

describe('a dialect that is set', () => {
  checkPositions('a.txt', [['reads no other', '{{#if a}}We apologize{{/if}} for any trouble.']], {
    templates: 'zammad',
  })
  checkPositions(
    'b.txt',
    [['reads its own', '[#if a]⟦Sorry for any trouble⟧.[#else]Thank you.[/#if]', 'fixed']],
    {
      templates: 'freemarker',
    },
  )
})
