import { Clause } from '../language/clause'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { DETERMINERS, FIRST_PERSON, isPast, NEGATIONS, SECOND_PERSON, words } from '../language/words'
import { OFFER_OPENERS, REPAIR_VERBS } from './lexicon'
import {
  blames,
  cameBack,
  comparesOthers,
  excuses,
  isHelpless,
  namesExcuse,
  REASONS,
  turnedUsDown,
  UNDERSTAND,
  wasDelayedBecause,
} from './tail-excuses'
import {
  endedWell,
  HEREAFTER,
  INTERFACE,
  isDecision,
  isDone,
  answersNo,
  isFailedOperation,
  isMalfunction,
  isRefusal,
  isResult,
  isRighted,
  isStatus,
} from './tail-news'

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
  // "However, if you chose slow shipping, we cannot …" are terms; "if you had read it, …" is a reproach.
  if (first === 'if' && !(clause.word(1) === 'you' && clause.word(2) === 'had')) return 'offer'
  if (first === 'thanks' && clause.word(2) === 'your') return 'offer'
  if (first === 'no' && clause.has(HARMED, 2, 7)) return 'repair'
  if (isMost(clause) || isYouRight(clause) || isOurFault(clause)) return 'concession'
  if (tellsReadersCare(tokens[from - 1]!.word, clause)) return 'concession'
  if (comparesOthers(clause)) return 'excuse'
  if (confesses(clause)) return 'concession'
  if (turnedUsDown(clause) || cameBack(clause)) return 'excuse'
  if (CAUSES.has(first) && /^(?:to|of)$/.test(clause.word(1)))
    return isMalfunction(clause) || isFailedOperation(clause)
      ? 'statement'
      : clause.has(HEREAFTER)
        ? 'repair'
        : answersNo(clause)
          ? 'refusal'
          : 'cause'
  if (hasWorking(clause) || triedIt(clause)) return 'repair'
  if (OFFER_OPENERS.has(first) || GOOD_NEWS.has(first) || clause.has(GOOD_NEWS, 1, 4)) return 'offer'
  const repair = repairBehind(tokens, at, to)
  if (repair !== undefined && excuses(new Clause(tokens, at, repair - 1))) return 'excuse-and-repair'
  if (concedes(clause)) return 'concession'
  if (isDone(clause) || isRighted(clause) || endedWell(clause)) return 'repair'
  if (isCare(clause)) return 'offer'
  if (statesPolicy(clause)) return 'refusal'
  if (isRefusal(clause)) return isResult(clause) ? 'statement' : 'refusal'
  if (isStatus(clause) && !wasDelayedBecause(clause)) return 'statement'
  if (isDecision(clause)) return 'refusal'
  if (blames(clause)) return 'excuse'
  if (isOffer(clause)) return 'offer'
  if (isRepair(clause, tokens[at]!)) return 'repair'
  if (first === 'something') return 'statement'
  if (excuses(clause)) return 'excuse'
  if (wasDelayedBecause(clause)) return 'cause'
  if (FIRST_PERSON.has(first) && /^(?:need|require)$/.test(clause.word(1))) return 'offer'
  return tellsStory(clause) ? 'story' : 'statement'
}

/** The token of the subject in "… and I've ordered another one", behind something else in the tokens `[from, to)`. */
export function repairBehind(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let i = from + 1; i + 3 < to; i++) {
    const joins = tokens[i]!.word === 'and' && FIRST_PERSON.has(tokens[i + 1]!.word)
    if (!joins || !/^(?:have|will)$/.test(tokens[i + 2]!.word)) continue
    return new Clause(tokens, i + 3, to).has(REPAIR_VERBS, 0, 3) ? i + 1 : undefined
  }
  return undefined
}

const CARED = words('hurt harmed lost affected charge charged bill billed damaged injured')
const POLICY = words('policy policies')

/** "don't open the oven", "the baby is not hurt", "we won't charge you", "I can't thank you enough": a no that helps. */
function isCare(clause: Clause): boolean {
  const negation = clause.place(NEGATIONS, 0, 8)
  if (negation === undefined) return false
  if (clause.word(0) === 'do' && negation === 1) return true
  return clause.has(CARED, negation + 1, negation + 3) || clause.word(negation + 1).startsWith('thank')
}

/** "it's company policy that vouchers expire" */
const statesPolicy = (clause: Clause): boolean =>
  /^(?:it|this)$/.test(clause.word(0)) && clause.word(1) === 'is' && clause.has(POLICY, 2, 5)

const WORKS = words('work works passes pass fixes fix solves solve mends helps')

/** "I have a rebased branch that passes", "we have two patches that fix it" */
const hasWorking = (clause: Clause): boolean => {
  const that =
    FIRST_PERSON.has(clause.word(0)) && clause.word(1) === 'have' ? clause.place(THAT, 3, 12) : undefined
  return that !== undefined && clause.has(WORKS, that + 1, that + 5)
}

const THAT = words('that which')

const TRY = words('try go shot')

/** "finally I gave it a try" */
const triedIt = (clause: Clause): boolean =>
  clause.has(FIRST_PERSON, 0, 2) && clause.has(GAVE, 1, 5) && clause.has(TRY, 3, 8)

const GAVE = words('gave given')

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

/** Verbs by which a writer grants something. */
export const KNOWING = words(
  'understand know realize realise appreciate recognize recognise respect see accept acknowledge',
)
const OWN_SIDE = words('we i our my us')

/** "we understand that plans change", "I know that our rota was wrong": granted to the reader, where it does not excuse us. */
function concedes(clause: Clause): boolean {
  if (!FIRST_PERSON.has(clause.word(0))) return false
  const knowing = clause.place(KNOWING, 1, 4)
  if (knowing === undefined || clause.has(NEGATIONS, 1, knowing) || isHelpless(clause)) return false
  const granted = clause.behind(clause.word(knowing + 1) === 'that' ? knowing + 2 : knowing + 1)
  const isLectured = granted.word(0) === 'you' && granted.has(UNDERSTAND, 1, 4)
  if (isLectured || blames(granted)) return false
  // "we know how busy we were" speaks for us, "we know how busy you are" for the reader.
  if (namesExcuse(granted) && (granted.has(OWN_SIDE) || !granted.has(SECOND_PERSON))) return false
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

/** "we mixed up two invoices", "I gave you the wrong price": our own fault, told as it is, and with no reason for it. */
function confesses(clause: Clause): boolean {
  if (!FIRST_PERSON.has(clause.word(0)) || clause.has(REASONS) || namesExcuse(clause)) return false
  if (clause.has(CONFESSED, 1, 3)) return true
  const hand = clause.place(HANDED, 1, 3)
  if (hand !== undefined && clause.has(BADLY, hand + 1, hand + 8)) return true
  return clause.has(BEEN, 1, 2) && clause.has(FAULTY, 2, 4)
}

const HARMED = words(
  'lost affected harmed charged deleted missing damaged exposed touched taken debited paid spent',
)

/** "most of all for how we spoke to you" goes on with the apology. */
const isMost = (clause: Clause): boolean =>
  /^(?:most|above|especially)$/.test(clause.word(0)) && clause.word(1) !== 'people'

/** "you were right", "you were only asking" */
const isYouRight = (clause: Clause): boolean =>
  clause.word(0) === 'you' && BEEN.has(clause.word(1)) && /^(?:right|correct|only|just)$/.test(clause.word(2))

const FAULTS = words('fault mistake error oversight doing')

/** "it was our fault", "as it was our mistake we …" */
const isOurFault = (clause: Clause): boolean => {
  const fault = clause.place(FAULTS, 1, 8)
  if (fault === undefined || !/^(?:our|my)$/.test(clause.word(fault - 1))) return false
  return !clause.has(NEGATIONS, 0, fault)
}

const CARE = words(
  'told asked rang called wrote booked reserved paid cancelled canceled signed warned reminded requested reported confirmed',
)

/** "although you had cancelled", "though you rang twice": what the reader did rightly makes the fault worse. */
const tellsReadersCare = (connector: string, clause: Clause): boolean =>
  /^(?:although|though)$/.test(connector) &&
  clause.word(0) === 'you' &&
  (clause.has(CARE, 1, 4) || (clause.word(1) === 'had' && isPast(clause.word(2))))

const BE_PAST = words('was were')
const PASSIVE_HELPERS = words('is are has have been be being')

/** "the speaker mumbled all the time": what happened, told in the past and actively. A passive is only a message. */
function tellsStory(clause: Clause): boolean {
  if (clause.has(INTERFACE, 0, 10) || clause.has(NEGATIONS, 0, 10)) return false
  for (let i = 1; i < 10; i++) {
    const word = clause.word(i)
    if (BE_PAST.has(word)) return !clause.some(isPast, i + 1, i + 3)
    // "the requested date is past": no verb yet.
    if (isPast(word) && !(i === 1 && DETERMINERS.has(clause.word(0))))
      return !PASSIVE_HELPERS.has(clause.word(i - 1))
  }
  return false
}
