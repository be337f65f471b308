import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { isClauseMark, isFunctionWord, isPast, words } from '../language/words'
import { tellsOfTrouble } from './blame-context'
import type { SentenceReading } from '../macro/sentence-reading'
import { thirdPartiesIn, type ThirdParty } from './third-parties'

/**
 * Words that put a fault on a third party.
 *
 * - `deed`: "the courier lost …"; `cause`: "due to an issue at our supplier"; `side`: "on the manufacturer's side"
 * - `fault`: "the courier's fault"; `behalf`: "on behalf of the courier"
 */
export type OutsideFault = Stretch &
  (
    | { readonly kind: 'deed' | 'cause' | 'fault'; readonly party: ThirdParty }
    | { readonly kind: 'side' | 'behalf' }
  )

const adverbs = words(
  'has have had unfortunately sadly apparently simply clearly then also still just again already recently',
)
const lost = words(`
  lost misplaced damaged mishandled mislaid misrouted misdelivered delayed forgot forgotten missed overlooked crushed
  neglected botched bungled miscommunicated misinformed misled failed fails caused misread mixed mislabelled mislabeled
  deleted mistyped miscalculated misquoted overcharged double-charged overbooked oversold double-booked`)
const troubles = words(`
  outage outages issue issues problem problems trouble failure failures delay delays error errors incident backlog
  difficulties disruption disruptions glitch bug bugs defect fault mix-up mistake mistakes interruption interruptions downtime`)
const slow = words('late slow delayed down offline behind unresponsive unreachable')
const omitted = words(`
  deliver scan send notify tell inform process ship update collect arrive show answer respond reply pick confirm pass
  provide meet follow leave complete attempt hand load print give warn let return find locate reach access`)
const wrong = words(
  'wrong incorrect outdated bad misleading inaccurate incomplete broken faulty damaged false',
)

const DEED = patterns(
  [
    '{adverbs}? {adverbs}? {lost}',
    'seems|seem|appears|appear to have {adverbs}? {lost}',
    '{adverbs}? dropped the|a ball',
    '{adverbs}? messed|screwed up|this|it',
    '{adverbs}? let you|us|me down',
    '{adverbs}? went|gone down|dark|offline',
    'is|are|was|were|has|have {adverbs}? {adverbs}? been? {slow}',
    "is|are|was|were|'s {adverbs}? to blame",
    "is|are|was|were|'s {adverbs}? at fault",
    "is|are|was|were|'s {adverbs}? responsible for",
    'is|are|was|were|has|have|had {adverbs}? been? experiencing|having|facing _? _? _? {troubles}',
    'is|are|was|were|has|have {adverbs}? {adverbs}? been? bogged|swamped|overwhelmed|struggling|hampered|short',
    'is|are|was|were|has|have {adverbs}? {adverbs}? been? hit|affected by',
    'is|are|was|were {adverbs}? on strike',
    'had|has|suffered|experienced|reported an|a|some _? _? {troubles}',
    'has|have|had? experienced|suffered|encountered _? _? {troubles}',
    'made a|an|the|this|some _? {troubles}',
    'is|was|were|are|has|have {adverbs}? been? unable to',
    'should {adverbs}? have',
    'did|does|could {adverbs}? not {adverbs}? {omitted}',
    'has|have|had {adverbs}? not {adverbs}? delivered|scanned|sent|told|notified|processed|shipped|updated|answered|responded|replied|collected',
    'never delivered|scanned|sent|told|notified|processed|shipped|updated|answered|collected|arrived|passed|showed',
    'has|have|had gave|told|sent|shipped|packed|delivered|given you|us|me|a|an|the|your|out? _? _? {wrong}',
    'left your|it|the _? _? in|out|outside|unattended',
    'delivered|brought|took it|your|the _? _? to the {wrong}',
    'used|typed|pressed|brought in? you|the _? _? {wrong}|wrong',
    'did not come|turn|appear',
    'never came|turned|showed|appeared|delivered',
    'gave|told|sent|shipped|packed|delivered|pushed|deployed|provided|entered|quoted|charged|put you|us|me|a|an|the|your|out? _? _? {wrong}',
    'got it|this|that|your ... wrong',
    'broke your|our|the|it',
    'pushed|deployed|made a|an bad|faulty|wrong|broken',
    'cancelled|canceled|rejected|declined|changed|altered|moved your|our|it|its|this|the',
    'took|takes too|longer|ages|forever|weeks',
    'turned|switched|cut off? the|our|your _? power|water|gas|electricity|heating|internet|off?',
    'needs|need|has|have to fix|resolve|sort|solve',
  ],
  { adverbs, lost, troubles, slow, omitted, wrong },
)

/** Verbs that only make a fault of what stands behind "by". */
const CAUSE = patterns(
  [
    'due to',
    'because of',
    'owing to',
    'is|was|are|were|comes|came down to',
    'fault|mistake|error|errors|mistakes|oversight made? of|by',
    'fault|mistake|error|errors|mistakes|oversight on the part of',
    'is|was an|a|the known|common? {troubles} with|at',
    'is|was on',
    'is|was|are|were the responsibility of',
    'identified|found|discovered|had an|a the? known|recent? {troubles} with|at',
    'there is|was|are|were|has|have been? _? _? {troubles} with|at',
    'as a result of',
    'as a consequence of',
    'stems|stemmed|resulted|resulting|originated from|with|at',
    'caused|created|triggered|introduced|cancelled|canceled|lost|damaged|delayed|misplaced|mishandled|mislabelled|mislabeled _? by',
  ],
  { troubles },
)
/** "due to an issue with our supplier": what may stand between the cause and the party. */
const BETWEEN = words(
  'a an the some this that of with at by from on in inside within part responsibility one known common recent sudden ongoing unexpected temporary major widespread',
)
const SIDES = pattern(
  "'s|' side|end|part|fault|faults|mistake|mistakes|error|errors|doing|failure|negligence|delay|delays|outage|responsibility|carelessness|incompetence|rudeness|sloppiness",
)
const NEGATED_SIDE = words('not nothing no')

/** Beginnings of words, without one of which no sentence puts a fault on anybody. */
export const outsideFaultWords = [
  ...'carrier courier shipper supplier vendor manufacturer distributor wholesaler contractor subcontractor haul bank'.split(
    ' ',
  ),
  ...'airline registrar customs isp provider processor host partner compan service driver office gateway cent'.split(
    ' ',
  ),
  ...'part agen rep engineer develop employee colleague intern technician operator advis clerk assistant trainee'.split(
    ' ',
  ),
  ...'waiter waitress cashier receptionist porter chef kitchen left came never used brought member team department desk warehouse depot lost mis damag delay fail forgot outage issue problem fault'.split(
    ' ',
  ),
  ...'seller merchant restaurant rider venue organi publish factor landlord accountant brand librar dependenc plug component integration package module bug defect cancel reject declin chang'.split(
    ' ',
  ),
  ...'error blame holding drop wrong behalf responsib careless incompet rude sloppi need should down late unable deliver scan notif caus due because strike'.split(
    ' ',
  ),
]

/** Finds the first place of a sentence that puts a fault on a third party. */
export function findOutsideFault(reading: SentenceReading): OutsideFault | undefined {
  const { tokens, sentence } = reading
  const parties = thirdPartiesIn(reading)
  for (const party of parties) {
    const fault = behalfOf(reading, party) ?? sideOf(reading, party) ?? causeWith(reading, party)
    if (fault) return fault
    const deed = DEED.at(tokens, party.to, sentence.to) ?? heldBack(reading, party)
    if (deed && isDone(reading, deed) && !isReadersBank(reading, party, deed))
      return { kind: 'deed', party, from: party.from, to: deed.to }
  }
  return theirs(reading, parties) ?? byUnknown(reading)
}

const MOST_WORDS_OF_A_NAME = 3
const CAUSED_BY = pattern('caused by')
const NO_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter covid corona`)

/** "Sorry for the delay caused by Brook Freight": a name that no list knows, to its end. */
function byUnknown({ tokens, sentence, apologies, macro }: SentenceReading): OutsideFault | undefined {
  const cause = apologies.length > 0 ? CAUSED_BY.find(tokens, sentence.from, sentence.to) : undefined
  if (!cause) return undefined
  let to = cause.to
  while (to < sentence.to && isOfName(tokens[to]!)) to += 1
  const isWhole =
    to === sentence.to ||
    (tokens[to]!.word !== "'s" && (tokens[to]!.kind === 'mark' || isFunctionWord(tokens[to]!.word)))
  if (to === cause.to || to - cause.to > MOST_WORDS_OF_A_NAME || !isWhole) return undefined
  const name = tokens.slice(cause.to, to).map(({ word }) => word)
  if (macro.policy.companyNames.some((own) => own.toLowerCase() === name.join(' '))) return undefined
  const party: ThirdParty = {
    kind: 'outside',
    from: cause.to,
    to,
    determiner: '',
    head: name[0]!,
    isGuess: true,
  }
  return { kind: 'cause', party, from: cause.from, to }
}

const isOfName = ({ kind, capital, word }: Token): boolean =>
  kind === 'word' && capital && !/\d/.test(word) && !NO_NAMES.has(word) && !isFunctionWord(word)

const THEIR_BEHALF = pattern('on their|his|her behalf')
const THEIR_FAULT = pattern(
  'for|about their mistake|mistakes|error|errors|failure|carelessness|incompetence|negligence|rudeness|delay',
)
const THEIR_SIDE = pattern('on|at|from their side|end|part')

/** "We apologize on their behalf", "the fault is on their side" where the sentence or the one before says whose. */
function theirs(reading: SentenceReading, parties: readonly ThirdParty[]): OutsideFault | undefined {
  const { tokens, sentence, apologies, previous } = reading
  const behalf = apologies.length > 0 && THEIR_BEHALF.find(tokens, sentence.from, sentence.to)
  if (behalf) return { kind: 'behalf', ...behalf }
  const fault = apologies.length > 0 && THEIR_FAULT.find(tokens, sentence.from, sentence.to)
  if (fault) return { kind: 'side', ...fault }
  const side = THEIR_SIDE.find(tokens, sentence.from, sentence.to)
  if (!side || !tellsOfTrouble(tokens, sentence)) return undefined
  const named = [...parties, ...(previous ? thirdPartiesIn(previous) : [])]
  return named.some(({ kind }) => kind === 'outside') ? { kind: 'side', ...side } : undefined
}

const HELD = pattern('is|are {adverbs}? {adverbs}? holding|withholding|blocking|sitting', { adverbs })

/** A bank that holds money back is blamed; a courier that holds a parcel tells where it is. */
const heldBack = ({ tokens, sentence }: SentenceReading, { head, to }: ThirdParty): Stretch | undefined =>
  /^(?:banks?|customs|processors?)$/.test(head) ? HELD.at(tokens, to, sentence.to) : undefined

/** "should have told you", but not "should have your parcel by Friday". */
const isDone = ({ tokens, sentence }: SentenceReading, { to }: Stretch): boolean =>
  tokens[to - 1]!.word !== 'have' || (to < sentence.to && isPast(tokens[to]!.word))

/** "Your bank has not sent it" is between the reader and the bank; "is holding your refund" is an answer of ours. */
const isReadersBank = (
  { tokens }: SentenceReading,
  { determiner }: ThirdParty,
  { from, to }: Stretch,
): boolean =>
  determiner === 'your' &&
  !tokens.slice(from, to).some(({ word }) => /^(?:holding|withholding|blame|fault)$/.test(word))

/** "We apologize on behalf of the courier." */
function behalfOf({ tokens, apologies }: SentenceReading, party: ThirdParty): OutsideFault | undefined {
  const isBehalf = tokens[party.from - 1]?.word === 'of' && tokens[party.from - 2]?.word === 'behalf'
  if (!isBehalf || party.kind === 'staff' || apologies.length === 0) return undefined
  return { kind: 'behalf', from: party.from - 3, to: party.to }
}

/** "on the carrier's side", "the courier's fault", "the courier is at fault" without "not". */
function sideOf({ tokens, sentence }: SentenceReading, party: ThirdParty): OutsideFault | undefined {
  const side = SIDES.at(tokens, party.to, sentence.to)
  if (!side) return undefined
  for (let i = Math.max(sentence.from, party.from - 3); i < party.from; i++)
    if (NEGATED_SIDE.has(tokens[i]!.word)) return undefined
  const isSide = /^(?:side|end|part)$/.test(tokens[side.to - 1]!.word)
  const before = tokens[party.from - 1]?.word ?? ''
  // "The courier's responsibility is to ring the bell" blames nobody.
  if (tokens[side.to - 1]!.word === 'responsibility' && !/^(?:is|was|becomes)$/.test(before)) return undefined
  if (isSide) {
    return /^(?:on|at|from)$/.test(before) ? { kind: 'side', from: party.from - 1, to: side.to } : undefined
  }
  return party.determiner === 'your' ? undefined : { kind: 'fault', party, from: party.from, to: side.to }
}

const TIMES = words('last yesterday today earlier recently unfortunately')

/** "the vendor's script", "the carrier list": a thing of theirs, or one that is named after them. */
function isPartOfName({ tokens, sentence }: SentenceReading, { to }: ThirdParty): boolean {
  const next = tokens[to]
  if (!next || to >= sentence.to || next.kind !== 'word') return false
  const { word } = next
  if (word === "'s") return !troubles.has(tokens[to + 1]?.word ?? '')
  return !isFunctionWord(word) && !troubles.has(word) && !TIMES.has(word)
}

/** "our bank partner's payout window": what a firm of ours has is theirs, and as far from us. */
function withTheirs({ tokens, sentence }: SentenceReading, party: ThirdParty): ThirdParty {
  const isTheirs = /^(?:'s|'|’)$/.test(tokens[party.to]?.word ?? '')
  if (!isTheirs || party.determiner !== 'our' || party.kind !== 'outside') return party
  let to = party.to + 1
  while (to < sentence.to && tokens[to]!.kind === 'word' && !isFunctionWord(tokens[to]!.word)) to += 1
  return to > party.to + 1 ? { ...party, to } : party
}

/** "This is due to …" behind an apology, or behind what went wrong. */
function pointsToTrouble({ tokens, sentence, previous }: SentenceReading): boolean {
  if (!previous || !/^(?:this|that|it)$/.test(tokens[sentence.from]!.word)) return false
  return previous.apologies.length > 0 || tellsOfTrouble(previous.tokens, previous.sentence)
}

/** "caused by our payment processor", "due to a carrier delay", where the sentence tells of trouble. */
function causeWith(reading: SentenceReading, named: ThirdParty): OutsideFault | undefined {
  const party = withTheirs(reading, named)
  if (isPartOfName(reading, party)) return undefined
  const { tokens, sentence, apologies } = reading
  for (let i = party.from - 1; i >= sentence.from && party.from - i < 9; i--) {
    const { word, kind } = tokens[i]!
    const cause = CAUSE.at(tokens, i, party.from)
    if (cause) {
      const isCausing = tokens[cause.to - 1]!.word === 'by'
      const told =
        apologies.length > 0 || isCausing || tellsOfTrouble(tokens, sentence) || pointsToTrouble(reading)
      return told ? { kind: 'cause', party, from: i, to: party.to } : undefined
    }
    if (kind === 'mark' && isClauseMark(word)) return undefined
    if (!BETWEEN.has(word) && !troubles.has(word) && !/^(?:to|by|of|from|due|made)$/.test(word))
      return undefined
  }
  return undefined
}
