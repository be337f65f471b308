import { pattern } from '../language/pattern'
import { findFrame, frames, type Framed, type MeaningOf } from './frame'
import { changesSomething } from './change'
import {
  AUXILIARIES,
  COORDINATORS,
  FIRST_PERSON,
  isClauseMark,
  OTHER_PERSONS,
  SUBORDINATORS,
  words,
} from '../language/words'
import { indexWithin, type Stretch } from '../language/stretch'
import { hasClock } from '../macro/clock'
import type { SentenceReading } from '../macro/sentence-reading'
import type { Token } from '../language/tokens'

const classes = {
  /** What is said not to come back. */
  events: words(`
    this that it such these those anything something issue issues problem problems error errors mistake
    mistakes incident incidents instance instances outage outages situation same kind type thing`),
  /** Nouns for doing something that do not say what. */
  steps: words('step steps measure measures action actions precaution precautions'),
  /** What the steps are said to be, which says nothing of them. */
  needed: words(`
    all every the necessary appropriate additional some further proactive preventive corrective immediate`),
  done: words('taken put implemented made introduced'),
  feedback: words(`
    feedback comments comment complaint complaints concern concerns remarks suggestion suggestions`),
  passed: words('passed forwarded shared relayed'),
  pass: words('pass forward share relay'),
  receivers: words(`
    relevant appropriate right responsible concerned respective internal management leadership department`),
  onwards: words('on along to with'),
  ours: words('the our'),
  teams: words('team teams department departments management manager managers'),
  striving: words('strive striving endeavour endeavor work working aim continue continuing'),
  always: words('constantly continually always'),
  adverbs: words('also already now duly fully then immediately'),
}

/** How a text promises and says nothing of what will be different. */
const VOWING = frames(
  {
    again: [
      '{events} will|does|do|can|shall|would not|never ever? ever? happen|occur|recur|repeat again?',
      '{events} never ever? happens|occurs|recurs again?',
      '{events} will|would|can not be repeated',
      '{events} from happening|occurring|recurring|reoccurring again?',
      'prevent|avoid a|any|the|further|future recurrence|recurrences|reoccurrence',
      'will not|never let|allow this|it|that happen',
    ],
    better: [
      'promise|vow|pledge|strive|endeavour|endeavor to do|be better',
      'i|we {adverbs}? will|must|can|shall|need|strive|try|aim|hope|want {adverbs}? to? do|be much|far|even? better',
      '{striving} hard? {always}? to improve|serve',
      'working hard on improving',
    ],
    steps: [
      '{steps} is|are being {done}',
      '{needed} {needed}? {steps} has|have|was|were {adverbs}? been? {done}',
      '{steps} has|have|was|were {adverbs}? been? {done} to|so',
      'have|am|are {adverbs}? taken|taking|implemented|implementing {needed}? of? {needed}? {needed}? {steps}',
      'taking|take|takes|took {needed}? of? {needed}? {needed}? {steps} to ensure|prevent|avoid|improve',
    ],
    action: ['{steps} will {adverbs}? be {done}', 'take|taking appropriate|necessary action|measures|steps'],
    lessons: [
      'lessons have|has|were|will|are {adverbs}? be? been? being? learned|learnt',
      'have|has {adverbs}? learned|learnt a? lot|much|valuable|important|our|my? lesson|lessons? from this|it|that',
      'have|has {adverbs}? learned|learnt our|my|a|the lesson|lessons',
      'a|an|as _? learning|teachable opportunity|experience|moment',
      'learn|learning from this|it experience|incident|mistake?',
    ],
    passed: [
      'your {feedback} has|have|was|were|is|will {adverbs}? be? been? being? {adverbs}? {passed}',
      'have|has|will {adverbs}? {passed} your|this|all? your? {feedback}? {onwards}? {onwards} {ours} {receivers}? {receivers}? {teams}',
      'have|has|will {adverbs}? {passed} your {feedback} on|along|internally',
      'will {adverbs}? {pass} your|this|it|all? your? {feedback}? on|along',
      'will {adverbs}? {pass} your {feedback} to|with {ours} {receivers}? {receivers}? {teams}',
      'have|has {adverbs}? {passed} this|it|that on|along',
      'this|it|that has|have|was {adverbs}? been? passed on|along',
      'fed your|this|it|that {feedback}? back',
      'your {feedback} has|have|is been? {adverbs}? noted',
      'this|it|same|that has|have|is {adverbs}? been? {adverbs}? highlighted|escalated to|with {ours}? {receivers} {receivers}? {teams}',
    ],
    ways: [
      'look|looking into|at ways|how _? _? _? improve|improving',
      'look|looking into|for ways of|to improving|improve',
    ],
  },
  classes,
)

type Meaning = MeaningOf<typeof VOWING>

/** A promise with nothing behind it. */
export type Vow = Framed<Meaning>

/** Finds a promise that says nothing of what will be different. */
export function findVow(sentence: SentenceReading): Vow | undefined {
  const found = findFrame(VOWING, sentence.tokens, sentence.sentence)
  if (!found || !isVow(sentence, found)) return undefined
  if (found.meaning !== 'passed') return found
  const vow = passedOn(sentence, found)
  return saysWhatFor(sentence, vow) ? undefined : vow
}

/** Words by which the reader is asked to do it, or by which it is only supposed. */
const ASKS = words('please if whether unless how where as while')

/** Whether the frame is a promise of ours with nothing concrete in it or beside it. */
function isVow(sentence: SentenceReading, { meaning, from, to }: Framed<string>): boolean {
  const { tokens, sentence: own, previous, next } = sentence
  if (
    tokens
      .slice(own.from, own.to)
      .some(({ word }, i) => ASKS.has(word) && (word === 'please' || own.from + i < from))
  )
    return false
  for (let i = own.from; i + 1 < own.to; i++) {
    if (tokens[i]!.word === 'you' && /^(?:can|should|must|need|may|could)$/.test(tokens[i + 1]!.word))
      return false
  }
  // What was done follows behind a colon.
  if (tokens.slice(from, own.to).some(({ word }) => CONCRETE.has(word))) return false
  if (hasClock(tokens, own) || tokens[own.from]!.word === 'take') return false
  // "To prevent this from happening again, we are [measures]": what it will be is for the agent to fill in.
  if (meaning !== 'passed' && tokens.slice(own.from, own.to).some(isSlotForDeed)) return false
  if (meaning === 'again' && isHabit(sentence, { from, to })) return false
  // Who it was passed to is said by a name, and what for by what follows.
  if (
    meaning === 'passed' &&
    tokens
      .slice(from, own.to)
      .some(({ kind, placeholder }) => kind === 'placeholder' && placeholder?.kind !== 'issue')
  )
    return false
  return ![sentence, previous, next].some((one) => one !== undefined && changesSomething(one))
}

const isSlotForDeed = ({ placeholder }: Token): boolean =>
  placeholder !== undefined && !/^(?:person|company)$/.test(placeholder.kind)

/** Words behind which it is told what will be done: ", starting with a new lock", "(two people read each list now)". */
const CONCRETE = words(': following starting beginning (')

const AHEAD = /^(?:again|ever|will|can|shall|would|let|allow|prevent|avoid|from|repeated)$/
const SECURES = words('ensure ensuring sure guarantee prevent prevents promise certain so see')

/** "This does not happen often" tells how things are; a vow says "again", speaks of what will be, or secures it. */
const isHabit = ({ tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean =>
  !tokens.slice(from, to).some(({ word }) => AHEAD.test(word)) &&
  !tokens.slice(sentence.from, from).some(({ word }) => SECURES.has(word))

/** Whom the feedback was passed to, and all that is said of it. */
function passedOn({ tokens, sentence }: SentenceReading, frame: Vow): Vow {
  let { to } = frame
  if (/^(?:on|along)$/.test(tokens[to]?.word ?? '')) to += 1
  if (!/^(?:with|to)$/.test(tokens[to]?.word ?? '')) return frame
  while (to < sentence.to && !endsPhrase(tokens, to)) to += 1
  return { ...frame, to: NO_RESULT.at(tokens, to, sentence.to)?.to ?? to }
}

/** "… so that the appropriate action can be taken" */
const NO_RESULT = pattern(
  'so that? the|any? appropriate|necessary|corrective? action|actions|steps|measures can|may|will be taken',
)

/** A mark, or what joins another clause: "and we will", "so that". */
function endsPhrase(tokens: SentenceReading['tokens'], i: number): boolean {
  const { word, kind } = tokens[i]!
  if (kind === 'mark') return isClauseMark(word)
  if (SUBORDINATORS.has(word)) return true
  const next = tokens[i + 1]?.word ?? ''
  return (
    COORDINATORS.has(word) && (FIRST_PERSON.has(next) || AUXILIARIES.has(next) || OTHER_PERSONS.has(next))
  )
}

/** What feedback is passed on for where nothing is said by it. */
const NO_PURPOSE = words(
  'review consideration reference evaluation information visibility future further your our their internal',
)

/** "to Ana in Billing": one person, and no department. */
const isNamed = (tokens: SentenceReading['tokens'], { from, to }: Stretch): boolean =>
  indexWithin(
    tokens,
    { from: from + 1, to },
    ({ capital, word }, i) =>
      capital && /^(?:to|with)$/.test(tokens[i - 1]!.word) && !classes.receivers.has(word),
  ) >= 0

/** "to our kitchen for a new recipe", "to the crew so that they can …": who got it, and what for. */
function saysWhatFor({ tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean {
  if (isNamed(tokens, { from, to })) return true
  const purpose = indexWithin(tokens, { from: from + 1, to }, ({ word }) => word === 'for')
  if (purpose > 0 && tokens[purpose + 1] && !NO_PURPOSE.has(tokens[purpose + 1]!.word)) return true
  return to < sentence.to && tokens[to]!.word === 'so'
}
