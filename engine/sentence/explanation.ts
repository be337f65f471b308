import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { words } from '../language/words'
import type { SentenceReading } from '../macro/sentence-reading'

const REASONS = patterns([
  'because',
  'since _',
  'as i|we|our|your|it|this|they|the',
  'so that',
  'the reason',
  // "Reason: the item was worn"
  'reason|reasons|grounds for? _? _? _? :',
  'to protect|prevent|keep|ensure|avoid|comply',
  'so i|we cannot',
  'so i|we can not',
  'which means',
])
const OF_POLICY = pattern('because|since of|then|last|{number}')

const repairs = words(
  'offer give help do send look find ask check see share refund exchange repair replace credit arrange suggest extend move try connect get make put speak raise pass forward upgrade apply',
)
const ALTERNATIVES = patterns(
  [
    'i|we can|could also? {repairs}',
    'i|we will _? {repairs}',
    'i|we have _? {sent}',
    'you can|could|may also|still|instead|always? _',
    'you are welcome',
    'instead|alternatively|alternative|alternatives|option|options',
    'would you like|prefer',
    'if you would like|prefer',
    'here is what',
    'what i|we can do is',
    'let me',
    'happy|glad|able to {repairs}',
    'please {repairs}',
  ],
  {
    repairs,
    sent: words('sent asked found arranged raised passed forwarded added credited attached checked'),
  },
)

/** Which of a reason and an alternative a refusal comes with. */
export interface Explanation {
  readonly reason: boolean
  readonly alternative: boolean
}

/** The reason may stand up to two sentences around a refusal, the alternative behind it. */
export function explanationOf(reading: SentenceReading, { to }: Stretch): Explanation {
  const after = [reading.next, reading.next?.next]
  const around = [reading.previous?.previous, reading.previous, reading, ...after]
  return {
    reason: hasColon(reading, to) || around.some((beside) => beside !== undefined && givesReason(beside)),
    alternative:
      givesAlternative(reading, to) ||
      after.some((beside) => beside !== undefined && givesAlternative(beside, beside.sentence.from)),
  }
}

/** "We can't refund it: the window closed in May" */
const hasColon = ({ tokens, sentence }: SentenceReading, from: number): boolean =>
  tokens.slice(from, sentence.to - 1).some(({ word }) => word === ':')

const givesReason = ({ tokens, sentence }: SentenceReading): boolean => {
  const found = REASONS.find(tokens, sentence.from, sentence.to)
  return found !== undefined && !OF_POLICY.at(tokens, found.from, sentence.to)
}

const givesAlternative = ({ tokens, sentence }: SentenceReading, from: number): boolean => {
  const found = ALTERNATIVES.find(tokens, from, sentence.to)
  // "There is nothing we can do"
  const isNothing =
    found !== undefined && /^(?:nothing|anything|more|else)$/.test(tokens[found.from - 1]?.word ?? '')
  return found !== undefined && !isNothing && tokens[found.to - 1]!.word !== 'not'
}
