import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  isClauseMark,
  isPast,
  words,
} from '../language/words'
import { pattern, patterns } from '../language/pattern'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { skipAddressee, skipAside, skipEmphasis } from './asides'
import { CLAUSE_OPENERS, clauseEnd } from './clause-end'
import type { Head } from './heads'
import { isEffectNoun } from './lexicon'
import type { Stretch } from '../language/stretch'
import { readObject, type ObjectPhrase } from './object'

/** What an apology is about, as the words behind its head say it. */
export type Complement = ObjectComplement | ClauseComplement | InfinitiveComplement | NoComplement

/** "for any inconvenience": the tokens `[from, to)`, preposition included. */
export interface ObjectComplement extends Stretch {
  readonly kind: 'object'
  readonly object: ObjectPhrase
}

/** "that you feel this way", "we charged you twice" */
export interface ClauseComplement extends Stretch {
  readonly kind: 'clause'
  /** Tokens `[subject.from, subject.to)`; the predicate follows. */
  readonly subject: Stretch & { readonly person: 'own' | 'reader' | 'other' }
  /** The first token of the predicate that is no auxiliary, negation or adverb. */
  readonly predicate: number
}

/** "to hear that …": token `verb` is the infinitive. */
export interface InfinitiveComplement extends Stretch {
  readonly kind: 'infinitive'
  readonly verb: string
}

export interface NoComplement extends Stretch {
  readonly kind: 'none'
}

/** Reads what stands behind a head. */
export function readComplement(tokens: readonly Token[], sentence: Sentence, head: Head): Complement {
  if (head.kind === 'regretted') return regrettedObject(tokens, sentence, head)
  let at = skipAddressee(tokens, sentence, skipEmphasis(tokens, sentence, head.to), head)
  at = skipEmphasis(tokens, sentence, at)
  at = skipAside(tokens, sentence, at)
  const word = tokens[at]?.word ?? ''
  const end = clauseEnd(tokens, sentence, at)
  if (at >= sentence.to) return objectInFront(tokens, sentence, head)
  // "for the fact that you feel …" says no more than "that you feel …".
  const fact = factAt(tokens, at, end)
  const told = fact && readClause(tokens, at, fact.to, end)
  if (told) return told
  const opener = OBJECT_OPENERS.at(tokens, at, end)
  if (opener) return { kind: 'object', from: at, to: end, object: readObject(tokens, opener.to, end) }
  if (word === 'to') return { kind: 'infinitive', from: at, to: end, verb: tokens[at + 1]?.word ?? '' }
  if (word === 'that' && tokens[at + 1]?.kind !== 'mark') {
    // "sorry that is your impression", "sorry that's how you see it": a pointer, and no conjunction.
    const isPointer = IS_OR_HAS.has(tokens[at + 1]?.word ?? '')
    const clause = readClause(tokens, at, isPointer ? at : at + 1, end)
    if (clause) return clause
  }
  if (CLAUSE_OPENERS.has(word)) return withoutComplement(head)
  if (head.kind === 'regret')
    return { kind: 'object', from: at, to: end, object: readObject(tokens, at, end) }
  if (head.kind !== 'apologies' && opensSubject(tokens, at)) {
    const clause = readClause(tokens, at, at, end)
    if (clause) return clause
  }
  return objectInFront(tokens, sentence, head)
}

const withoutComplement = (head: Head): NoComplement => ({ kind: 'none', from: head.to, to: head.to })

/** "For any inconvenience caused, we apologize": an object that names nothing can open the sentence. */
function objectInFront(
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
): ObjectComplement | NoComplement {
  const { from } = sentence
  const to = tokens[head.from - 1]?.word === ',' ? head.from - 1 : head.from
  if (tokens[from]!.word !== 'for' || to - from < 2 || to - from > LONGEST_IN_FRONT)
    return withoutComplement(head)
  const named = FOR_THIS_AND.at(tokens, from, to)?.to ?? from + 1
  for (let i = named; i < to; i++) if (opensMore(tokens[i]!)) return withoutComplement(head)
  const object = readObject(tokens, named, to)
  return object.noun === undefined || object.class === 'anaphor'
    ? withoutComplement(head)
    : { kind: 'object', from, to, object }
}

const LONGEST_IN_FRONT = 16
/** "For this, and for any inconvenience caused, we apologize." */
const FOR_THIS_AND = pattern('for this|that|it ,? and also? for?')

/** "For any delay you can claim a refund": what follows is no part of the object. */
const opensMore = ({ kind, word }: Token): boolean =>
  (kind === 'mark' && isClauseMark(word)) ||
  word === 'i' ||
  word === 'we' ||
  /^(?:can|will|must|should)$/.test(word)

const OBJECT_OPENERS = patterns([
  'for|about|over|regarding|concerning',
  'in relation|regard|regards to',
  'with regard|regards|respect to',
  're :',
])
const IS_OR_HAS = words('is was has')

const FACT = pattern('for|about the fact that?')
const FOR_THAT = pattern('for|about that you are|were|have|had|feel|felt|did|do')

/** "for the fact that you feel …", and "for that you feel …" of those who translate it. */
const factAt = (tokens: readonly Token[], at: number, end: number): Stretch | undefined =>
  FACT.at(tokens, at, end) ?? (FOR_THAT.at(tokens, at, end) && { from: at, to: at + 2 })

/** "Any inconvenience caused is regretted": the object stands in front, from its determiner on. */
function regrettedObject(tokens: readonly Token[], sentence: Sentence, head: Head): ObjectComplement {
  let noun = head.from - 1
  while (noun > sentence.from && head.from - noun < 10 && !isEffectNoun(tokens[noun]!.word)) noun -= 1
  const from = noun > sentence.from && DETERMINERS.has(tokens[noun - 1]!.word) ? noun - 1 : noun
  return { kind: 'object', from, to: head.from, object: readObject(tokens, from, head.from) }
}

const opensSubject = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!
  if (token.kind === 'placeholder') return true
  if (token.kind !== 'word' || SUBORDINATORS.has(token.word) || COORDINATORS.has(token.word)) return false
  return (
    SUBJECT_PRONOUNS.has(token.word) ||
    DETERMINERS.has(token.word) ||
    token.capital ||
    !PREPOSITIONS.has(token.word)
  )
}

/** Reads a clause whose subject starts at `subjectFrom`. `undefined` when no verb is found. */
function readClause(
  tokens: readonly Token[],
  from: number,
  subjectFrom: number,
  end: number,
): ClauseComplement | undefined {
  const verb = firstVerb(tokens, subjectFrom, end)
  if (verb === undefined) return undefined
  let predicate = verb
  while (predicate < end - 1 && isLight(tokens[predicate]!.word)) predicate += 1
  return {
    kind: 'clause',
    from,
    to: end,
    subject: { from: subjectFrom, to: verb, person: personOf(tokens, subjectFrom, verb) },
    predicate,
  }
}

const isLight = (word: string): boolean =>
  AUXILIARIES.has(word) || NEGATIONS.has(word) || (APOLOGY_ADVERBS.has(word) && word !== 'all')

const PERSONS = words('i we you he she it they there this that things')

function firstVerb(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (PERSONS.has(tokens[from]?.word ?? '') && from + 1 < end) return from + 1
  for (let i = from + 1; i < end; i++) {
    const word = tokens[i]!.word
    if (
      AUXILIARIES.has(word) ||
      (tokens[i]!.kind === 'word' && isPast(word)) ||
      /^(?:did|does|fell|came|went|seems?|feels?|keeps?)$/.test(word)
    ) {
      return i
    }
  }
  return undefined
}

function personOf(tokens: readonly Token[], from: number, to: number): 'own' | 'reader' | 'other' {
  const word = tokens[from]?.word ?? ''
  if (word === 'you') return 'reader'
  if (word === 'i' || word === 'we' || word === 'my' || word === 'our') return 'own'
  const own = tokens.slice(from, to).some((token) => token.placeholder?.kind === 'company')
  return own ? 'own' : 'other'
}
