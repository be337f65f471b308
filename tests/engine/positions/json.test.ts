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
  ['words that somebody is quoted with', String.raw`{"body":"He said \"sorry for any trouble\" \/ bye"}`],
  [
    'a whole text in escaped quotes',
    String.raw`{"body":"\u201c⟦We apologize for any trouble⟧.\u201d"}`,
    'fixed',
    String.raw`{"body":"\u201cWe apologize for [TODO: what we did]. We know [TODO: what it cost you].\u201d"}`,
  ],
  ['an escaped slash behind', String.raw`{"body":"⟦Sorry for any trouble⟧ \/ Sam"}`, 'fixed'],
  [
    'two emoji of two escapes each',
    String.raw`{"body":"\ud83d\ude22\ud83d\ude22 ⟦Sorry for any trouble⟧ 😢"}`,
    'fixed',
  ],
  ['an accent by itself', String.raw`{"body":"Noe\u0308l, ⟦we apologize for any trouble⟧."}`, 'fixed'],
  ['escaped signs that nobody sees', String.raw`{"body":"⟦Sorry for a\u00adny trou\u200bble⟧."}`],
  [
    'an escaped backslash before a u',
    String.raw`{"body":"C:\\new\\u0041 ⟦Sorry for any trouble⟧."}`,
    'fixed',
  ],
  ['texts in a list', '{"text":["All is well.","⟦Sorry for any trouble⟧."]}', 'fixed'],
  ['a list of texts that no key tells about', '["Sorry for any trouble."]'],
  ['a separator of lines, unescaped', '{"body":"⟦Sorry for any trouble⟧\u2028 today."}', 'fixed'],
  ['a text that ends in an escape', String.raw`{"body":"⟦Sorry for any trouble⟧\n"}`, 'fixed'],
  [
    'an escape of capital digits, kept in the fix',
    String.raw`{"body":"⟦I\u2019M SORRY FOR ANY TROUBLE⟧. caf\u00E9"}`,
    'fixed',
  ],
])

checkPositions('a.jsonl', [
  [
    'a file of lines with different ends',
    '{"body":"⟦We apologize for any trouble⟧."}\n{"body":"All is well."}\r\n{"body":"⟦Sorry for any trouble⟧."}\n',
    'fixed',
    '{"body":"We apologize for [TODO: what we did]. We know [TODO: what it cost you]."}\n{"body":"All is well."}\r\n{"body":"Sorry for any trouble."}\n',
  ],
  [
    'JSON in a text, whose escapes no fix may guess',
    String.raw`{"body":"{\"message\": \"⟦We apologize for any trouble⟧.\"}"}`,
    'reported',
  ],
])
