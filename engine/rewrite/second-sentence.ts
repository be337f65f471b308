import type { ApologyReading } from '../apology/reading'
import { AUXILIARIES, words } from '../language/words'
import type { DraftEdit } from '../rule'
import { subject } from './drafts'

/** What the one who apologizes does next. */
export const NEXT_ACTS = words('hope appreciate promise guarantee assure understand trust ask want look')

/** "We are sorry for the trouble and will refund you." → "… . We will refund you." */
export function secondSentence(reading: ApologyReading, to: number): DraftEdit | undefined {
  const { tokens, sentence, head } = reading
  const and = tokens[to]?.word === ',' ? to + 1 : to
  const verb = tokens[and + 1]
  if (tokens[and]?.word !== 'and' || !verb || and + 1 >= sentence.to || head.speaker === 'company')
    return undefined
  // "Please accept our apologies and be assured that …" goes on asking.
  if (tokens.slice(head.from, head.to).some(({ word }) => /^(?:please|kindly|accept)$/.test(word)))
    return undefined
  const isVerb = AUXILIARIES.has(verb.word) || (NEXT_ACTS.has(verb.word) && head.speaker !== 'none')
  return isVerb ? { span: [tokens[to - 1]!.end, verb.start], newText: `. ${subject(reading)} ` } : undefined
}
