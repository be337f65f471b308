import { findHedge, type Hedge } from '../apology/hedge'
import type { ObjectComplement } from '../apology/complement'
import { CATCH_ALL, isEffectNoun } from '../apology/lexicon'
import type { ApologyReading } from '../apology/reading'
import { indexWithin } from '../language/stretch'
import { pastOfParticiple, thirdPerson } from '../language/verbs'
import { OWN_DETERMINERS, words } from '../language/words'
import type { DraftEdit, DraftFix } from '../rule'
import { draft, pronoun, remove, replace, slot, slotBehindHead, wordsOf } from './drafts'

/** Rewrites of an apology with a doubted harm, best first: the harm as a fact, a slot for the deed. */
export async function stated(reading: ApologyReading, hedge: Hedge): Promise<DraftFix[]> {
  const { complement } = reading
  const inside = complement.from <= hedge.from && hedge.to <= complement.to
  const template =
    inside && complement.kind === 'object'
      ? draft('template', slotBehindHead(reading, complement.to))
      : undefined
  const fact = await withoutHedge(reading, hedge)
  if (!fact || !inside || complement.kind !== 'object')
    return [fact, template].filter((fix) => fix !== undefined)
  // A second hedge in the same words is stated as well; where it speaks of the future, nothing can be stated.
  const more = await secondHedge(reading, hedge, complement.to)
  if (!more) return template ? [template] : []
  const whole = draft(fact.safety, ...fact.edits, ...more, ...theDoubted(reading, hedge, complement))
  return template ? [whole, template] : [whole]
}

/** The edits for what else doubts the harm behind a hedge. `undefined` where that cannot be stated. */
async function secondHedge(
  reading: ApologyReading,
  hedge: Hedge,
  to: number,
): Promise<readonly DraftEdit[] | undefined> {
  const { tokens } = reading
  const isOpen = tokens
    .slice(hedge.to, to)
    .some(({ word, kind }) => kind === 'word' && /^(?:may|might|could)$/.test(word))
  if (!isOpen) return []
  const second = findHedge(tokens, hedge.to, to)
  return second?.kind === 'modal' ? (await withoutHedge(reading, second))?.edits : undefined
}

const ANYBODY = words('anyone anybody someone somebody')

/** "any confusion the letter caused anyone" → "the confusion the letter caused": what happened is no longer anything. */
function theDoubted(reading: ApologyReading, hedge: Hedge, { object, to }: ObjectComplement): DraftEdit[] {
  const { tokens } = reading
  if (hedge.kind !== 'modal' || object.class !== 'event') return []
  const any = indexWithin(tokens, { from: object.from, to: object.noun! }, ({ word }) => CATCH_ALL.has(word))
  if (any < 0) return []
  const nobody = hedge.to + 1 === to && ANYBODY.has(tokens[hedge.to]!.word)
  return [
    replace(reading, { from: any, to: any + 1 }, 'the'),
    ...(nobody ? [remove(reading, { from: hedge.to, to: hedge.to + 1 })] : []),
  ]
}

async function withoutHedge(reading: ApologyReading, hedge: Hedge): Promise<DraftFix | undefined> {
  if (hedge.kind === 'adjective') {
    return ownManner(reading, hedge) ?? theEvent(reading, hedge) ?? draft('assertive', remove(reading, hedge))
  }
  if (hedge.kind === 'view') return asItWas(reading, hedge)
  // "sorry that it seems we lost it": what seems is told as it is. "what appears to be" cannot be.
  const isFrame = hedge.kind === 'appearance' && reading.tokens[hedge.to - 1]!.word !== 'to'
  if (hedge.kind === 'adverb' || isFrame) return draft('assertive', remove(reading, hedge))
  const special = letDown(reading, hedge) ?? (await countedReaders(reading, hedge))
  if (special) return special
  const verb = hedge.kind === 'modal' ? await statedVerb(reading, hedge) : undefined
  if (verb === undefined) return undefined
  return draft('assertive', replace(reading, hedge, lacksSubject(reading, hedge) ? `this ${verb}` : verb))
}

/** "the survey was perceived as rude by anyone" → "the survey was rude": who sees it so is left out as well. */
function asItWas(reading: ApologyReading, hedge: Hedge): DraftFix | undefined {
  const { tokens, complement, sentence } = reading
  const end = complement.kind === 'clause' ? complement.to : sentence.to
  const by = indexWithin(tokens, { from: hedge.to + 1, to: end }, ({ word }) => word === 'by')
  const frame =
    tokens[hedge.from]!.word === 'came'
      ? replace(reading, hedge, isPlural(tokens[hedge.from - 1]!.word) ? 'were' : 'was')
      : remove(reading, hedge)
  // "you were perceived as rude" is no deed of ours.
  if (complement.kind !== 'clause' || complement.subject.person === 'reader') return undefined
  return by < 0
    ? draft('assertive', frame)
    : draft('assertive', frame, remove(reading, { from: by, to: end }))
}

/** "the trouble that may have caused": "that" points at what caused it, and stands for no subject. */
function lacksSubject({ tokens }: ApologyReading, hedge: Hedge): boolean {
  const noun = tokens[hedge.from - 2]?.word ?? ''
  const next = tokens[hedge.to]
  return (
    /^(?:that|which)$/.test(tokens[hedge.from - 1]?.word ?? '') &&
    /^caused?$/.test(tokens[hedge.to - 1]!.word) &&
    tokens[hedge.to - 2]!.word !== 'been' &&
    isEffectNoun(noun) &&
    (!next || next.kind === 'mark' || /^(?:you|to|and|but)$/.test(next.word))
  )
}

/** The verb without its modal: "caused" for "may have caused", "is causing" for "may be causing". */
async function statedVerb({ tokens }: ApologyReading, hedge: Hedge): Promise<string | undefined> {
  const words = tokens.slice(hedge.from, hedge.to).map((token) => token.word)
  const verb = tokens[hedge.verb!]!.word
  // "customers who may have been hit": the noun decides.
  const isRelative = /^(?:who|which|that)$/.test(tokens[hedge.from - 1]?.word ?? '')
  const plural = isPlural(tokens[hedge.from - (isRelative ? 2 : 1)]?.word ?? '')
  if (words.includes('have')) {
    if (!words.includes('been')) return pastOfParticiple(verb)
    return `${plural ? 'were' : 'was'} ${verb}`
  }
  // "the noise this might cause next week"
  if (tokens.slice(hedge.to, hedge.to + 6).some(({ word }) => TO_COME.has(word)))
    return ['will', ...words.slice(1)].join(' ')
  if (words.includes('be')) return `${plural ? 'are' : 'is'} ${verb}`
  return plural ? verb : thirdPerson(verb)
}

const TO_COME = words(
  'tomorrow tonight next upcoming coming soon monday tuesday wednesday thursday friday saturday sunday',
)

/** Whether a subject that ends with this word takes "were". */
const isPlural = (word: string): boolean =>
  /^(?:you|we|they|these|those|people|all|both|many|some)$/.test(word) ||
  (/[^s]s$/.test(word) && !/^(?:this|was|is|has|its|'s)$/.test(word))

/** "the perceived rudeness of our driver" → "our driver's rudeness" */
function ownManner(reading: ApologyReading, hedge: Hedge): DraftFix | undefined {
  const { tokens, complement } = reading
  const manner = hedge.to
  const owner = { from: manner + 2, to: manner + 4 }
  const isWhole =
    tokens[hedge.from - 1]?.word === 'the' &&
    tokens[manner + 1]?.word === 'of' &&
    OWN_DETERMINERS.has(tokens[owner.from]?.word ?? '') &&
    owner.to === complement.to
  if (!isWhole) return undefined
  const name = wordsOf(reading, owner)
  const owned = `${name}${name.endsWith('s') ? "'" : "'s"} ${tokens[manner]!.word}`
  return draft('assertive', replace(reading, { from: hedge.from - 1, to: owner.to }, owned))
}

/** "any alleged overcharge" → "the overcharge" */
function theEvent(reading: ApologyReading, hedge: Hedge): DraftFix | undefined {
  if (reading.tokens[hedge.from - 1]?.word !== 'any') return undefined
  return draft('assertive', replace(reading, { from: hedge.from - 1, to: hedge.to }, 'the'))
}

/** "you may feel let down" → "we let you down" */
function letDown(reading: ApologyReading, hedge: Hedge): DraftFix | undefined {
  const { tokens } = reading
  const [subject, let_, down] = [hedge.from - 1, hedge.to, hedge.to + 1].map((i) => tokens[i]?.word)
  if (subject !== 'you' || let_ !== 'let' || down !== 'down') return undefined
  const clause = { from: hedge.from - 1, to: hedge.to + 2 }
  return draft('assertive', replace(reading, clause, `${pronoun(reading)} let you down`))
}

const READERS = words('customers users guests members subscribers people visitors accounts')

/** "some guests might have seen errors" → "guests [TODO: which, how many] saw errors" */
async function countedReaders(reading: ApologyReading, hedge: Hedge): Promise<DraftFix | undefined> {
  const { tokens } = reading
  const [some, readers] = [hedge.from - 2, hedge.from - 1]
  if (hedge.kind !== 'modal' || tokens[some]?.word !== 'some' || !READERS.has(tokens[readers]!.word))
    return undefined
  const verb = await statedVerb(reading, hedge)
  if (verb === undefined) return undefined
  const counted = `${tokens[readers]!.word} ${slot('which, how many')} ${verb}`
  return draft('template', replace(reading, { from: some, to: hedge.to }, counted))
}
