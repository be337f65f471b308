import { checkPositions } from './check-positions'

checkPositions('a.hbs', [
  ['two branches in front', 'We {{#if plural}}are{{else}}am{{/if}} ⟦sorry for any trouble⟧.'],
  [
    'a branch inside, which the fix leaves alone',
    '⟦We apologize{{#if late}} for the delay and{{/if}} for any trouble⟧.',
    'fixed',
    'We apologize{{#if late}} for the delay and{{/if}} for [TODO: what we did]. We know [TODO: what it cost you].',
  ],
  ['a branch that opens the apology', '{{#if a}}⟦We apologize{{/if}} for any trouble⟧.'],
  ['a comment inside stays', '⟦We apologize{{! keep this }} for any trouble⟧.'],
  ['a long comment', '{{!-- We apologize for any trouble }} still a comment --}} All is well.'],
  ['an escaped tag', String.raw`\{{name}} ⟦sorry for any trouble⟧.`],
  ['an unescaped print', '{{{html}}}, ⟦sorry for any trouble⟧.', 'fixed'],
  ['a text parameter', '{{> apology text="⟦We apologize for any trouble⟧"}}'],
  ['a partial block', '{{#> card}}⟦We apologize for any trouble⟧{{/card}}', 'fixed'],
  ['a raw block', '{{{{raw}}}}⟦We apologize for any trouble⟧ {{x}}{{{{/raw}}}}'],
  ['a loop', '{{#each items as |i|}}⟦Sorry for any trouble⟧.{{/each}}', 'fixed'],
  [
    'else if, each branch by itself',
    '{{#if a}}⟦Sorry for any trouble⟧.{{else if b}}Thank you.{{else}}⟦Sorry for any hassle⟧.{{/if}}',
    'fixed',
  ],
  ['branches are never glued', '{{#if a}}We apologize{{else}} for any trouble{{/if}}'],
  ['an unclosed block, while typing', '{{#if a}} ⟦We apologize for any trouble⟧.'],
  ['an unclosed tag, while typing', 'Hi {{user.\n\n⟦We apologize for any trouble⟧.'],
  [
    'an attribute in a block',
    '<p {{#if x}}class="sorry for any trouble"{{/if}}>⟦Sorry for any trouble⟧</p>',
    'fixed',
  ],
  ['other delimiters', '{{=<% %>=}}<% name %>, ⟦sorry for any trouble⟧.', 'fixed'],
  [
    'a placeholder of Help Scout',
    'Hi {%customer.firstName,fallback=there%}, ⟦sorry for any trouble⟧',
    'fixed',
  ],
  ['an opaque word completes nothing', 'We apologize for any {{dc.word}}.'],
  ['CRLF and standalone tags', 'Hello,\r\n{{#if a}}\r\n⟦Sorry for any trouble⟧.\r\n{{/if}}\r\nSam', 'fixed'],
  ['a fallback text', '⟦We are sorry for {{issue | default: "any trouble⟧"}}.'],
])
