import { expect, it } from 'vitest'
import { leavesSlip } from '../../../engine/fixes/slips'
import { parseMarked } from '../../harness/marked'

/** Whether `newText` in place of the marked slice leaves a slip; `@` stands for a placeholder. */
function slips(marked: string, newText: string): boolean {
  const { text, ranges } = parseMarked(marked, ['⟦', '⟧'])
  const [span] = ranges
  return leavesSlip(text.replaceAll('@', '\uFFFC'), [
    { span: span!, newText: newText.replaceAll('@', '\uFFFC') },
  ])
}

it.each([
  [
    '⟦By fate, your tour was off. best, Kim⟧',
    'We had to cancel the tour . best, Kim',
    'a space before a mark',
  ],
  ['⟦You sent the wrong size⟧.', 'Is that right?', 'two marks'],
  ['Your tour is off. best, Kim⟦⟧', ' because we had no bus', 'words behind a sign-off'],
  [
    '⟦By fate, your tour is off. best, Kim⟧',
    'Your tour is off. best, Kim because we had no bus',
    'the same, anew',
  ],
  ['Your tour is off.@⟦⟧', ' because we had no bus', 'words behind a glued signature'],
  ['Sorry for the wrong bus. @⟦⟧', '. That was our mistake.', 'a signature made a sentence'],
  ['⟦⟧@Your parcel is gone.', 'We lost ', 'words in front of a glued greeting'],
  ['Your shop.⟦example page was⟧ lost.', 'we lost example page', 'words inside of an address'],
  ['Sorry ⟦for the “delay⟧” of your order.', '[TODO: what we did]', 'one typeset quote'],
  ['Sorry ⟦for the "delay⟧" of your order.', '[TODO: what we did]', 'one typed quote'],
  ['Sorry ⟦for the delay (again⟧, we know).', '[TODO: what we did]', 'one bracket'],
  ['Sorry for the wait ⟦(but⟧ the tour is long).', '(. The', 'a full stop behind a bracket'],
  ['Sorry for the wait⟦; however,⟧ the tour is long.', ';.', 'a full stop behind a semicolon'],
  ['⟦On behalf of Kim⟧, we are sorry.', '', 'a comma that opens the text'],
  ['⟦You sent no form⟧, so we waited.', 'Could you send it?', 'a comma behind a question mark'],
  ['Hello. ⟦Sorry about that, and⟧ welcome aboard.', 'And', 'the rest of a list'],
  ['I hope you will ⟦accept our apologies⟧.', 'we are sorry', 'two subjects'],
  ['May ⟦I apologize⟧?', "I'm sorry", 'two verbs'],
])('%s with "%s" has %s', (marked, newText) => {
  expect(slips(marked, newText)).toBe(true)
})

it.each([
  ['Your tour is off⟦⟧.', ' because we had no bus'],
  ['Sorry ⟦for the “delay”⟧.', '[TODO: what we did]'],
  ['Sorry ⟦for the delay :-)⟧', '[TODO: what we did]'],
  ['Your tour at 9 a.m. today is off⟦⟧.', ' because we had no bus'],
  ['Sorry for the wrong bus, @⟦⟧', '. That was our mistake.'],
  ['@⟦, sorry for that⟧! Here is the link.', ''],
  ['Sorry—⟦your page was lost⟧.', 'we lost your page'],
  ['⟦⟧@ was lost.', 'We say that '],
  ['What now ? ⟦Mistakes were made⟧.', 'We made mistakes'],
])('%s may become "%s"', (marked, newText) => {
  expect(slips(marked, newText)).toBe(false)
})
