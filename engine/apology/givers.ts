import { words } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import {
  opensClause,
  sharedSubject,
  skipAdverbs,
  subjectBefore,
  wishBefore,
  wordAt,
  type Subject,
} from './speakers'

/** "please accept", "we offer", "I want to express", "as" … before "my apologies" or "an apology". */
export function giverBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  determiner: number,
): Subject | undefined {
  const verb = skipAdverbs(tokens, sentence, determiner - 1)
  const word = wordAt(tokens, sentence, verb)
  if (word === 'accept') return pleaseBefore(tokens, sentence, verb)
  if (word === 'have' && wordAt(tokens, sentence, verb - 1) === 'you')
    return { from: verb - 1, speaker: 'we' }
  if (word === 'you' && /^(?:offer|owe|send|give)$/.test(wordAt(tokens, sentence, verb - 1))) {
    return subjectBefore(tokens, sentence, verb - 2)
  }
  // "as a token of our apology", "by way of an apology"
  if (word === 'of' && /^(?:token|sign|gesture|way|form)$/.test(wordAt(tokens, sentence, verb - 1)))
    return { from: verb + 1, speaker: 'we' }
  if (word === 'as') return sharedSubject(tokens, sentence, verb) ?? giftWith(tokens, sentence, verb)
  // "Please consider this our apology"
  if (/^(?:this|it)$/.test(word) && wordAt(tokens, sentence, verb - 1) === 'consider')
    return pleaseBefore(tokens, sentence, verb - 1)
  const isPassedOn = word === 'on' && /^pass(?:ing)?$/.test(wordAt(tokens, sentence, verb - 1))
  if (!isPassedOn && !GIVES.test(word)) return undefined
  const before = skipAdverbs(tokens, sentence, isPassedOn ? verb - 2 : verb - 1)
  const asked = wordAt(tokens, sentence, before)
  if (asked === 'please' || asked === 'kindly') return { from: before, speaker: 'we' }
  return asked === 'to' ? wishBefore(tokens, sentence, before) : subjectBefore(tokens, sentence, before)
}

const GIVES =
  /^(?:offer|extend|send|owe|express|convey|tender|present|relay|reiterate|repeat|give|submit|forward)(?:ing)?$/

const pleaseBefore = (tokens: readonly Token[], sentence: Sentence, verb: number): Subject => ({
  from: /^(?:please|kindly)$/.test(wordAt(tokens, sentence, verb - 1)) ? verb - 1 : verb,
  speaker: 'we',
})

const GIVING = words('here your please take accept enjoy use find have')

/** "Here is a voucher as an apology", "your card was topped up as an apology": what the reader gets, and from whom is plain. */
function giftWith(tokens: readonly Token[], sentence: Sentence, as: number): Subject | undefined {
  const isGiven = GIVING.has(tokens[sentence.from]!.word)
  const opens = opensClause(tokens, sentence, as - 1) || tokens[as]!.capital
  const turnsToReader = (): boolean =>
    tokens.slice(as, sentence.to).some(({ word }) => /^(?:we|i|our|you|your|here|please)$/.test(word))
  return isGiven || (opens && turnsToReader()) ? { from: as + 1, speaker: 'we' } : undefined
}
