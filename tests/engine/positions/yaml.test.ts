import { describe } from 'vitest'
import { checkPositions } from './check-positions'

const fixed = '[TODO: what we did]. We know [TODO: what it cost you]'

describe('texts of all styles', () => {
  checkPositions('a.yml', [
    [
      'a block',
      'macros:\n  - title: Late\n    body: |\n      Hello {{name}},\n\n      ⟦We apologize for any trouble⟧.\n      Sam\n',
      'fixed',
      `macros:\n  - title: Late\n    body: |\n      Hello {{name}},\n\n      We apologize for ${fixed}.\n      Sam\n`,
    ],
    [
      'a block over two lines, which stay two',
      'body: |\n  ⟦We apologize\n  for any trouble⟧ today.\n',
      'fixed',
      'body: |\n  We apologize\n  for [TODO: what we did] today. We know [TODO: what it cost you].\n',
    ],
    [
      'a block with an indent of its own',
      'body: |2-\n    ⟦Sorry for any trouble⟧.\n  Sam\nend: 1\n',
      'fixed',
    ],
    ['a folded block', 'body: >-\n  ⟦We apologize\n  for any trouble⟧ today.\nend: 1\n', 'fixed'],
    [
      'a folded block with a paragraph',
      'body: >+\n  Hello there.\n\n  ⟦Sorry for any trouble⟧.\n\n\nend: 1\n',
      'fixed',
    ],
    [
      'single quotes, which are doubled',
      "body: '⟦We''re sorry for any trouble⟧. It''s back.'\n",
      'fixed',
      `body: 'We''re sorry ${fixed}. It''s back.'\n`,
    ],
    ['single quotes over two lines', "body: 'Hello. ⟦We are sorry\n  for any trouble⟧.'\n", 'fixed'],
    [
      'double quotes, whose escapes are kept',
      String.raw`body: "⟦We\u2019re sorry for any trouble⟧. It\u2019s \"back\"."`,
      'fixed',
      String.raw`body: "We\u2019re sorry ${fixed}. It\u2019s \"back\"."`,
    ],
    ['an escaped letter', String.raw`{id: sorry, body: "⟦We apolo\x67ize for any trouble⟧."}`, 'fixed'],
    ['an escaped line break', String.raw`body: "Hello.\n⟦Sorry\nfor any trouble⟧."`, 'fixed'],
    [
      'lines that are joined',
      'body: "Hello. ⟦We apologize \\\n  for any trouble⟧ today."\n',
      'fixed',
      'body: "Hello. We apologize \\\n  for [TODO: what we did] today. We know [TODO: what it cost you]."\n',
    ],
    ['a word that is joined', 'id: sorry\nbody: "Hello. ⟦We apolo\\\n  gize for any trouble⟧."\n'],
    ['an emoji in front', String.raw`body: "\U0001F622 😢 ⟦Sorry for any trouble⟧."`, 'fixed'],
    // The slot of the fix has a colon in it, and a text without quotes cannot have one: it gets some.
    ['no quotes', 'body: ⟦We apologize for any trouble⟧.\n', 'fixed', `body: "We apologize for ${fixed}."\n`],
    [
      'no quotes, over two lines',
      'body: Hello. ⟦We apologize\n  for any trouble⟧.\nend: 1\n',
      'fixed',
      `body: "Hello. We apologize\n  for ${fixed}."\nend: 1\n`,
    ],
    [
      'no quotes, in brackets',
      '{body: ⟦We apologize for any trouble⟧., end: 1}\n',
      'fixed',
      `{body: "We apologize for ${fixed}.", end: 1}\n`,
    ],
    ['a text in brackets', '[{"body": "⟦We apologize for any trouble⟧."}]\n', 'fixed'],
    ['an explicit key', '? body\n: |\n  ⟦Sorry for any trouble⟧.\n', 'fixed'],
    ['a tag', 'body: !html "<p>⟦Sorry for any trouble⟧.</p>"\n', 'fixed'],
    [
      'CRLF and a byte order mark',
      '\uFEFFbody: |\r\n  ⟦We apologize\r\n  for any trouble⟧ today.\r\nend: 1\r\n',
      'fixed',
    ],
  ])
})

describe('where texts stand', () => {
  checkPositions('a.yaml', [
    [
      'several documents',
      '---\nbody: "⟦Sorry for any trouble⟧."\n---\nbody: "⟦Sorry for any hassle⟧."\n',
      'fixed',
    ],
    ['an anchor, which is read once', 'a:\n  body: &x "⟦Sorry for any trouble⟧."\nb:\n  body: *x\n', 'fixed'],
    ['a key', 'We apologize for any trouble: "The key is text"\n'],
    ['a comment', '# We apologize for any trouble\nbody: "All is well." # Sorry for any trouble\n'],
    ['two equal keys', 'body: "⟦Sorry for any trouble⟧."\nbody: "⟦Sorry for any hassle⟧."\n', 'fixed'],
    [
      'an internal note',
      'title: A\nbody: "All is well."\ninternal_note: "Sorry for any trouble, says the bot."\n',
    ],
    ['a label', 'title: Sorry for any trouble\ntags: [sorry for any trouble]\nbody: "All is well."\n'],
    [
      'HTML in a block',
      'body: |\n  <p>Hello,</p>\n  <p>⟦We&rsquo;re sorry for\n  any trouble⟧.</p>\n',
      'fixed',
    ],
    [
      'a template in a block',
      'body: |\n  {% if late %}\n  ⟦Sorry for any trouble⟧.\n  {% endif %}\n',
      'fixed',
    ],
    ['Markdown-like bullets', 'body: |\n  - ⟦Sorry for any trouble⟧.\n  - All is well.\n', 'fixed'],
  ])
})

describe('broken files', () => {
  checkPositions('a.yml', [
    [
      'a placeholder without quotes',
      'a:\n  body: {{x}}, sorry for any trouble\nb:\n  body: "⟦Sorry for any hassle⟧."\n',
    ],
    [
      'a placeholder and a colon',
      'b:\n  body: "⟦Sorry for any hassle⟧."\na:\n  body: Hi {{x}}: sorry for any trouble\n',
    ],
    [
      'a quote too many',
      "a:\n  body: 'It's bad, sorry for any trouble'\nb:\n  body: \"⟦Sorry for any hassle⟧.\"\n",
    ],
    [
      'a tab for an indent',
      'b:\n  body: "⟦Sorry for any hassle⟧."\na:\n\tbody: "⟦Sorry for any trouble⟧."\n',
    ],
    ['an open quote', 'b:\n  body: "⟦Sorry for any hassle⟧."\na:\n  body: "Sorry for any trouble\n'],
    ['a lost line', 'body: |\n  ⟦Sorry for any hassle⟧.\nSorry for any trouble\n'],
  ])
})
