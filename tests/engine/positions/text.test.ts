import { checkPositions } from './check-positions'

checkPositions('a.txt', [
  ['a wrapped line', 'Hello,\r\n\r\n⟦We apologize\r\nfor any trouble⟧ today.\r\n', 'fixed'],
  ['capitals and exclamation marks', '⟦SORRY FOR ANY TROUBLE⟧!!!', 'fixed'],
  ['a no-break space', '⟦We’re\u00A0sorry for any trouble⟧.', 'fixed'],
  ['a missing apostrophe', '⟦Im sorry for any trouble⟧.', 'fixed'],
  ['a misspelling', '⟦We appologize for any inconvinience⟧.', 'fixed'],
  [
    'a byte order mark and the sign of a quoted mail',
    '\uFEFF> ⟦We apologize\r\n> for any trouble⟧.\r\n',
    'fixed',
    '\uFEFF> We apologize\r\n> for [TODO: what we did]. We know [TODO: what it cost you].\r\n',
  ],
  ['a bullet', '- All is well.\n- ⟦We apologize\n  for any trouble⟧.\n', 'fixed'],
  ['an entity, which is none in plain text', 'AT&amp;T: ⟦sorry for any trouble⟧.', 'fixed'],
  ['two paragraphs', 'We apologize\n\nfor any trouble.'],
])
