import { checkPositions } from './check-positions'

checkPositions('a.txt', [
  ['a wrapped line', 'Hello,\r\n\r\n⟦We apologize\r\nfor any trouble⟧ today.\r\n', 'fixed'],
  ['capitals and exclamation marks', '⟦SORRY FOR ANY TROUBLE⟧!!!', 'fixed'],
  ['a no-break space', '⟦We’re\u00A0sorry for any trouble⟧.', 'fixed'],
  ['a missing apostrophe', '⟦Im sorry for any trouble⟧.', 'fixed'],
  ['a misspelling', '⟦We appologize for any inconvinience⟧.', 'fixed'],
])
