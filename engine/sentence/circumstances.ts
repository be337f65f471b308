import { pattern, patterns } from '../language/pattern'
import type { Stretch } from '../language/stretch'
import { asked } from '../language/word-question'
import type { Token } from '../language/tokens'
import { FIRST_PERSON, words } from '../language/words'
import {
  beginsCircumstance,
  circumstanceAt,
  type Circumstance,
  type CircumstanceKind,
} from './circumstance-phrases'
import { statementAround, tellsOfTrouble } from './blame-context'
import { STRAINED, strainedWords } from './strained'
import { isAboutFailure } from '../macro/context'
import type { SentenceReading } from '../macro/sentence-reading'

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
/** "We cannot control the weather": an excuse beside a failure, and elsewhere no more than how things are. */
const NOT_CONTROLLING = pattern('i|we cannot|can not? always? control|influence')
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
const mayBlame = asked(
  (token) =>
    beginsCircumstance(token) ||
    [NO_FAULT, NO_CONTROL, NOT_CONTROLLING, STRAINED, LIVED, OURS_LIVED, CAUSE].some((wordings) =>
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
    const isUnable = NOT_CONTROLLING.at(tokens, i, sentence.to)
    if (isUnable && isAboutFailure(reading)) return { kind: 'no-control', ...isUnable }
    const state = STRAINED.at(tokens, i, sentence.to)
    if (state) return { kind: 'state', circumstance: { kind: 'volume', ...state }, ...state }
    const lived = LIVED.at(tokens, i, sentence.to)
    const livedThrough = lived && circumstanceAt(tokens, lived.to, sentence.to)
    if (livedThrough) return { kind: 'lived', circumstance: livedThrough, from: i, to: livedThrough.to }
    const oursLived = OURS_LIVED.at(tokens, i, sentence.to)
    const seen = oursLived && circumstanceAt(tokens, oursLived.to, sentence.to)
    if (seen && FROM_OUTSIDE.has(seen.kind))
      return { kind: 'lived', circumstance: seen, from: i, to: seen.to }
    const cause = CAUSE.at(tokens, i, sentence.to)
    const given = cause && circumstanceAt(tokens, cause.to, sentence.to)
    if (
      given &&
      isReason(reading, i, given) &&
      (apologies.length > 0 ||
        given.kind === 'malfunction' ||
        isPointedAt(reading, i) ||
        isMet(tokens, i) ||
        tellsOfTrouble(tokens, statementAround(reading, given)))
    )
      return { kind: 'cause', circumstance: given, from: i, to: given.to }
    const circumstance = circumstanceAt(tokens, i, sentence.to)
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

const BEING = words('was were been is are')
const MET = words('delayed disrupted affected impacted held slowed')

/** "Your delivery was affected by …": the words that give the cause tell what it did. */
const isMet = (tokens: readonly Token[], cause: number): boolean =>
  MET.has(tokens[cause]!.word) && BEING.has(tokens[cause - 1]?.word ?? '')

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
