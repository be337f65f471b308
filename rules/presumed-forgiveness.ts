import { answersComplaint } from '../engine/macro/answer'
import { clauseAround, dropClause, dropOpening, isWhole, replaceClause } from '../engine/rewrite/clause'
import { hasClock } from '../engine/macro/clock'
import { findFrame, frames, type Framed, type MeaningOf } from '../engine/sentence/frame'
import { draft, replace, slot, spanOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import type { Stretch } from '../engine/language/stretch'
import { defineRule, type DraftFix } from '../engine/rule'
import { APOLOGY_ADVERBS, words } from '../engine/language/words'

const classes = {
  adverbs: APOLOGY_ADVERBS,
  /** What stands between "your" and the virtue that the reader is thanked for. */
  kinds: words(`
    kind continued patience understanding support cooperation and ongoing full utmost for your great incredible amazing
    wonderful extraordinary immense enormous exceptional tremendous generous loyalty trust flexibility extra`),
}

/** How a text takes the reader's pardon for granted. */
const PRESUMING = frames(
  {
    patience: [
      'thank|thanks|thankful|grateful you? _? _? for your|the|their {kinds}? {kinds}? {kinds}? patience and understanding',
      'thank|thanks|thankful|grateful you? _? _? for your|the|their {kinds}? {kinds}? {kinds}? patience',
      'thank|thanks you? _? _? for being _? patient|understanding',
      'i|we would? {adverbs}? {adverbs}? appreciate your|the {kinds}? {kinds}? {kinds}? patience and understanding',
      'i|we would? {adverbs}? {adverbs}? appreciate your|the {kinds}? {kinds}? {kinds}? patience',
      'your {kinds}? {kinds}? patience and? understanding? is|are _? appreciated',
    ],
    understanding: [
      'thank|thanks|thankful|grateful you? _? _? for your|the {kinds}? {kinds}? {kinds}? understanding|forbearance',
      'thank|thanks you? _? _? for understanding|bearing',
      'i|we would? {adverbs}? {adverbs}? appreciate your|the {kinds}? {kinds}? {kinds}? understanding|forbearance',
      'your {kinds}? {kinds}? understanding is _? appreciated',
      'i|we ask|hope for your|the {kinds}? {kinds}? understanding|patience|forbearance',
    ],
    verdict: [
      'i|we {adverbs}? hope|trust that? you can|will be? able? to? {adverbs}? understand|forgive',
      'i|we {adverbs}? hope|trust that? you {adverbs}? understand|forgive',
      'i|we am|are sure|certain|confident that? you can|will? {adverbs}? appreciate|understand|agree',
      'you will|can {adverbs}? understand|appreciate that|our|why',
      'i|we hope|trust that? this|it will|does not affect|change|damage|spoil your',
      'i|we {adverbs}? hope|trust that? this|it|the|our _? _? will|does|would|did not deter|discourage|stop|prevent|put you',
      'i|we {adverbs}? hope|trust that? this|it|that|the|our _? _? has|have|had|did|does|do|will not cause|caused|inconvenience|inconvenienced|trouble|troubled|disrupt|disrupted|bother|bothered you|your|anyone|any|much|too|undue|serious|significant|major',
      'i|we have|had? already apologized|apologised',
      'i|we have|had? already said _? sorry',
      'now that i|we have|had? _? apologized|apologised',
      'now that i|we have|had? said _? sorry',
      'put this|it|that behind us',
    ],
    closing: [
      'i|we trust that? this|that|it|these|the _? _? resolves|resolve|settles|settle|answers|answer|closes',
    ],
    bearing: ['bear with us|me'],
    obvious: [
      'obviously|clearly ,? i|we did|do|would|never not|never? _? want|wanted|mean|meant|intend|choose|plan',
      'obviously|clearly ,? nobody|no-one',
    ],
  },
  classes,
)

/** Kinds of macros in which thanks for patience are a courtesy: nobody has anything to forgive. */
const IS_COURTESY: ReadonlySet<string> = new Set(['routine', 'info'])

export default defineRule({
  id: 'presumed-forgiveness',
  summary: 'Takes forgiveness for granted: "thank you for your understanding".',
  hears: 'Reads as: you have already agreed to let this go.',
  why: 'In two experiments with 755 people, asking for forgiveness was the part of an apology that could best be left out.',
  todo: 'Leave it out, or thank the reader for something that they did.',
  sources: [
    {
      title:
        'Lewicki, Polin & Lount 2016, An Exploration of the Structure of Effective Apologies, Negotiation and Conflict Management Research 9',
      url: 'https://doi.org/10.1111/ncmr.12073',
    },
    {
      title:
        'You, Yang, Wang & Deng 2020, When and Why Saying "Thank You" Is Better Than Saying "Sorry" in Redressing Service Failures, Journal of Marketing 84',
      url: 'https://www.ama.org/2020/04/12/when-and-why-saying-thank-you-is-better-than-saying-sorry-in-redressing-service-failures-the-role-of-self-esteem/',
    },
  ],
  severity: 'hint',
  reads: 'sentence',
  weight: 1,
  triggers: [
    ...words(`
      patien understand bear trust hope sure certain confident appreciat obvious clearly behind
      forbearance apologi said`),
  ],

  check(sentence, report) {
    const { tokens } = sentence
    const frame = findFrame(PRESUMING, tokens, sentence.sentence)
    if (!frame || IS_COURTESY.has(sentence.macro.kind)) return
    if (!answersComplaint(sentence) || isEarned(sentence, frame)) return
    report({ span: spanOf(sentence, frame), fixes: () => fixes(sentence, frame) })
  },

  examples: {
    flags: [
      {
        text: "I'm sorry we lost your bag. [[We hope that this will not put you]] off flying.",
        becomes: "I'm sorry we lost your bag.",
      },
      {
        text: "I'm sorry the desk came without its screws. [[Thank you for your understanding]].",
        becomes: "I'm sorry the desk came without its screws.",
      },
      {
        text: "We're sorry your class was cancelled, and [[thanks for your kind understanding]].",
        becomes: "We're sorry your class was cancelled.",
      },
      {
        text: 'We lost your form, and I apologize for that. [[We appreciate your patience]].',
        becomes: 'We lost your form, and I apologize for that. Thank you for waiting [TODO: how long].',
      },
      {
        text: '[[Thank you for your continued patience and understanding]].',
        policy: { kind: 'identified' },
        becomes: 'Thank you for waiting [TODO: how long].',
      },
      {
        text: '[[Thanks so much for being patient]] with our depot!',
        policy: { kind: 'failure' },
        becomes: 'Thank you for waiting [TODO: how long]!',
      },
      {
        text: 'We are sorry for the wait. We [[thank you for your patience]] and hope to see you again.',
        becomes:
          'We are sorry for the wait. We thank you for waiting [TODO: how long] and hope to see you again.',
      },
      {
        text: "I can't waive the fee after the event. [[We hope you understand]].",
        policy: { kind: 'denial' },
        becomes: "I can't waive the fee after the event.",
      },
      {
        text: 'The second charge is reversed. [[We trust this resolves]] the matter.',
        policy: { kind: 'failure' },
        becomes: 'The second charge is reversed. Does this fix it? If not, reply here.',
      },
      {
        text: "[[I'm sure you can understand]] how busy a sale is. I am sorry the lamp left late.",
        becomes: 'I am sorry the lamp left late.',
      },
      {
        text: "We're sorry that we shipped two left shoes. [[We hope this won't change your]] view of our shop.",
        becomes: "We're sorry that we shipped two left shoes.",
      },
      {
        text: '[[We have already apologized]] for the leak. The plumber comes at noon.',
        policy: { kind: 'failure' },
        becomes: 'The plumber comes at noon.',
      },
      {
        text: '[[Obviously, we did not want]] the tickets to go out twice.',
        policy: { kind: 'failure' },
        becomes: 'We did not want the tickets to go out twice.',
      },
      {
        text: 'The booking page is down. Please [[bear with us]].',
        policy: { kind: 'investigating' },
        becomes: 'The booking page is down.',
      },
      {
        text: "I'm sorry, the fault is ours. [[Your patience is much appreciated]].",
        becomes: "I'm sorry, the fault is ours. Thank you for waiting [TODO: how long].",
      },
    ],
    allows: [
      { text: 'Your new card is on its way. Thank you for your patience.', policy: { kind: 'routine' } },
      { text: 'The course starts in June. Thanks for your understanding.', policy: { kind: 'info' } },
      { text: 'Sorry for the wait, and thank you for your patience.', policy: { kind: 'routine' } },
      { text: 'We are sorry for your loss. Thank you for your patience.', policy: { kind: 'condolence' } },
      'Reviews take a while, so thank you for your patience.',
      'We are sorry for the wait. As a thank you for your patience, the next month is free.',
      'Sorry that it took so long. A LITTLE THANK YOU FOR YOUR PATIENCE: the code TULIP takes off 5 dollars.',
      'Thank you for waiting 40 minutes; I am sorry that it took that long.',
      "Thank you for your patience during the 3 hours of Monday's outage, which we are sorry for.",
      'We are sorry that we sent the wrong size. Thanks for sending the photo.',
      'I apologize: I had not understood that you need two keys.',
      'I am sorry that I hung up. Now I understand what you asked for.',
      'I am sorry about the lock. We would appreciate a photo of the bolt.',
      "I'm sorry we broke it. Tell me if this does not resolve it.",
      'My understanding is that the sofa came without legs, and I am sorry for that.',
      'We are sorry that the nurse lost patience with you.',
      "We're sorry we charged you twice. I trust that the receipt is attached now.",
      'The instructions were obviously wrong, and I am sorry.',
      'Clearly, we got this wrong. I am sorry.',
      'We are sorry that it broke. I hope you will accept a voucher.',
    ],
  },
})

/**
 * Thanks for a wait of a stated length are thanks for something that the reader did, and so are those with a
 * reason.
 */
function isEarned({ tokens, sentence }: SentenceReading, { meaning, from, to }: Framed<string>): boolean {
  if (meaning !== 'patience' && meaning !== 'understanding') return false
  if (isToken(tokens[from - 1]?.word ?? '')) return true
  return hasClock(tokens, sentence) || /^(?:while|when)$/.test(tokens[to]?.word ?? '')
}

/** What the reader is thanked for: "your patience" behind "for", "patience" behind "your". */
function patienceIn({ tokens }: SentenceReading, { from, to }: Framed<string>): Stretch {
  const said = tokens.slice(from, to).map(({ word }) => word)
  const link = said.includes('for') ? said.lastIndexOf('for') : Math.max(0, said.indexOf('your'))
  const last = Math.max(
    said.lastIndexOf('patience'),
    said.lastIndexOf('patient'),
    said.lastIndexOf('understanding'),
  )
  return { from: from + link + 1, to: from + last + 1 }
}

/** "As a thank you for your patience, here is a voucher" gives something. */
const isToken = (before: string): boolean => /^(?:a|an|our|my|little|small|big|special|this)$/.test(before)

function fixes(sentence: SentenceReading, frame: Framed<MeaningOf<typeof PRESUMING>>): DraftFix[] {
  const clause = clauseAround(sentence, frame)
  // "Thank you for understanding and for your photo" goes on with what the reader did.
  const { word: next = '' } = sentence.tokens[frame.to] ?? {}
  const goesOn =
    /^(?:and|during|while|as|since|over)$/.test(next) ||
    (next === ',' && sentence.tokens[frame.to + 1]?.word === 'and')
  const gone = draft('safe', ...(goesOn ? [] : dropClause(sentence, clause)))
  const whole = isWhole(sentence, clause)
  switch (frame.meaning) {
    case 'patience': {
      if (clause.goesOn) return []
      const waited = `waiting ${slot('how long')}`
      if (goesOn) return [draft('template', replace(sentence, patienceIn(sentence, frame), waited))]
      return [draft('template', ...replaceClause(sentence, clause, `Thank you for ${waited}`))]
    }
    case 'closing':
      return whole
        ? [draft('safe', replace(sentence, sentence.sentence, 'Does this fix it? If not, reply here.'))]
        : []
    case 'obvious': {
      const comma = sentence.tokens[frame.from + 1]!.word === ','
      const opening = { from: frame.from, to: frame.from + (comma ? 2 : 1) }
      return [draft('safe', ...dropOpening(sentence, opening))]
    }
    default: {
      const { tokens } = sentence
      const behind = tokens.slice(frame.to, sentence.sentence.to)
      // "I hope you understand that Ana is new and that I am to blame", "understand the reasons: the ice …"
      const isList = behind.some(
        ({ word }, i) => word === ':' || (word === 'and' && behind[i + 1]?.word === 'that'),
      )
      if (isList) return []
      // "We hope you understand that the next van leaves on Monday": what is to be understood is news.
      if (tokens[frame.to]?.word === 'that')
        return [draft('safe', ...dropOpening(sentence, { from: frame.from, to: frame.to + 1 }))]
      const isHalf = tokens.slice(frame.to, clause.to).some(({ word }) => word === 'but' || word === 'not')
      return isHalf ? [] : [gone]
    }
  }
}
