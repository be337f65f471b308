import { FIRST_PERSON, isPast } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Stretch } from './object'
import type { Head } from './heads'
import { DISARMERS, isHarm } from './lexicon'

/** A clause that makes an apology hold only in some case. */
export interface Condition extends Stretch {
  readonly place: 'after' | 'before' | 'sentence-before'
  /** The tokens of the connector: `if`, `in case`, `should`. */
  readonly connector: Stretch
  /** How the clause opens: with a conjunction, or by inversion ("should you have …"). */
  readonly inverted: boolean
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
  ['insofar', 'as'],
  ['in', 'so', 'far', 'as'],
]

/** The conjunction or inversion that opens a condition at token `i`. */
function connectorAt(tokens: readonly Token[], i: number, atStart: boolean): Connector | undefined {
  const word = tokens[i]!.word
  const before = tokens[i - 1]?.word ?? ''
  const after = tokens[i + 1]?.word ?? ''
  if (word === 'if') {
    if (/^(?:even|as|only|what)$/.test(before) || after === 'only' || after === 'not') return undefined
    return { from: i, to: i + 1, inverted: false }
  }
  for (const phrase of PHRASES) {
    if (phrase.every((part, offset) => tokens[i + offset]?.word === part)) {
      return { from: i, to: i + phrase.length, inverted: false }
    }
  }
  const inverts = /^(?:you|we|i|our|this|that|it|any|anyone|the|there|my)$/.test(after)
  if (word === 'should' && inverts && (atStart || before !== 'what'))
    return { from: i, to: i + 1, inverted: true }
  if (atStart && (word === 'were' || word === 'had') && inverts) return { from: i, to: i + 1, inverted: true }
  if (atStart && word === 'where' && /^(?:we|i|our)$/.test(after))
    return { from: i, to: i + 1, inverted: false }
  return undefined
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
    if (connector) {
      if (isEmbedded(tokens, head.to, i)) return undefined
      const to = conditionEnd(tokens, sentence, connector.to)
      if (isPolite(tokens, connector.to, to)) return undefined
      if (tokens[connector.to]?.word === 'any' && connector.to + 1 >= to) {
        return { place: 'after', from: i, to, connector, inverted: false }
      }
      if (isOffer(tokens, connector, to, sentence)) return undefined
      return isOnHarm(tokens, connector, to) ||
        (i === head.to && /^(?:you|i|we)$/.test(tokens[connector.to]?.word ?? ''))
        ? { place: 'after', ...connector, to, connector }
        : undefined
    }
    if (opensMainClause(tokens, i)) return undefined
  }
  return undefined
}

function conditionBefore(tokens: readonly Token[], sentence: Sentence, head: Head): Condition | undefined {
  const start = firstWord(tokens, sentence)
  const connector = start < head.from ? connectorAt(tokens, start, true) : undefined
  if (!connector) return undefined
  const to = conditionEnd(tokens, sentence, connector.to)
  // The apology must be the main clause: nothing but "then", "please" or a comma between the two.
  for (let i = to; i < head.from; i++)
    if (!/^(?:,|then|please|–|—|-|also|well)$/.test(tokens[i]!.word)) return undefined
  const counterfactual =
    FIRST_PERSON.has(tokens[connector.to]?.word ?? '') && tokens[connector.to + 1]?.word === 'had'
  if (counterfactual || isPolite(tokens, connector.to, to)) return undefined
  return isOnHarm(tokens, connector, to) ? { place: 'before', ...connector, to, connector } : undefined
}

/** "If our joke hurt anyone, that was never the aim. We apologize." */
function conditionInSentenceBefore(tokens: readonly Token[], previous: Sentence): Condition | undefined {
  const start = firstWord(tokens, previous)
  const connector = start < previous.to ? connectorAt(tokens, start, true) : undefined
  if (!connector) return undefined
  const to = conditionEnd(tokens, previous, connector.to)
  const rest = tokens[to + 1]?.word ?? ''
  if (
    isOffer(tokens, connector, to, previous) ||
    /^(?:reply|tell|let|call|please|contact|we|i|you)$/.test(rest)
  )
    return undefined
  return hasHarm(tokens, connector.to, to)
    ? { place: 'sentence-before', ...connector, to, connector }
    : undefined
}

const firstWord = (tokens: readonly Token[], sentence: Sentence): number => {
  let i = sentence.from
  while (
    i < sentence.to &&
    (tokens[i]!.kind === 'mark' || /^(?:and|so|also|but|again|lastly)$/.test(tokens[i]!.word))
  )
    i += 1
  return i
}

function conditionEnd(tokens: readonly Token[], sentence: Sentence, from: number): number {
  for (let i = from; i < sentence.to; i++) {
    if (tokens[i]!.kind === 'mark' && /^(?:[.!?…;:,()—–"”]|-+|\.{2,}|[-–—]{2,})$/.test(tokens[i]!.word))
      return i
    if (/^(?:but|however|though|although)$/.test(tokens[i]!.word)) return i
    if (tokens[i]!.word === 'and' && /^(?:we|i|please|thank|thanks)$/.test(tokens[i + 1]?.word ?? ''))
      return i
  }
  return sentence.to
}

/** A clause boundary behind which an `if` belongs to something else than the apology. */
function opensMainClause(tokens: readonly Token[], i: number): boolean {
  const { word, kind } = tokens[i]!
  if (kind === 'mark' && /^(?:[;:—–]|[-–—]{2,}|-)$/.test(word)) return true
  const next = tokens[i + 1]?.word ?? ''
  if (word === ',')
    return /^(?:and|so|please|let|just|but|we|i|you|can|could|do|which|reply|tell|call|contact)$/.test(next)
  return word === 'and' && /^(?:we|i|will|please|let|would|are|am|can|thank|thanks)$/.test(next)
}

/** "asked if", "check if": the `if` means whether. */
function isEmbedded(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = Math.max(from, i - 3); k < i; k++) {
    if (
      /^(?:ask|asked|asking|check|checked|checking|see|wonder|wondering|know|tell|confirm|sure|determine|find|decide|verify|telling)$/.test(
        tokens[k]!.word,
      )
    )
      return true
  }
  return false
}

function hasHarm(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHarm(tokens[i]!.word)) return true
  return false
}

/** Whether the clause doubts the harm or our part in it, instead of offering something. */
function isOnHarm(tokens: readonly Token[], connector: Connector, to: number): boolean {
  if (hasHarm(tokens, connector.to, to)) return true
  const present =
    tokens[connector.to]?.word === 'you'
      ? /^(?:have|were|did)$/
      : /^(?:have|has|had|may|might|could|is|are|did|does|not)$/
  for (let i = connector.to + 1; i < to; i++)
    if (isPast(tokens[i]!.word) || present.test(tokens[i]!.word)) return true
  return false
}

/** "if you need …", "if you have any questions, reply": help for later, not a condition on the harm. */
function isOffer(tokens: readonly Token[], connector: Connector, to: number, sentence: Sentence): boolean {
  if (tokens[to]?.word === ',' && to + 1 < sentence.to) {
    const next = tokens[to + 1]!.word
    if (/^(?:please|reply|tell|let|call|click|contact|send|use|visit|email|write|check|you)$/.test(next))
      return true
    if (/^(?:we|i)$/.test(next) && /^(?:can|will|would)$/.test(tokens[to + 2]?.word ?? '')) return true
  }
  if (tokens[connector.to]?.word !== 'you') return false
  const verb = tokens[connector.to + 1]?.word ?? ''
  if (/^(?:need|want|would|prefer|notice|see|still|continue|wish|require|like|can|could)$/.test(verb))
    return true
  return (
    (verb === 'have' || verb === 'are') &&
    /^(?:any|questions|further|able|still|looking)$/.test(tokens[connector.to + 2]?.word ?? '')
  )
}

const isPolite = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 6); i++) if (DISARMERS.has(tokens[i]!.word)) return true
  return false
}
