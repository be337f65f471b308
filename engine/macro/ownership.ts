import { patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { words } from '../language/words'
import { FAULT_NOUNS } from '../apology/lexicon'

const faults = FAULT_NOUNS
/** What we do wrong, said as a deed. */
const slips = words(`
  failed forgot missed lost overlooked mishandled mistyped misread misled overcharged double-charged broke dropped
  caused deleted misplaced miscalculated misquoted overbooked neglected let underestimated rushed`)

const OWNED = patterns(
  [
    'our|my own? _? {faults}',
    '{faults} of ours|mine',
    '{faults} on our|my part|end|side',
    'is|was|are|be entirely|all|fully|squarely? on|down us|me',
    'down to us|me',
    'is|was ours|mine',
    'i|we should|could have',
    'i|we should|could not have',
    'i|we did not',
    'i|we have|had not',
    'i|we were|was not',
    'i|we _? _? {slips}',
    'i|we got _? _? wrong',
    'i|we made _? _? {faults}',
    'take|takes|took|accept full|complete? responsibility',
    'we|i chose',
    'i|we were|was wrong|late|slow|careless|at',
  ],
  { faults, slips },
)

/**
 * "We take responsibility seriously" and "what we may have caused" own nothing, and "we did not receive your form" says
 * what the reader did not do. Who did not expect or was not told something says that nobody could have acted.
 */
const EMPTY = patterns(
  [
    'responsibility very|so? seriously',
    'not our|my _? {faults}',
    'no {faults} of ours|mine',
    'i|we may|might have',
    'i|we did|have|had not find|found|receive|received|hear|heard|see|seen|expect|expected|intend|intended|mean|meant',
    'i|we were|was|had not|never been? informed|told|notified|warned|advised|aware',
  ],
  { faults },
)

/** The words in `[from, to)` by which the writer's side says that it did it, or should have prevented it. */
export function findOwnership(tokens: readonly Token[], { from, to }: Stretch): Stretch | undefined {
  const found = OWNED.find(tokens, from, to)
  return found && !EMPTY.find(tokens, from, to) ? found : undefined
}

/** Whether there are such words. */
export const takesOwnership = (tokens: readonly Token[], stretch: Stretch): boolean =>
  findOwnership(tokens, stretch) !== undefined
