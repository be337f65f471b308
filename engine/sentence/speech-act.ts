import { announces, regretsReadersAct } from '../apology/other-side'
import type { ApologyReading } from '../apology/reading'
import { takesOwnership } from '../macro/ownership'
import { readOtherFocus } from './other-focus'
import { readRefusal } from './refusal'
import { isSympathy } from './sympathy'

/**
 * What "sorry" and its like do in a sentence.
 *
 * - `apology`: they answer for something; `conditional`: they do so only if something holds, "sorry if …"
 * - `empathy`: they are about what befell the reader, or how the reader feels: "sorry to hear that"
 * - `regret`: they say that a thing is a pity, and answer for nothing: "we regret …", "sorry to see you go"
 * - `denial`: they lead up to a no: "sorry, but we cannot refund it"
 */
export type SpeechAct = 'apology' | 'conditional' | 'empathy' | 'regret' | 'denial'

export function speechActOf(apology: ApologyReading): SpeechAct {
  const { complement, condition, head } = apology
  if (refuses(apology)) return 'denial'
  if (regretsReadersAct(apology) || announces(apology)) return 'regret'
  // Whoever writes "we apologize" means an apology, whatever it is for.
  const isSorry = head.kind === 'be-sorry' || head.kind === 'sorry'
  if (isSorry && !isOfOurs(apology) && isAboutOthers(apology)) return 'empathy'
  if (condition) return 'conditional'
  if (head.kind === 'regret' || head.kind === 'regretted' || head.kind === 'regrettable') return 'regret'
  return isSorry && complement.kind === 'infinitive' ? 'regret' : 'apology'
}

/** Whether what the apology is about is a no. A bare "we could not" may as well tell what went wrong. */
function refuses({ complement, head, within }: ApologyReading): boolean {
  const refusal = readRefusal(within)
  if (!refusal || refusal.from < head.to) return false
  if (complement.kind === 'none') return true
  const isInside = complement.from <= refusal.from && refusal.from < complement.to
  return isInside && (refusal.kind !== 'bare' || head.kind === 'regret')
}

/** Whether the sentence says that it was us, or names what went wrong with us. */
function isOfOurs({ complement, failureInSentence, head, sentence, tokens }: ApologyReading): boolean {
  if (complement.kind === 'clause' && complement.subject.person === 'own') return true
  // "the delay" is ours, "your loss" is not.
  if (complement.kind === 'object' && complement.object.class === 'event')
    return complement.object.determiner !== 'your'
  return failureInSentence || takesOwnership(tokens, { from: head.to, to: sentence.to })
}

const HEARING = /^(?:hear|learn|read|see|know)$/

/** "you feel this way", "to hear that", "for your loss" */
function isAboutOthers(apology: ApologyReading): boolean {
  const { complement, within } = apology
  if (complement.kind === 'clause' && complement.subject.person === 'reader') return true
  if (complement.kind === 'infinitive' && HEARING.test(complement.verb)) return true
  return readOtherFocus(apology) !== undefined || isSympathy(within)
}
