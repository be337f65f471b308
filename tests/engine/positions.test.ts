import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../engine/config'
import { applyEdits } from '../../engine/fix'
import { createLinter } from '../../engine/lint'
import { rules } from '../../rules'
import { parseMarked } from '../harness/marked'

const linter = createLinter(rules)

/** `⟦…⟧` marks the slices of the file that are underlined; a text without marks stays silent. */
type Case = readonly [name: string, marked: string, fixes?: 'fixed' | 'reported', after?: string]

function check(path: string, cases: readonly Case[]): void {
  test.each(cases.map((one) => ({ name: one[0], one })))(
    '$name',
    async ({ one: [, marked, fixes, after] }) => {
      const { text, ranges } = parseMarked(marked, ['⟦', '⟧'])
      const file = { text, path }
      const findings = linter
        .lint(file, defaultConfig)
        .findings.filter(({ rule }) => rule === 'generic-apology')
      expect(findings.map(({ offsets }) => offsets)).toEqual(ranges)
      const proved = await linter.fixes(file, defaultConfig, findings)
      const first = findings.map((finding) => proved.get(finding)?.[0])
      if (fixes === 'fixed') expect(first.every((fix) => fix !== undefined)).toBe(true)
      if (fixes === 'reported') expect(first.some((fix) => fix !== undefined)).toBe(false)
      if (after !== undefined) expect(applyEdits(text, first[0]!.edits)).toBe(after)
    },
  )
}

describe('JSON', () => {
  check('a.json', [
    [
      'an escaped apostrophe, kept in the fix',
      String.raw`{"body":"⟦We\u2019re sorry for any trouble⟧. It\u2019s back."}`,
      'fixed',
      String.raw`{"body":"We\u2019re sorry [TODO: what we did]. We know [TODO: what it cost you]. It\u2019s back."}`,
    ],
    [
      'an escaped line break is a space',
      String.raw`{"body":"⟦We apologize\nfor any trouble⟧ today."}`,
      'fixed',
    ],
    ['an escaped letter', String.raw`{"body":"⟦We apolo\u0067ize for any trouble⟧."}`, 'fixed'],
    ['an emoji in front', '{"body":"😢 ⟦We apologize for any trouble⟧"}', 'fixed'],
    [
      'an escaped emoji in front',
      String.raw`{"body":"\ud83d\ude22 ⟦We apologize for any trouble⟧"}`,
      'fixed',
    ],
    [
      'a byte order mark, CRLF and tabs',
      '\uFEFF{\r\n\t"body": "⟦Sorry for any trouble⟧."\r\n}',
      'fixed',
      '\uFEFF{\r\n\t"body": "Sorry [TODO: what we did]. I know [TODO: what it cost you]."\r\n}',
    ],
    ['a key', '{"We apologize for any trouble": "The key is text"}'],
    ['two equal keys', '{"body":"⟦sorry for any trouble⟧","body":"⟦sorry for any trouble⟧"}', 'fixed'],
    ['a comment and a trailing comma', '{\n// We apologize for any trouble\n"body":"All is well.",}'],
    [
      'the text of a channel',
      '{"macro":{"title":"A","actions":[{"field":"comment_value","value":["channel:all","⟦We apologize for any trouble⟧."]}]}}',
      'fixed',
    ],
    [
      'an internal note',
      '{"macro":{"title":"A","actions":[{"field":"comment_mode_is_public","value":"false"},{"field":"comment_value","value":"We apologize for any trouble."}]}}',
    ],
    [
      'a title',
      '{"macro":{"title":"Sorry for any trouble","actions":[{"field":"comment_value","value":"All is well."}]}}',
    ],
    [
      'a raw line break inside a string',
      '{"a":{"body":"⟦Sorry for any trouble⟧."},"b":{"body":"broken\nstring"}}',
    ],
    [
      'ids, links and tags',
      '{"id":"sorry for any trouble","url":"https://a.test/sorry for any trouble","tags":["sorry for any trouble"],"body":"Fine, thank you."}',
    ],
  ])
})

describe('HTML in JSON', () => {
  check('a.json', [
    [
      'entities, kept in the fix',
      '{"body":"<p>⟦We&rsquo;re&nbsp;sorry for any trouble⟧.</p><p>It&rsquo;s back.</p>"}',
      'fixed',
      '{"body":"<p>We&rsquo;re&nbsp;sorry [TODO: what we did]. We know [TODO: what it cost you].</p><p>It&rsquo;s back.</p>"}',
    ],
    ['a tag inside', '{"body":"<p>⟦We are <strong>very</strong> sorry for any trouble⟧.</p>"}', 'fixed'],
    ['two paragraphs', '{"body":"<p>We apologize</p><p>for any trouble</p>"}'],
    ['a single break is a space', '{"body":"⟦We apologize<br>for any trouble⟧."}'],
    ['two breaks part', '{"body":"Sorry<br><br>for any trouble."}'],
    [
      'a link target',
      String.raw`{"body":"<a href=\"{{ticket.url}}?m=sorry%20for%20any%20trouble\">⟦Sorry for any trouble⟧</a>"}`,
      'fixed',
    ],
    ['an alternative text', String.raw`{"body":"<img alt=\"⟦We apologize for any trouble⟧\">"}`],
    [
      'comments and styles',
      '{"body":"<!-- We apologize for any trouble --><style>a:after{content:sorry for any trouble}</style><p>Hello there.</p>"}',
    ],
    ['text escaped twice is decoded once', '{"body":"&amp;lt;p&amp;gt; a < b <3. ⟦Sorry for any trouble⟧"}'],
    [
      'a fallback attribute',
      String.raw`{"body":"Hi <attribute key=\"user.name\" default=\"there\"/>, ⟦sorry for any trouble⟧"}`,
    ],
    ['a soft hyphen and a zero-width space', '{"body":"⟦We apolo&shy;gize for any incon&#8203;venience⟧."}'],
  ])
})

describe('Handlebars and Mustache', () => {
  check('a.hbs', [
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
    [
      'CRLF and standalone tags',
      'Hello,\r\n{{#if a}}\r\n⟦Sorry for any trouble⟧.\r\n{{/if}}\r\nSam',
      'fixed',
    ],
    ['a fallback text', '⟦We are sorry for {{issue | default: "any trouble⟧"}}.'],
  ])
})

describe('Markdown', () => {
  check('a.md', [
    [
      'a quote over two lines',
      '> ⟦We apologize\n> for any trouble⟧ today.\n',
      'fixed',
      '> We apologize\n> for [TODO: what we did]. We know [TODO: what it cost you].\n',
    ],
    ['a list item with a hard break', '- ⟦We are\n  sorry\\\n  for any trouble⟧.\n', 'fixed'],
    ['emphasis inside', '⟦We **apologize** for _any_ trouble⟧.', 'reported'],
    ['emphasis inside a word', '⟦We a**pol**ogize for any trouble⟧.', 'fixed'],
    ['escapes and entities', String.raw`AT&amp;T: we\_are here, ⟦sorry for any trouble⟧.`, 'fixed'],
    ['a fence with a message', '```text\n⟦We apologize for any trouble⟧.\n```\n', 'fixed'],
    ['a fence without a language', '```\n⟦We apologize for any trouble⟧.\n```\n', 'fixed'],
    ['a fence with code', '```ts\nthrow "We apologize for any trouble."\n```\n'],
    ['code in a line', 'Never print `sorry for any trouble` there.'],
    ['a mention in angle brackets', 'Hi @<reporter>, ⟦sorry for any trouble⟧.', 'fixed'],
    [
      'front matter',
      '---\ntitle: Sorry for any trouble\nbanned: ["sorry for any hassle"]\n---\nAll is well.\n',
    ],
    ['a table', '| Stage | Text |\n| --- | --- |\n| Done | ⟦We apologize for any trouble⟧. |\n', 'fixed'],
    ['a comment', '<!-- We apologize for any trouble. -->\n\nAll is well.\n'],
    [
      'a link, whose text takes no slot',
      '[⟦Sorry for any trouble⟧](https://a.test/sorry-for-any-trouble).',
      'reported',
    ],
    [
      'a suppression',
      '<!-- amends-disable-next-line generic-apology -- signed off by legal -->\nWe apologize for any trouble.\n',
    ],
    ['two paragraphs', 'We apologize\n\nfor any trouble.'],
  ])
})

describe('text', () => {
  check('a.txt', [
    ['a wrapped line', 'Hello,\r\n\r\n⟦We apologize\r\nfor any trouble⟧ today.\r\n', 'fixed'],
    ['capitals and exclamation marks', '⟦SORRY FOR ANY TROUBLE⟧!!!', 'fixed'],
    ['a no-break space', '⟦We’re\u00A0sorry for any trouble⟧.', 'fixed'],
    ['a missing apostrophe', '⟦Im sorry for any trouble⟧.', 'fixed'],
    ['a misspelling', '⟦We appologize for any inconvinience⟧.', 'fixed'],
  ])
})
