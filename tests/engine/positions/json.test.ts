import { checkPositions } from './check-positions'

checkPositions('a.json', [
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
  ['an escaped emoji in front', String.raw`{"body":"\ud83d\ude22 ⟦We apologize for any trouble⟧"}`, 'fixed'],
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
