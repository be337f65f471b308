import type { SentenceReading } from '../macro/sentence-reading'
import type { Token } from '../language/tokens'
import { EVENT_NOUNS, isEffectNoun } from './lexicon'
import type { ApologyReading } from './reading'

/** "Billing correction and our apologies": a title names what follows. */
const isTitle = ({ role, tokens, sentence }: SentenceReading): boolean =>
  role === 'heading' || role === 'subject' || /^(?:subject|title)$/.test(tokens[sentence.from]!.word)

/** "We sincerely apologize." with nothing before or behind it that says for what. */
export function isBare(reading: ApologyReading): boolean {
  if (isTitle(reading.within)) return false
  const { tokens, head, sentence, condition, contrast, hedge, failureInSentence, failureNearby } = reading
  if (head.kind === 'regrettable' || reading.complement.kind !== 'none') return false
  if (condition || hedge || contrast || failureInSentence || failureNearby) return false
  const before = tokens.slice(sentence.from, head.from)
  // "You waited 40 minutes and I'm sorry": a figure in front says what for. "…, I'm sorry." belongs to its clause.
  const names = ({ kind, placeholder }: Token): boolean =>
    kind === 'number' || (kind === 'placeholder' && placeholder?.kind !== 'person')
  if (before.some(names) || (before.length > 3 && /^[,;–—-]+$/.test(before.at(-1)!.word))) return false
  // Without a mark behind it, only a sign-off ("My sincere apologies") is finished; behind a comma comes the matter.
  const next = head.to < sentence.to ? tokens[head.to]!.word : ''
  const isLast = next === '' || (next === ',' && head.to === sentence.to - 1)
  if (isLast) return head.kind === 'apologies'
  return /^[.!…)"”]+$/.test(next) || (head.kind !== 'sorry' && /^(?:and|[–—-]+)$/.test(next))
}

/** "Please accept our apologies." asks the reader for something even where the failure is named nearby. */
export const asksToAccept = ({ complement, condition, contrast, tokens, head }: ApologyReading): boolean =>
  complement.kind === 'none' &&
  !condition &&
  !contrast &&
  tokens.slice(head.from, head.core).some(({ word }) => word === 'accept')

const HAPPENING =
  /^(?:(?:has|have|had|should|ever|not) )*(?:happen|happened|occur|occurred|go|gone|went|arose|took place)\b/

/** "this error occurred", "such a situation arose": a noun that names no more than that there was something. */
function isNamelessEvent(words: readonly string[]): boolean {
  if (!/^(?:this|these|such)$/.test(words[0]!)) return false
  const noun = words.findIndex((word, i) => i > 0 && i < 4 && (EVENT_NOUNS.has(word) || isEffectNoun(word)))
  return noun > 0 && HAPPENING.test(words.slice(noun + 1).join(' '))
}

/** "Sorry this happened", "we are sorry things went wrong", with nothing nearby that says what did. */
export function isAnaphoric(reading: ApologyReading): boolean {
  const { complement, tokens, condition, failureInSentence, failureNearby } = reading
  if (complement.kind !== 'clause' || condition || failureNearby) return false
  const { subject, predicate, to } = complement
  const words = tokens.slice(subject.from, to).map(({ word }) => word)
  if (tokens.slice(predicate, to).some(({ kind }) => kind === 'number' || kind === 'placeholder'))
    return false
  if (isNamelessEvent(words)) return true
  if (failureInSentence) return false
  // "your experience was not as smooth as it should have been" says that something was wrong, and not what.
  if (words[0] === 'your' && /^(?:experience|visit|stay)$/.test(words[1] ?? ''))
    return words.some((word) => word === 'not' || word === 'short')
  if (words[0] === 'you') return words.includes('had') && words.at(-1) === 'experience'
  const points = subject.to - subject.from === 1 && /^(?:this|that|it|things)$/.test(words[0]!)
  // "sorry that this has been your experience"
  const experience = words.indexOf('experience')
  const isLast = /^(?:with|of|so|today)?$/.test(words[experience + 1] ?? '')
  if (points && words[experience - 1] === 'your' && isLast) return true
  return points && HAPPENING.test(tokens[predicate]!.word)
}
