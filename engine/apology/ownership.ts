import { patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { words } from '../language/words'
import { FAULT_NOUNS } from './lexicon'

const faults = FAULT_NOUNS
/** What we do wrong, said as a deed. */
const slips = words(`
  failed forgot missed lost overlooked mishandled mistyped misread misled overcharged double-charged broke dropped
  caused deleted misplaced miscalculated misquoted overbooked neglected let underestimated overlooked rushed`)

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

/** "We take responsibility seriously" owns nothing. */
const EMPTY = patterns(
  ['responsibility very|so? seriously', 'not our|my _? {faults}', 'no {faults} of ours|mine'],
  { faults },
)

/** Whether the words `[from, to)` say that the writer's side did it, or should have prevented it. */
export const takesOwnership = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  OWNED.find(tokens, from, to) !== undefined && EMPTY.find(tokens, from, to) === undefined
