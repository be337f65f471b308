import {
  AUXILIARIES,
  APOLOGY_ADVERBS,
  DETERMINERS,
  FIRST_PERSON,
  isPast,
  OTHER_PERSONS,
  OWN_DETERMINERS,
  SUBJECT_PRONOUNS,
  words,
} from '../language/words'
import { patterns } from '../language/pattern'
import { asked } from '../language/word-question'
import type { Token } from '../language/tokens'
import type { Stretch } from '../language/stretch'
import { EVENT_NOUNS, FAULT_NOUNS, FAULT_VERBS, WORDS_OF_READERS } from './lexicon'

/** Predicates by which a thing of ours is said to have failed. */
export const FAILED =
  words(`failed failing fails broke broken crashed crashing crashes lost missing late down offline unavailable wrong incorrect stuck delayed
  damaged unclear unreachable slow interrupted cancelled canceled overlooked closed expired duplicated inaccessible defective
  missed mishandled exposed deleted blocked unresolved`)

/** Whether the words `[from, to)` name something concrete that went wrong on our side. */
export function namesFailure(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (stopsReader(tokens, { from, to }) || STRANDED.find(tokens, from, to)) return true
  for (let i = from; i < to; i++) {
    if (isBreakdown(tokens[i]!) && i > from && isThing(tokens[i - 1]!, i - 1 === from)) return true
    if (!opensFailure(tokens[i]!)) continue
    const { word } = tokens[i]!
    if (FIRST_PERSON.has(word) && ownFailure(tokens, i + 1, to)) return true
    if (OWN_DETERMINERS.has(word) && faultNounBehind(tokens, i + 1, to)) return true
    if (opensThing(tokens, i) && thingFailed(tokens, i + 1, to)) return true
    if (
      POINTERS.has(word) &&
      tokens[i + 1]?.word === 'was' &&
      (faultNounBehind(tokens, i + 2, to) || eventBehind(tokens, i + 2, to))
    )
      return true
  }
  return false
}

/** "Guests were unable to check in", "a disk fault stopped the shop from taking orders" */
const STRANDED = patterns(
  [
    '{readers} were|was unable to',
    '{readers} was|were not able to',
    '{readers} could not {tasks}',
    'nobody could {tasks}',
    'prevented|stopped|kept|blocked our|the|your|customers|guests|users|people _? _? _? from',
  ],
  {
    tasks: words(
      'log sign pay order reach use open book access complete check load send connect place enter see get',
    ),
    readers: words(
      'you customers guests users members passengers visitors patients everyone nobody clients residents',
    ),
  },
)

const INABILITY = patterns([
  'i|we am|are _? unable to',
  'i|we am|are _? not _? able to',
  'i|we cannot|can not? take|ship|send|deliver|accept|offer|open|answer|process|run|serve',
  'is|are not _? accepted|available|possible|delivered|shipped|answered',
  'is|are _? on hold|strike',
  'is|are _? suspended|paused|unavailable|out',
  'will all|also|both? be offline|down|unavailable|closed|shut',
  'is|are _? full',
  'is|are _? under construction|maintenance|repair',
  'is|are _? being repaired|rebuilt|updated|moved|replaced|cleaned|upgraded|migrated|serviced',
  'no _? _? is|are|were left|available|free',
])

/** Whether the words `[from, to)` say what we cannot do at present: "we are unable to ship to Norway". */
export const namesInability = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  INABILITY.find(tokens, from, to) !== undefined

const BREAKDOWNS = words('failed crashed')
const isBreakdown = asked(({ word }) => BREAKDOWNS.has(word))

/** "3 % of requests failed", "Login failed": no person did, as far as the word in front tells. */
const isThing = ({ kind, word, capital }: Token, isFirst: boolean): boolean =>
  kind === 'word' &&
  (word.endsWith('s') || (isFirst && capital)) &&
  !AUXILIARIES.has(word) &&
  !OTHER_PERSONS.has(word) &&
  !FIRST_PERSON.has(word) &&
  !PEOPLE.has(word)

const PEOPLE = words('customers users guests clients members people drivers teams suppliers couriers')

/** What points at an event: "this was a mistake". */
const POINTERS = words('this that it')

/** Whether a failure can be named from this word on. Most words are asked about many times and cannot. */
const opensFailure = asked(
  ({ word, kind }) =>
    kind === 'placeholder' ||
    FIRST_PERSON.has(word) ||
    OWN_DETERMINERS.has(word) ||
    DETERMINERS.has(word) ||
    POINTERS.has(word),
)

/** "a change of the server stopped your payment from loading" */
const STOPS = words('stopped prevented kept blocked delayed hid deleted broke')

const isStop = asked(({ word }) => STOPS.has(word))

/** Whether the words `[from, to)` say that the writer's side did it, or that something stopped the reader. */
export const tellsOfFault = (tokens: readonly Token[], stretch: Stretch): boolean =>
  ownsDeed(tokens, stretch) || stopsReader(tokens, stretch)

function stopsReader(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from + 1; i + 1 < to; i++)
    if (isStop(tokens[i]!) && /^(?:you|your)$/.test(tokens[i + 1]!.word)) return true
  return false
}

/** Whether the words `[from, to)` say that the writer's side did it: "we charged you twice". */
export function ownsDeed(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (FIRST_PERSON.has(tokens[i]!.word) && ownFailure(tokens, i + 1, to)) return true
  return false
}

/** "our deploy", "the app", "{{product}}"; but not "that" in "that should not have happened" or "that you are". */
function opensThing(tokens: readonly Token[], i: number): boolean {
  const { kind, word } = tokens[i]!
  const next = tokens[i + 1]?.word ?? ''
  return (
    kind === 'placeholder' || (DETERMINERS.has(word) && !AUXILIARIES.has(next) && !SUBJECT_PRONOUNS.has(next))
  )
}

/** "we charged", "I didn't call", "we should have told you" behind the subject. */
function ownFailure(tokens: readonly Token[], from: number, to: number): boolean {
  let past = false
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const word = tokens[i]!.word
    if (word === 'not' && /^(?:did|could|have|were|was|had)$/.test(tokens[i - 1]!.word)) return true
    if (word === 'have' && /^(?:should|could)$/.test(tokens[i - 1]!.word)) return true
    if (FAULT_VERBS.has(word)) return past || !/^(?:will|can|would|could|may)$/.test(tokens[i - 1]!.word)
    if (/^(?:made|dropped|messed|screwed|got|blew)$/.test(word)) return true
    if (word === 'let' && LET_SLIP.find(tokens, i, to)) return true
    if (/^(?:was|were)$/.test(tokens[i - 1]!.word) && FAULTY.has(word)) return true
    if (/^(?:nothing|neither)$/.test(word) && tokens[i - 1]!.word === 'did') return true
    if (isDeedToReader(tokens, i, to)) return true
    if (AUXILIARIES.has(word)) past ||= word === 'have' || word === 'had'
    else if (!APOLOGY_ADVERBS.has(word)) return false
  }
  return false
}

/** "I let this one slip", "we let it go on for far too long" */
const LET_SLIP = patterns(['let _? _? _? slip|fall|slide|lapse|drop|down', 'let _? _? go on'])

/** What somebody was who is to blame: "I was wrong", "we were late". */
const FAULTY = words('wrong late slow rude careless mistaken curt unfair sloppy unprepared')

/** What we do for readers, or learn of them: no deed to be sorry for. */
const KIND_DEEDS = words(`
  received found noticed heard saw read understood wanted needed valued appreciated enjoyed thanked helped reviewed
  checked confirmed investigated identified offered contacted reached asked told let emailed e-mailed wrote answered
  replied assured hoped tried got had noted`)

/** Ways in which they reach us, which are not theirs alone. */
const CONTACTS = words('email e-mail call')

/** Deeds that can only put something right. "We reset your settings" can be either, and is a deed beside an apology. */
const REMEDIES = words(`
  refunded replaced resent reshipped fixed restored repaired rebuilt credited waived reinstated recovered resolved
  corrected reopened expedited upgraded extended rebooked reissued unlocked reactivated escalated processed updated added
  attached arranged prioritized prioritised sent shipped`)

/** "we shared your number", "we reset your settings": whatever the verb, it was done to something of the reader's. */
function isDeedToReader(tokens: readonly Token[], i: number, to: number): boolean {
  const { word } = tokens[i]!
  const isDeed = (isPast(word) || SAME_IN_PAST.has(word)) && !KIND_DEEDS.has(word) && !REMEDIES.has(word)
  if (!isDeed || i + 2 >= to || tokens[i + 1]!.word !== 'your') return false
  const object = tokens[i + 2]!.word
  return !WORDS_OF_READERS.has(object) && !CONTACTS.has(object)
}

/** Verbs whose past is their base form. */
const SAME_IN_PAST = words('reset put set shut cut let hit hurt cost')

/** "This was a significant interruption" */
const eventBehind = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.word === 'a' && eventIn(tokens, from, Math.min(to, from + 4))

const faultNounBehind = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 3); i++) if (FAULT_NOUNS.has(tokens[i]!.word)) return true
  return false
}

/** What things of ours do to what they should take care of. */
const BOTCHED = words(
  'dropped skipped lost overwrote erased wiped ignored rejected duplicated mangled garbled swapped overcharged misread miscounted misprinted misrouted mishandled misplaced miscalculated misdirected',
)

const SUFFERS = words('throwing returning showing giving experiencing suffering seeing facing')

/** What went wrong, by its name. A "delay" or an "issue" may be anything. */
const EVENTS_BY_NAME = words('outage outages crash crashes breakdown downtime glitch error bug')
const LASTS = words('was is lasted took hit began started affected cut brought left came meant caused sent')

/** "Our system had an issue processing the request": what it could not do is said. */
const HAD_TROUBLE = patterns(
  [
    'had|has|having a|an|some|several? _? issue|issues|problem|problems|trouble|error|errors with|in',
    'made a|an|some _? error|errors|mistake|mistakes in|with',
    'had|has|having a|an|some|several? _? issue|issues|problem|problems|trouble|error|errors {doing}',
  ],
  {
    doing: words(`
      processing loading sending saving reading printing delivering connecting showing opening handling completing charging
      receiving displaying uploading updating finding creating syncing signing logging taking`),
  },
)

const eventIn = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => EVENT_NOUNS.has(word))

const FEELS = words('feel feels felt feeling')

/** "our deploy broke sign-in", "the app is crashing", "your order never arrived" behind the determiner. */
function thingFailed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 7); i++) {
    const { word, kind } = tokens[i]!
    // "Your letter says that you feel let down": a feeling is no failure.
    if (kind === 'mark' || FEELS.has(word)) return false
    if (FAILED.has(word)) return i > from
    if (BOTCHED.has(word) && /^(?:our|my)$/.test(tokens[from - 1]!.word)) return i > from
    // "the checkout is throwing errors", "this outage was long"
    if (/^(?:occurred|arose)$/.test(word) && eventIn(tokens, from, i)) return true
    if (word === 'longer' && tokens[i - 1]!.word === 'no') return true
    if (SUFFERS.has(word) && eventIn(tokens, i + 1, Math.min(to, i + 5))) return true
    if (HAD_TROUBLE.at(tokens, i, to)) return true
    const verb = tokens[i + 1]?.word === 'has' || tokens[i + 1]?.word === 'have' ? i + 2 : i + 1
    if (EVENTS_BY_NAME.has(word) && LASTS.has(tokens[verb]?.word ?? '') && verb < to) return true
    if (
      word === 'out' &&
      tokens[i + 1]?.word === 'of' &&
      /^(?:service|order|action)$/.test(tokens[i + 2]?.word ?? '')
    )
      return true
    if (word === 'not' || word === 'never') return i > from && !/^(?:you|i|we)$/.test(tokens[from]!.word)
  }
  return false
}
