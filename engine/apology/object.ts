import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  isGerund,
  words,
} from '../language/words'
import type { Token } from '../language/tokens'
import type { Stretch } from '../language/stretch'
import { CATCH_ALL, EVENT_NOUNS, isEffectNoun } from './lexicon'

/** The noun phrase of an object complement. */
export interface ObjectPhrase extends Stretch {
  readonly determiner: string
  /** The noun that names the effect or the event, when it is one of the known ones; else the phrase is specific. */
  readonly noun: number | undefined
  readonly class: 'effect' | 'event' | 'anaphor' | 'other'
  /** The tokens behind the noun that belong to the phrase: "this may have caused", "with order 12". */
  readonly after: Stretch
}

/** Reads the noun phrase in `[from, to)`. */
export function readObject(tokens: readonly Token[], from: number, to: number): ObjectPhrase {
  const first = tokens[from]
  const none = { from: to, to }
  if (!first || from >= to) return { from, to, determiner: '', noun: undefined, class: 'other', after: none }
  if (isAnaphor(tokens, from, to)) {
    return { from, to, determiner: '', noun: from, class: 'anaphor', after: { from: from + 1, to } }
  }
  let determiner = ''
  let catchAll = ''
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    const word = token.word
    const next = i + 1 < to ? tokens[i + 1]!.word : ''
    const isEffect =
      isEffectNoun(word) ||
      isBadService(tokens, i, from) ||
      isMeantAsNoun(tokens, i, to) ||
      isReceived(tokens, i, to) ||
      isAnything(tokens, i, to)
    const nounClass = isEffect ? 'effect' : EVENT_NOUNS.has(word) ? 'event' : undefined
    if (nounClass && !isCompound(next) && !isModifier(tokens, i, to)) {
      return {
        from,
        to,
        determiner: word === 'anything' ? 'any' : catchAll || determiner,
        noun: i,
        class: nounClass,
        after: { from: i + 1, to },
      }
    }
    if (CATCH_ALL.has(word)) catchAll ||= word
    else if (DETERMINERS.has(word)) determiner ||= word
    const isPartitive = word === 'of' && CATCH_ALL.has(tokens[i - 1]?.word ?? '')
    if (i - from > 8 || (i > from && !isPartitive && endsPhrase(tokens, i))) break
  }
  return { from, to, determiner, noun: undefined, class: 'other', after: none }
}

const BAD = words(
  'bad poor unacceptable substandard sub-standard subpar sub-par terrible awful inadequate disappointing',
)

/** "the poor service": how it was, and not what happened. */
const isBadService = (tokens: readonly Token[], i: number, from: number): boolean =>
  tokens[i]!.word === 'service' && i > from && BAD.has(tokens[i - 1]!.word)

const RECEIVED = words('received got had experienced encountered endured have')

/** "the service you received": that there was one, and not what was wrong with it. */
const isReceived = (tokens: readonly Token[], i: number, to: number): boolean =>
  /^(?:service|treatment|care)$/.test(tokens[i]!.word) &&
  i + 2 < to &&
  tokens[i + 1]!.word === 'you' &&
  RECEIVED.has(tokens[i + 2]!.word)

/** "about anything that went wrong", "anything unexpected"; but not "anything you said". */
const isAnything = (tokens: readonly Token[], i: number, to: number): boolean =>
  tokens[i]!.word === 'anything' &&
  (i + 1 >= to || /^(?:that|which|unexpected|untoward|wrong|amiss)$/.test(tokens[i + 1]!.word))

/** "for any inconvenient", "for the inconvenient caused": the adjective with nothing behind it that it could belong to. */
const isMeantAsNoun = (tokens: readonly Token[], i: number, to: number): boolean =>
  tokens[i]!.word === 'inconvenient' &&
  (i + 1 >= to || /^(?:caused|we|this|that|it)$/.test(tokens[i + 1]!.word))

const POINTERS = words('that this it these those')
const BEHIND_POINTERS = words('happening and again everyone all in to today')
const HAPPENED = words('happened has occurred transpired went')

/** "that", "all of this", "what happened": nothing is named. "this wrong charge" is no anaphor, "this happening" is. */
function isAnaphor(tokens: readonly Token[], start: number, to: number): boolean {
  const isAll = tokens[start]!.word === 'all' || tokens[start]!.word === 'any'
  const from = isAll ? start + (tokens[start + 1]?.word === 'of' ? 2 : 1) : start
  if (from >= to) return false
  const word = tokens[from]!.word
  const next = tokens[from + 1]
  if (word === 'whatever') return true
  if (word === 'what') return HAPPENED.has(next?.word ?? '')
  // "the same" points back in the English of India.
  if (word === 'the') return next?.word === 'same' && from + 2 >= to
  if (!POINTERS.has(word)) return false
  return from + 1 >= to || BEHIND_POINTERS.has(next?.word ?? '')
}

/** Nouns that take a catch-all noun in front of them and are the matter then: "trouble ticket", "issue tracker". */
const COMPOUND_NOUNS = words(`
  ticket tickets tracker report reports fee fees response reply number list log logs code codes message messages page
  handling rate rates team desk form time times notice repayment`)

/** Whether the word behind a noun makes the two a compound. */
const isCompound = (next: string): boolean =>
  COMPOUND_NOUNS.has(next) || isEffectNoun(next) || EVENT_NOUNS.has(next)

/** Whether a noun only modifies the next one across a hyphen or a slash: "error-handling", "wait/hold". */
const isModifier = (tokens: readonly Token[], i: number, to: number): boolean =>
  i + 2 < to && tokens[i + 1]!.word === '-' && tokens[i + 1]!.start === tokens[i]!.end

const CLAUSE_SUBJECTS = words('i we you he she it they that which who')

/** A verb, a preposition or a pronoun ends the part of a phrase in which its noun can stand. */
function endsPhrase(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.kind === 'placeholder' || token.kind === 'number') return true
  const word = token.word
  // "all the time this issue takes": a determiner behind a noun opens a clause about it.
  if (DETERMINERS.has(word)) return opensClauseBehind(tokens[i - 1]!.word)
  return (
    PREPOSITIONS.has(word) ||
    AUXILIARIES.has(word) ||
    CLAUSE_SUBJECTS.has(word) ||
    (isGerund(word) && !isAdjective(tokens, i))
  )
}

/** "this frustrating situation": a gerund in front of the noun weighs it. */
const isAdjective = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]?.word ?? ''
  return isEffectNoun(next) || EVENT_NOUNS.has(next)
}

const opensClauseBehind = (before: string): boolean =>
  !DETERMINERS.has(before) && !APOLOGY_ADVERBS.has(before) && !COORDINATORS.has(before) && before !== 'of'
