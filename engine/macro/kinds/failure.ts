import { patterns } from '../../language/pattern'
import { FIRST_PERSON, isPast, words } from '../../language/words'
import { CATCH_ALL, FAULT_VERBS } from '../../apology/lexicon'
import type { ApologyReading } from '../../apology/reading'
import { around } from '../context'
import { names, says, states, type Clues } from './clues'

const SYSTEMS = words(`
  system systems server servers app application website site service services platform api database checkout software
  dashboard portal network line lines update release deploy deployment migration script job team warehouse driver courier printer`)
const GOODS = words(
  'order parcel package shipment delivery item items product refund payment replacement invoice booking reservation',
)
/** What we send: when it is late or lost, the message is about a failure even if nobody is sorry in it. */
const SENT = words('order parcel package shipment delivery')
const FAULTS = words(
  'mistake error fault failure oversight mix-up slip-up slip blunder negligence lapse miscommunication',
)
/** What should have been: "we should have told you". */
const DONE = words(`
  been done told caught checked sent noticed tested called given handled made warned known kept stopped seen said explained
  informed followed replied answered let happened`)

/** What stands behind a noun that is no part of another: "the outage on Monday", but not "the outage page". */
const BEHIND_NOUN = words(
  'on of at in this yesterday last that which was has had is lasted began started caused affecting affected between from for during not when to and but so we i you , . : ; ! ) – — -',
)

/** What we did, said outright: no apology is needed to know whose failure it is. */
const ACTS = patterns(
  [
    'i|we _? charged|billed you|your _? _? _? _? twice|again',
    'i|we _? _? double-charged|overcharged|overbilled|misplaced|mishandled|misquoted|misinformed|misdirected',
    'i|we _? sent|shipped|delivered|gave|packed|quoted you? the|an|a? wrong|incorrect|damaged|faulty',
    'i|we _? lost|deleted|exposed|leaked|overlooked|broke|misread your|the|some|this|that|it|a|an|{number}|sign-in|login',
    'i|we _? missed the|our|a|this|that deadline|delivery|pickup|appointment|collection|mark|ticket',
    'i|we _? forgot to|your|the|about|it|that',
    'i|we failed to|you|your',
    'i|we should not? have not? {done}',
    'there was|has been? a|an _? {faults} in|at|on|with our|the warehouse|team|office|kitchen|system|end|side|part|depot|shop|store|billing',
    'i|we made a|an|this|that|the|several _? {faults}',
    'i|we got this|that|it|your _? wrong',
    'i|we _? _? let you down',
    'i|we dropped the ball',
    'i|we fell short',
    'our|my _? {faults} {behind}',
    '{faults} on our|my part|side|end',
    'is|was|are entirely|all|fully? on us|me',
    'i|we take full|complete responsibility',
    'i|we sold more',
    'your {sent} is|was|has|have been? _? delayed|lost|damaged|misplaced',
    'a|an|the incorrect|wrong _? _? was|were|has|have been? debited|charged|billed|taken|deducted|sent|shipped|applied',
    'your account|card was|were|has|have been? debited|charged|billed twice|incorrectly|wrongly',
  ],
  { faults: FAULTS, done: DONE, behind: BEHIND_NOUN, sent: SENT },
)

/** What went wrong with things of ours. Together with an apology it is a failure; without one it may be news or advice. */
const EVENTS = patterns(
  [
    'our|the|this _? _? {systems} _? failed|crashed|broke|stopped|lost|rejected|skipped|signed|duplicated',
    'our|the _? _? {systems} was|were|is|are|went|has|have been? _? down|offline|unavailable|unreachable|interrupted|disrupted',
    'our|this|the|recent _? outage|downtime|disruption|incident {behind}',
    'your|the _? {goods} ... never|not yet? _? arrived|arrive|reached|reach|shipped|ship|delivered|received|processed|left',
    'your|the _? {goods} _? _? is|was|are|were|has|have|arrived|got|did _? _? late|delayed|lost|damaged|broken|wrong|incorrect|missing',
    'wrong|incorrect|damaged|defective|faulty|broken|missing {goods}',
    '{goods} delayed|lost|damaged|broken|wrong|missing|late',
    'i|we _? _? ignored|interrupted|misunderstood|underestimated|double-booked|overbooked|mixed|neglected|missed|forgot',
    'i|we ... the wrong',
    'caused by a|an|the|our _? {faults}',
    'i|we am|are not? unable|able to ship|deliver|fulfil|fulfill your|the',
    'late|delayed|lost delivery|order|shipment|parcel|package|refund',
    '{goods} delay|delays',
    'delay in|with|to your? _? shipping|delivering|delivery|processing|posting|sending|dispatching|refunding|{goods}',
    'charged|billed _? twice|double',
    'double|duplicate charge|charged|charges|payment|billing',
    'poor|bad|terrible|unacceptable|disappointing service|experience|treatment',
    'should have reached|arrived|been|received|gone',
  ],
  { systems: SYSTEMS, goods: GOODS, faults: FAULTS, behind: BEHIND_NOUN },
)

/** Said in one breath with an apology: "we closed your ticket too early, and we are sorry for that". */
const BESIDE = patterns(
  ['i|we _? {slips}', 'i|we _? ignored|interrupted|reset|moved|removed|changed', 'i|we did|had not {acts}'],
  {
    slips: FAULT_VERBS,
    acts: words(
      'tell test check call reply answer send ship update warn think plan keep notify notice follow catch finish deliver do',
    ),
  },
)

/** What the reader's own card, browser or connection did is no failure of ours. */
const READERS_SIDE = patterns([
  'your card|bank|browser|device|connection|internet|provider|payment|password|wifi|wi-fi ... failed|declined|rejected|expired|blocked|incorrect|wrong',
  'wrong|incorrect|late password|address|card|details|email|reply|response|answer|payment',
])

/** Nouns of an apology that name an event of ours. A late answer is so common that most of these are routine mails. */
const NAMED = words(
  'outage outages downtime disruption interruption error errors mistake mistakes mix-up failure failures oversight bug',
)
const REPLIES = words(
  'reply replies response responses responding replying answer answering getting back writing',
)

/** Gerunds of what we did: "sorry for charging you twice". */
const DEEDS = words(
  'charging sending losing missing failing overcharging forgetting deleting breaking shipping giving overlooking letting billing',
)

/** Whether something of ours went wrong. */
export function tellsOfFailure(clues: Clues): boolean {
  if (states(clues, ACTS)) return true
  const { apologies } = clues.macro
  if (apologies.some((apology) => owns(apology) || confesses(apology))) return true
  const regretted = apologies.filter(regrets)
  if (regretted.length === 0 || states(clues, READERS_SIDE)) return false
  return names(clues, EVENTS) || regretted.some((apology) => namesEvent(apology) || isNearEvent(apology))
}

/** Whether an event stands in the sentence of an apology or up to two beside it: elsewhere it may be another matter. */
function isNearEvent({ within }: ApologyReading): boolean {
  return [within, ...around(within, 2)].some((sentence) => says(sentence, EVENTS))
}

/** "I'm sorry we charged you twice": but "sorry we can't", and "sorry we missed you", are no failures. */
function owns({ tokens, complement, condition }: ApologyReading): boolean {
  if (condition || complement.kind !== 'clause' || complement.subject.person !== 'own') return false
  const verb = tokens[complement.predicate]?.word ?? ''
  for (let i = complement.subject.to; i < complement.to; i++) {
    if (/^(?:can|cannot|could|unable|will|would|do|no|never)$/.test(tokens[i]!.word)) return false
  }
  return /(?:ed|t)$/.test(verb) && !(verb === 'missed' && tokens[complement.predicate + 1]?.word === 'you')
    ? complement.subject.from === complement.subject.to - 1 || verb !== 'not'
    : /^(?:broke|lost|made|did|sent|gave|took|forgot|let|told|got|kept|left)$/.test(verb)
}

function confesses(apology: ApologyReading): boolean {
  const { tokens, sentence, condition } = apology
  if (condition || !regrets(apology)) return false
  return BESIDE.find(tokens, sentence.from, sentence.to) !== undefined || explains(apology)
}

/** "I am sorry: I hung up on you." What stands behind the colon is what the apology is for. */
function explains({ tokens, head, sentence }: ApologyReading): boolean {
  for (let i = head.to; i < sentence.to - 2; i++) {
    if (!/^[:;–—-]$/.test(tokens[i]!.word) || !FIRST_PERSON.has(tokens[i + 1]!.word)) continue
    return isPast(tokens[i + 2]!.word) && tokens[i + 3]?.word !== 'not'
  }
  return false
}

/** Whether an apology is for something, and no sympathy or courtesy: "sorry to hear that", "sorry, which one?". */
const regrets = ({ complement }: ApologyReading): boolean => complement.kind !== 'infinitive'

function namesEvent({ tokens, complement }: ApologyReading): boolean {
  if (complement.kind !== 'object') return false
  const { object, from, to } = complement
  for (let i = from; i < to; i++) if (REPLIES.has(tokens[i]!.word)) return false
  if (DEEDS.has(tokens[object.from]?.word ?? '')) return true
  return (
    object.noun !== undefined && NAMED.has(tokens[object.noun]!.word) && !CATCH_ALL.has(object.determiner)
  )
}
