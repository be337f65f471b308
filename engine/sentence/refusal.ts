import { pattern, patterns, type Pattern } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { words } from '../language/words'
import type { SentenceReading } from '../macro/sentence-reading'

/**
 * How a sentence turns a request down.
 *
 * - `shielded`: "as per our policy we cannot …", "it is our policy not to …", "the system won't let me", "I am not allowed to …"
 * - `disallowed`: "our policy does not allow refunds"
 * - `stated`: "our policy clearly states that …"; `process`: "that is how the process works"
 * - `helpless`: "there is nothing I can do"; `tied`: "my hands are tied"; `exception`: "exceptions cannot be made"
 * - `declined`: "your claim has been denied"; `unfilled`: "we are unable to accommodate your request"
 * - `ungranted`: "we are unable to offer …"; `bare`: "we can't …" and nothing else
 */
export type RefusalKind =
  | 'shielded'
  | 'disallowed'
  | 'stated'
  | 'process'
  | 'helpless'
  | 'tied'
  | 'exception'
  | 'declined'
  | 'unfilled'
  | 'ungranted'
  | 'bare'

/** The tokens `[from, to)` are those that refuse; what is refused may follow. */
export interface Refusal extends Stretch {
  readonly kind: RefusalKind
  /** Who refuses, as the words say it. */
  readonly voice: 'I' | 'we'
  /** "due to our policy" behind what is refused. */
  readonly behind?: Stretch
}

const policies = words(
  'policy policies terms guidelines guideline rules rule regulations procedure procedures protocol protocols restrictions',
)
const systems = words('system software process computer tool platform portal policy policies rules procedure')
const whose = words('our the company store shop their current internal standard existing strict')
const asked = words('claim request application appeal refund return exchange order dispute complaint')

/** "Your claim was denied" */
export const REFUSED = words('denied declined rejected refused')

/** What a company does for those who ask: "we cannot" in front of one of these turns a request down. */
export const GRANTED = words(`
  refund exchange waive grant credit accept approve extend honor honour reimburse compensate return offer issue
  provide process reverse make replace fulfil fulfill accommodate give cover change`)

const classes = { policies, systems, whose, refused: REFUSED, asked }

const CANNOT = [
  'i|we cannot',
  'i|we can|could not',
  'i|we am|are unable to',
  'i|we am|are not able to',
  'i|we will not be able to',
  'i|we will be unable to',
  'i|we am|are not in a position to',
  'i|we do not',
]
/** "worn shoes cannot be accepted", "no refund is possible" */
const NOT_POSSIBLE = [
  '_ _? cannot be _',
  '_ _? can not be _',
  'no _ is|are possible|available|given',
  '_ is|are non-refundable|nonrefundable',
]
const UNDER_POLICY = [
  'as? per {whose}? _? _? {policies} and? conditions?',
  'under|following {whose} _? _? _? {policies} and? conditions?',
  'according to {whose} _? _? _? {policies} and? conditions?',
  'as stated|outlined|described|noted|mentioned|explained|specified|set|laid out|down? in|by|under {whose} _? _? _? {policies} and? conditions?',
  'due to {whose}? _? _? {policies} restrictions|limitations?',
  'because of {whose}? _? _? {policies}',
  'in line|accordance|compliance with {whose} _? _? _? {policies} and? conditions?',
  'based on {whose} _? _? _? {policies} and? conditions?',
]

const FRAMES: readonly (readonly [RefusalKind, Pattern])[] = [
  [
    'helpless',
    patterns([
      'there is nothing more|else|further|that? that? i|we can|could do',
      'nothing more|else? i|we can|could do',
      'there is not anything more|else? that? i|we can|could do',
      'there is not much|a lot? more|else? that? i|we can|could do',
    ]),
  ],
  [
    'exception',
    patterns([
      'exceptions can|will|could not be made|granted',
      'exceptions cannot be made|granted',
      ...CANNOT.map((cannot) => `${cannot} make any|an? exception|exceptions`),
      'no exceptions can|will be made',
    ]),
  ],
  ['shielded', combined(UNDER_POLICY, [...CANNOT, ...NOT_POSSIBLE])],
  [
    'shielded',
    patterns(
      [
        'it is {whose} {whose}? {policies} not|never to',
        'it is against {whose}? {whose}? {policies} to',
        'it goes against {whose}? {whose}? {policies} to',
        'it|that|this is|goes? against {whose} {whose}? {policies}',
        'i|we am|are just|only|simply following {whose}? {policies}|orders',
        'i|we do|did not make the {policies}',
        'my|our manager|boss|supervisor|management will|would|does|do|did not let|allow|permit me|us|it|this|that to?',
        'head office will|would|does|do|did not let|allow|permit me|us|it|this|that to?',
      ],
      classes,
    ),
  ],
  [
    'shielded',
    patterns(
      [
        '{whose} _? _? {systems} will|does|do|would|can not let|allow|permit me|us to?',
        '{whose} {whose}? {systems} cannot let me|us',
      ],
      classes,
    ),
  ],
  [
    'shielded',
    patterns([
      'i|we am|are not allowed|permitted|authorized|authorised to',
      'i|we have not been allowed|permitted|authorized|authorised to',
    ]),
  ],
  [
    'disallowed',
    patterns(
      [
        '{whose} _? _? {policies} does|do not allow|permit for?',
        '{whose} _? _? {policies} prohibits|prohibit|forbids|forbid',
      ],
      classes,
    ),
  ],
  [
    'stated',
    patterns(
      [
        '{whose} _? _? {policies} and? conditions? do|does? clearly|explicitly|already? states|state|says|say|stipulates|stipulate|specifies|specify clearly? that?',
        'it is clearly? stated|written|laid in|by|down? in? {whose} _? _? {policies} and? conditions? that?',
      ],
      classes,
    ),
  ],
  [
    'process',
    patterns(
      [
        'that|this|it is just|simply|only|unfortunately? how|the way? {whose}? {systems} works|work|is|goes',
        'that|this|it is just|simply? {whose} {policies}',
        'those|these are just|simply|only? {whose} {policies}',
        'rules are rules',
        'policy is policy',
        '{whose} _? _? {policies} is|are very|quite|perfectly|really? clear|firm|strict|final',
      ],
      classes,
    ),
  ],
  ['tied', pattern('my|our hands are _? tied')],
  [
    'declined',
    patterns(
      [
        'your {asked} {asked}? _? has|have|was|were been? {refused}',
        'your _ {asked} has|was been? {refused}',
      ],
      classes,
    ),
  ],
  [
    'unfilled',
    patterns([
      'accommodate|fulfil|fulfill|grant|honor|honour|meet|approve your|this|that|the _? request|requests|wish',
    ]),
  ],
]

/** One of the first patterns with one of the second ones right behind it. */
function combined(first: readonly string[], second: readonly string[]): Pattern {
  return patterns(
    first.flatMap((one) => second.flatMap((other) => [`${one} ,? ${other}`])),
    classes,
  )
}

const REFUSES = patterns(CANNOT.slice(0, -1))
export const BY_POLICY = patterns(UNDER_POLICY, classes)
/** What one does to a request. */
const GRANTS = patterns([
  '_? offer|grant|approve|accept|extend|honor|honour|waive|refund|reimburse|exempt',
  'move|go|proceed forward|ahead? with your',
])
const HYPOTHETICAL = words('if unless whether when whenever where should would until')

/** How a sentence refuses, or `undefined`. */
export function readRefusal(reading: SentenceReading): Refusal | undefined {
  const { tokens, sentence } = reading
  for (const [kind, frame] of FRAMES) {
    const found = frame.find(tokens, sentence.from, sentence.to)
    if (!found || isHypothetical(reading, found.from)) continue
    const behind = tokens[found.to]?.word ?? ''
    if (kind === 'disallowed' && isPerson(behind)) continue
    // "Declined by your bank": somebody else said no.
    if (kind === 'declined' && behind === 'by') continue
    if (kind !== 'unfilled') return { kind, ...found, voice: voiceIn(reading, found) }
    const refuses = REFUSES.find(tokens, sentence.from, found.from)
    if (refuses && refuses.to === found.from)
      return { kind, from: refuses.from, to: found.to, voice: voiceIn(reading, refuses) }
  }
  const refuses = REFUSES.find(tokens, sentence.from, sentence.to)
  if (!refuses || isHypothetical(reading, refuses.from)) return undefined
  const behind = BY_POLICY.find(tokens, refuses.to, sentence.to)
  const voice = voiceIn(reading, refuses)
  if (behind) return { kind: 'shielded', ...refuses, voice, behind }
  const isAsked = GRANTS.at(tokens, refuses.to, sentence.to) !== undefined
  return { kind: isAsked ? 'ungranted' : 'bare', ...refuses, voice }
}

/** "Does not allow you to …": what is refused is no thing. */
const isPerson = (word: string): boolean => /^(?:you|it|this|that|them|users|customers)$/.test(word)

/** A condition anywhere in front. "When …" always is one here: rules tell so what they refuse in general. */
const isHypothetical = ({ tokens, sentence }: SentenceReading, at: number): boolean =>
  tokens.slice(sentence.from, at).some(({ word }) => HYPOTHETICAL.has(word))

/** "I" where the words that refuse, or else those around them, say so, and "we" elsewhere. */
function voiceIn({ tokens, sentence }: SentenceReading, { from, to }: Stretch): 'I' | 'we' {
  const said = tokens.slice(from, to).map(({ word }) => word)
  if (said.some((word) => /^(?:i|me|my)$/.test(word))) return 'I'
  if (said.some((word) => /^(?:we|us|our)$/.test(word))) return 'we'
  const near = tokens.slice(sentence.from, sentence.to)
  if (near.some(({ word }) => /^(?:we|us|our|company)$/.test(word))) return 'we'
  return near.some(({ word }) => word === 'i') ? 'I' : 'we'
}

/** How the words begin without one of which nothing is refused so; a bare refusal counts behind an apology only. */
export const refusalWords = [
  'polic',
  'terms',
  'guideline',
  'rule',
  'regulation',
  'procedure',
  'protocol',
  'restriction',
  'system',
  'process',
  'let',
  'allow',
  'permit',
  'prohibit',
  'forbid',
  'authori',
  'nothing',
  'manager',
  'boss',
  'supervisor',
  'management',
  'office',
  'orders',
  'anything',
  'tied',
  'exception',
  'denied',
  'declined',
  'rejected',
  'refused',
  'unable',
  'unfortunately',
] as const
