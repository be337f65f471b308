import { Clause } from '../language/clause'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { FIRST_PERSON, isPast, NEGATIONS, OWN_DETERMINERS, words } from '../language/words'
import { EXCUSES, OFFER_OPENERS, REFUSALS, REPAIR_VERBS } from './lexicon'

/**
 * What follows "but" behind an apology.
 *
 * - `question`, `repair`, `offer` and `concession` ("we know how much it cost you") do not take the apology back.
 * - `refusal`: "we can't …"; `cause`: "due to high demand …"; `excuse`: "we were busy"
 * - `excuse-and-repair`: "we were busy and I've ordered another one"
 * - `story` tells how it came about; `statement` is any other clause. Both excuse in some places only.
 */
export type Tail =
  | 'question'
  | 'repair'
  | 'offer'
  | 'concession'
  | 'refusal'
  | 'cause'
  | 'excuse'
  | 'excuse-and-repair'
  | 'story'
  | 'statement'

const INTRODUCTIONS = words('unfortunately sadly also now then luckily fortunately yes hopefully so')
const CAUSES = words('due because owing thanks')

const GOOD_NEWS = words('good great happy glad')

/** Reads the tail in the tokens `[from, to)` of a sentence. */
export function readTail(tokens: readonly Token[], sentence: Sentence, from: number, to: number): Tail {
  let at = from
  while (at < to && (tokens[at]!.kind === 'mark' || INTRODUCTIONS.has(tokens[at]!.word))) at += 1
  const last = tokens[sentence.to - 1]!.word
  // "I'm sorry, but…" leaves the excuse to the reader; "sorry, but" before a break is half a sentence.
  if (at >= to) return /^(?:…|\.{2,})$/.test(last) ? 'excuse' : 'offer'

  const clause = new Clause(tokens, at, to)
  const first = clause.word(0)
  if (last === '?' || first === 'which') return 'question'
  if (first === 'thanks' && clause.word(2) === 'your') return 'offer'
  if (first === 'no' && clause.has(HARMED, 2, 7)) return 'repair'
  if (isMost(clause) || isYouRight(clause)) return 'concession'
  if (confesses(clause)) return 'concession'
  if (CAUSES.has(first) && /^(?:to|of)$/.test(clause.word(1)))
    return isMalfunction(clause) ? 'statement' : clause.has(HEREAFTER) ? 'repair' : 'cause'
  if (OFFER_OPENERS.has(first) || GOOD_NEWS.has(first) || clause.has(GOOD_NEWS, 1, 4)) return 'offer'
  const repair = repairBehind(tokens, at, to)
  if (repair !== undefined && excuses(new Clause(tokens, at, repair - 1))) return 'excuse-and-repair'
  if (concedes(clause)) return 'concession'
  if (isDone(clause) || isRighted(clause)) return 'repair'
  if (isRefusal(clause)) return isResult(clause) ? 'statement' : 'refusal'
  if (isStatus(clause)) return 'statement'
  if (isDecision(clause)) return 'refusal'
  if (blames(clause)) return 'excuse'
  if (isOffer(clause)) return 'offer'
  if (isRepair(clause, tokens[at]!)) return 'repair'
  if (first === 'something') return 'statement'
  if (excuses(clause)) return 'excuse'
  return tellsStory(clause) ? 'story' : 'statement'
}

const excuses = (clause: Clause): boolean =>
  blames(clause) || wasNeeded(clause) || namesExcuse(clause) || isOwnState(clause) || lectures(clause)

/** The token of the subject in "… and I've ordered another one", behind something else in the tokens `[from, to)`. */
export function repairBehind(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let i = from + 1; i + 3 < to; i++) {
    const joins = tokens[i]!.word === 'and' && FIRST_PERSON.has(tokens[i + 1]!.word)
    if (!joins || !/^(?:have|will)$/.test(tokens[i + 2]!.word)) continue
    return new Clause(tokens, i + 3, to).has(REPAIR_VERBS, 0, 3) ? i + 1 : undefined
  }
  return undefined
}

const MALFUNCTIONS = words(
  'error errors problem problems issue issues bug failure maintenance upgrade migration reasons limit limits timeout',
)

/** "due to an unexpected error": an error message says what is broken, and excuses nobody. */
const isMalfunction = (clause: Clause): boolean => clause.has(MALFUNCTIONS, 0, 7)

const HEREAFTER = words('future anymore')

const DONE = words(
  'closed fixed done sorted resolved back working ready repaired complete live restored solved over cleared',
)

const IS = words("is are 's")

/** "the leak is closed", "everything is back": the repair is done. */
function isDone(clause: Clause): boolean {
  const be = clause.place(IS, 1, 6)
  return be !== undefined && clause.has(DONE, be + 1, be + 4) && !clause.has(NEGATIONS, be + 1, be + 4)
}

const RIGHTED = words('able managed restored repaired fixed recovered replaced rebuilt')

/** "we were able to restore it", "I managed to get a later train": good news, and no state of ours. */
const isRighted = (clause: Clause): boolean =>
  FIRST_PERSON.has(clause.word(0)) && clause.has(RIGHTED, 1, 6) && !clause.has(NEGATIONS, 1, 6)

const REFUSING = words('can could will would do does is are am there has have may')

const JOINTS = words('and ,')

/** "we can't", "there is no", "I am not able": the answer is no. */
function isRefusal(clause: Clause): boolean {
  const end = clause.place(JOINTS, 0, 9) ?? 9
  if (clause.has(REFUSALS, 0, end)) return true
  if (clause.word(0) === 'no') return true
  const negation = clause.place(NEGATIONS, 0, end)
  return negation !== undefined && REFUSING.has(clause.word(negation - 1))
}

const FINDS = words('find locate verify see identify reach load')

/** "your file could not be opened", "we cannot find that order": what came of a request, and no decision. */
function isResult(clause: Clause): boolean {
  const negation = clause.place(NEGATIONS, 1, 8)
  if (negation !== undefined && FIRST_PERSON.has(clause.word(0)))
    return clause.has(FINDS, negation + 1, negation + 3)
  if (negation !== undefined && clause.word(negation + 1) === 'longer') return true
  if (!/^(?:your|this|the|that)$/.test(clause.word(0)) || !clause.has(INTERFACE, 1, 5)) return false
  return negation === undefined ? true : clause.word(negation + 1) === 'be'
}

const YOUR = words('your')
const BE_ANY = words('is are was were been')
const DECIDED = words(
  'blocked rejected suspended refused removed declined denied banned locked deactivated disabled taken',
)
const isPolicy = (word: string): boolean => word === 'policy' || word === 'policies'

/** "your appeal was rejected under our policy": what was decided, and no excuse, as long as nothing else is one. */
function isDecision(clause: Clause): boolean {
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
function isStatus(clause: Clause): boolean {
  const be = clause.place(IS_NOW, 1, 7)
  if (be !== undefined && RUNNING.has(clause.word(be - 1)) && clause.has(NOT_NOW, be + 1, be + 4)) return true
  // "an unexpected error occurred"
  const event = clause.place(MALFUNCTIONS, 1, 5)
  return (
    event !== undefined && /^(?:occurred|happened|arose|prevented|has|have)$/.test(clause.word(event + 1))
  )
}

const PROMISING = words('can could will should may are')

/** "you can …", "you will get …": something for the reader, unless it comes with a reason. */
const isOffer = (clause: Clause): boolean =>
  clause.word(0) === 'you' && PROMISING.has(clause.word(1)) && !namesExcuse(clause)

const THINGS = words('our my the a your it this that everything they things')
const OWN_HELPERS = words('have has will am are is can already now just would want hope did')
const THING_HELPERS = words('have has will already now being')
const CAME = words('left came went')
const BY_NOW = words('today tonight morning yesterday now')
const ARRIVES = words('ships arrives shipped arrived attached solves free')

/** "we've rebuilt it", "I'll call you", "the replacement ships today" */
function isRepair(clause: Clause, subject: Token): boolean {
  const isOwn = FIRST_PERSON.has(subject.word)
  if (!isOwn && !THINGS.has(subject.word) && subject.kind !== 'placeholder') return false
  if (clause.has(ARRIVES, 1, 9)) return true
  if (!isOwn && clause.has(CAME, 1, 5) && clause.has(BY_NOW, 2, 7)) return true
  const helpers = isOwn ? OWN_HELPERS : THING_HELPERS
  for (let i = 1; i < 9; i++) {
    const word = clause.word(i)
    if (!REPAIR_VERBS.has(word) && word !== 'back' && word !== 'ready') continue
    if (clause.has(helpers, 1, i)) return true
    if (isOwn) return i <= 2
  }
  return false
}

/** An excuse comes at once; words far behind belong to something else. */
const namesExcuse = (clause: Clause): boolean => clause.has(EXCUSES, 0, 14)

const STATES = words('was were been had think thought believe feel felt did')
const US = words('us')
const READER = words('you your')
const STILL = words('still only just limited small new')

/** "we were short of people", "I think you are wrong", "our list is still short": how things are with us. */
function isOwnState(clause: Clause): boolean {
  // "the sale has kept us on our toes": something came over us.
  if (clause.has(US, 1, 9) && !clause.has(READER)) return true
  if (OWN_DETERMINERS.has(clause.word(0))) return clause.has(STILL, 1, 6)
  if (!FIRST_PERSON.has(clause.word(0))) return false
  return isFew(clause) || (clause.has(STATES, 1, 4) && !isReport(clause))
}

/** "I did not catch that" reports, and excuses nothing. */
const isReport = (clause: Clause): boolean => {
  const negation = clause.place(NEGATIONS, 2, 6)
  return negation !== undefined && clause.word(negation - 1) === 'did'
}

const OBLIGING = words('must have need should')
/** Verbs by which a writer grants something. */
export const KNOWING = words(
  'understand know realize realise appreciate recognize recognise respect see accept acknowledge',
)
const OWN_SIDE = words('we i our my us')

/** "we understand that plans change", "I know that our rota was wrong": granted to the reader, where it does not excuse us. */
function concedes(clause: Clause): boolean {
  if (!FIRST_PERSON.has(clause.word(0))) return false
  const knowing = clause.place(KNOWING, 1, 4)
  if (knowing === undefined || clause.has(NEGATIONS, 1, knowing)) return false
  const granted = clause.behind(clause.word(knowing + 1) === 'that' ? knowing + 2 : knowing + 1)
  const isLectured = granted.word(0) === 'you' && granted.has(UNDERSTAND, 1, 4)
  if (isLectured || blames(granted)) return false
  // "we know how busy we were" speaks for us, "we know how busy you are" for the reader.
  if (namesExcuse(granted) && (granted.has(OWN_SIDE) || !granted.has(READER))) return false
  return !(FIRST_PERSON.has(granted.word(0)) && isRefusal(granted))
}

const CONFESSED = words(`
  deleted lost mixed forgot broke overlooked missed overcharged double-charged misread misplaced damaged exposed leaked
  messed screwed dropped failed double-booked overbooked oversold underestimated misjudged mistyped mislabelled mislabeled misquoted`)

const HANDED = words(
  'gave sent sold charged billed told quoted shipped booked delivered packed printed entered',
)
const BADLY = words('wrong incorrect twice somebody someone')
const BEEN = words('was were')
const FAULTY = words('wrong late slow rude careless mistaken unclear')
const REASONS = words('because due since as owing')

/** "we mixed up two invoices", "I gave you the wrong price": our own fault, told as it is, and with no reason for it. */
function confesses(clause: Clause): boolean {
  if (!FIRST_PERSON.has(clause.word(0)) || clause.has(REASONS) || namesExcuse(clause)) return false
  if (clause.has(CONFESSED, 1, 3)) return true
  const hand = clause.place(HANDED, 1, 3)
  if (hand !== undefined && clause.has(BADLY, hand + 1, hand + 8)) return true
  return clause.has(BEEN, 1, 2) && clause.has(FAULTY, 2, 4)
}

const HARMED = words('lost affected harmed charged deleted missing damaged exposed touched')

/** "most of all for how we spoke to you" goes on with the apology. */
const isMost = (clause: Clause): boolean =>
  /^(?:most|above|especially)$/.test(clause.word(0)) && clause.word(1) !== 'people'

/** "you were right" */
const isYouRight = (clause: Clause): boolean =>
  clause.word(0) === 'you' && BEEN.has(clause.word(1)) && /^(?:right|correct)$/.test(clause.word(2))

const NEEDED = words('needed required necessary unavoidable overdue')

/** "it was needed", "this was long overdue" */
const wasNeeded = (clause: Clause): boolean =>
  /^(?:it|this|that)$/.test(clause.word(0)) && clause.word(1) === 'was' && clause.has(NEEDED, 2, 5)

const FEW_HANDS = words('volunteer volunteers person human humans')
const SMALL_TEAM = words('small tiny little')
const TEAM = words('team crew group')

/** "we are only two volunteers", "I am one person", "we are a small team" */
const isFew = (clause: Clause): boolean =>
  /^(?:am|are)$/.test(clause.word(1)) &&
  (clause.has(FEW_HANDS, 2, 6) || (clause.has(SMALL_TEAM, 2, 5) && clause.has(TEAM, 3, 7)))

const FAULT = words('fault')
const BLAME = words('blame')

/** "it wasn't our fault", "the courier is to blame", "you should have saved your work". */
const blames = (clause: Clause): boolean =>
  clause.has(BLAME, 0, 8) ||
  (clause.has(FAULT, 0, 8) && clause.has(NEGATIONS, 0, 6)) ||
  (clause.word(0) === 'you' &&
    clause.word(1) === 'should' &&
    clause.word(2) === 'have' &&
    isOwed(clause.word(3)))

/** "you should have read the sign"; but not "should have the money by Friday", "should have received it". */
const isOwed = (deed: string): boolean => isPast(deed) && !/^(?:received|got|gotten)$/.test(deed)

const UNDERSTAND = words('understand see realize realise appreciate know remember accept')

/** "you must understand", "you have to see": the reader is told to be reasonable. */
const lectures = (clause: Clause): boolean =>
  clause.word(0) === 'you' && OBLIGING.has(clause.word(1)) && clause.has(UNDERSTAND, 2, 5)

/** Things that error messages are about. */
const INTERFACE = words(`
  page file link url email e-mail account session request service server error something user username password code
  token signup site website search results browser data field form input upload download version feature option command
  message tool widget plugin bot servers app chat query card payment order item product listing post address id key name image video number`)

const BE_PAST = words('was were')
const PASSIVE_HELPERS = words('is are has have been be being')

/** "the speaker mumbled all the time": what happened, told in the past and actively. A passive is only a message. */
function tellsStory(clause: Clause): boolean {
  if (clause.has(INTERFACE, 0, 10) || clause.has(NEGATIONS, 0, 10)) return false
  for (let i = 1; i < 10; i++) {
    const word = clause.word(i)
    if (BE_PAST.has(word)) return !clause.some(isPast, i + 1, i + 3)
    if (isPast(word)) return !PASSIVE_HELPERS.has(clause.word(i - 1))
  }
  return false
}
