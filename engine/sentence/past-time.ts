import type { Token } from '../language/tokens'
import { AUXILIARIES, isClauseMark, isPast, words } from '../language/words'

/** Conjunctions that tell of any time: of one that was, and of one that may come. */
const OF_TIME = words('when once until where')
const PAST_HELPERS = words('was were had did could')

/**
 * Whether the conjunction at token `at` opens a clause about what has happened: "until you confirmed your address",
 * "when the courier lost it", and not "once delivered" or "when it is late".
 */
export function opensPast(tokens: readonly Token[], at: number, to: number): boolean {
  if (!OF_TIME.has(tokens[at]!.word)) return false
  // The subject takes at least one word.
  for (let i = at + 2; i < to && i < at + 9; i++) {
    const { word, kind } = tokens[i]!
    if (kind === 'mark' && isClauseMark(word)) return false
    if (AUXILIARIES.has(word)) return PAST_HELPERS.has(word)
    if (isPast(word)) return true
  }
  return false
}
