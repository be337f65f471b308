import { describe, expect, it } from 'vitest'
import { html } from '../../../engine/formats/html'
import { readAll } from './passages-of'
import { expectSlices, readings } from './raw-slices'

describe('where a phrase stands in an HTML file', () => {
  it.each([
    ['entities and no-break spaces', '<p>⟦We&rsquo;re&nbsp;sorry for any inconvenience⟧</p>'],
    ['inline tags inside', '<p>Hi. ⟦We are <strong>very</strong> sorry for any inconvenience⟧ today</p>'],
    ['inline tags at the edges', '<p><em>⟦We apologize for any inconvenience⟧</em></p>'],
    ['not across blocks', '<p>We apologize</p><p>for any inconvenience</p>'],
    ['not across cells', '<table><tr><td>We apologize<td>for any inconvenience</table>'],
    ['one line break is a space', '<p>⟦We apologize<br>for any inconvenience⟧</p>'],
    ['a line break in the file, too', '<p>⟦We apologize<br />\n  for any inconvenience⟧</p>'],
    ['two line breaks part', '<p>We apologize<br>\n<br/>for any inconvenience</p>'],
    [
      'a line break and a no-break space part nothing',
      '<p>⟦We apologize<br>&nbsp;for any inconvenience⟧</p>',
    ],
    [
      'not in addresses',
      '<a href="{{url}}?m=sorry%20for%20any%20inconvenience">⟦Sorry for any inconvenience⟧</a>',
    ],
    ['in alternative texts', '<img src="a.png" alt="⟦We apologize for any inconvenience⟧">'],
    [
      'in titles and labels',
      `<a title='⟦Sorry for any inconvenience⟧' aria-label="&quot;⟦Sorry for any inconvenience⟧&quot;">x</a>`,
    ],
    [
      'not in comments, styles, scripts',
      '<!-- Sorry for any inconvenience --><style>/* sorry for any inconvenience */</style><script>"sorry for any inconvenience"</script>',
    ],
    [
      'not in the head',
      '<head><title>Sorry for any inconvenience</title></head><body>⟦Sorry for any inconvenience⟧</body>',
    ],
    ['a head without an end', '<head><meta><body>⟦Sorry for any inconvenience⟧'],
    [
      'not in code',
      '<pre><code>sorry for any inconvenience</code></pre><p>⟦Sorry for any inconvenience⟧</p>',
    ],
    ['in a preformatted mail', '<pre>⟦We apologize\nfor any inconvenience⟧\n\nBye</pre>'],
    ['signs that are no tags', 'if a < b <3 &copy 2024 &notit; ⟦sorry for any inconvenience⟧ & bye'],
    ['entities are read once', '&amp;lt;p&amp;gt; ⟦sorry for any inconvenience⟧'],
    ['soft hyphens and zero-width spaces', '<p>⟦We apolo&shy;gize for any incon&#8203;venience⟧</p>'],
    ['tags inside a word', '<p>⟦We a<b>polo</b>gize for any inconvenience⟧</p>'],
    [
      'Intercom attributes',
      '<p>Hi <attribute key="user.name" default="there"/>, ⟦sorry for any inconvenience⟧</p>',
    ],
    [
      'conditional attributes',
      '<p {{#if x}}class="sorry for any inconvenience"{{/if}}>⟦Sorry for any inconvenience⟧</p>',
    ],
    ['an unclosed tag', '<p>⟦Sorry for any inconvenience⟧ <a href="'],
    ['an emoji and a byte order mark before', '\uFEFF<p>😢 ⟦We apologize for any inconvenience⟧</p>'],
    ['stray closing tags', '</div></p>⟦Sorry for any inconvenience⟧</td></code></blockquote>'],
  ])('%s', (_name, marked) => expectSlices(html, marked))
})

describe('passages of an HTML file', () => {
  const passages = (source: string) =>
    html.read(source, readAll).macros[0]!.passages.map(({ role, text }) => `${role}: ${text.text}`)

  it.each([
    [
      '<h1>Late</h1><p>We are late.</p><ul><li>One<li>Two</ul>After',
      ['heading: Late', 'body: We are late.', 'list-item: One', 'list-item: Two', 'body: After'],
    ],
    ['<blockquote><p>They said</p></blockquote>We say', ['quote: They said', 'body: We say']],
    ['<table><tr><th>A</th><td>B</td></tr></table>', ['cell: A', 'cell: B']],
    ['<p>  a \n b&nbsp; c  </p>', ['body: a b c']],
    ['<p>Run <code>npm sorry</code> now</p>', ['body: Run \uFFFC now']],
    ['<p>x</p><img alt="A lamp &amp; a cat">', ['body: x', 'attribute: A lamp & a cat']],
    ['a\n\nb <b>c</b>', ['body: a', 'body: b c']],
    ['<ul>{{#each lines}}<li>{{name}}</li>{{/each}}</ul>', ['list-item: \uFFFC']],
    [
      '<p>Late: {{#each lines}}{{name}}, {{/each}} sorry.</p>',
      ['body: Late:', 'body: \uFFFC,', 'body: sorry.'],
    ],
    ['<constructor>x</constructor>', ['body: x']],
    ['', []],
  ])('%j', (source, expected) => expect(passages(source)).toEqual(expected))

  it('leaves out a file without anything that can matter, but not the neighbours of what can', () => {
    const read = (wanted: (text: string) => boolean) =>
      html.read('<p>Hi</p><p>Sorry</p>', { ...readAll, wanted }).macros[0]!.passages
    expect(read((text) => text.includes('Sorry'))).toHaveLength(2)
    expect(read(() => false)).toEqual([])
  })

  it('keeps a branch that began before the passage', () => {
    expect(readings(html, '{{#if a}}<p>We apologize{{else}}for any inconvenience{{/if}}</p>')).toEqual([
      'We apologize',
      'for any inconvenience',
    ])
  })
})
