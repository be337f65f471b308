import type { Clause } from '../language/clause'
import { FIRST_PERSON, isPast, NEGATIONS, OWN_DETERMINERS, SECOND_PERSON, words } from '../language/words'
import { EXCUSES } from './lexicon'

/** What makes an excuse of a clause behind an apology: that it had to be, how things were with us, that others are to blame. */
export const excuses = (clause: Clause): boolean =>
  isHelpless(clause) ||
  blames(clause) ||
  wasNeeded(clause) ||
  isHowItIs(clause) ||
  namesExcuse(clause) ||
  isOwnState(clause) ||
  lectures(clause)

/** An excuse comes at once; words far behind belong to something else. */
export const namesExcuse = (clause: Clause): boolean => clause.has(EXCUSES, 0, 14)

const WAYS = words('way ways means method choice option alternative')

/** "we know of no better way", "I see no other means": it had to be. */
export function isHelpless(clause: Clause): boolean {
  const no = clause.place(NEGATIONS, 1, 4)
  return no !== undefined && FIRST_PERSON.has(clause.word(0)) && clause.has(WAYS, no + 1, no + 4)
}

const STATES = words('was were been had think thought believe feel felt did')
const US = words('us')
const STILL = words('still only just limited small new')

/** "we were short of people", "I think you are wrong", "our list is still short": how things are with us. */
function isOwnState(clause: Clause): boolean {
  // "the sale has kept us on our toes": something came over us.
  if (clause.has(US, 1, 9) && !clause.has(SECOND_PERSON)) return true
  if (OWN_DETERMINERS.has(clause.word(0))) return clause.has(STILL, 1, 6)
  if (!FIRST_PERSON.has(clause.word(0))) return false
  return isFew(clause) || (clause.has(STATES, 1, 4) && !isReport(clause))
}

/** "I did not catch that" reports, and excuses nothing. */
const isReport = (clause: Clause): boolean => {
  const negation = clause.place(NEGATIONS, 2, 6)
  return negation !== undefined && clause.word(negation - 1) === 'did'
}

/** Words behind which a reason follows. */
export const REASONS = words('because due since as owing')
const DELAYED = words('delayed late held slow behind stuck')

/** "the delivery was delayed because of the strike" */
export function wasDelayedBecause(clause: Clause): boolean {
  const late = clause.place(DELAYED, 2, 8)
  const reason = late === undefined ? undefined : clause.place(REASONS, late + 1, late + 4)
  return reason !== undefined && /^(?:of|to)$/.test(clause.word(reason + 1))
}

/** "no other guest has mentioned it", "everyone else managed": the reader is the only one who minds. */
export const comparesOthers = (clause: Clause): boolean =>
  (clause.word(0) === 'no' && clause.word(1) === 'other') ||
  (/^(?:nobody|everybody|everyone|none)$/.test(clause.word(0)) && clause.word(1) === 'else')

const NEEDED = words('needed required necessary unavoidable overdue')

/** "it was needed", "this was long overdue" */
const wasNeeded = (clause: Clause): boolean =>
  /^(?:it|this|that)$/.test(clause.word(0)) && clause.word(1) === 'was' && clause.has(NEEDED, 2, 5)

const JUST = words('just simply only')

/** "that is what the system shows", "that's just how it works": nobody can change it. */
function isHowItIs(clause: Clause): boolean {
  if (clause.word(1) !== 'is') return false
  const at = JUST.has(clause.word(2)) ? 3 : 2
  // "this is what I could do"; but not "this is how you reset it"
  if (clause.word(0) === 'this') return clause.word(at) === 'what' && FIRST_PERSON.has(clause.word(at + 1))
  if (!/^(?:that|it)$/.test(clause.word(0))) return false
  return (
    /^(?:what|how)$/.test(clause.word(at)) || (clause.word(at) === 'the' && clause.word(at + 1) === 'way')
  )
}

const BACK = words('back')

/** "I just got back from a trip": where we were. */
export function cameBack(clause: Clause): boolean {
  const back = FIRST_PERSON.has(clause.word(0)) ? clause.place(BACK, 1, 7) : undefined
  return (
    back !== undefined &&
    /^(?:got|came)$/.test(clause.word(back - 1)) &&
    /^(?:from|to)$/.test(clause.word(back + 1))
  )
}

const FEW_HANDS = words('volunteer volunteers person human humans')
const SMALL_TEAM = words('small tiny little')
const TEAM = words('team crew group')

/** "we are only two volunteers", "I am one person", "we are a small team" */
const isFew = (clause: Clause): boolean =>
  /^(?:am|are)$/.test(clause.word(1)) &&
  (clause.has(FEW_HANDS, 2, 6) || (clause.has(SMALL_TEAM, 2, 5) && clause.has(TEAM, 3, 7)))

const TURNED_DOWN = words('declined refused rejected')

/** "we did offer to replace it, and you declined" */
export function turnedUsDown(clause: Clause): boolean {
  const no = clause.place(TURNED_DOWN, 1)
  return no !== undefined && clause.word(no - 1) === 'you'
}

const FAULT = words('fault')
const BLAME = words('blame')

/** "it wasn't our fault", "the courier is to blame", "you should have saved your work". */
export const blames = (clause: Clause): boolean =>
  turnedUsDown(clause) ||
  agreedTo(clause) ||
  isCalledWrong(clause) ||
  clause.has(BLAME, 0, 8) ||
  (clause.has(FAULT, 0, 8) && clause.has(NEGATIONS, 0, 6)) ||
  (clause.word(0) === 'you' &&
    clause.word(1) === 'should' &&
    clause.word(2) === 'have' &&
    isOwed(clause.word(3)))

const AGREED = words('signed agreed accepted confirmed approved')
const TERMS = words(
  'contract contracts terms agreement conditions quote quotation price policy lease order invoice',
)

/** "you signed the contract", "you had agreed to our terms" */
const agreedTo = (clause: Clause): boolean =>
  clause.word(0) === 'you' && clause.has(AGREED, 1, 4) && clause.has(TERMS, 2, 7)

const MISTAKEN = words('wrong mistaken')

/** "you are wrong" */
const isCalledWrong = (clause: Clause): boolean =>
  clause.word(0) === 'you' && /^(?:are|were)$/.test(clause.word(1)) && clause.has(MISTAKEN, 2, 4)

/** "you should have read the sign"; but not "should have the money by Friday", "should have received it". */
const isOwed = (deed: string): boolean => isPast(deed) && !/^(?:received|got|gotten)$/.test(deed)

export const UNDERSTAND = words('understand see realize realise appreciate know remember accept')

const OBLIGING = words('must have need should')

/** "you must understand", "you have to see": the reader is told to be reasonable. */
const lectures = (clause: Clause): boolean =>
  clause.word(0) === 'you' && OBLIGING.has(clause.word(1)) && clause.has(UNDERSTAND, 2, 5)
