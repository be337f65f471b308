import { APOLOGY_ADVERBS, AUXILIARIES, NEGATIONS, words } from '../language/words'
import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import type { ClauseComplement } from './complement'
import { PHYSICAL, REACTIONS, REACTION_NOUNS, REACTION_VERBS, SORROWS } from './lexicon'

/** Whether what an apology is about is how its reader takes something. */

export const wordsIn = (tokens: readonly Token[], { from, to }: Stretch): string[] =>
  tokens.slice(from, to).map(({ word }) => word)

/** "for how this made you feel", "for your frustration": the object of the apology is what the reader feels. */
export function isReaction(object: readonly string[]): boolean {
  if (object[1] === 'your' && REACTION_NOUNS.has(object.at(-1)!)) return true
  if (/^(?:offence|offense)$/.test(object.at(-2) ?? '') && object.at(-1) === 'taken') return true
  const isManner = object[1] === 'how' || (object[1] === 'the' && object[2] === 'way')
  if (!isManner || /^(?:we|i)$/.test(object[2]!)) return false
  return object.includes('you') && (object.includes('feel') || object.includes('felt'))
}

/** Whether a clause says how the reader feels about, sees or takes something. */
export function reacts(tokens: readonly Token[], complement: ClauseComplement): boolean {
  const at = predicateAt(tokens, complement)
  const verb = tokens[at]!.word
  const behind = wordsIn(tokens, { from: at + 1, to: complement.to })
  if (PHYSICAL.has(verb) || isHarmed(verb, behind)) return false
  if (verb === 'the' && /^(?:impression|feeling)$/.test(behind[0] ?? '')) return true
  if (IMPRESSED.at(tokens, complement.subject.to, complement.to)) return true
  if (verb === 'left' && behind[0] === 'feeling') return true
  if (/^(?:feel|felt|feeling)$/.test(verb) && behind[0] !== 'let' && behind.slice(0, 3).some(isBodyOrSorrow))
    return false
  if (REACTIONS.has(verb)) return true
  // "you felt the lift drop" is no view; "you felt the fee was high" is one.
  const isThing = /^(?:the|a|an)$/.test(behind[0] ?? '') && !behind.some((word) => AUXILIARIES.has(word))
  if (verb === 'felt' && isThing) return false
  if (verb === 'took' || verb === 'take') {
    return (
      /^(?:it|this|that|offense|offence)$/.test(behind[0] ?? '') ||
      behind.some((word) => /^(?:way|personally|badly|seriously|literally)$/.test(word))
    )
  }
  if (/^(?:hate|hated|dislike|disliked|disagree|disagreed)$/.test(verb)) return true
  // "you left unhappy", "you went home disappointed", "you gave us only two stars"
  if (LEAVING.has(verb)) return behind.slice(0, 3).some((word) => REACTIONS.has(word) || DISPLEASED.has(word))
  if (verb === 'gave' && behind[0] === 'us') return behind.some((word) => RATINGS.has(word))
  if (/^(?:like|love|agree|approve|enjoy|appreciate|understand)$/.test(verb)) {
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

/** "you got that impression", "you were under the impression that …": what the reader made of it. */
const IMPRESSED = patterns([
  'have|had? got|get|gained|formed|left|came with|away? with? the|that|this|an|such _? impression|idea',
  'have|had the|that|this impression',
  'was|were|are under the|that impression',
])

const LEAVING = words('left went came walked')
const DISPLEASED = words(
  'unhappy dissatisfied disappointed displeased unsatisfied hungry angry frustrated upset',
)
const RATINGS = words('star stars rating review reviews score')

const NOISE = words('noise work works building construction drilling alarm alarms music calls roadworks')

/** "you were hurt when our shelf fell", "disturbed by the drilling": done to the body or to its rest, and no view of ours. */
const isHarmed = (verb: string, behind: readonly string[]): boolean =>
  (verb === 'hurt' && behind.length > 0 && !/^(?:by|that|because|about)$/.test(behind[0]!)) ||
  (/^(?:disturbed|bothered)$/.test(verb) && behind.some((word) => NOISE.has(word)))

const STATES = words('closed locked empty open unmade missing wrong broken dirty gone')

/** "you have had cause to complain": that they did so is what is regretted. */
export function hadCause(tokens: readonly Token[], complement: ClauseComplement): boolean {
  const at = predicateAt(tokens, complement)
  return (
    /^(?:reason|cause|occasion)$/.test(tokens[at]!.word) &&
    tokens[at + 1]?.word === 'to' &&
    /^(?:complain|contact|write|raise|escalate|call)$/.test(tokens[at + 2]?.word ?? '')
  )
}

const LEFT_FEELING = pattern('left|leaves|leave|made|makes|make you feel|feeling')

/** "this has left you feeling ignored": what we did is a "this", and the feeling is named. */
export const leftFeeling = (tokens: readonly Token[], { subject, to }: ClauseComplement): boolean =>
  subject.person !== 'own' && LEFT_FEELING.find(tokens, subject.to, to) !== undefined

const POINTED_AT = words('this that it these those')
const VIEWS = words(
  'view opinion perception impression feeling interpretation reaction takeaway understanding conclusion',
)
const UPSETS = patterns(
  [
    'upset|upsets|offended|offends|hurt|hurts|annoyed|annoys|frustrated|disappointed|angered|insulted you',
    'made|makes you {REACTIONS}',
    'is|was|has been? how|what|where you feel|felt|see|saw|think|took|take|heard|hear|read|understood',
    'is|was|has been? how you are|were|have been? made|left? to? feel|feeling|felt',
    'is|was how it|this|that|we|i|our|my _? comes|came|come|landed across|over?',
    'came|come|comes across like? that|this way?',
    'is|was the way you feel|felt|see|saw|took|take it|this|that?',
    'is|was|has been? your {VIEWS}',
  ],
  { REACTIONS, VIEWS },
)

/** "this upset you", "that is how you see it": the deed is no more than a pointer, and what is told is the reader's view. */
export const pointsAtReaction = (tokens: readonly Token[], { subject, to }: ClauseComplement): boolean =>
  subject.to - subject.from === 1 &&
  POINTED_AT.has(tokens[subject.from]!.word) &&
  UPSETS.find(tokens, subject.to, to) !== undefined

/** "your perception was that …", "your impression of us was bad": a view, as if it were the matter. */
export const isView = (tokens: readonly Token[], { subject }: ClauseComplement): boolean =>
  tokens[subject.from]!.word === 'your' && VIEWS.has(tokens[subject.from + 1]?.word ?? '')

/** "you are feeling angry": how somebody is, and not what they think of something. */
export const isMood = (tokens: readonly Token[], complement: ClauseComplement): boolean => {
  const at = predicateAt(tokens, complement)
  return (
    tokens[at]!.word === 'feeling' && REACTIONS.has(tokens[at + 1]?.word ?? '') && at + 2 >= complement.to
  )
}

const MISREAD = patterns(
  [
    '{BE} _? misunderstood|misinterpreted|misconstrued|misread|misheard',
    '{BE}|got _? taken|received|read|understood|interpreted so? badly|poorly|personally|amiss|wrongly|differently',
    '{BE}|got _? taken the|that wrong? way',
    '{BE}|got _? taken out of context',
    'came|come|landed across|over? so? badly|poorly|wrong|wrongly',
    'came|come across|over? the wrong way',
  ],
  { BE: words('was were is are be been being') },
)
const BY_US = patterns(['by my|our|us|me'])

/** "my words were misunderstood", "our post was taken the wrong way": the readers took it wrongly, whatever it said. */
export const isMisread = (tokens: readonly Token[], { subject, to }: ClauseComplement): boolean =>
  subject.person === 'own' &&
  subject.to > subject.from + 1 &&
  MISREAD.find(tokens, subject.to, to) !== undefined &&
  !BY_US.find(tokens, subject.to, to)

const isBodyOrSorrow = (word: string): boolean => PHYSICAL.has(word) || SORROWS.has(word)

/** The first word of the predicate that is no auxiliary, negation or adverb. */
export function predicateAt(tokens: readonly Token[], { predicate, to }: ClauseComplement): number {
  let at = predicate
  while (at < to - 1 && isLight(tokens[at]!.word)) at += 1
  return at
}

const isLight = (word: string): boolean =>
  AUXILIARIES.has(word) ||
  NEGATIONS.has(word) ||
  APOLOGY_ADVERBS.has(word) ||
  /^(?:got|get|became|become|remain|remained|completely|entirely|altogether|wholly|totally|overly|100%)$/.test(
    word,
  )

/** "our reply rude", "it like that", "his tone as hostile": a thing, and what the reader makes of it. */
function isJudgement(behind: readonly string[]): boolean {
  const object = behind[0] ?? ''
  if (behind.slice(1).includes('as') || /^(?:liking|taste)$/.test(behind.at(-1) ?? '')) return true
  if (/^(?:it|this|us|that|me)$/.test(object)) return behind.length > 1
  if (/^(?:our|my)$/.test(object)) return behind.length > 2
  if (!/^(?:the|her|his|their|its)$/.test(object)) return false
  return (behind.length === 3 || behind.includes('too')) && !behind.at(-1)!.endsWith('self')
}
