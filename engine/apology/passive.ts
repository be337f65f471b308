import { OWN_DETERMINERS, words } from '../language/words'
import type { Stretch } from '../language/stretch'
import type { ApologyReading } from './reading'
import { wordsOf } from './rewrite'

/** What a person, or a person's words, do to a reader. */
const PERSONAL_ACTS = words(`
  offended upset insulted confused ignored frustrated annoyed angered disappointed hurt bothered disturbed misled
  inconvenienced`)

/** What a company does to a reader's account. */
export const COMPANY_ACTS = words(
  'charged overcharged billed overbilled locked blocked disconnected unsubscribed removed logged signed',
)

/** "(you were) offended by our poster" → "our poster offended you". The clause begins with the participle. */
export function actorFirst(reading: ApologyReading, { from, to }: Stretch): string | undefined {
  const word = (i: number): string => (i < to ? reading.tokens[i]!.word : '')
  const isAct = PERSONAL_ACTS.has(word(from)) || COMPANY_ACTS.has(word(from))
  if (!isAct || word(from + 1) !== 'by' || !OWN_DETERMINERS.has(word(from + 2))) return undefined
  return `${wordsOf(reading, { from: from + 2, to })} ${word(from)} you`
}
