import { patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { isFunctionWord, words } from '../language/words'
import { frames } from './frame'

/** What kind of thing, that nobody did, stands in for the writer's own part. */
export type CircumstanceKind =
  'circumstances' | 'volume' | 'malfunction' | 'weather' | 'staff' | 'climate' | 'supply'

/** The words that name one. */
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
export function circumstanceAt(tokens: readonly Token[], i: number, to: number): Circumstance | undefined {
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
function withTail(tokens: readonly Token[], from: number, to: number): number {
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

/** Whether a circumstance can be named from a token on, which few can. */
export const beginsCircumstance = (token: Token): boolean => PHRASES.begins(token)
