import { answersComplaint, answersCustomer } from '../engine/macro/answer'
import { clauseAround, dropClause, isWhole, replaceClause, voiceOf } from '../engine/rewrite/clause'
import { changesSomething } from '../engine/sentence/change'
import { hasClock } from '../engine/macro/clock'
import { findFrame, frames, type Framed, type MeaningOf } from '../engine/sentence/frame'
import { draft, slot, spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import {
  AUXILIARIES,
  COORDINATORS,
  FIRST_PERSON,
  isClauseMark,
  OTHER_PERSONS,
  SUBORDINATORS,
  words,
} from '../engine/language/words'
import type { Stretch } from '../engine/language/stretch'
import { defineRule, type DraftFix } from '../engine/rule'

const classes = {
  /** What is said not to come back. */
  events: words(`
    this that it such these those anything something issue issues problem problems error errors mistake
    mistakes incident incidents outage outages situation same kind type thing`),
  /** Nouns for doing something that do not say what. */
  steps: words('step steps measure measures action actions precaution precautions'),
  /** What the steps are said to be, which says nothing of them. */
  needed: words(`
    all every the necessary appropriate additional some further proactive preventive corrective immediate`),
  done: words('taken put implemented made introduced'),
  feedback: words(`
    feedback comments comment complaint complaints concern concerns remarks suggestion suggestions`),
  passed: words('passed forwarded shared relayed'),
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
      'i|we {adverbs}? will|must|can|shall|need|strive|try|aim|hope|want {adverbs}? to? do|be better',
      '{striving} hard? {always}? to improve|serve',
      'working hard on improving',
    ],
    steps: [
      '{steps} is|are being {done}',
      '{steps} has|have|was|were {adverbs}? been? {done} to|so',
      'have|am|are {adverbs}? taken|taking|implemented|implementing {needed}? {needed}? {steps}',
      'taking|take|takes|took {needed}? {needed}? {steps} to ensure|prevent|avoid|improve',
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
    ],
    ways: [
      'look|looking into|at ways|how _? _? _? improve|improving',
      'look|looking into|for ways of|to improving|improve',
    ],
  },
  classes,
)

type Meaning = MeaningOf<typeof VOWING>

export default defineRule({
  id: 'empty-promise',
  summary: 'Vows that it will not happen again, and names no change.',
  hears: 'Reads as: nothing will be different.',
  why: 'In a trial with 1.5 million riders, repeated apologies and promises to do better could do worse than saying nothing.',
  todo: 'Say what was changed and when; where nothing was, leave the vow out.',
  sources: [
    {
      title:
        'Halperin, Ho, List & Muir 2022, Toward an Understanding of the Economics of Apologies, The Economic Journal 132',
      url: 'https://doi.org/10.1093/ej/ueab062',
    },
  ],
  severity: 'info',
  reads: 'sentence',
  weight: 4,
  triggers: [
    ...words(`
      happen occur recur reoccur repeat better improv serve taken taking take took implement learn lesson
      action measure step passed forward shared relayed`),
  ],

  check(sentence, report) {
    const found = findFrame(VOWING, sentence.tokens, sentence.sentence)
    if (!found || !isVow(sentence, found)) return
    const frame = found.meaning === 'passed' ? passedOn(sentence, found) : found
    if (frame.meaning === 'passed' && saysWhatFor(sentence, frame)) return
    // Where feedback went is told to customers who had no complaint, too.
    const isTold = frame.meaning === 'passed' ? answersCustomer : answersComplaint
    if (!isTold(sentence)) return
    report({ span: spanOf(sentence, frame), fixes: () => fixes(sentence, frame) })
  },

  examples: {
    flags: [
      {
        text: '[[This will never happen again]].',
        policy: { kind: 'failure' },
        becomes: 'To stop this happening again we [TODO: change] on [TODO: date].',
      },
      {
        text: "We're sorry we lost your keys. We guarantee [[it won't happen again]].",
        becomes: "We're sorry we lost your keys.",
      },
      {
        text: "I'm sorry for the double booking. I will make sure [[this doesn’t occur again]].",
        becomes:
          "I'm sorry for the double booking. To stop this happening again I [TODO: change] on [TODO: date].",
      },
      {
        text: 'We apologize for the leak and [[promise to do better]].',
        becomes: 'We apologize for the leak and from [TODO: date] we [TODO: new practice].',
      },
      {
        text: 'We will [[strive to serve]] you with more care. We regret the broken vase.',
        becomes: 'We regret the broken vase.',
      },
      {
        text: '[[Measures are being taken]] so that the gate stays shut.',
        policy: { kind: 'failure' },
        becomes: 'We are [TODO: step]; it will be done by [TODO: date] so that the gate stays shut.',
      },
      {
        text: 'We [[have taken the necessary steps]] to prevent this.',
        policy: { kind: 'resolved' },
        becomes: 'We are [TODO: step]; it will be done by [TODO: date].',
      },
      {
        text: '[[Lessons have been learned]].',
        policy: { kind: 'postmortem' },
        becomes: 'We learned [TODO: what] and changed [TODO: what].',
      },
      {
        text: 'Hello {{customer.first_name}}, [[your comments have been forwarded to the relevant department]].',
        policy: { kind: 'routine' },
        becomes: "Hello {{customer.first_name}}, I've told [TODO: who] about [TODO: what].",
      },
      {
        text: 'Dear Ms Ito, we [[have passed this on to our team]].',
        policy: { kind: 'routine' },
        becomes: "Dear Ms Ito, we've told [TODO: who] about [TODO: what].",
      },
      {
        text: 'Appropriate [[action will be taken]].',
        policy: { kind: 'failure' },
        becomes: 'I will [TODO: action] by [TODO: date].',
      },
      {
        text: 'I am sorry about the cold soup. We will [[look into ways of improving]] our kitchen.',
        becomes: 'I am sorry about the cold soup.',
      },
    ],
    allows: [
      "We're sorry we lost your keys. On Monday we put a locked box at the desk, so it won't happen again.",
      'We added a second check on Monday. This will not happen again. We are sorry.',
      'I am sorry. If this happens again, send me the time and I will look it up.',
      "I'm sorry about the link. To prevent this from happening again, please update the app.",
      'From June 1 two people get each alarm, so that this does not happen again; we are sorry for the night it took.',
      'With this option set, it will never happen again.',
      'We promise delivery by Friday or it is free.',
      'Nothing will be charged again this month, and I am sorry for the scare.',
      'Lessons have been moved to Tuesday, and we are sorry for the short notice.',
      "I'm sorry it took three calls. I have passed your case to Ana Ruiz, who will call you at noon.",
      'Take the necessary steps to secure your account. We are sorry for the leak.',
      'Tell us how we can do better.',
      { text: "This doesn't happen often, and we are glad that you told us.", policy: { kind: 'failure' } },
      {
        text: 'Your comments have been shared with the chef and the night crew for training.',
        policy: { kind: 'failure' },
      },
      'Steps have been taken by 3 million walkers.',
      'We are sorry. We are taking the following steps to prevent this from happening again:',
      'I am sorry about the label. Two people now check each one, so it will not happen again.',
    ],
  },
})

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
  if (tokens.slice(from, own.to).some(({ word }) => word === ':' || word === 'following')) return false
  if (hasClock(tokens, own) || tokens[own.from]!.word === 'take') return false
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

const AHEAD = /^(?:again|ever|will|can|shall|would|let|allow|prevent|avoid|from|repeated)$/
const SECURES = words('ensure ensuring sure guarantee prevent prevents promise certain so see')

/** "This does not happen often" tells how things are; a vow says "again", speaks of what will be, or secures it. */
const isHabit = ({ tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean =>
  !tokens.slice(from, to).some(({ word }) => AHEAD.test(word)) &&
  !tokens.slice(sentence.from, from).some(({ word }) => SECURES.has(word))

/** Whom the feedback was passed to, and all that is said of it. */
function passedOn({ tokens, sentence }: SentenceReading, frame: Framed<Meaning>): Framed<Meaning> {
  let { to } = frame
  if (/^(?:on|along)$/.test(tokens[to]?.word ?? '')) to += 1
  if (!/^(?:with|to)$/.test(tokens[to]?.word ?? '')) return frame
  while (to < sentence.to && !endsPhrase(tokens, to)) to += 1
  return { ...frame, to }
}

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

/** "to our kitchen for a new recipe", "to the crew so that they can …": who got it, and what for. */
function saysWhatFor({ tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean {
  const purpose = tokens.findIndex(({ word }, i) => i > from && i < to && word === 'for')
  if (purpose > 0 && tokens[purpose + 1] && !NO_PURPOSE.has(tokens[purpose + 1]!.word)) return true
  return to < sentence.to && tokens[to]!.word === 'so'
}

function fixes(sentence: SentenceReading, frame: Framed<Meaning>): DraftFix[] {
  const { tokens } = sentence
  const clause = clauseAround(sentence, frame)
  const whole = isWhole(sentence, clause)
  const gone = draft('safe', ...dropClause(sentence, clause))
  const write = (text: string): DraftFix => draft('template', ...replaceClause(sentence, clause, text))
  const said = voiceOf(sentence)
  const who = said ?? 'we'
  switch (frame.meaning) {
    case 'again': {
      const change = write(`To stop this happening again ${who} ${slot('change')} on ${slot('date')}`)
      const isBare =
        whole &&
        tokens
          .slice(clause.from, frame.from)
          .some(({ word }) => /^(?:promise|guarantee|hopefully)$/.test(word))
      return isBare ? [gone, change] : [change]
    }
    case 'better': {
      const practice = write(`From ${slot('date')} ${who} ${slot('new practice')}`)
      const promises = tokens
        .slice(frame.from, frame.to)
        .some(({ word }) => /^(?:promise|vow|pledge)$/.test(word))
      return promises ? [practice] : [gone, practice]
    }
    case 'steps':
      return [write(`${who === 'I' ? 'I am' : 'We are'} ${slot('step')}; it will be done by ${slot('date')}`)]
    case 'action':
      return [write(`${said === 'we' ? 'We' : 'I'} will ${slot('action')} by ${slot('date')}`)]
    case 'lessons':
      return [write(`${who === 'I' ? 'I' : 'We'} learned ${slot('what')} and changed ${slot('what')}`)]
    case 'passed':
      return [write(`${said === 'we' ? "We've" : "I've"} told ${slot('who')} about ${slot('what')}`)]
    case 'ways':
      return [gone, write(`From ${slot('date')} ${who} ${slot('new practice')}`)]
  }
}
