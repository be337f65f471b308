import { headWords } from '../engine/apology/heads'
import { FIRST_PERSON, OWN_DETERMINERS, words } from '../engine/language/words'
import type { ClauseComplement, ObjectComplement } from '../engine/apology/complement'
import { isSpecified } from '../engine/apology/specifics'
import { pattern, patterns } from '../engine/language/pattern'
import type { Stretch } from '../engine/language/stretch'
import { REACTIONS } from '../engine/apology/lexicon'
import {
  hadCause,
  isMood,
  isView,
  leftFeeling,
  isMisread,
  pointsAtReaction,
  isReaction,
  predicateAt,
  reacts,
  wordsIn,
} from '../engine/apology/reaction'
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
        span: spanOf(reading, {
          from: Math.min(head.from, complement.from),
          to: Math.max(head.to, feltBy(reading)?.to ?? complement.to),
        }),
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
      {
        text: "[[I'm sorry some of you felt this was unfair]].",
        becomes: "I'm sorry [TODO: what I did that led to this].",
      },
      {
        text: "[[We're sorry the tour was not what you expected]].",
        severity: 'info',
        becomes: "We're sorry [TODO: what we did that led to this].",
      },
      {
        text: "[[I'm sorry that my joke was taken the wrong way]].",
        becomes: "I'm sorry [TODO: what I did that led to this].",
      },
      {
        text: "[[I'm sorry this upset you]].",
        severity: 'warning',
        becomes: "I'm sorry [TODO: what I did that led to this].",
      },
      {
        text: "[[We're sorry this is how you see it]].",
        severity: 'warning',
        becomes: "We're sorry [TODO: what we did that led to this].",
      },
      {
        text: '[[We are sorry you left unhappy]].',
        becomes: 'We are sorry [TODO: what we did that led to this].',
      },
      {
        text: '[[I’m sorry that this has left you feeling ignored]].',
        severity: 'warning',
        becomes: 'I’m sorry [TODO: what I did that led to this].',
      },
      {
        text: '[[We are sorry that you have had cause to complain]].',
        severity: 'warning',
        becomes: 'Thank you for telling us. We are sorry [TODO: what failed].',
      },
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
        text: "[[I'm sorry you got the impression that nobody cares]].",
        becomes: "I'm sorry [TODO: what I did that led to this].",
      },
      {
        text: '[[We apologize for the fact that you feel let down]].',
        becomes: 'We apologize for [TODO: what we did that led to this].',
      },
      {
        text: '[[We are sorry the tour did not meet your expectations]].',
        severity: 'info',
        becomes: 'We are sorry [TODO: what we did that led to this].',
      },
      {
        text: '[[I am sorry that you are upset]] because of my remark.',
        severity: 'info',
        becomes: 'I am sorry for my remark.',
      },
    ],
    allows: [
      'We are sorry that your note was misread by our team.',
      "I'm sorry that my handwriting was hard to read.",
      "I'm sorry this cost you a morning: I sent the crew to the wrong street.",
      "I'm sorry that some of you are still waiting for a badge.",
      'I answer for this, and I am sorry to those who felt hurt because of my words.',
      'We are sorry you left without your coat because nobody rang you.',
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
        if (!failureInSentence && hadCause(tokens, complement)) return 'warning'
        if (failureInSentence || !reacts(tokens, complement) || isComfort(reading.within)) return undefined
        if (BECAUSE_OF_US.find(tokens, complement.from, reading.sentence.to)) return 'info'
        // "sorry you are feeling low" is said to a friend as well; "sorry you feel that way" is not.
        return isMood(tokens, complement) ? 'info' : 'error'
      }
      // "sorry your guests were upset": other people's feelings are no deed of ours either.
      if (!failureInSentence && isPeople(tokens, complement) && reacts(tokens, complement)) return 'error'
      if (!failureInSentence && isView(tokens, complement)) return 'error'
      if (!failureInSentence && leftFeeling(tokens, complement)) return 'warning'
      if (isMisread(tokens, complement)) return failureInSentence ? 'info' : 'error'
      if (!failureInSentence && pointsAtReaction(tokens, complement))
        return reading.failureNearby ? 'info' : 'warning'
      return measures(wordsIn(tokens, complement)) ? 'info' : undefined
    case 'none':
      return !failureInSentence && feltBy(reading) && !ownsCause(reading) ? 'warning' : undefined
    default:
      return undefined
  }
}

/** "I apologize to those who took offence": everybody else has nothing to hear. */
const FELT_BY = patterns(
  [
    'to {people} _? _? who|that have|has? felt|feel|feels',
    'to {people} _? _? who|that may|might|could|have|has? have? took|taken|take|takes offence|offense|umbrage',
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

const OUR_CAUSE = pattern('because of|by my|our|what')
/** "sorry you were hurt because of my actions": half of it is owned. "Offended by my joke" still looks at the reader. */
const BECAUSE_OF_US = pattern('because of my|our|what')

/** "sorry to those who felt hurt because of my words" says whose doing it was. */
const ownsCause = ({ tokens, head, sentence }: ApologyReading): boolean =>
  OUR_CAUSE.find(tokens, head.to, sentence.to) !== undefined

const MEASURED = 'Reads as: it is your expectations that were not met; what we did goes unsaid.'

const EXPECTED = /^(?:(?:had|have|were|are) )?(?:expected|hoped|expecting|hoping|wanted)/

/** "it didn't meet your expectations", "it wasn't what you expected" measures the act by the reader; "our own standards" are another matter. */
const measures = (said: readonly string[]): boolean =>
  (said.at(-2) === 'your' && /^(?:liking|taste|satisfaction)$/.test(said.at(-1)!)) ||
  said.some(
    (word, i) =>
      word === 'what' && said[i + 1] === 'you' && EXPECTED.test(said.slice(i + 2, i + 4).join(' ')),
  ) ||
  said.some(
    (word, i) =>
      /^(?:expectations|standards)$/.test(word) && !said.slice(Math.max(0, i - 3), i).includes('our'),
  )

const isMeasured = ({ tokens, complement }: ApologyReading): boolean => measures(wordsIn(tokens, complement))

const PEOPLE = words(`
  team teams customers clients guests users members readers people staff family families colleagues subscribers anyone
  anybody someone somebody everyone some many`)

const SOME_OF_YOU = pattern('a? some|many|several|few|most|any of you')

/** Whether the clause is about people who are not the writer. */
const isPeople = (tokens: readonly Token[], { subject }: ClauseComplement): boolean =>
  SOME_OF_YOU.at(tokens, subject.from, subject.to) !== undefined ||
  (subject.person !== 'reader' &&
    !FIRST_PERSON.has(tokens[subject.from]!.word) &&
    PEOPLE.has(tokens[subject.to - 1]!.word) &&
    !(
      OWN_DETERMINERS.has(tokens[subject.from]!.word) &&
      /^(?:team|teams|staff)$/.test(tokens[subject.to - 1]!.word)
    ))
