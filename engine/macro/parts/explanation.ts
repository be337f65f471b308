import { anyOf, cue, slotNamed, under, type Finder } from './part'
import { CAUSES_OUTSIDE } from './outside'

/** Why it happened, on our side. The weather, a carrier or "high demand" explain nothing that we could change. */
const causes = cue({
  says: [
    'because of? _',
    'caused by _',
    'due to _',
    'owing to _',
    'result of _',
    'resulted from _',
    'what happened is|was|:',
    'what went wrong',
    'here is what happened',
    'root? cause is|was|:|turned|of',
    'this|that|it happened because|when|after|as',
    'reason _? _? is|was|for|why|:',
    'we|i traced|found|discovered|identified|determined|confirmed that|a|an|the|it|one|this|what',
    'led to _',
    'triggered by? _',
    'introduced a|an|by',
    'turned out',
    'we sold more',
    'so i|we|it|this can|could|cannot|must',
    'cannot ... :',
    'can|could|will not ... :',
    'as|since|because the|your|our|it|this|we|i _ ...',
    'i|we ... the wrong',
    'of ours ran|went|failed|broke|sent',
    'ran against|out|before|twice',
    'bug in|that',
    'a|an|our|the _? _? update|deploy|deployment|release|migration|configuration|change|upgrade|script|job ... broke|stopped|failed|caused|removed|sent|ran|took|signed|switched|left|made',
    'we tested|misread|mistyped|mislabelled|forgot|missed|overlooked|mixed|failed',
  ],
  unless: [
    'due|owing|because|result|caused|reason to|of|by|is|was? ... {outside}',
    'because ... {outside}',
    'due to be|arrive|ship|expire|start',
  ],
  classes: { outside: CAUSES_OUTSIDE },
  negated: true,
})

export const explanation: Finder = anyOf(
  causes,
  under(/what happened|went wrong|causes?\b|^why/i),
  slotNamed(/cause|reason|explanation|\brca\b|what_?happened/i),
)
