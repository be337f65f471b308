import { FIRST_PERSON, isPast, NEGATIONS, OWN_DETERMINERS, QUESTION_OPENERS } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Stretch } from './object'
import type { Head } from './heads'
import { EXCUSES, OFFER_OPENERS, REFUSALS, REPAIR_VERBS } from './lexicon'

/** A turn against the apology: "…, but we were busy". */
export interface Contrast extends Stretch {
  /** Where the turn stands: behind the apology, at the start of the next sentence, or in front ("Although …, sorry"). */
  readonly place: 'after' | 'next-sentence' | 'before'
  /** The tokens of the connector: `but`, `that said`. */
  readonly connector: Stretch
  readonly tail: Tail
}

/**
 * What follows the connector. A question, a repair or an offer does not take the apology back.
 * A `story` tells how it came about. A `statement` is a plain clause, which only is an excuse when the apology before it
 * was one about something.
 */
export type Tail = 'question' | 'repair' | 'offer' | 'refusal' | 'cause' | 'excuse' | 'story' | 'statement'

const PHRASES = [
  ['that', 'said'],
  ['that', 'being', 'said'],
  ['having', 'said', 'that'],
  ['in', 'my', 'defense'],
  ['in', 'my', 'defence'],
  ['in', 'our', 'defense'],
  ['in', 'our', 'defence'],
  ['to', 'be', 'fair'],
  ['it', 'is', 'just', 'that'],
]

/** Finds the turn that follows, or opens, an apology. */
export function readContrast(
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
  next: Sentence | undefined,
): Contrast | undefined {
  for (let i = head.to; i < sentence.to; i++) {
    // An apology in parentheses ends with them.
    if (tokens[i]!.word === ')') return undefined
    const connector = connectorAt(tokens, sentence, i)
    if (connector) return contrast(tokens, sentence, 'after', connector, sentence.to)
  }
  if (next) {
    const connector = connectorAt(tokens, next, next.from)
    if (connector) return contrast(tokens, next, 'next-sentence', connector, next.to)
  }
  return contrastBefore(tokens, sentence, head)
}

function contrast(
  tokens: readonly Token[],
  sentence: Sentence,
  place: Contrast['place'],
  connector: Stretch,
  to: number,
): Contrast {
  let end = to
  while (end > connector.to && tokens[end - 1]!.kind === 'mark') end -= 1
  return {
    place,
    from: connector.from,
    to: end,
    connector,
    tail: readTail(tokens, sentence, connector.to, end),
  }
}

/** "Although we were busy, we're sorry we missed your call." */
function contrastBefore(tokens: readonly Token[], sentence: Sentence, head: Head): Contrast | undefined {
  const first = tokens[sentence.from]!.word
  if (first !== 'although' && first !== 'though') return undefined
  for (let i = sentence.from + 1; i < head.from; i++) {
    if (tokens[i]!.word !== ',') continue
    const connector = { from: sentence.from, to: sentence.from + 1 }
    return {
      place: 'before',
      from: sentence.from,
      to: i + 1,
      connector,
      tail: readTail(tokens, sentence, connector.to, i),
    }
  }
  return undefined
}

function connectorAt(tokens: readonly Token[], sentence: Sentence, i: number): Stretch | undefined {
  const word = tokens[i]!.word
  const before = i > sentence.from ? tokens[i - 1]!.word : ''
  const after = i + 1 < sentence.to ? tokens[i + 1]!.word : ''
  const one = { from: i, to: i + 1 }
  for (const phrase of PHRASES) {
    if (phrase.every((part, offset) => tokens[i + offset]?.word === part))
      return { from: i, to: i + phrase.length }
  }
  if (word === 'but') {
    if (/^(?:all|nothing|anything|none|everything|anyone|last|next)$/.test(before) || after === 'also')
      return undefined
    return isNotOnly(tokens, sentence, i) ? undefined : one
  }
  if (word === 'however')
    return after === ',' || before === ',' || before === ';' || i === sentence.from
      ? isManner(tokens, i)
        ? undefined
        : one
      : undefined
  // Without a comma, "although" belongs to the clause in front: "sorry I asked although you had told me".
  if (word === 'though' || word === 'although')
    return /^(?:[,;(–—-]|[-–—]{2,})$/.test(before) && !/^[.,!?)]?$/.test(after) ? one : undefined
  if (word === 'nevertheless' || word === 'nonetheless') return one
  return undefined
}

/** "however you like": the word is about the way, not against the apology. */
const isManner = (tokens: readonly Token[], i: number): boolean =>
  /^(?:you|much|many|long|it|small|little)$/.test(tokens[i + 1]?.word ?? '')

function isNotOnly(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  for (let k = sentence.from; k + 1 < i; k++)
    if (tokens[k]!.word === 'not' && /^(?:only|just)$/.test(tokens[k + 1]!.word)) return true
  return false
}

function readTail(tokens: readonly Token[], sentence: Sentence, from: number, to: number): Tail {
  let at = from
  while (
    at < to &&
    ((tokens[at]!.kind === 'mark' && tokens[at]!.word !== '…') ||
      /^(?:unfortunately|sadly|also|now|then|luckily|fortunately|yes|hopefully|so)$/.test(tokens[at]!.word))
  )
    at += 1
  // "I'm sorry, but…" leaves the excuse to the reader; "sorry, but" before a break is half a sentence.
  if (at >= to || tokens[at]!.word === '…')
    return /^(?:…|\.{2,})$/.test(tokens[sentence.to - 1]?.word ?? '') ? 'excuse' : 'offer'
  const word = tokens[at]!.word
  if (tokens[sentence.to - 1]?.word === '?' || (QUESTION_OPENERS.has(word) && word === 'which'))
    return 'question'
  if (/^(?:due|because|owing|thanks)$/.test(word) && /^(?:to|of)$/.test(tokens[at + 1]?.word ?? '')) {
    return reportsMalfunction(tokens, at, to) ? 'statement' : 'cause'
  }
  if (OFFER_OPENERS.has(word)) return 'offer'
  if (isDone(tokens, at, to)) return 'repair'
  if (isRefusal(tokens, at, to)) return 'refusal'
  if (
    word === 'you' &&
    /^(?:can|could|will|should|may|are)$/.test(tokens[at + 1]?.word ?? '') &&
    !hasExcuse(tokens, at, to)
  )
    return 'offer'
  if (isRepair(tokens, at, to)) return 'repair'
  if (word === 'something') return 'statement'
  if (hasExcuse(tokens, at, to) || isOwnState(tokens, at, to) || lectures(tokens, at, to)) return 'excuse'
  return tellsStory(tokens, at, to) ? 'story' : 'statement'
}

/** "the leak is closed", "everything is back": the repair is done. */
function isDone(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(to, from + 6); i++) {
    if (!/^(?:is|are|'s)$/.test(tokens[i]!.word)) continue
    const state = tokens.slice(i + 1, Math.min(to, i + 4)).map(({ word }) => word)
    return (
      state.some((word) =>
        /^(?:closed|fixed|done|sorted|resolved|back|working|ready|repaired|complete|live|restored|solved|over|cleared)$/.test(
          word,
        ),
      ) && !state.includes('not')
    )
  }
  return false
}

/** "you must understand", "you have to see": the reader is told to be reasonable. */
const lectures = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]!.word === 'you' &&
  /^(?:must|have|need|should)$/.test(tokens[from + 1]?.word ?? '') &&
  tokens
    .slice(from + 2, Math.min(to, from + 5))
    .some(({ word }) => /^(?:understand|see|realize|realise|appreciate|know|remember|accept)$/.test(word))

/** Things that error messages are about. */
const INTERFACE = new Set(
  `page file link url email e-mail account session request service server error something user username password code token signup site website
  search results browser data field form input upload download version feature option command message query card payment order item product
  listing post address id key name image video number`.split(/\s+/),
)

/** "the speaker mumbled all the time": what happened, told in the past and actively. A passive is only a message. */
function tellsStory(tokens: readonly Token[], from: number, to: number): boolean {
  const clause = tokens.slice(from, Math.min(to, from + 10))
  if (clause.some(({ word }) => INTERFACE.has(word) || NEGATIONS.has(word))) return false
  const verb = clause.findIndex(({ word }, i) => i > 0 && (/^(?:was|were)$/.test(word) || isPast(word)))
  if (verb < 1) return false
  const isBe = /^(?:was|were)$/.test(clause[verb]!.word)
  if (!isBe) return !/^(?:is|are|has|have|been|be|being)$/.test(clause[verb - 1]!.word)
  return !clause.slice(verb + 1, verb + 3).some(({ word }) => isPast(word))
}

/** "due to an unexpected error": an error message says what is broken, and excuses nobody. */
const reportsMalfunction = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, Math.min(to, from + 7))
    .some(({ word }) =>
      /^(?:error|errors|problem|problems|issue|issues|bug|failure|maintenance|upgrade|migration|reasons|limit|limits|timeout)$/.test(
        word,
      ),
    )

/** "we can't", "there is no", "I am not able": the answer is no. */
function isRefusal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 9); i++) {
    const word = tokens[i]!.word
    if (word === 'and' || word === ',') return false
    if (REFUSALS.has(word)) return true
    if (NEGATIONS.has(word)) {
      const verb = tokens[i - 1]?.word ?? ''
      if (/^(?:can|could|will|would|do|does|is|are|am|there|has|have|may)$/.test(verb)) return true
      if (word === 'no' && i === from) return true
    }
  }
  return false
}

/** "we've rebuilt it", "I'll call you", "the replacement ships today" */
function isRepair(tokens: readonly Token[], from: number, to: number): boolean {
  const subject = tokens[from]!.word
  const own =
    subject === 'i' ||
    subject === 'we' ||
    /^(?:our|my|the|a|your)$/.test(subject) ||
    tokens[from]!.kind === 'placeholder'
  const passive = /^(?:it|this|that|everything|they|things)$/.test(subject)
  if (!own && !passive) return false
  const helpers = /^(?:i|we)$/.test(subject)
    ? /^(?:have|has|will|am|are|is|can|already|now|just|would|want|hope|did)$/
    : /^(?:have|has|will|already|now|being)$/
  for (let i = from + 1; i < Math.min(to, from + 9); i++) {
    const word = tokens[i]!.word
    const repairs =
      REPAIR_VERBS.has(word) || word === 'ships' || word === 'back' || word === 'arrives' || word === 'ready'
    if (!repairs) continue
    const helped = tokens.slice(from + 1, i).some((token) => helpers.test(token.word))
    if (helped || word === 'ships' || word === 'arrives') return true
    if (subject === 'we' || subject === 'i') return i <= from + 2
  }
  return false
}

const hasExcuse = (tokens: readonly Token[], from: number, to: number): boolean => {
  // An excuse comes at once; words far behind belong to something else.
  for (let i = from; i < Math.min(to, from + 14); i++) if (EXCUSES.has(tokens[i]!.word)) return true
  return false
}

/** "we were short of people", "I think you are wrong", "our list is still short": how things are with us. */
function isOwnState(tokens: readonly Token[], from: number, to: number): boolean {
  const subject = tokens[from]!.word
  const near = tokens.slice(from + 1, Math.min(to, from + 6)).map(({ word }) => word)
  if (OWN_DETERMINERS.has(subject))
    return near.some((word) => /^(?:still|only|just|limited|small|new)$/.test(word))
  if (!FIRST_PERSON.has(subject)) return false
  return near
    .slice(0, 3)
    .some((word) => /^(?:was|were|been|had|think|thought|believe|feel|felt|did|only|just|never)$/.test(word))
}
