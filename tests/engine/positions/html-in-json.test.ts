import { checkPositions } from './check-positions'

checkPositions('a.json', [
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
  [
    'entities without a semicolon',
    '{"body":"<p>&copy 2024 &notit; ⟦We&rsquo;re sorry for any trouble⟧</p>"}',
    'fixed',
  ],
  [
    'an entity right behind a tag',
    '{"body":"<p><b>⟦&#87;e</b> apologize for any trouble⟧</p>"}',
    'fixed',
    '{"body":"<p><b>&#87;e</b> apologize for [TODO: what we did]</p>"}',
  ],
  [
    'two attributes',
    String.raw`{"body":"<p title=\"⟦We apologize for any trouble⟧\" aria-label=\"⟦Sorry for any trouble⟧\">Hi all.</p>"}`,
    'fixed',
  ],
  [
    'tags as escapes',
    String.raw`{"body":"\u003cp\u003e⟦We\u0026rsquo;re sorry for any trouble⟧.\u003c\/p\u003e"}`,
    'fixed',
    String.raw`{"body":"\u003cp\u003eWe\u0026rsquo;re sorry [TODO: what we did]. We know [TODO: what it cost you].\u003c\/p\u003e"}`,
  ],
  ['a block that ends inside', String.raw`{"body":"<div>We apologize<\/div> for any trouble."}`],
  ['code inside', '{"body":"<p>We <code>apologize</code> for any trouble.</p>"}'],
  [
    'several spaces and an empty tag',
    '{"body":"<p>⟦We&nbsp;&nbsp;apologize <b></b> for any trouble⟧.</p>"}',
    'fixed',
    '{"body":"<p>We&nbsp;&nbsp;apologize <b></b> for [TODO: what we did]. We know [TODO: what it cost you].</p>"}',
  ],
  ['an end tag that is left out', '{"body":"<p>⟦We apologize for any trouble⟧<p>Bye to all."}', 'fixed'],
  [
    'list items without end tags',
    '{"body":"<ul><li>⟦We apologize for any trouble⟧<li>Bye to all.</ul>"}',
    'fixed',
  ],
  [
    'breaks that a fix keeps',
    '{"body":"⟦We apologize<br>for any<br>trouble⟧ caused."}',
    'fixed',
    '{"body":"We apologize<br>for [TODO:<br>what we did]. We know [TODO: what it cost you]."}',
  ],
  [
    'cells, each by itself',
    '{"body":"<table><tr><td>⟦We apologize for any trouble⟧.</td><td>We apologize</td><td>for any trouble</td></tr></table>"}',
    'fixed',
  ],
  [
    'line breaks and tabs between words',
    String.raw`{"body":"<p>⟦We apologize\n   for&#32;any\ttrouble⟧.</p>"}`,
    'fixed',
  ],
  [
    'the plain text that says the same',
    '{"body":"<p>⟦Sorry for any trouble⟧.</p>","body_text":"Sorry for any trouble."}',
    'fixed',
    '{"body":"<p>Sorry [TODO: what we did]. I know [TODO: what it cost you].</p>","body_text":"Sorry [TODO: what we did]. I know [TODO: what it cost you]."}',
  ],
  [
    'windows line ends in a quote',
    String.raw`{"body":"<blockquote>⟦We are\r\nsorry for any trouble⟧</blockquote>"}`,
    'fixed',
  ],
  ['a comment inside a word', '{"body":"<p>⟦We apolo<!-- so -->gize for any trouble⟧.</p>"}', 'fixed'],
])
