import { APOLOGY_ADVERBS, AUXILIARIES, isFunctionWord, words } from '../language/words'
import { patterns } from '../language/pattern'
import type { Token } from '../language/tokens'
import { findClock } from '../macro/clock'
import { FAILED } from './fault'
import { ANAPHORS, EVENT_NOUNS, isEffectNoun } from './lexicon'
import type { Stretch } from '../language/stretch'
import type { ObjectPhrase } from './object'
import type { ApologyReading } from './reading'
import { wordsOf } from '../rewrite/drafts'

/** Words that say nothing about the event: people, times, measures, and the business itself. */
const EMPTY = words(`
  your us our my team teams family customer customers user users client clients guest guests member members people
  staff readers community classmates business businesses company organization organisation project projects service
  services time moment day days plans life way manner regard regards end side part matter course case experience doubt stay visit recent hotel
  occasion meantime interim period week weeks coming madam sir guys folks mate dear road residents public pupils shoppers
  neighbours neighbors regarding same
  happening happened again today now earlier here so much further lot bit being both other 's`)

/** Verbs of having and giving trouble: they join the harm to the reader and name nothing. */
const JOINS_HARM = words(`
  cause causes caused causing bring brings brought create creates created give given gave mean meant met put went
  receive received get got gotten provoke provoked provokes experience experienced experiencing face faced facing have had having encounter encountered suffered endured felt feel
  arise arisen arose involved incurred occurred inconvenienced result resulted resulting`)

/** Adjectives that weigh an effect and do not say which one it is. */
const WEIGHS = words(`
  frustrating unexpected unfortunate unforeseen minor slight little small great big terrible unnecessary additional
  possible potential further temporary undue recent extra such very huge serious technical bad awful poor negative
  unpleasant disappointing inconvenient considerable significant real enormous major sudden current ongoing above
  unavoidable whole entire this that tremendous immense perceived alleged apparent so-called brief certain various other
  last first tiny horrible stressful difficult upsetting annoying repeated previous earlier good unacceptable avoidable regrettable lousy
  substandard sub-standard subpar sub-par inadequate related resulting ensuing associated consequent`)

/** Emotions and nuisance: a word in front of these does not make them an event. */
const NUISANCE =
  /^(?:inconv|frustrat|hassle|annoyance|distress|upset|discomfort|worr|concern|stress|pain|anxiety|bother|aggravation|headache|disappoint|dissatisf|impact)/

/** "any loss of life": nobody's "way of life". */
const OF_LIFE = patterns(['of life|lives'])

/** Whether the phrase, beyond its catch-all noun, says which event it is about. */
export function isSpecified({ tokens }: ApologyReading, object: ObjectPhrase): boolean {
  if (isSpecifiedInFront(tokens, object) || OF_LIFE.at(tokens, object.after.from, object.after.to))
    return true
  // "any inconvenience your team had this morning": a time says when, and not what.
  const clock = findClock(tokens, object.after)
  for (let i = object.after.from; i < object.after.to; i++) {
    const saysNothing = object.class === 'effect' || /^(?:hiccup|glitch)/.test(tokens[object.noun!]!.word)
    if (saysNothing && clock && i >= clock.from && i < clock.to) continue
    // "any inconvenience as we improve our service" says when, and not what.
    if (object.class === 'effect' && SINCE.has(tokens[i]!.word)) return false
    if (namesBeside(tokens, object, i)) return true
  }
  return false
}

/** What a whole business is, which is no more than somebody's "experience with our app" is about. */
const BUSINESS = words(
  'product products app apps website site platform store shop brand hotel restaurant software system',
)

/** What a customer has, which is no more than what the trouble "with your order" is with. */
const BELONGINGS = words(
  'order orders booking bookings account accounts refund refunds purchase reservation subscription ticket tickets invoice application',
)

/** "with your order", "with the app and your account", up to the end of the object: with what, and not what was wrong. */
const isWithThing = (tokens: readonly Token[], i: number, to: number): boolean =>
  tokens[i]!.word === 'with' &&
  tokens
    .slice(i + 1, to)
    .every(
      ({ word }, k) =>
        isFunctionWord(word) ||
        BUSINESS.has(word) ||
        BELONGINGS.has(word) ||
        EMPTY.has(word) ||
        ID_WORDS.has(word) ||
        isReference(tokens, i + 1 + k),
    )

const ID_WORDS = words('id number no ref reference #')

/** The figure in "with order #12", the slot in "with ticket {{id}}": which one, and not what was wrong with it. */
function isReference(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:number|placeholder)$/.test(tokens[i]!.kind)) return false
  let at = i - 1
  while (ID_WORDS.has(tokens[at]?.word ?? '') || tokens[at]?.word === '.') at -= 1
  return BELONGINGS.has(tokens[at]?.word ?? '')
}

/** Whether a token names something beside the noun of an object. */
function namesBeside(tokens: readonly Token[], { noun }: ObjectPhrase, i: number): boolean {
  const isOverall = /^(?:experiences?|service)$/.test(tokens[noun!]!.word)
  return names(tokens, i) && !(isOverall && BUSINESS.has(tokens[i]!.word))
}

/** "with Acme Rentals", up to the end of the object. */
const isWithBusiness = (tokens: readonly Token[], i: number, to: number): boolean =>
  tokens[i]!.word === 'with' &&
  i + 1 < to &&
  tokens.slice(i + 1, to).every(({ capital, kind }) => capital && kind === 'word')

const SINCE = words('as since so')
const TIES = words('with of in during')

/** Whether an effect is tied to one event: by a word in front ("login issues"), a figure, a name, or a placeholder. */
export function isConcrete({ tokens }: ApologyReading, object: ObjectPhrase): boolean {
  if (isSpecifiedInFront(tokens, object)) return true
  for (let i = object.after.from; i < object.after.to; i++) {
    if (tokens[i]!.kind !== 'word' && names(tokens, i) && !isReference(tokens, i)) return true
    const behind = { from: i + 1, to: Math.min(i + 4, object.after.to) }
    // "the trouble you had with Acme" is had with a business, and not said to be its fault.
    if (isWithBusiness(tokens, i, object.after.to) || isWithThing(tokens, i, object.after.to)) continue
    if (TIES.has(tokens[i]!.word) && someName(tokens, object, behind)) return true
  }
  return false
}

/** "login issues", "the payment delay": a word in front of the noun says which. */
function isSpecifiedInFront(tokens: readonly Token[], { from, noun }: ObjectPhrase): boolean {
  for (let i = from; i < noun!; i++) {
    const { word } = tokens[i]!
    const isLight = WEIGHS.has(word) || NUISANCE.test(tokens[noun!]!.word) || isEffectNoun(word)
    if (names(tokens, i) && !isLight) return true
  }
  return false
}

function someName(tokens: readonly Token[], object: ObjectPhrase, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) if (namesBeside(tokens, object, i)) return true
  return false
}

/** Whether a token has content of its own. */
function names(tokens: readonly Token[], i: number): boolean {
  const { kind, word, placeholder } = tokens[i]!
  if (kind === 'number') return true
  if (kind === 'placeholder') return placeholder?.kind !== 'person' && placeholder?.kind !== 'company'
  if (kind === 'mark' || word.endsWith('ly')) return false
  const isEmpty = EMPTY.has(word) || ANAPHORS.has(word) || JOINS_HARM.has(word) || APOLOGY_ADVERBS.has(word)
  return !isEmpty && !isFunctionWord(word) && !isOneMoreCatchAll(tokens, i)
}

/** "any inconvenience or worry" */
const isOneMoreCatchAll = (tokens: readonly Token[], i: number): boolean =>
  isEffectNoun(tokens[i]!.word) ||
  (EVENT_NOUNS.has(tokens[i]!.word) && /^(?:and|or|any)$/.test(tokens[i - 1]?.word ?? ''))

const CAUSED = words('caused created brought')
const CAUSES = words('caused causes brought')
const DETERMINERS_OF_CAUSES = words('our my the this that')

/**
 * The cause inside an object, as a noun phrase: "the outage" in "any inconvenience caused by the outage",
 * "this delay" in "any trouble this delay has caused you".
 */
export function causeIn(reading: ApologyReading, object: ObjectPhrase): string | undefined {
  const { tokens } = reading
  if (object.class !== 'effect') return undefined
  const { from, to } = object.after
  const word = (i: number): string => (i < to ? tokens[i]!.word : '')
  const isResult = word(from) === 'resulting' && word(from + 1) === 'from'
  if (isResult || (CAUSED.has(word(from)) && /^(?:by|about)$/.test(word(from + 1)))) {
    const phrase = { from: word(from + 2) === 'by' ? from + 3 : from + 2, to }
    return isNamedPhrase(tokens, phrase) ? wordsOf(reading, phrase) : undefined
  }
  const subject = /^(?:that|which)$/.test(word(from)) ? from + 1 : from
  if (!DETERMINERS_OF_CAUSES.has(word(subject))) return undefined
  for (let i = subject + 1; i < to; i++) {
    // "the 12 May invoice" holds a month.
    const isVerb = (AUXILIARIES.has(word(i)) && !tokens[i]!.capital) || CAUSES.has(word(i))
    if (!isVerb) continue
    const phrase = { from: subject, to: i }
    return isNamedPhrase(tokens, phrase) ? wordsOf(reading, phrase) : undefined
  }
  return undefined
}

/** What a company did, by its noun. */
const OUR_DOINGS = words(
  'closure closing cancellation cancellations postponement removal recall remark remarks comment comments visit change move upgrade migration',
)
const OF_BAD_MANNERS = words('rude careless dirty faulty noisy unfriendly')

/** A short noun phrase for a fault: "the outage", "our late parcel". Other causes are not ours to apologize for. */
function isNamedPhrase(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (from >= to || to - from > 10 || !DETERMINERS_OF_CAUSES.has(tokens[from]!.word)) return false
  for (let i = from; i < to; i++) if (!/^(?:word|number)$/.test(tokens[i]!.kind)) return false
  for (let i = from + 1; i < to; i++) {
    const { word } = tokens[i]!
    if (EVENT_NOUNS.has(word) || FAILED.has(word) || OF_BAD_MANNERS.has(word) || OUR_DOINGS.has(word))
      return true
  }
  return false
}

const ONLY_NOW = patterns([
  'only just? now? read|seen|saw|seeing|reading|getting|got|reaching|reached|noticed|found|back',
  'just|only now read|seen|saw|seeing|reading|getting|got|reaching|noticed|found',
])

/** "I have only now read your letter, apologies for any delay": what came late is told in front. */
export const tellsItIsLate = ({ tokens, sentence, head }: ApologyReading): boolean =>
  ONLY_NOW.find(tokens, sentence.from, head.from) !== undefined
