import { headWords } from '../engine/apology/heads'
import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  FIRST_PERSON,
  NEGATIONS,
  OWN_DETERMINERS,
  words,
} from '../engine/language/words'
import type { ClauseComplement, ObjectComplement } from '../engine/apology/complement'
import { isSpecified } from '../engine/apology/specifics'
import { patterns } from '../engine/language/pattern'
import type { Stretch } from '../engine/language/stretch'
import { PHYSICAL, REACTIONS, REACTION_NOUNS, REACTION_VERBS, SORROWS } from '../engine/apology/lexicon'
import type { ApologyReading } from '../engine/apology/reading'
import type { Token } from '../engine/language/tokens'
import { isComfort } from '../engine/sentence/sympathy'
import { spanOf } from '../engine/rewrite/drafts'
import { withoutReaction } from '../engine/rewrite/reaction'
import type { Severity } from '../engine/finding'
import { defineRule } from '../engine/rule'

export default defineRule({
  id: 'feelings-shift',
  summary: "Apologizes for the reader's reaction instead of the act that caused it.",
  hears: 'Reads as: the trouble is how you feel, not what we did.',
  why: 'England’s Housing Ombudsman found that "sorry you felt the need to complain" put the responsibility on residents.',
  todo: 'Apologize for the act that led to the feeling.',
  sources: [
    {
      title: 'Housing Ombudsman 2024, special investigation report on Camden Council',
      url: 'https://www.housing-ombudsman.org.uk/2024/11/28/special-investigation-into-camden-council/',
    },
    {
      title: 'BBC 2025, Council changes way it apologises to tenants',
      url: 'https://www.bbc.co.uk/news/articles/cwyledgpdyxo',
    },
    {
      title:
        'Schumann 2014, An Affirmed Self and a Better Apology, Journal of Experimental Social Psychology 54',
      url: 'https://doi.org/10.1016/j.jesp.2014.04.013',
    },
  ],
  severity: 'error',
  reads: 'apology',
  weight: 110,
  triggers: headWords,

  check(reading, report) {
    const { complement, head } = reading
    const severity = shiftIn(reading)
    if (severity)
      report({
        ...(severity === 'info' && isMeasured(reading) && { hears: MEASURED }),
        span: spanOf(reading, { from: head.from, to: feltBy(reading)?.to ?? complement.to }),
        severity,
        fixes: () =>
          withoutReaction(
            reading,
            complement.kind === 'clause' ? predicateAt(reading.tokens, complement) : undefined,
          ),
      })
  },

  examples: {
    flags: [
      { text: "[[I'm sorry you feel that way]].", becomes: "I'm sorry [TODO: what I did that led to this]." },
      {
        text: '[[We’re sorry that you feel this way about our prices]].',
        becomes: 'We’re sorry [TODO: what we did that led to this].',
      },
      {
        text: '[[We are sorry you were offended by our poster]].',
        becomes: 'We are sorry our poster offended you.',
      },
      { text: "[[I'm sorry you found our answer curt]].", becomes: "I'm sorry our answer was curt." },
      {
        text: '[[We regret that you are unhappy with the repair]].',
        becomes: 'We are sorry the repair [TODO: problem].',
      },
      {
        text: "[[We're sorry you felt it necessary to write]].",
        becomes: "Thank you for telling us. We're sorry [TODO: what failed].",
      },
      {
        text: '[[Sorry for how this made you feel]].',
        becomes: 'Sorry [TODO: what we did that led to this].',
      },
      {
        text: "[[We are sorry you're upset]], {{first_name}}.",
        becomes: 'We are sorry [TODO: what we did that led to this], {{first_name}}.',
      },
      {
        text: "[[We're sorry you were disappointed by the tour]].",
        becomes: "We're sorry the tour [TODO: problem].",
      },
      { text: '[[Sorry you took it that way]].', becomes: 'Sorry [TODO: what we did that led to this].' },
      {
        text: "[[I am sorry that you don't think we met your expectations]].",
        becomes: 'I am sorry [TODO: what I did that led to this].',
      },
      {
        text: "[[It's unfortunate that you see it like that]], and we will look at the order.",
        becomes: "We're sorry [TODO: what we did that led to this], and we will look at the order.",
      },
      {
        text: '[[{{company}} is sorry you are dissatisfied]].',
        becomes: '{{company}} is sorry [TODO: what we did that led to this].',
      },
      { text: '[[Sorry for your frustration]].', becomes: 'Sorry [TODO: what we did that led to this].' },
      {
        text: "[[We're sorry you're not satisfied with the fit]].",
        becomes: "We're sorry the fit [TODO: problem].",
      },
      {
        text: '[[We are sorry you feel our parcel was not packed well]].',
        becomes: 'We are sorry our parcel was not packed well.',
      },
      {
        text: "[[I'm sorry that you felt that the room was cold]].",
        becomes: "I'm sorry the room was cold.",
      },
      {
        text: '[[We are sorry your guests were offended by our sign]].',
        becomes: 'We are sorry our sign offended your guests.',
      },
      {
        text: 'Again, [[we apologize to everybody who felt]] insulted.',
        severity: 'warning',
        becomes:
          'Again, we apologize for [TODO: what we did that led to this] to everybody who felt insulted.',
      },
      {
        text: '[[We are sorry the tour did not meet your expectations]].',
        severity: 'info',
        becomes: 'We are sorry [TODO: what we did that led to this].',
      },
    ],
    allows: [
      "I'm sorry the reader still won't pair. I know that costs you time, and I don't blame you for being annoyed.",
      "I can see why you're upset: we cancelled the wrong order. I'm sorry.",
      "I'm sorry for your loss.",
      "I'm sorry you feel that way. You are not alone, and people at 555-0100 listen day and night.",
      "You have every right to feel let down, and I'm sorry I didn't call back.",
      "I'm sorry I made you feel ignored.",
      'We apologize to everybody who stood in the rain because we opened late.',
      "We're sorry you were charged twice.",
      "Tell us if you feel unwell and we'll move the visit at no charge.",
      "Feel free to call me. I'm sorry for the runaround we gave you.",
      "I'm sorry you are not feeling well. We've moved your appointment.",
      "I'm sorry you had to find the manual yourself because I forgot to attach it.",
      "We're sorry you were unable to see the invoice.",
    ],
  },
})

/** How clearly the apology is for a feeling, a view or a reading on the reader's side. */
function shiftIn(reading: ApologyReading): Severity | undefined {
  const { complement, tokens, failureInSentence } = reading
  switch (complement.kind) {
    case 'object':
      if (isReaction(wordsIn(tokens, complement))) return failureInSentence ? 'info' : 'error'
      if (isFrustration(reading, complement)) return 'info'
      return wordsIn(tokens, complement).includes('expectations') ? 'info' : undefined
    case 'clause':
      // "sorry you are cross: we lost your form" names the act itself.
      if (complement.subject.person === 'reader') {
        if (failureInSentence || !reacts(tokens, complement) || isComfort(reading.within)) return undefined
        // "sorry you are feeling low" is said to a friend as well; "sorry you feel that way" is not.
        return isMood(tokens, complement) ? 'info' : 'error'
      }
      // "sorry your guests were upset": other people's feelings are no deed of ours either.
      if (!failureInSentence && isPeople(tokens, complement) && reacts(tokens, complement)) return 'error'
      return measures(wordsIn(tokens, complement)) ? 'info' : undefined
    case 'none':
      return !failureInSentence && feltBy(reading) ? 'warning' : undefined
    default:
      return undefined
  }
}

/** "I apologize to those who took offence": everybody else has nothing to hear. */
const FELT_BY = patterns(
  [
    'to {people} _? _? who|that have|has? felt|feel|feels',
    'to {people} _? _? who|that have|has? took|taken|take offence|offense',
    'to {people} _? _? who|that was|were|is|are|have|has been? {reactions}',
  ],
  { people: words('those anyone anybody everyone everybody all people whoever'), reactions: REACTIONS },
)

const FRUSTRATIONS = words(
  'frustration frustrations disappointment dissatisfaction anger annoyance displeasure upset',
)

/** "for any frustration", with nothing that says what was frustrating. */
const isFrustration = (reading: ApologyReading, { object }: ObjectComplement): boolean =>
  object.class === 'effect' &&
  FRUSTRATIONS.has(reading.tokens[object.noun!]!.word) &&
  !reading.failureInSentence &&
  !isSpecified(reading, object)

const feltBy = ({ complement, head, tokens, sentence }: ApologyReading): Stretch | undefined =>
  complement.kind === 'none' ? FELT_BY.at(tokens, head.to, sentence.to) : undefined

const MEASURED = 'Reads as: it is your expectations that were not met; what we did goes unsaid.'

/** "it didn't meet your expectations" measures the act by the reader; "our own standards" are another matter. */
const measures = (said: readonly string[]): boolean =>
  said.some(
    (word, i) =>
      /^(?:expectations|standards)$/.test(word) && !said.slice(Math.max(0, i - 3), i).includes('our'),
  )

const isMeasured = ({ tokens, complement }: ApologyReading): boolean => measures(wordsIn(tokens, complement))

const wordsIn = (tokens: readonly Token[], { from, to }: Stretch): string[] =>
  tokens.slice(from, to).map(({ word }) => word)

/** "for how this made you feel", "for your frustration": the object of the apology is what the reader feels. */
function isReaction(object: readonly string[]): boolean {
  if (object[1] === 'your' && REACTION_NOUNS.has(object.at(-1)!)) return true
  if (/^(?:offence|offense)$/.test(object.at(-2) ?? '') && object.at(-1) === 'taken') return true
  const isManner = object[1] === 'how' || (object[1] === 'the' && object[2] === 'way')
  if (!isManner || /^(?:we|i)$/.test(object[2]!)) return false
  return object.includes('you') && (object.includes('feel') || object.includes('felt'))
}

/** Whether the clause says how the reader feels about, sees or takes something. */
function reacts(tokens: readonly Token[], complement: ClauseComplement): boolean {
  const at = predicateAt(tokens, complement)
  const verb = tokens[at]!.word
  const behind = wordsIn(tokens, { from: at + 1, to: complement.to })
  if (PHYSICAL.has(verb) || isHarmed(verb, behind)) return false
  if (/^(?:feel|felt|feeling)$/.test(verb) && behind[0] !== 'let' && behind.slice(0, 3).some(isBodyOrSorrow))
    return false
  if (REACTIONS.has(verb)) return true
  if (verb === 'took' || verb === 'take') {
    return (
      /^(?:it|this|that|offense|offence)$/.test(behind[0] ?? '') ||
      behind.some((word) => /^(?:way|personally|badly)$/.test(word))
    )
  }
  if (/^(?:like|love|agree|approve|enjoy|appreciate)$/.test(verb)) {
    return wordsIn(tokens, { from: complement.subject.to, to: at }).includes('not')
  }
  if (!REACTION_VERBS.has(verb)) return false
  // "you found our shop closed", "you saw the wrong price": facts, whoever sees them.
  if (/^(?:find|found|see|saw)$/.test(verb) && (STATES.has(behind.at(-1) ?? '') || behind[1] === 'wrong'))
    return false
  // "find a way", "see the invoice" and "find the manual" are acts, not views.
  return (
    /^(?:feel|felt|feeling|think|thought|believe|believed)$/.test(verb) ||
    (tokens[at - 1]!.word !== 'to' && isJudgement(behind))
  )
}

const NOISE = words('noise work works building construction drilling alarm alarms music calls roadworks')

/** "you were hurt when our shelf fell", "disturbed by the drilling": done to the body or to its rest, and no view of ours. */
const isHarmed = (verb: string, behind: readonly string[]): boolean =>
  (verb === 'hurt' && behind.length > 0 && !/^(?:by|that|because|about)$/.test(behind[0]!)) ||
  (/^(?:disturbed|bothered)$/.test(verb) && behind.some((word) => NOISE.has(word)))

const STATES = words('closed locked empty open unmade missing wrong broken dirty gone')

/** "you are feeling angry": how somebody is, and not what they think of something. */
const isMood = (tokens: readonly Token[], complement: ClauseComplement): boolean => {
  const at = predicateAt(tokens, complement)
  return (
    tokens[at]!.word === 'feeling' && REACTIONS.has(tokens[at + 1]?.word ?? '') && at + 2 >= complement.to
  )
}

const PEOPLE = words(`
  team teams customers clients guests users members readers people staff family families colleagues subscribers anyone
  anybody someone somebody everyone some many`)

/** Whether the clause is about people who are not the writer. */
const isPeople = (tokens: readonly Token[], { subject }: ClauseComplement): boolean =>
  subject.person !== 'reader' &&
  !FIRST_PERSON.has(tokens[subject.from]!.word) &&
  PEOPLE.has(tokens[subject.to - 1]!.word) &&
  !(
    OWN_DETERMINERS.has(tokens[subject.from]!.word) &&
    /^(?:team|teams|staff)$/.test(tokens[subject.to - 1]!.word)
  )

const isBodyOrSorrow = (word: string): boolean => PHYSICAL.has(word) || SORROWS.has(word)

/** The first word of the predicate that is no auxiliary, negation or adverb. */
function predicateAt(tokens: readonly Token[], { predicate, to }: ClauseComplement): number {
  let at = predicate
  while (at < to - 1 && isLight(tokens[at]!.word)) at += 1
  return at
}

const isLight = (word: string): boolean =>
  AUXILIARIES.has(word) ||
  NEGATIONS.has(word) ||
  APOLOGY_ADVERBS.has(word) ||
  /^(?:got|get|became|become)$/.test(word)

/** "our reply rude", "it like that", "his tone as hostile": a thing, and what the reader makes of it. */
function isJudgement(behind: readonly string[]): boolean {
  const object = behind[0] ?? ''
  if (behind.slice(1).includes('as')) return true
  if (/^(?:it|this|us|that|me)$/.test(object)) return behind.length > 1
  if (/^(?:our|my)$/.test(object)) return behind.length > 2
  if (!/^(?:the|her|his|their|its)$/.test(object)) return false
  return (behind.length === 3 || behind.includes('too')) && !behind.at(-1)!.endsWith('self')
}
