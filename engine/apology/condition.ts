import { Clause } from '../language/clause'
import { pattern, patterns } from '../language/pattern'
import { APOLOGY_ADVERBS, BE, FIRST_PERSON, isPast, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Stretch } from '../language/stretch'
import { isAboutText } from './about-text'
import { conditionEnd, opensMainClause } from './condition-end'
import type { Head } from './heads'
import { DISARMERS, isHarm, REACTIONS } from './lexicon'

/** A clause that makes an apology hold only in some case. */
export interface Condition extends Stretch {
  readonly place: 'after' | 'before' | 'sentence-before'
  /** The tokens of the connector: `if`, `in case`, `should`. */
  readonly connector: Stretch
  /** How the clause opens: with a conjunction, or by inversion ("should you have …"). */
  readonly inverted: boolean
  /** The harm or our part in it, the message itself, or something else that only stands right behind the apology. */
  readonly about: 'harm' | 'text' | 'other'
}

interface Connector extends Stretch {
  readonly inverted: boolean
}

const PHRASES = [
  ['in', 'case'],
  ['in', 'the', 'event', 'that'],
  ['in', 'the', 'event'],
  ['to', 'the', 'extent', 'that'],
  ['to', 'the', 'extent'],
  ['to', 'the', 'degree', 'that'],
  ['insofar', 'as'],
  ['in', 'so', 'far', 'as'],
]

const NO_CONDITION_BEFORE = words('even as only what especially particularly regardless')
const INVERTED_SUBJECTS = words('you we i our this that it any anyone the there my')
const OWN_SUBJECTS = words('we i our')

/** The conjunction or inversion that opens a condition at token `i`. */
function connectorAt(tokens: readonly Token[], i: number, atStart: boolean): Connector | undefined {
  const word = tokens[i]!.word
  const before = tokens[i - 1]?.word ?? ''
  const after = tokens[i + 1]?.word ?? ''
  const one = { from: i, to: i + 1 }
  if (word === 'if') {
    // "even if", "especially if", "as if", "what if", "if only", "if I were you" and "if I may" put no condition on anything.
    const isAdvice = after === 'i' && /^(?:were|may)$/.test(tokens[i + 2]?.word ?? '')
    const isCondition = !NO_CONDITION_BEFORE.has(before) && after !== 'only' && after !== 'not' && !isAdvice
    return isCondition ? { ...one, inverted: false } : undefined
  }
  for (const phrase of PHRASES) {
    if (phrase.every((part, offset) => tokens[i + offset]?.word === part)) {
      return { from: i, to: i + phrase.length, inverted: false }
    }
  }
  const isInverted = word === 'should' || (atStart && (word === 'were' || word === 'had'))
  if (isInverted && INVERTED_SUBJECTS.has(after)) return { ...one, inverted: true }
  return atStart && word === 'where' && OWN_SUBJECTS.has(after) ? { ...one, inverted: false } : undefined
}

/** Finds the condition on an apology: behind its head, in front of it, or in the sentence before. */
export function readCondition(
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
  previous: Sentence | undefined,
  isBare: boolean,
): Condition | undefined {
  return (
    conditionAfter(tokens, sentence, head) ??
    conditionBefore(tokens, sentence, head) ??
    (previous && isBare ? conditionInSentenceBefore(tokens, previous) : undefined)
  )
}

function conditionAfter(tokens: readonly Token[], sentence: Sentence, head: Head): Condition | undefined {
  for (let i = head.to; i < sentence.to; i++) {
    const connector = connectorAt(tokens, i, false)
    if (connector && !isCoordinated(tokens, sentence, connector))
      return judgedAfter(tokens, sentence, head, connector)
    if (connector || opensMainClause(tokens, i)) return undefined
  }
  return undefined
}

const CONTRASTED = words('but so because')
const SAYING = words(
  'accept agree promise confirm understand know guarantee assure note say insist believe ensure',
)
const MAIN_CLAUSE = pattern(
  'we|i|you|it|they|that|this|please will|would|can|could|may|must|should|is|are|have|do',
)

/** "we apologize, but if we stop now it will stay": a condition on a main clause of its own. */
function isCoordinated(tokens: readonly Token[], sentence: Sentence, connector: Connector): boolean {
  const joint = tokens[connector.from - 1]!.word
  if (CONTRASTED.has(joint)) return true
  // "we apologize and promise that if the seat is lost, we …"
  if (joint === 'that' && SAYING.has(tokens[connector.from - 2]!.word)) return true
  if (joint !== 'and') return false
  const to = conditionEnd(tokens, sentence, connector.to)
  if (tokens[to]?.word === ',' && to < sentence.to) return true
  return MAIN_CLAUSE.find(tokens, connector.to + 2, to) !== undefined
}

function judgedAfter(
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
  connector: Connector,
): Condition | undefined {
  const between = new Clause(tokens, head.to, connector.from)
  // "asked if", "check if": the word means whether.
  if (between.has(ASKING, between.length - 3)) return undefined
  // "sorry that you can't cancel if the box was opened": terms, and no condition on the apology.
  if (between.has(CANNOT)) return undefined
  const to = conditionEnd(tokens, sentence, connector.to)
  const clause = new Clause(tokens, connector.to, to)
  if (disarms(clause)) return undefined
  const ifAny = clause.length === 1 && clause.word(0) === 'any'
  // Right behind the apology, whatever the clause says is what the apology hangs on.
  const isDirect = connector.from === head.to || (between.length === 2 && between.word(0) === 'in')
  const onHarm = ifAny || isOnHarm(clause)
  // "Sorry if you had to wait, we will be right with you": the offer follows the apology and not the "if".
  const offers = isDirect && onHarm ? isForLater(clause) : isOffer(tokens, sentence, clause, to)
  if (!ifAny && (offers || !(onHarm || isDirect))) return undefined
  const isText = isAboutText(tokens, { from: connector.to, to })
  return { place: 'after', ...connector, to, connector, about: isText ? 'text' : onHarm ? 'harm' : 'other' }
}

/** "if this is a silly question"; but not "if you were asked to pay twice" or "if we did not answer your question". */
const disarms = (clause: Clause): boolean =>
  clause.has(DISARMERS, 0, 6) &&
  !clause.has(READERS_OWN, 0, 7) &&
  !(clause.word(0) === 'you' && BE.has(clause.word(1)))

const READERS_OWN = words('your')
const CANNOT = words('cannot can unable')
const TURNS_DOWN = patterns(['cannot', 'can not', 'unable', 'no longer', 'have|has|is|are no'])

const ASKING = words(
  'ask asked asking check checked checking see wonder wondering know tell telling confirm sure determine find decide verify told unclear idea say said heard mention show',
)
const BETWEEN = words(', then please – — - also well')

function conditionBefore(tokens: readonly Token[], sentence: Sentence, head: Head): Condition | undefined {
  const start = lastIf(tokens, sentence, head.from) ?? firstWord(tokens, sentence)
  const connector = start < head.from ? connectorAt(tokens, start, true) : undefined
  if (!connector) return undefined
  // "If I upset you I'm sorry" has no mark between the two.
  const to = Math.min(conditionEnd(tokens, sentence, connector.to), head.from)
  // The apology must be the main clause: nothing but "then", "please" or a comma between the two.
  if (new Clause(tokens, to, head.from).some((word) => !BETWEEN.has(word))) return undefined
  const clause = new Clause(tokens, connector.to, to)
  // "If I may, …" only asks to speak.
  if (FIRST_PERSON.has(clause.word(0)) && /^(?:may|might)$/.test(clause.word(1)) && clause.length < 4)
    return undefined
  const isCounterfactual = FIRST_PERSON.has(clause.word(0)) && clause.word(1) === 'had'
  if (isCounterfactual || disarms(clause) || !isOnHarm(clause)) return undefined
  if (wishes(clause) && answers(tokens, sentence, head)) return undefined
  // "If it will not print, we regret that we cannot help": a refusal, and no doubt about harm of ours.
  const refuses = TURNS_DOWN.find(tokens, head.to, Math.min(head.to + 5, sentence.to)) !== undefined
  if (refuses && (!clause.some(isHarm) || (clause.word(0) === 'you' && clause.word(1) === 'missed')))
    return undefined
  const isText = isAboutText(tokens, { from: connector.to, to })
  return { place: 'before', ...connector, to, connector, about: isText ? 'text' : 'harm' }
}

const NEAREST = 12

/** "It was not his aim, and if he offended you, we apologize": an "if" behind a joint, close in front of the apology. */
function lastIf(tokens: readonly Token[], sentence: Sentence, head: number): number | undefined {
  for (let i = head - 1; i > sentence.from && head - i < NEAREST; i--)
    if (tokens[i]!.word === 'if' && /^(?:and|but|so|[;:–—])$/.test(tokens[i - 1]!.word)) return i
  return undefined
}

const WISHED = words('wanted needed hoped liked preferred wished hoping looking wondering')

/** "if you wanted a link": what the reader is after, not what became of it. */
const wishes = (clause: Clause): boolean => clause.word(0) === 'you' && clause.has(WISHED, 1, 4)

/** "sorry, we have none": behind the apology stands what the reader asked for. */
function answers(tokens: readonly Token[], sentence: Sentence, head: Head): boolean {
  const at = /^(?:[,:–—-]|but)$/.test(tokens[head.to]?.word ?? '') ? head.to + 1 : head.to
  return at < sentence.to && tokens[at]!.kind !== 'mark' && !/^(?:for|about|and)$/.test(tokens[at]!.word)
}

const MAIN_CLAUSES_OF_OFFERS = words('reply tell let call please contact we i you')

/** "If our joke hurt anyone, that was never the aim. We apologize." */
function conditionInSentenceBefore(tokens: readonly Token[], previous: Sentence): Condition | undefined {
  const start = firstWord(tokens, previous)
  const connector = start < previous.to ? connectorAt(tokens, start, true) : undefined
  if (!connector) return undefined
  const to = conditionEnd(tokens, previous, connector.to)
  const clause = new Clause(tokens, connector.to, to)
  const offers =
    isOffer(tokens, previous, clause, to) || MAIN_CLAUSES_OF_OFFERS.has(tokens[to + 1]?.word ?? '')
  return offers || !clause.some(isHarm)
    ? undefined
    : { place: 'sentence-before', ...connector, to, connector, about: 'harm' }
}

const LEAD_INS = words('and so also but again lastly')

function firstWord(tokens: readonly Token[], sentence: Sentence): number {
  let i = sentence.from
  while (i < sentence.to && (tokens[i]!.kind === 'mark' || LEAD_INS.has(tokens[i]!.word))) i += 1
  return i
}

const HAPPENED = words('have has had may might could is are did does not')
const HAPPENED_TO_YOU = words('were did')

/** Whether the clause doubts the harm or our part in it, instead of offering something. */
function isOnHarm(clause: Clause): boolean {
  if (clause.some(isHarm)) return true
  const subject = clause.word(0)
  if (subject === 'you')
    return clause.has(HAPPENED_TO_YOU, 1) || clause.has(REACTIONS, 2, 5) || hasPerfect(clause)
  // "if your drive is old" is about a thing of the reader's; "if your parcel came late" about what became of it.
  return clause.some((word) => isPast(word) || (subject !== 'your' && HAPPENED.has(word)), 1)
}

/** "you have waited", but not "you have to wait" and "you have got time". */
function hasPerfect(clause: Clause): boolean {
  let at = clause.word(1) === 'have' ? 2 : 1
  while (APOLOGY_ADVERBS.has(clause.word(at))) at += 1
  return isPast(clause.word(at)) && clause.word(at) !== 'got'
}

const REQUESTS = words('please reply tell let call click contact send use visit email write check you')
const WILL = words('can will would')
const WISHES = words('need want would prefer notice see still continue wish require like can could')
const HAVE_OR_ARE = words('have are')
const OPEN_ENDED = words('any questions further able still looking')

/** "if you need …", "if you have any questions, reply": help for later, not a condition on the harm. */
function isOffer(tokens: readonly Token[], sentence: Sentence, clause: Clause, to: number): boolean {
  if (tokens[to]?.word === ',') {
    const main = new Clause(tokens, to + 1, sentence.to)
    if (REQUESTS.has(main.word(0)) || (FIRST_PERSON.has(main.word(0)) && WILL.has(main.word(1)))) return true
  }
  return isForLater(clause)
}

/** "if you need …", "if you have any questions" */
function isForLater(clause: Clause): boolean {
  if (clause.word(0) !== 'you') return false
  return WISHES.has(clause.word(1)) || (HAVE_OR_ARE.has(clause.word(1)) && OPEN_ENDED.has(clause.word(2)))
}
