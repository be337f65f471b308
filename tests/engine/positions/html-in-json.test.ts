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
])
