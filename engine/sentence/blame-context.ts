import { isFailedOperation } from '../apology/tail-news'
import { Clause } from '../language/clause'
import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { COORDINATORS, isClauseMark, isPast, SECOND_PERSON, words } from '../language/words'
import type { Severity } from '../finding'
import { around, isAboutFailure, speaksToReader } from '../macro/context'
import { takesOwnership } from '../macro/ownership'
import { deadline } from '../macro/parts/deadline'
import { repair } from '../macro/parts/repair'
import type { SentenceReading } from '../macro/sentence-reading'
import { opensPast } from './past-time'

/**
 * How loudly a rule may say that a sentence blames something outside, found at `hit`: a warning where a failure of
 * ours is the matter, a remark where the reader is at least spoken to, nothing where the fault is owned beside it or
 * where nothing has happened yet. Who owns the fault beside a plain denial says two things: a remark.
 */
export function blameSeverity(sentence: SentenceReading, hit: Stretch, denies = false): Severity | undefined {
  if (isHypothetical(sentence, hit) || isLegal(sentence) || isGuide(sentence)) return undefined
  if (isProgramNotice(sentence)) return undefined
  const isFailure = isAboutFailure(sentence)
  if (isOwnedAround(sentence, hit)) return denies && isFailure ? 'info' : undefined
  const isAhead = liesAhead(sentence, hit)
  const isMild = isAhead || sentence.macro.kind === 'postmortem' || makesAmends(sentence)
  if (isFailure) return isMild ? 'info' : 'warning'
  const isSpoken = (isSaidToReader(sentence, hit) || claimsNoControl(sentence, hit)) && !isAhead
  return isSpoken || (denies && acknowledgesHarm(sentence)) ? 'info' : undefined
}

/** "Sorry, but due to high traffic we cannot load your cart": what programs say, and no answer to a complaint. */
const isProgramNotice = ({ tokens, sentence, apologies }: SentenceReading): boolean =>
  apologies.length > 0 &&
  apologies.every(({ complement }) => complement.kind === 'none') &&
  isFailedOperation(new Clause(tokens, sentence.from, sentence.to))

/** How far from the blame its amends may stand. */
const NEAR = 4

/**
 * Who is sorry and says nearby how and when it is mended stands in for it, whoever else had a part in it. Only the
 * neighbours are asked: the parts of the whole macro would have to be looked at again with each key.
 */
function makesAmends(sentence: SentenceReading): boolean {
  const near = [...around(sentence, NEAR)]
  return (
    near.some(({ apologies }) => apologies.length > 0) &&
    near.some((one) => repair(one) !== undefined) &&
    near.some((one) => deadline(one) !== undefined)
  )
}

const AHEAD = words('will shall tomorrow')

/** "Your parcel will be late because of the weather": an announcement. */
const liesAhead = (reading: SentenceReading, hit: Stretch): boolean => {
  const { from, to } = statementAround(reading, hit)
  return reading.tokens.slice(from, to).some(({ word }) => AHEAD.has(word))
}

const NO_CONTROL = pattern('beyond|outside|out of? our _? control')

/** "Due to circumstances beyond our control": who says so speaks of something of theirs. */
const claimsNoControl = ({ tokens }: SentenceReading, hit: Stretch): boolean =>
  NO_CONTROL.find(tokens, hit.from, hit.to) !== undefined

const HARM = /^(?:inconv|frustrat|disappoint|disrupt)/

const acknowledgesHarm = ({ tokens, sentence }: SentenceReading): boolean =>
  tokens.slice(sentence.from, sentence.to).some(({ word }) => HARM.test(word))

/** A part of a sentence that says one thing, "due to …" in front of it included: up to a joint behind which more is said. */
export function statementAround({ tokens, sentence }: SentenceReading, hit: Stretch): Stretch {
  let { from, to } = hit
  while (from > sentence.from && !isJoint(tokens, from - 1)) from -= 1
  while (to < sentence.to && !isJoint(tokens, to)) to += 1
  return { from, to }
}

const BEHIND_JOINT = words('we i you it they please this that our the there here')

/** "; …", ": …", " — …", ", and …", "and we …". */
function isJoint(tokens: readonly Token[], i: number): boolean {
  const { word, kind } = tokens[i]!
  const next = tokens[i + 1]?.word ?? ''
  if (kind === 'mark') {
    if (word !== ',') return isClauseMark(word) && !/^[()"”]$/.test(word)
    return COORDINATORS.has(next) || /^(?:which|please|but|though|although)$/.test(next)
  }
  return COORDINATORS.has(word) && BEHIND_JOINT.has(next) && tokens[i - 1]?.word !== ','
}

const OUR_JOB = pattern("is|are|was|'s our|my responsibility|job|choice|task|duty")

const isOwnedIn = ({ tokens }: SentenceReading, stretch: Stretch): boolean =>
  takesOwnership(tokens, stretch) || OUR_JOB.find(tokens, stretch.from, stretch.to) !== undefined

/**
 * Whether another part of the sentence, or a sentence up to two beside it, takes the fault on our side. Unlike in
 * `macro/context.ts`, the words of the blame itself do not count, and "that was our job" does.
 */
function isOwnedAround(reading: SentenceReading, hit: Stretch): boolean {
  const { from, to } = statementAround(reading, hit)
  const { sentence } = reading
  if (
    isOwnedIn(reading, { from: sentence.from, to: from }) ||
    isOwnedIn(reading, { from: to, to: sentence.to })
  )
    return true
  for (const beside of around(reading, 2)) if (isOwnedIn(beside, beside.sentence)) return true
  return false
}

const CONDITIONS = words('if unless whenever whether when once until should lest')
const IN_CASE = pattern('in the|some|many|most|that? unlikely|rare? case|cases|event')
const POSSIBLE = words('may might can could would must sometimes usually often occasionally never')

/**
 * "If our carrier loses it", "orders may be late because of the weather": nothing has happened yet. A blame can do so
 * without a condition, so the verbs of its statement are asked as well.
 */
function isHypothetical(reading: SentenceReading, hit: Stretch): boolean {
  const { tokens, sentence } = reading
  const word = (i: number): string => (i >= sentence.from && i < sentence.to ? tokens[i]!.word : '')
  for (let i = sentence.from; i < hit.to; i++) {
    const isSubject = i === sentence.from || tokens[i - 1]!.kind === 'mark' || COORDINATORS.has(word(i - 1))
    if (!CONDITIONS.has(word(i)) || opensPast(tokens, i, sentence.to)) continue
    if (word(i) !== 'should' || isSubject) return true
  }
  if (IN_CASE.find(tokens, sentence.from, hit.to)) return true
  const statement = statementAround(reading, hit)
  for (let i = statement.from; i < statement.to; i++) {
    const isNegated = word(i + 1) === 'not' || word(i - 2) === 'nothing'
    // "never arrived", "nothing we could do", "should have told you", "would like to apologize": these happened.
    const happened =
      word(i + 1) === 'like' ||
      isNegated ||
      word(i + 1) === 'have' ||
      (word(i) === 'never' && isPast(word(i + 1)))
    if (POSSIBLE.has(word(i)) && !happened) return true
  }
  return false
}

const LEGAL = patterns([
  'liable|liability|warranty|warranties|obligation|obligations|indemnify|hereby|herein|pursuant|whatsoever',
  'reserve|reserves the right',
  'not|no|any responsibility|responsible for',
  'terms and|& conditions',
  'force majeure',
])

/** Terms and conditions say what holds in general. */
const isLegal = ({ tokens, sentence }: SentenceReading): boolean =>
  LEGAL.find(tokens, sentence.from, sentence.to) !== undefined

const GUIDE_VERBS = words(`
  avoid explain tell inform use say write never always apologize apologise acknowledge mention describe contact ask
  remember check ensure consider try make choose do don't example`)

/** "Explain that the courier lost it": advice to whoever writes the answer, or to the reader. */
const isGuide = ({ tokens, sentence }: SentenceReading): boolean => {
  const first = tokens[sentence.from]!.kind === 'mark' ? sentence.from + 1 : sentence.from
  return GUIDE_VERBS.has(tokens[first]?.word ?? '')
}

/** What a company does for its customers: "Shipping has been delayed" is said to them. */
const SERVICES = words(`
  shipping shipment shipments delivery deliveries order orders parcel parcels package packages refund refunds payment
  payments appointment appointments booking bookings replies responses support service services`)

/** Whether the statement tells the reader, and not the world: other parts of its sentence may speak to somebody else. */
function isSaidToReader(reading: SentenceReading, hit: Stretch): boolean {
  const { from, to } = statementAround(reading, hit)
  const said = reading.tokens.slice(from, to)
  if (said.some(({ word }) => SECOND_PERSON.has(word))) return true
  const isOurs = said.some(({ word }) => SERVICES.has(word) || OUR_SIDE.has(word))
  return isOurs && [reading, ...around(reading, 1)].some(speaksToReader)
}

const OUR_SIDE = words('we us our')

/** Words that say that something of ours is late, broken or not done. */
const TROUBLES = words(`
  cancelled canceled delayed delay delays late slow slower longer unavailable down offline missed lost
  closed postponed rescheduled interrupted disrupted disruption disruptions unable cannot backlog suspended
  failed broken stuck outage behind pending impossible problems errors mistake mistakes wrong incorrect
  damaged wait waits cancel twice overcharged double-charged incorrectly duplicated halted stopped
  unfulfilled discontinued withdrawn rejected refused incomplete failure failures interruption interruptions
  double duplicate`)
const NOT = pattern('did|do|does|could|can|was|were|are|is|has|have not')

/** Whether the words `[from, to)` say that something went wrong or was not done. */
export function tellsOfTrouble(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (TROUBLES.has(tokens[i]!.word)) return true
  return NOT.find(tokens, from, to) !== undefined
}
