import type { Clause } from '../language/clause'
import { FIRST_PERSON, isPast, NEGATIONS, words } from '../language/words'
import { EXCUSES, REFUSALS } from './lexicon'

const MALFUNCTIONS = words(
  'error errors problem problems issue issues difficulty difficulties bug failure maintenance upgrade migration reasons limit limits timeout',
)

const OPERATIONS = words('load submit save display show fetch connect upload render retrieve open')

/** "due to high traffic we cannot load your cart": what a program cannot do just now. */
export function isFailedOperation(clause: Clause): boolean {
  const negation = clause.place(NEGATIONS, 2, 14)
  return (
    negation !== undefined &&
    clause.has(OPERATIONS, negation + 1, negation + 3) &&
    clause.has(INTERFACE, negation)
  )
}

const NOW = words('can is are do does will')
const ENDED = words('closed ended removed expired locked paused suspended')

/** "due to the export rules, this lamp is not sold in your country": what is so, for a reason that is no excuse. */
export function answersNo(clause: Clause): boolean {
  const comma = clause.place(COMMA, 2, 14)
  const negation = clause.place(NEGATIONS, 2, 16)
  const isExcuse = (word: string): boolean =>
    EXCUSES.has(word) && !isPolicy(word) && !word.startsWith('limit')
  if (clause.some(isExcuse, 0, comma ?? negation)) return false
  // "due to our agreement with a partner": what we arranged ourselves is no limit.
  if (clause.has(OURS, 0, comma ?? 5)) return false
  if (clause.has(REFUSALS, 2, 16)) return true
  if (negation !== undefined && (NOW.has(clause.word(negation - 1)) || clause.word(negation) === 'cannot'))
    return true
  const be = comma === undefined ? undefined : clause.place(BE_ANY, comma + 1, comma + 6)
  return be !== undefined && clause.has(ENDED, be + 1, be + 3)
}

const COMMA = words(',')
const OURS = words('our us')

/** "due to an unexpected error": an error message says what is broken, and excuses nobody. */
export const isMalfunction = (clause: Clause): boolean => clause.has(MALFUNCTIONS, 0, 7)

export const HEREAFTER = words('future anymore')

const DONE = words(
  'closed fixed done sorted resolved back working ready repaired complete live restored solved over cleared',
)

const IS = words("is are 's")
const HERE = words('below above attached here')
const HAS = words('has have')

/** "the leak is closed", "everything is back": the repair is done. */
export function isDone(clause: Clause): boolean {
  const be = clause.place(IS, 1, 6)
  if (be === undefined || clause.has(NEGATIONS, be + 1, be + 4)) return false
  // "the right one is below"
  return clause.has(DONE, be + 1, be + 4) || clause.has(HERE, be + 1, be + 2)
}

const RIGHTED = words('able managed restored repaired fixed recovered replaced rebuilt')

/** "we were able to restore it", "I managed to get a later train": good news, and no state of ours. */
export const isRighted = (clause: Clause): boolean =>
  FIRST_PERSON.has(clause.word(0)) &&
  (clause.has(RIGHTED, 1, 6) || hasNow(clause)) &&
  !clause.has(NEGATIONS, 1, 6)

/** "I have now checked it twice" */
const hasNow = (clause: Clause): boolean =>
  HAS.has(clause.word(1)) && /^(?:now|since)$/.test(clause.word(2)) && isPast(clause.word(3))

const ALREADY = words('already since now')

/** "Dr Rao has already called", "the nurse noticed it in time", "the alarm was only a drill": it is, or was, not so bad. */
export function endedWell(clause: Clause): boolean {
  if (FIRST_PERSON.has(clause.word(0)) || clause.word(0) === 'you') return false
  const has = clause.place(HAS, 1, 6)
  if (has !== undefined && ALREADY.has(clause.word(has + 1)) && isPast(clause.word(has + 2))) return true
  for (let i = 2; i < 10; i++) {
    if (clause.word(i) === 'in' && clause.word(i + 1) === 'time') return true
    if (/^(?:only|just)$/.test(clause.word(i)) && /^(?:drill|test)$/.test(clause.word(i + 2))) return true
  }
  return false
}

const REFUSING = words('can could will would do does is are am there has have may')

const JOINTS = words('and ,')

/** "we can't", "there is no", "I am not able": the answer is no. */
export function isRefusal(clause: Clause): boolean {
  const end = clause.place(JOINTS, 0, 9) ?? 9
  if (clause.has(REFUSALS, 0, end)) return true
  if (clause.word(0) === 'no') return true
  const negation = clause.place(NEGATIONS, 0, end)
  return negation !== undefined && REFUSING.has(clause.word(negation - 1))
}

const FINDS = words('find locate verify see identify reach load')

/** "your file could not be opened", "we cannot find that order": what came of a request, and no decision. */
export function isResult(clause: Clause): boolean {
  const negation = clause.place(NEGATIONS, 1, 8)
  if (negation !== undefined && FIRST_PERSON.has(clause.word(0)))
    return clause.has(FINDS, negation + 1, negation + 3)
  if (negation !== undefined && clause.word(negation + 1) === 'longer') return true
  if (!/^(?:your|this|the|that)$/.test(clause.word(0)) || !clause.has(INTERFACE, 1, 5)) return false
  return (
    negation === undefined ||
    /^(?:be|exist|match|available|supported|enabled|ready)$/.test(clause.word(negation + 1))
  )
}

const YOUR = words('your')
const BE_ANY = words('is are was were been')
const DECIDED = words(
  'blocked rejected suspended refused removed declined denied banned locked deactivated disabled taken',
)
const isPolicy = (word: string): boolean => word === 'policy' || word === 'policies'

/** "your appeal was rejected under our policy": what was decided, and no excuse, as long as nothing else is one. */
export function isDecision(clause: Clause): boolean {
  const your = clause.place(YOUR, 0, 16)
  const be = your === undefined ? undefined : clause.place(BE_ANY, your + 1, your + 6)
  if (be === undefined || !clause.has(DECIDED, be + 1, be + 4)) return false
  return !clause.some((word) => EXCUSES.has(word) && !isPolicy(word))
}

const RUNNING = words(
  'server servers tool tools widget service system bot api app chat plugin website site page queue line lines',
)
const IS_NOW = words('is are')
const NOT_NOW = words('busy unavailable offline down overloaded full disabled unreachable loading')

/** "the server is busy right now": what a program says of itself. */
export function isStatus(clause: Clause): boolean {
  const be = clause.place(IS_NOW, 1, 7)
  if (be !== undefined && RUNNING.has(clause.word(be - 1)) && clause.has(NOT_NOW, be + 1, be + 4)) return true
  // "an unexpected error occurred"
  const event = clause.place(MALFUNCTIONS, 1, 5)
  return (
    event !== undefined && /^(?:occurred|happened|arose|prevented|has|have)$/.test(clause.word(event + 1))
  )
}

/** Things that error messages are about. */
export const INTERFACE = words(`
  page file link url email e-mail account session request service server error something user username password code
  token cart signup site website search results browser data field form input upload download version feature option command
  message tool widget plugin bot servers app chat query card payment order item product listing post address id key name image video number`)
