import { Clause } from '../language/clause'
import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { SECOND_PERSON, words } from '../language/words'
import type { ClauseComplement, InfinitiveComplement, ObjectComplement } from '../apology/complement'
import { FEELINGS, isEffectNoun, PHYSICAL, SORROWS } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'

/**
 * What "sorry" is about when it is about the other side.
 *
 * - `event`: "you had to wait"; `anaphor`: "that happened to you"; `thing`: "your parcel hasn't arrived"
 * - `news`: "to hear about your order"; `experience`: "about your visit"
 */
export interface OtherFocus extends Stretch {
  readonly kind: 'event' | 'anaphor' | 'thing' | 'news' | 'experience'
}

/** What a company hands over or does for a reader. Trouble with one of these is not sympathy with a stranger. */
const things = words(`
  order orders package packages parcel parcels delivery deliveries shipment item items product products purchase purchases experience visit
  visits stay trip journey flight booking reservation account subscription plan service services refund payment payments invoice bill
  card request requests question questions query issue issues problem problems complaint ticket tickets claim case email emails e-mail
  message messages call calls letter device phone printer laptop software app website site store shop team staff support meal food room event appointment
  session data file files report access login password replacement return exchange treatment`)

/** What readers have with a company. Discomfort and worries they have elsewhere too. */
const troubles = words(`
  trouble troubles difficulty difficulties delay delays error errors inconvenience frustration hassle confusion disruption disruptions
  outage outages interruption interruptions bug bugs glitch glitches crash crashes failure failures this`)
const meets = words('have had experienced encountered faced received ran got')
const meeting = words('having experiencing encountering facing running seeing getting receiving missing')
const met = words('having had experienced encountered faced received run seen gotten missed')

/** What befalls a reader through a company. */
const EVENTS = patterns(
  [
    '_? _? had|have to _',
    'are|were|was|been _? unable to',
    'could|can|cannot not? _',
    'have|had not been able',
    'did|do|have|has|had not|never _? receive|received|get|got|gotten|hear|heard|find',
    'never received|got|heard',
    'have|had|are|were been? _? waiting|waited|charged|overcharged|billed|locked|blocked|stuck|left|sent|given|told|kept|put|transferred|passed|bumped|bounced',
    'waited|struggled|missed',
    '{meets} _? _? _? {things}|{troubles}',
    'are|were been? _? {meeting} _? _? _? {things}|{troubles}',
    'have|had been? _? {met} _? _? _? {things}|{troubles}',
    'are|were|have|had been? struggling|struggled',
    'have|had _? _? time|wait',
  ],
  { things, troubles, meets, meeting, met },
)

const HAPPENED = words('happen happened happening occur occurred go goes gone went turn turned work worked')
const POINTERS = words('this that it things everything')
const NEWS = words('hear learn read see know find discover')
/** What readers do of their own accord: they leave, cancel, or cannot come. */
const leaving = words(`
  leave cancel reschedule postpone move end stop close unsubscribe downgrade switch withdraw part quit resign decline`)
const goings = words(
  'going leaving cancelling canceling moving stopping closing switching downgrading unsubscribing',
)
const coming = words('join attend come participate')
const OWN_ACTS = patterns(
  [
    'you go|leave|cancel|left|cancelled|canceled|unsubscribed',
    'you are|were|have _? _? {goings}',
    'you _? need|needed|want|wanted|wish|wished|have|had|decide|decided|choose|chose|like|going to {leaving}',
    'you would like to {leaving}',
    'you are|were thinking|thought of|about {goings}',
    'you cannot {coming}',
    'you cannot make it',
    'you can|could|will|would not _? make it',
    'you _? _? _? not? able|unable to make it',
    'you can|could|will|would not _? {coming}',
    'you _? _? _? not? able|unable to {coming}',
    'you are|were not coming|attending|joining',
  ],
  { leaving, goings, coming },
)

/** What an apology is about when it names no act of ours. Reactions of the reader belong to another reading. */
export function readOtherFocus(reading: ApologyReading): OtherFocus | undefined {
  const { complement, tokens, head } = reading
  // Whoever apologizes means an apology. "Sorry" is said for sympathy too.
  if (head.kind !== 'be-sorry' && head.kind !== 'sorry') return undefined
  switch (complement.kind) {
    case 'clause':
      return clauseFocus(tokens, complement)
    case 'infinitive':
      return NEWS.has(complement.verb) ? newsFocus(tokens, complement) : undefined
    case 'object':
      return objectFocus(tokens, complement)
    case 'none': {
      // "sorry that happened": the "that" is the subject itself, and no clause is read behind it.
      const found = THAT_HAPPENED.at(tokens, reading.head.to, reading.sentence.to)
      return found && { kind: 'anaphor', ...found }
    }
  }
}

const THAT_HAPPENED = pattern('that happened|occurred to? you?')

function clauseFocus(tokens: readonly Token[], complement: ClauseComplement): OtherFocus | undefined {
  const { subject, predicate, to } = complement
  const stretch = { from: subject.from, to }
  const first = tokens[subject.from]!.word
  if (subject.person === 'reader') {
    if (OWN_ACTS.at(tokens, subject.from, to)) return undefined
    return EVENTS.at(tokens, subject.to, to) ? { kind: 'event', ...stretch } : undefined
  }
  if (POINTERS.has(first) && subject.to === subject.from + 1) {
    return HAPPENED.has(tokens[predicate]!.word) ? { kind: 'anaphor', ...stretch } : undefined
  }
  return first === 'your' && namesThing(tokens, subject) ? { kind: 'thing', ...stretch } : undefined
}

/** "to hear about your order"; "to hear that" alone may answer anything. */
export function newsFocus(
  tokens: readonly Token[],
  { from, to }: Pick<InfinitiveComplement, 'from' | 'to'>,
): OtherFocus | undefined {
  const told = { from: from + 2, to }
  const clause = new Clause(tokens, told.from, to)
  // "to hear this 😕": what follows a word that points is another sentence, or its verb.
  if (POINTERS.has(clause.word(0)) && clause.word(0) !== 'that' && !VERBS_BEHIND.has(clause.word(1)))
    return undefined
  if (clause.word(0) === 'that' && tokens[told.from + 1]?.kind === 'mark') return undefined
  if (OWN_ACTS.find(tokens, told.from, to) || !clause.has(SECOND_PERSON) || clause.length < 2)
    return undefined
  const isOurs =
    namesThing(tokens, told) ||
    (clause.has(FEELINGS) && !clause.has(PHYSICAL) && !clause.has(SORROWS)) ||
    clause.some(isEffectNoun) ||
    clause.has(words('expectations')) ||
    EVENTS.find(tokens, told.from, to) !== undefined
  return isOurs ? { kind: 'news', ...told } : undefined
}

const VERBS_BEHIND = words('happened has was is did went does')

/** "about your visit", "for your experience", "for the experience you had". */
function objectFocus(tokens: readonly Token[], { from, to }: ObjectComplement): OtherFocus | undefined {
  const found = VISITS.at(tokens, from, to)
  if (!found || (found.to < to && tokens[found.to]!.word !== 'with')) return undefined
  return { kind: 'experience', from: from + 1, to }
}

const VISITS = patterns(['for|about your _? {things}', 'for|about the|this _? experience you had'], {
  things,
})

function namesThing(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (things.has(tokens[i]!.word) || tokens[i]!.kind === 'placeholder') return true
  return false
}
