import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { asked } from '../language/word-question'
import { FIRST_PERSON, isFunctionWord, words } from '../language/words'
import { frames } from './frame'
import { statementAround, tellsOfTrouble } from './blame-context'
import { STRAINED, strainedWords } from './strained'
import type { SentenceReading } from '../macro/sentence-reading'

/** What kind of thing, that nobody did, stands in for the writer's own part. */
export type CircumstanceKind =
  'circumstances' | 'volume' | 'malfunction' | 'weather' | 'staff' | 'climate' | 'supply'

/**
 * Words that give a circumstance as the reason.
 *
 * - `cause`: "due to bad weather"; `effect`: "bad weather meant that …"; `lived`: "we are experiencing high demand"
 * - `state`: "we have been swamped"
 * - `no-fault`: "through no fault of our own"; `no-control`: "beyond our control"
 *
 * `circumstance` is the phrase that names it.
 */
export type CircumstanceBlame = NamedCircumstance | Denial

export interface NamedCircumstance extends Stretch {
  readonly kind: 'cause' | 'effect' | 'lived' | 'state'
  readonly circumstance: Circumstance
}

/** A fault denied outright. */
export interface Denial extends Stretch {
  readonly kind: 'no-fault' | 'no-control'
}

export interface Circumstance extends Stretch {
  readonly kind: CircumstanceKind
}

const vague = words(`
  unforeseen unforseen unforseeable unforeseeable unexpected inevitable exceptional extraordinary extenuating unavoidable special
  unusual difficult external unprecedented uncontrollable challenging certain current recent various unfortunate other
  operational logistical technical`)
const events = words('circumstances circumstance reasons events factors conditions causes situation')
const unforeseen = words(
  'unforeseen unforseen unexpected unavoidable inevitable unprecedented unpredictable unknown',
)
const high = words(`
  high higher heavy heavier increased increasing unprecedented large larger huge exceptional exceptionally overwhelming
  unusual unusually elevated extreme extremely record peak greater strong very enormous massive significant`)
const volumes = words(
  'volume volumes demand traffic load influx backlog workload inquiries enquiries requests',
)
/** How much higher: "a much higher than normal volume". */
const far = words(
  'much far significantly considerably slightly somewhat substantially even exceptionally unusually unexpectedly extremely very way',
)
/** What a shortage or a disruption is said to be, and that says nothing of it. */
const passing = words(`
  ${[...vague, ...unforeseen].join(' ')} sudden ongoing global worldwide national regional local widespread severe acute
  serious major minor persistent continued continuing temporary general industry-wide nationwide`)
const things = words(
  'call calls ticket tickets order orders e-mail email emails message messages request requests support customer inquiry enquiry shipping seasonal holiday application applications claim claims',
)
const faults = words(
  'difficulty difficulties issue issues problem problems glitch glitches error errors reasons fault faults failure failures',
)
const bad = words(
  'bad severe adverse inclement extreme harsh poor terrible stormy winter unfavourable unfavorable recent',
)
const staffing = words('shortage shortages illness sickness absence absences issues constraints problems')
const kinks = words(
  'issue issues disruption disruptions delay delays constraint constraints problem problems shortage shortages challenge challenges difficulties',
)

const classes = {
  vague,
  events,
  unforeseen,
  high,
  far,
  passing,
  volumes,
  things,
  faults,
  bad,
  staffing,
  kinks,
}

/** Only phrases that name nobody's act and no single event: "Storm Ada" and "a 40 % rise" are facts, not fog. */
const PHRASES = frames<CircumstanceKind>(
  {
    circumstances: [
      'the|a|an|some? {vague} and? {vague}? {events} beyond|outside of? our|my control',
      'the|some|any? {events}|things beyond|outside of? our|my control',
      'the|some|any? {events}|things not _? within|in our|my control',
      '{vague} {unforeseen}? circumstances|circumstance',
      '{unforeseen} {events}',
      'operational reasons|constraints|challenges|issues',
      'some|certain|various|several {faults}',
      'a|an|some? {unforeseen} _ {kinks}',
      'force majeure',
      'a|an act|acts of god',
    ],
    volume: [
      'the|a|an|our? {far}? {high} {high}? {high}? than? usual|normal|average|expected|anticipated? {things}? {things}? {volumes} of? {things}?',
      'the|a|an? {far}? {high} {high}? than? usual|normal|average|expected|anticipated? number|numbers|volume|volumes|amount|influx|level|levels of {things}|{volumes}',
      'a|an|the|this? {far}? {high}|{unforeseen}? surge|spike|rush|increase|influx in|of {things}? {things}? {volumes}|{things}',
      'the? volume of {things} we|received',
      'the|our|this? holiday|peak|busy|busiest season|period|rush',
      'the holidays',
      'being? so|very|extremely|really? overwhelmed|swamped|inundated',
    ],
    malfunction: [
      'a|an|some|the|few|minor|ongoing|various? a|an|some|few|minor|ongoing|unexpected|unforeseen|temporary|certain? technical {faults}',
      'an|a|some? {unforeseen} technical|system|server? {faults}',
      'a|an|some? system|computer|server|software|it error|errors|glitch|glitches|failure|malfunction',
    ],
    weather: [
      'the|this? {bad} {bad}? weather conditions|condition|events?',
      'weather conditions|condition|delays|events',
      'the|a? exceptionally|unusually|very? {bad}|heavy|high|strong snow|snowfall|rain|rainfall|storms|winds|flooding|floods|fog|ice',
      'the weather',
      'the|some|a|an? heavy|bad|extra|terrible|unusual|holiday|unexpected traffic jam|jams|conditions|delays?',
      'a|the? traffic jam|jams|conditions|delays',
    ],
    staff: [
      'a|an|the|our? {passing}? {passing}? staff|staffing|personnel|labor|labour|driver {staffing}',
      'a|an|the? {passing}? shortage|lack of _? staff|personnel|drivers|labor|labour|workers',
      'being? short-staffed|understaffed|short-handed',
      'low staffing levels?',
    ],
    climate: [
      'the|these? current|present|ongoing|global|economic|prevailing economic|global|market? climate|situation|conditions|times|uncertainty',
      'the? ongoing|global|current|covid-19|covid|coronavirus? pandemic',
      'covid - {number}',
      'covid-19|covid|coronavirus',
    ],
    supply: [
      'the|some|a|an? {passing}? {passing}? supply chain|chains? {kinks}',
      'the|some|a|an? {passing}? {passing}? logistical|logistics|customs|transport {kinks}',
      'the|some|a|an? {passing} shipping|carrier|courier|delivery carrier|company? {kinks}',
    ],
  },
  classes,
)

/** The circumstance that is named right at token `i`. */
function circumstanceAt({ tokens }: SentenceReading, i: number, to: number): Circumstance | undefined {
  const found = PHRASES.at(tokens, i, to)
  return found && { kind: found.meaning, from: i, to: withTail(tokens, found.to, to) }
}

const TAIL = patterns([
  'beyond|outside of? our control',
  'in|on|with our|the _? system|systems|side|end|platform',
  'at the|this time|moment',
  'this week|month',
])

/** "supply problems at our northern depot": where it was is a part of what is blamed. */
function withTail(tokens: SentenceReading['tokens'], from: number, to: number): number {
  const tail = TAIL.at(tokens, from, to)
  if (tail) return tail.to
  const place = PLACE.at(tokens, from, to)
  if (!place) return from
  let end = place.to
  while (
    end < to &&
    end - from < LONGEST_PLACE &&
    tokens[end]!.kind === 'word' &&
    !isFunctionWord(tokens[end]!.word)
  )
    end += 1
  // Where no mark ends it, the next words may be the subject of what follows.
  const isEnd = end > place.to && (end === to || tokens[end]!.kind === 'mark')
  return isEnd ? end : from
}

const PLACE = patterns([
  'at|in|on|with|within|across|for|of our|one|some|several of? our?',
  'at|in|within|across|for|of the|a|an|this|that|its|these',
])
const LONGEST_PLACE = 7

const CAUSE = patterns([
  'due primarily|mainly|partly|largely|entirely? to',
  'because of',
  'owing to',
  'as a|an result|consequence of',
  'is|was the result|consequence of',
  'on account of',
  'in light|view of',
  'caused|created|triggered|delayed|disrupted|affected|impacted by',
  'held|slowed up|down|back? by',
  'resulting|resulted|stemming|stems|stemmed from',
  'given|amid|amidst',
  'for|from',
])

const EFFECT = pattern(
  'has|have|had|is|are|was|were? also|unfortunately|sadly|severely|greatly|recently? prevented|preventing|prevents|meant|means|affected|affecting|affects|caused|causing|causes|led|leading|delayed|delaying|forced|forcing|made|making|kept|held|slowed|slowing|disrupted|disrupting|impacted|impacting|stopped|hampered|hindered|resulted|interrupted|interfered',
)
const LIVED = patterns([
  'we are|were|have|had currently|now|still|also|recently|presently? been? currently? experiencing|seeing|facing|having|receiving|handling|encountering|encountered|experienced|faced|had|seen',
  'we experienced|faced|encountered|had|saw',
  'there is|was|were|are|have|has been?',
])
/** "Our desk is seeing a high volume": of things of ours, only what comes from outside is an excuse; the rest are symptoms. */
const OURS_LIVED = patterns([
  'our _? _? _? is|are|was|were|has|have currently|now|still|also|recently|presently? been? currently? experiencing|seeing|facing|having|receiving|handling|encountering',
])
const FROM_OUTSIDE: ReadonlySet<CircumstanceKind> = new Set(['volume', 'weather', 'staff', 'supply'])
const NO_FAULT = patterns([
  'through no fault of our|my own|ours?',
  'not our|my fault',
  'not the? fault of ours',
])
const NO_CONTROL = patterns([
  "is|are|was|were|'s entirely|completely|totally|simply|largely|all? beyond|outside|out of? our|my control|hands|influence",
  'which|that we cannot|can not? control',
  'no control over',
  'over whom|which i|we have no control',
  'nothing we|i can|could have? do|done',
])
/** Whom or what an effect meets that the reader minds. */
const CONCERNED = words(
  'us our we you your i my delay delays cancellation mistake wait problem problems outage disruption disruptions',
)

/** Beginnings of words, without one of which no sentence blames a circumstance. */
export const circumstanceWords = [
  ...'circumstanc holiday amount level reason event factor condition cause situation volume demand'.split(
    ' ',
  ),
  ...'traffic load influx backlog inquir enquir request number surge spike rush increase season'.split(' '),
  ...'period overwhelmed swamped inundated technical error glitch issue problem failure'.split(' '),
  ...'malfunction weather staff personnel labo driver short understaffed lack climate times'.split(' '),
  ...'uncertainty pandemic covid coronavirus suppl logistic customs transport shipping operational'.split(
    ' ',
  ),
  ...strainedWords,
  ...'majeure acts fault control hands nothing snow rain storm wind flood fog ice'.split(' '),
]

/** Whether any of the wordings can begin with a token, which few words do. */
const mayBlame = asked((token) =>
  [NO_FAULT, NO_CONTROL, STRAINED, LIVED, OURS_LIVED, CAUSE, PHRASES].some((wordings) =>
    wordings.begins(token),
  ),
)

/** Finds the first place of a sentence that blames a circumstance. */
export function findCircumstanceBlame(reading: SentenceReading): CircumstanceBlame | undefined {
  const { tokens, sentence, apologies } = reading
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!mayBlame(tokens[i]!)) continue
    const noFault = NO_FAULT.at(tokens, i, sentence.to)
    if (noFault) return { kind: 'no-fault', ...noFault }
    const noControl = NO_CONTROL.at(tokens, i, sentence.to)
    // "You have no control over the colours" is said of somebody else.
    const isOthers =
      tokens[i]!.word === 'no' &&
      !tokens.slice(Math.max(0, i - 4), i).some(({ word }) => FIRST_PERSON.has(word))
    if (noControl && !isOthers) return { kind: 'no-control', ...noControl }
    const state = STRAINED.at(tokens, i, sentence.to)
    if (state) return { kind: 'state', circumstance: { kind: 'volume', ...state }, ...state }
    const lived = LIVED.at(tokens, i, sentence.to)
    const livedThrough = lived && circumstanceAt(reading, lived.to, sentence.to)
    if (livedThrough) return { kind: 'lived', circumstance: livedThrough, from: i, to: livedThrough.to }
    const oursLived = OURS_LIVED.at(tokens, i, sentence.to)
    const seen = oursLived && circumstanceAt(reading, oursLived.to, sentence.to)
    if (seen && FROM_OUTSIDE.has(seen.kind))
      return { kind: 'lived', circumstance: seen, from: i, to: seen.to }
    const cause = CAUSE.at(tokens, i, sentence.to)
    const given = cause && circumstanceAt(reading, cause.to, sentence.to)
    if (
      given &&
      isReason(reading, i, given) &&
      (apologies.length > 0 ||
        given.kind === 'malfunction' ||
        isPointedAt(reading, i) ||
        tellsOfTrouble(tokens, statementAround(reading, given)))
    )
      return { kind: 'cause', circumstance: given, from: i, to: given.to }
    const circumstance = circumstanceAt(reading, i, sentence.to)
    const effect = circumstance && EFFECT.at(tokens, circumstance.to, sentence.to)
    if (effect && tokens.slice(effect.to, effect.to + 6).some(({ word }) => CONCERNED.has(word)))
      return { kind: 'effect', circumstance, from: i, to: effect.to }
  }
  return undefined
}

const IT_WAS = pattern('it|this|that|these|which was|were|is _?')

/** "It was caused by …": the trouble stands in the sentence before. */
const isPointedAt = ({ tokens, sentence }: SentenceReading, cause: number): boolean =>
  IT_WAS.at(tokens, sentence.from, cause) !== undefined && cause - sentence.from <= 3

const SPARED = patterns([
  'not _? affected|impacted|hit|harmed|lost|touched',
  'no _? _? was|were|is|are',
  'unaffected|spared|safe',
])

/**
 * "for" gives a reason before "reasons" only: "we plan for high demand" does not. And where nothing happened, for whatever
 * reasons, they excuse nothing.
 */
const isReason = (
  { tokens, sentence }: SentenceReading,
  cause: number,
  { from, to }: Circumstance,
): boolean =>
  !/^(?:for|from)$/.test(tokens[cause]!.word) ||
  (tokens.slice(from, to).some(({ word }) => word === 'reasons') &&
    SPARED.find(tokens, sentence.from, cause) === undefined)
