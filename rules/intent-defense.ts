import type { ApologyReading } from '../engine/apology/reading'
import { answersComplaint } from '../engine/macro/answer'
import {
  clauseAround,
  dropClause,
  freshRegret,
  isWhole,
  replaceClause,
  sentenceVoice,
} from '../engine/rewrite/clause'
import { around } from '../engine/macro/context'
import { findFrame, frames, type Framed, type MeaningOf } from '../engine/sentence/frame'
import { takesOwnership } from '../engine/macro/ownership'
import { draft, replace, slot, spanOf, wordsOf } from '../engine/rewrite/drafts'
import type { SentenceReading } from '../engine/macro/sentence-reading'
import { indexWithin, type Stretch } from '../engine/language/stretch'
import { words } from '../engine/language/words'
import { defineRule, type DraftFix } from '../engine/rule'

const classes = {
  /** Adverbs between a subject and what it says it did not want. */
  adverbs: words(`
    certainly really truly honestly ever at all really just only most very in any way simply absolutely`),
  /** What somebody says or shows. */
  texts: words(`
    words word wording comment comments message messages post posts remark remarks email e-mail tweet
    reply statement ad advert joke`),
  deliberately: words(`
    deliberately intentionally knowingly purposely purposefully willingly willfully wilfully consciously`),
}

/** How a text pleads what was meant. */
const PLEADING = frames(
  {
    intention: [
      'never|not {adverbs}? our|my|his|her|their|the|anyone|anybody {adverbs}? intention|intent|intentions|aim|wish',
      'our|my aim|intention|intent|goal was never|not',
      'was|were _? unintentional|unintended|inadvertent',
      'i|we was|were only|just|simply|merely trying|wanting to',
      'no intention of|to',
      'never|not {deliberately}',
      'never|not {adverbs}? meant|intended to|as',
      'not|never {adverbs}? deliberate|intentional',
      'an honest|innocent mistake|error',
    ],
    meaning: [
      'i|we {adverbs}? did {adverbs}? not|never {adverbs}? mean|intend _? to|any|this|that|it|for',
      'i|we {adverbs}? did {adverbs}? not|never {adverbs}? want any|this|that|it',
      'i|we {adverbs}? never {adverbs}? meant|intended|wanted to|any|this|that|it|for',
      'i|we {adverbs}? did {adverbs}? not|never {adverbs}? set out to',
    ],
    offence: [
      'no offense|offence|harm|disrespect|insult was|were? {adverbs}? intended|meant',
      'meant no offense|offence|harm|disrespect',
      'did|do|does|would {adverbs}? not|never {adverbs}? mean|intend|want any|to harm|offend|upset|hurt|insult|disrespect|offence|offense',
      'never {adverbs}? intend|intends|intended|mean|means|meant any|to harm|offend|upset|hurt|insult|disrespect|offence|offense',
    ],
    faith: [
      'the|our? best _? intentions',
      'good intentions',
      'i|we|team meant|mean well',
      'acted|acting|act in good faith',
    ],
    joke: [
      'was|were {adverbs}? {adverbs}? a joke',
      'was|were {adverbs}? meant|intended as|to a|be _? joke|humorous|funny',
      'i|we was|were _? joking|kidding',
    ],
    misread: [
      'our|my|the|these|this _? {texts} was|were|have|has been? misinterpreted|misunderstood|misconstrued',
    ],
    context: ['taken out of context'],
    ignorance: [
      'i|we {adverbs}? had no idea',
      'i|we {adverbs}? was|were {adverbs}? unaware',
      'i|we {adverbs}? was|were not {adverbs}? aware',
      'i|we {adverbs}? did {adverbs}? not|never {adverbs}? realise|realize',
      'i|we {adverbs}? did {adverbs}? not|never {adverbs}? know|realise|realize that? it|this|you would|might|could',
    ],
  },
  classes,
)

/** What a text may say it never meant to do to the reader, with the past form. */
const HARMS: ReadonlyMap<string, string> = new Map([
  ['offend', 'offended'],
  ['upset', 'upset'],
  ['hurt', 'hurt'],
  ['mislead', 'misled'],
  ['confuse', 'confused'],
  ['insult', 'insulted'],
  ['annoy', 'annoyed'],
  ['disappoint', 'disappointed'],
  ['alarm', 'alarmed'],
  ['embarrass', 'embarrassed'],
  ['inconvenience', 'inconvenienced'],
])

export default defineRule({
  id: 'intent-defense',
  summary: 'Points to good intentions, ignorance or a joke instead of owning the effect.',
  hears: 'Reads as: what we meant weighs more than what we did.',
  why: 'Justifying what was done is one of the four things that spoil an apology in the research of Karina Schumann.',
  todo: 'Own the effect first; then you may add what you meant.',
  sources: [
    {
      title:
        'Schumann 2014, An Affirmed Self and a Better Apology, Journal of Experimental Social Psychology 54',
      url: 'https://doi.org/10.1016/j.jesp.2014.04.013',
    },
    { title: 'Benoit 2015, Accounts, Excuses, and Apologies: Image Repair Theory and Research, 2nd edition' },
  ],
  severity: 'info',
  reads: 'sentence',
  weight: 3,
  triggers: [
    ...words(`
      inten mean meant want set deliberat knowing purpose willing willful wilful conscious accidental
      faith jok kidding aware unaware uninten inadvert trying wanting goal misinterpret misunderst misconstr context idea know reali aim wish`),
  ],

  check(sentence, report) {
    const frame = findFrame(PLEADING, sentence.tokens, sentence.sentence)
    if (!frame || !answersComplaint(sentence) || isOwnedAround(sentence, frame)) return
    report({ span: spanOf(sentence, frame), fixes: () => fixes(sentence, frame) })
  },

  examples: {
    flags: [
      {
        text: 'We are sorry about the remark. It was [[not his intention]] to offend.',
        becomes: 'We are sorry about the remark.',
      },
      {
        text: "We are sorry about the stairs. [[We weren't aware]] that the lift was out of order.",
        becomes: "We are sorry about the stairs. We're sorry we [TODO: act].",
      },
      {
        text: "I'm sorry about the second call. [[I was only trying to]] help.",
        becomes: "I'm sorry about the second call.",
      },
      {
        text: 'It was [[never our intention]] to offend.',
        policy: { kind: 'failure' },
        becomes: "I'm sorry we offended you. That was not our intention.",
      },
      {
        text: 'We are sorry about the advert. [[We did not mean to]] cause any trouble.',
        becomes: 'We are sorry about the advert. We are sorry we [TODO: act].',
      },
      {
        text: 'I am sorry about the joke in my reply. [[No offence was meant]].',
        becomes: 'I am sorry about the joke in my reply.',
      },
      {
        text: 'We apologize for the price on the poster, but [[we meant well]].',
        becomes: 'We apologize for the price on the poster.',
      },
      {
        text: 'The poster was made with [[the best of intentions]].',
        policy: { kind: 'failure' },
        becomes: "I'm sorry we [TODO: act].",
      },
      {
        text: '[[Our words were misinterpreted]].',
        policy: { kind: 'failure' },
        becomes: 'Our words were unclear.',
      },
      {
        text: 'I apologize for the uproar. My post was [[taken out of context]].',
        becomes: "I apologize for the uproar. I shouldn't have written [TODO: what].",
      },
      { text: 'It [[was just a joke]].', policy: { kind: 'failure' }, becomes: 'The joke was out of place.' },
      {
        text: 'I’m sorry. I had [[no intention of]] leaving you without water.',
        becomes: 'I’m sorry. I’m sorry I [TODO: act].',
      },
      {
        text: 'We would [[never knowingly]] mislead a guest.',
        policy: { kind: 'failure' },
        becomes: "I'm sorry we misled you. That was not our intention.",
      },
      {
        text: 'Sorry about the parking ticket. [[We had no idea]] that the sign was gone.',
        becomes: "Sorry about the parking ticket. I'm sorry we [TODO: act].",
      },
      {
        text: 'Please know that our driver [[acted in good faith]].',
        policy: { kind: 'failure' },
        becomes: "I'm sorry we [TODO: act].",
      },
      {
        text: '[[I never meant to]] alarm you.',
        policy: { kind: 'failure' },
        becomes: "I'm sorry I alarmed you. That was not my intention.",
      },
    ],
    allows: [
      "I'm sorry I was short with you on the phone. You were only trying to help.",
      "We're sorry we cannot help. We are not aware of a faster route.",
      "I'm sorry I cut you off. That was rude, and it was my mistake. I didn't mean to.",
      'We charged your card twice, and that is our fault. It was never our intention to worry you. We are sorry.',
      'I am sorry that I shouted at you. It was not my intention to hurt you.',
      "I'm sorry about the call. I didn't intend it to sound cold, but I should have let you finish.",
      'Sorry, did you mean the blue one?',
      'We are sorry for the mix-up. We meant to send one lamp and sent three.',
      'It means a lot to us that you wrote, and we are sorry for the wait.',
      'Which plan do you intend to use?',
      'This flag was never meant to be used in production.',
      'If you had no intention of renewing, ignore this letter.',
      'The parties shall act in good faith.',
      'This was always the intention of the old cache.',
      'I did not mean the blue lamp but the red one.',
      'I am sorry: we did not set it up for you.',
      'Sorry, your message was misread by our clerk.',
      { text: 'This method is not intended for tables.', policy: { kind: 'info' } },
    ],
  },
})

/**
 * Whether the text around the plea takes the blame, so that the plea only explains. Pleas take none, although "I did not
 * mean to" has the words of somebody who does.
 */
function isOwnedAround(sentence: SentenceReading, frame: Framed<string>): boolean {
  const { tokens, sentence: own } = sentence
  if (
    takesOwnership(tokens, { from: own.from, to: frame.from }) ||
    takesOwnership(tokens, { from: frame.to, to: own.to })
  )
    return true
  if (ownsAct(sentence, frame.from)) return true
  for (const beside of around(sentence, 2)) {
    if (ownsAct(beside)) return true
    if (
      !findFrame(PLEADING, beside.tokens, beside.sentence) &&
      takesOwnership(beside.tokens, beside.sentence)
    )
      return true
  }
  return false
}

/**
 * Whether an apology of the sentence, in front of token `before`, is for what the writer did: "sorry we lost
 * it".
 */
const ownsAct = ({ apologies }: SentenceReading, before = Infinity): boolean =>
  apologies.some(
    ({ complement, head }) =>
      complement.kind === 'clause' && complement.subject.person === 'own' && head.from < before,
  )

/** Whether what the plea is about is named by an apology, or as a failure, outside of its clause. */
function isNamedElsewhere(sentence: SentenceReading, clause: Stretch): boolean {
  const isNamed = ({ complement, head }: ApologyReading): boolean =>
    complement.kind !== 'none' && !(head.core >= clause.from && head.core < clause.to)
  return [sentence, ...around(sentence, 3)].some(
    (beside) => beside.apologies.some(isNamed) || (beside !== sentence && beside.namesFailure),
  )
}

/** "when we gave your mother the new pills": the clause tells what was done. */
const tellsWhen = ({ tokens }: SentenceReading, { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .some(({ word }, i, clause) => /^(?:when|while|after|before|by|as)$/.test(word) && i + 2 < clause.length)

/** What stands behind "mislead you" in its clause: " about the fee". */
function harmedAt(sentence: SentenceReading, frame: Framed<string>, clause: Stretch): string {
  const { tokens } = sentence
  const harm = indexWithin(tokens, { from: frame.from, to: clause.to }, ({ word }) => HARMS.has(word))
  const behind = { from: harm + 2, to: clause.to }
  const isPlain = tokens[harm + 1]?.word === 'you' && behind.from < behind.to
  return isPlain && tokens[behind.from]!.kind === 'word' ? ` ${wordsOf(sentence, behind)}` : ''
}

function fixes(sentence: SentenceReading, frame: Framed<MeaningOf<typeof PLEADING>>): DraftFix[] {
  const { tokens } = sentence
  const clause = clauseAround(sentence, frame)
  const whole = isWhole(sentence, clause)
  // Where nothing else says what was done, the plea is the only place that names it.
  const isSpare = isNamedElsewhere(sentence, clause) && !tellsWhen(sentence, clause)
  const gone = draft('safe', ...(isSpare ? dropClause(sentence, clause) : []))
  const who = sentenceVoice(sentence) ?? 'we'
  const act = draft(
    'template',
    ...replaceClause(sentence, clause, `${freshRegret(sentence)} ${who} ${slot('act')}`),
  )
  switch (frame.meaning) {
    case 'joke':
      return [draft('assertive', ...replaceClause(sentence, clause, 'The joke was out of place'))]
    case 'misread':
      return [draft('assertive', replace(sentence, { from: frame.to - 1, to: frame.to }, 'unclear'))]
    case 'context':
      return [
        draft('template', ...replaceClause(sentence, clause, `I shouldn't have written ${slot('what')}`)),
      ]
    case 'meaning':
    case 'intention': {
      const harm = tokens.slice(frame.from, clause.to).find(({ word }) => HARMS.has(word))
      // "It was not his intention": whose harm it was is not ours to say.
      const isTheirs = tokens.slice(frame.from, frame.to).some(({ word }) => /^(?:his|her|their)$/.test(word))
      if (!harm || !whole || isTheirs) return frame.meaning === 'meaning' ? [act] : [gone, act]
      const harmed = `${freshRegret(sentence)} ${who} ${HARMS.get(harm.word)!} you`
      const rest = harmedAt(sentence, frame, clause)
      const owned = `${harmed}${rest}. That was not ${who === 'I' ? 'my' : 'our'} intention`
      return [draft('assertive', ...replaceClause(sentence, clause, owned)), gone, act]
    }
    case 'ignorance':
      return [act]
    default:
      return [gone, act]
  }
}
