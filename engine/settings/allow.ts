import type { Finding } from '../finding'
import type { Origin } from '../origin'
import { phrasesOf } from '../language/phrases'
import type { Rule } from '../rule'

/**
 * Whether a finding is about a phrase that the team allows: it touches the phrase, or, where it is about the macro as a
 * whole, lies inside of it. The rest of the sentence is judged as everywhere.
 */
export function isAllowed(
  { offsets: [start, end] }: Pick<Finding, 'offsets'>,
  origin: Pick<Origin, 'sentence'> | undefined,
  reads: Rule['reads'] | undefined,
  allow: readonly string[],
): boolean {
  if (allow.length === 0 || !origin) return false
  const { tokens, sentence, mapped } = origin.sentence
  return phrasesOf(allow)
    .in(tokens, sentence)
    .some(({ from, to }) => {
      const [first, last] = mapped.toSource(tokens[from]!.start, tokens[to - 1]!.end)
      return reads === 'macro' ? first <= start && end <= last : first < end && start < last
    })
}
