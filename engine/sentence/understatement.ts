import type { Stretch } from '../language/stretch'
import { pattern, patterns } from '../language/pattern'
import type { Token } from '../language/tokens'
import { isClauseMark, NEGATIONS, words } from '../language/words'
import { answersComplaint } from '../macro/answer'
import { hasClock } from '../macro/clock'
import { isAboutFailure, tellsOfFailure } from '../macro/context'
import { findFrame, frames, type Framed, type MeaningOf } from './frame'
import { takesOwnership } from '../macro/ownership'
import type { SentenceReading } from '../macro/sentence-reading'

const classes = {
  /** Adjectives that shrink what they stand with. */
  small: words(
    'slight minor small little tiny mere wee trivial teeny petty negligible minimal insignificant',
  ),
  /** Adjectives of length: a fact as often as an excuse. */
  brief: words('brief short momentary temporary simple quick'),
  /** Nouns for what we did wrong, and for what it did. */
  harms: words(`
    delay delays inconvenience inconveniences mix-up mix-ups mixup hiccup hiccups glitch glitches issue
    issues problem problems error errors mistake mistakes disruption disruptions interruption
    interruptions outage outages bug bugs blip blips setback setbacks trouble hassle misunderstanding
    misunderstandings confusion slip slips slip-up slip-ups downtime incident incidents oversight
    oversights snag snags inaccuracy inaccuracies nuisance annoyance mishap mishaps goof discrepancy
    miscommunication typo typos hold-up hold-ups hitch hitches fault faults flaw flaws lapse lapses slipup
    slipups defect defects`),
  people: words(`
    customers users accounts orders people shops clients guests members subscribers patients passengers
    readers stores sites customer guest user member client patient`),
  units: words('minute minutes second seconds moment moments hour hours day days'),
  /** What an error can be of, which makes it no smaller. */
  kinds: words(
    'clerical human honest simple typing spelling billing printing technical admin administrative data',
  ),
  oops: words("oops whoops whoopsie whoopsies oopsie oopsies oopsy d'oh uh-oh"),
  very: words('very really rather quite fairly relatively pretty extremely'),
  only: words('only just merely simply'),
  few: words(`
    few handful limited small tiny number percentage share fraction subset minority couple of`),
  affected: words('affected impacted hit concerned charged'),
}

/** How a text makes a harm small. */
const SHRINKING = frames(
  {
    bit: ['a? bit of a|an? {harms}', 'some {small} {harms}'],
    isolated: ['an|one? isolated incident|case|occurrence|event', 'a|an one-off _? {harms}'],
    adjective: [
      '{only} a|an|some? {very}? {small}|{brief}? {small}|{brief} _? {harms}',
      '{very}? {small} _? {harms}',
      '{very}? {small}|{brief} {small}|{brief}? {harms}',
    ],
    moments: [
      '{only} a|an|for|about? few|couple|handful|{number}|one|two|three|five|ten of? {units} of? {harms}?',
    ],
    share: [
      '{only} {number} of? our|the|all? _? {people} was|were|are|is {affected}',
      '{only} a|an? {few} {few}? of? our|the|all? _? {people} was|were|are|is {affected}',
    ],
    harmless: [
      'no harm|damage done',
      'no|not all? that|a|so? big|huge of? a? deal',
      'not the end of the world',
    ],
    happens: [
      'these|such|those? {small}? mistakes|errors|mix-ups|delays|accidents|hiccups|glitches|things|stuff|it sometimes|do|does|can|just|occasionally? happen|happens to? anyone|anybody|everyone|everybody|all?',
      'only|just human',
      'to err is human',
      'i|we all make|makes mistakes|errors',
      "nobody|none is|'s perfect",
      'no one is perfect',
      'can|could happen to anyone|anybody|everyone|everybody|the best of us',
    ],
    comparison: [
      'no other {people} has|have|had? _? complained|complains|mentioned|noticed|reported|minded',
      'nobody|none has|have|had? ever? complained|complains|minded',
      'no one has|have|had? ever? complained|complains|minded',
      'nobody|none else has|have|had? _? complained|complains|mentioned|noticed|reported|minded',
      'no one else has|have|had? _? complained|complains|mentioned|noticed|reported|minded',
      'works|worked|runs|ran fine|well|perfectly|smoothly for everyone|everybody|all|most|others else|other? {people}?',
      'at least nobody|none|it|you|your|nothing was|were|is|are|did|got',
      'at least no one was|were|is|got|did',
      'could|might have been far|much|a? lot? worse',
      'was|is nothing too? serious|major|dramatic|big',
    ],
    mere: [
      'was|is an|a honest mistake|error|slip',
      'was|is {only} a|an {harms}',
      'was|is {only} a|an {kinds} {harms}',
      'was|is a|an one-off',
    ],
    proportion: [
      'at the end of the day ,? it|this|that is|was only|just',
      'is|are _? common|commonplace|normal|standard|usual|typical place|practice|practise? in|across|throughout|within the|our|this _? industry|business|trade|sector',
    ],
    oops: ['{oops}'],
  },
  classes,
)

type Meaning = MeaningOf<typeof SHRINKING>

export interface Understatement extends Framed<Meaning> {
  /** Whether the apology itself is for it, or the sentence says nothing else: no reading is surer. */
  readonly isSure: boolean
}

/** Words by which the harm is only supposed, or somebody else's. */
const SUPPOSES = words(
  'if whether when any may might can could will should would expect please report unless',
)

/** Words around a harm that say what it is: "this was a small mistake". */
const PREDICATES = pattern("it|this|that|there|delay|outage|downtime was|were|is|are|'s|had|has")

/** The words of a sentence that make a failure of ours small. */
export function findUnderstatement(sentence: SentenceReading): Understatement | undefined {
  const { tokens, sentence: whole } = sentence
  const found = findFrame(SHRINKING, tokens, whole)
  if (!found || !isAboutFailure(sentence) || !answersComplaint(sentence)) return undefined
  if (isDenied(tokens, whole.from, found)) return undefined
  switch (found.meaning) {
    case 'oops':
      return isOops(sentence) ? { ...found, isSure: takesOwnership(tokens, whole) } : undefined
    case 'share':
      return { ...found, isSure: isVagueShare(tokens, found) && isHarmTold(sentence) }
    case 'harmless':
    case 'comparison':
    case 'proportion':
      return { ...found, isSure: isHarmTold(sentence) }
    case 'happens':
      return endsClause(tokens, NOW_AND_THEN.at(tokens, found.to, whole.to)?.to ?? found.to, whole.to) ||
        OUR_BEST.at(tokens, found.to, whole.to)
        ? { ...found, isSure: isHarmTold(sentence) }
        : undefined
    case 'mere':
      return { ...found, isSure: false }
    case 'moments':
      return isMeasured(sentence, found) ? { ...found, isSure: tellsOfFailure(sentence) } : undefined
    default:
      if (isHardlyAny(tokens, found) || isMended(tokens, found)) return undefined
      // "A small typo took the site down for 3 hours" tells how long it was.
      if (!isObject(sentence, found) && hasClock(tokens, whole)) return undefined
      if (!isObject(sentence, found) && !isPredicate(sentence, found) && !tellsOfFailure(sentence))
        return undefined
      // "A brief outage" may only say how long it was.
      return {
        ...found,
        isSure: shrinks(tokens, found) && (isObject(sentence, found) || isPredicate(sentence, found)),
      }
  }
}

/** "We had little trouble with it": hardly any. */
const isHardlyAny = (tokens: readonly Token[], { from }: Stretch): boolean =>
  tokens[from]!.word === 'little' && !/^(?:a|the|this|that|our|your|my)$/.test(tokens[from - 1]?.word ?? '')

/** "We fixed the small bug": the cause is small, and the harm may be large. */
const isMended = (tokens: readonly Token[], { from }: Stretch): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ word }) => MENDING.has(word))

const NOW_AND_THEN = patterns([
  'from time to time',
  'every? now and then|again',
  'sometimes|occasionally|unfortunately',
])

/** "Mistakes can happen, but we do our best" */
const OUR_BEST = pattern(',? and|but we do|try|always')

/** "Mistakes happen when one person does two jobs" goes on, and says why. */
const endsClause = (tokens: readonly Token[], at: number, to: number): boolean =>
  at >= to || (tokens[at]!.kind === 'mark' && isClauseMark(tokens[at]!.word))

const MENDING = words('fix fixed fixes patched resolved corrected found')

const isHarmTold = (sentence: SentenceReading): boolean =>
  tellsOfFailure(sentence) || sentence.apologies.length > 0

/** "Only 2%" and "only a few" are no figures; "only 418 orders" is one, and "only" the one word too many. */
const isVagueShare = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).every(({ kind, word }) => kind !== 'number' || word.endsWith('%'))

/** "not a minor delay", "no small mistake", "if you notice a small delay" */
function isDenied(tokens: readonly Token[], from: number, frame: Framed<Meaning>): boolean {
  if (frame.meaning === 'harmless' || frame.meaning === 'oops') return false
  for (let i = frame.from - 1; i >= from; i--) {
    const { word, kind } = tokens[i]!
    if (SUPPOSES.has(word)) return true
    if (NEGATIONS.has(word) && i >= frame.from - 3) return true
    // "more than a minor delay", "hardly a small one", "anything but a minor glitch"
    if (i >= frame.from - 3 && /^(?:more|hardly|scarcely|anything|far)$/.test(word)) return true
    if (kind === 'mark' && isClauseMark(word)) return false
  }
  return false
}

/**
 * What stands right behind the head of an apology: "sorry for the slight delay", or all of "A bit of a
 * delay, sorry".
 */
function isObject({ apologies, tokens, sentence }: SentenceReading, { from, to }: Stretch): boolean {
  return apologies.some(({ head, complement }) => {
    if (complement.kind === 'object' && complement.from <= from && to <= complement.to)
      return from - complement.from <= 4
    return (
      complement.kind === 'none' &&
      from - sentence.from <= 1 &&
      head.from - to <= 3 &&
      tokens[to]?.word === ','
    )
  })
}

/** "It was a small mistake", "Just a tiny glitch." */
function isPredicate({ tokens, sentence }: SentenceReading, { from }: Stretch): boolean {
  if (from === sentence.from) return classes.only.has(tokens[from]!.word)
  for (let i = Math.max(sentence.from, from - 5); i < from; i++) {
    if (PREDICATES.at(tokens, i, from)) return true
  }
  return false
}

/** Whether one of the words judges the size of the harm; "brief" and "temporary" tell its length. */
const shrinks = (tokens: readonly Token[], { from, to, meaning }: Framed<Meaning>): boolean =>
  meaning !== 'adjective' ||
  tokens.slice(from, to).some(({ word }) => classes.small.has(word) || classes.only.has(word))

/** "It was only a few minutes", but not "hold for just a minute". */
const isMeasured = ({ tokens, sentence }: SentenceReading, { from }: Stretch): boolean =>
  tokens
    .slice(Math.max(sentence.from, from - 4), from)
    .some(({ word }) => /^(?:was|were|lasted|down|late|lost)$/.test(word))

/** "Oops, we shipped two." is a slip of ours; "Oops! Something went wrong." is what a program says. */
const isOops = (sentence: SentenceReading): boolean =>
  takesOwnership(sentence.tokens, sentence.sentence) || tellsOfFailure(sentence)
