import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  BE,
  COORDINATORS,
  DETERMINERS,
  MODALS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  isGerund,
  isPast,
} from '../language/words'
import type { Token } from '../language/tokens'
import { CATCH_ALL, EVENT_NOUNS, isEffectNoun } from './lexicon'

/** The tokens `[from, to)`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

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
    const followed = tokens[i + 1]
    const nounClass = isEffectNoun(word) ? 'effect' : EVENT_NOUNS.has(word) ? 'event' : undefined
    if (nounClass && !isCompound(followed, i + 1 < to) && !isModifier(tokens, i, to)) {
      return {
        from,
        to,
        determiner: catchAll || determiner,
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

/** "that", "this", "what happened": nothing is named. "this wrong charge" is no anaphor, "this happening" is. */
function isAnaphor(tokens: readonly Token[], from: number, to: number): boolean {
  const word = tokens[from]!.word
  const next = tokens[from + 1]
  if (word === 'what') return next?.word === 'happened' || next?.word === 'has'
  if (!/^(?:that|this|it|these|those)$/.test(word)) return false
  if (from + 1 >= to) return true
  return /^(?:happening|and|again|everyone|all|in|to|today)$/.test(next?.word ?? '')
}

/** Whether the word behind a noun makes the two a compound: "trouble ticket", "issue tracker". */
function isCompound(next: Token | undefined, inside: boolean): boolean {
  if (!inside || !next || next.kind !== 'word') return false
  const word = next.word
  if (isEffectNoun(word) || EVENT_NOUNS.has(word)) return true
  if (
    PREPOSITIONS.has(word) ||
    COORDINATORS.has(word) ||
    SUBORDINATORS.has(word) ||
    SUBJECT_PRONOUNS.has(word)
  )
    return false
  if (
    DETERMINERS.has(word) ||
    AUXILIARIES.has(word) ||
    BE.has(word) ||
    MODALS.has(word) ||
    APOLOGY_ADVERBS.has(word)
  )
    return false
  if (
    isPast(word) ||
    isGerund(word) ||
    /^(?:no|possibly|seemingly|reportedly|here|there|today|yesterday|tomorrow)$/.test(word)
  )
    return false
  return /^(?:ticket|tickets|tracker|report|reports|fee|fees|response|reply|number|list|log|logs|code|codes|message|messages|page|handling|rate|rates|team|desk|form|time|times|notice|repayment)$/.test(
    word,
  )
}

/** Whether a noun only modifies the next one across a hyphen or a slash: "error-handling", "wait/hold". */
const isModifier = (tokens: readonly Token[], i: number, to: number): boolean =>
  i + 2 < to && tokens[i + 1]!.word === '-' && tokens[i + 1]!.start === tokens[i]!.end

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
    /^(?:i|we|you|he|she|it|they|that|which|who)$/.test(word) ||
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
