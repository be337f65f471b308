import {
  AUXILIARIES,
  APOLOGY_ADVERBS,
  DETERMINERS,
  FIRST_PERSON,
  OWN_DETERMINERS,
  words,
} from '../language/words'
import type { Token } from '../language/tokens'
import type { Stretch } from '../language/stretch'
import { FAULT_NOUNS, FAULT_VERBS } from './lexicon'

/** Predicates by which a thing of ours is said to have failed. */
export const FAILED =
  words(`failed failing fails broke broken crashed crashing crashes lost missing late down offline unavailable wrong incorrect stuck delayed
  damaged unclear unreachable slow interrupted cancelled canceled overlooked closed expired duplicated inaccessible defective
  missed mishandled exposed deleted blocked unresolved`)

/** Whether the words `[from, to)` name something concrete that went wrong on our side. */
export function namesFailure(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) {
    const { word } = tokens[i]!
    if (FIRST_PERSON.has(word) && ownFailure(tokens, i + 1, to)) return true
    if (OWN_DETERMINERS.has(word) && faultNounBehind(tokens, i + 1, to)) return true
    if (opensThing(tokens, i) && thingFailed(tokens, i + 1, to)) return true
    if (
      /^(?:this|that|it)$/.test(word) &&
      tokens[i + 1]?.word === 'was' &&
      faultNounBehind(tokens, i + 2, to)
    )
      return true
  }
  return false
}

/** "our deploy", "the app", "{{product}}"; but not "that" in "that should not have happened". */
const opensThing = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.kind === 'placeholder' ||
  (DETERMINERS.has(tokens[i]!.word) && !AUXILIARIES.has(tokens[i + 1]?.word ?? ''))

/** "we charged", "I didn't call", "we should have told you" behind the subject. */
function ownFailure(tokens: readonly Token[], from: number, to: number): boolean {
  let past = false
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const word = tokens[i]!.word
    if (word === 'not' && /^(?:did|could|have|were|was|had)$/.test(tokens[i - 1]!.word)) return true
    if (word === 'have' && /^(?:should|could)$/.test(tokens[i - 1]!.word)) return true
    if (FAULT_VERBS.has(word)) return past || !/^(?:will|can|would|could|may)$/.test(tokens[i - 1]!.word)
    if (/^(?:made|dropped|messed|screwed|got)$/.test(word)) return true
    if (AUXILIARIES.has(word)) past ||= word === 'have' || word === 'had'
    else if (!APOLOGY_ADVERBS.has(word)) return false
  }
  return false
}

const faultNounBehind = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 3); i++) if (FAULT_NOUNS.has(tokens[i]!.word)) return true
  return false
}

/** "our deploy broke sign-in", "the app is crashing", "your order never arrived" behind the determiner. */
function thingFailed(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 7); i++) {
    const { word, kind } = tokens[i]!
    if (kind === 'mark') return false
    if (FAILED.has(word)) return i > from
    if (word === 'not' || word === 'never') return i > from && !/^(?:you|i|we)$/.test(tokens[from]!.word)
  }
  return false
}
