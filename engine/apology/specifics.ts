import {
  AUXILIARIES,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  COORDINATORS,
  APOLOGY_ADVERBS,
  isGerund,
  isPast,
} from '../language/words'
import type { Token } from '../language/tokens'
import type { ObjectPhrase } from './object'
import { ANAPHORS, isEffectNoun, EVENT_NOUNS } from './lexicon'
import type { ApologyReading } from './reading'
import { wordsOf } from './rewrite'

/** Nouns that say nothing about the event: people, times, and the business itself. */
const EMPTY = new Set(
  `you your us our team teams family customer customers user users client clients guest guests member members everyone anyone anybody someone
  people business businesses company organization organisation project projects service services time moment way manner regard regards end side part happening
  again today now here there matter course case experience day days plans life so much no doubt staff readers community classmates
  greatly further much lot bit while being all both each other may might happened`.split(/\s+/),
)

/** Verbs of having and giving trouble: they join the harm to the reader and name nothing. */
const JOINS_HARM =
  /^(?:cause|causes|caused|causing|brought|bring|experience|experienced|experiencing|face|faced|facing|have|had|having|encounter|encountered|suffered|endured|gave|given|created|creates|create|mean|meant|met|felt|feel|went|put|been|faced|brings|arise|arisen|arose|involved|incurred|occurred|inconvenienced|bring|result|resulted|resulting)$/

/** Adjectives that weigh an effect and do not say which one it is. */
const WEIGHS =
  /^(?:frustrating|unexpected|unfortunate|unforeseen|minor|slight|little|small|great|big|terrible|unnecessary|additional|possible|potential|further|temporary|undue|recent|extra|such|very|huge|serious|technical|bad|awful|poor|negative|unpleasant|disappointing|inconvenient|considerable|significant|real|enormous|major|sudden|current|ongoing|above|unavoidable|whole|entire|this|that|tremendous|immense|perceived|alleged|apparent|so-called|brief|certain|various|other|last|first|tiny|horrible|stressful|difficult|upsetting|annoying)$/

/** Emotions and nuisance: a word in front of these does not make them an event. */
const NUISANCE =
  /^(?:inconvenien|inconvien|inconvin|frustrat|hassle|annoyance|distress|upset|discomfort|worr|concern|stress|pain|anxiety|bother|aggravation|headache|disappoint|dissatisf|impact)/

/** Whether the phrase, beyond its catch-all noun, says which event it is about. */
export function isSpecified(reading: ApologyReading, object: ObjectPhrase): boolean {
  const { tokens } = reading
  const noun = object.noun!
  for (let i = object.from; i < noun; i++)
    if (names(tokens, i) && !modifiesLightly(tokens, i, noun)) return true
  if (object.class === 'effect') return behindEffect(tokens, object)
  for (let i = object.after.from; i < object.after.to; i++) if (names(tokens, i)) return true
  return false
}

function modifiesLightly(tokens: readonly Token[], i: number, noun: number): boolean {
  const word = tokens[i]!.word
  return WEIGHS.test(word) || NUISANCE.test(tokens[noun]!.word) || isEffectNoun(word) || word.endsWith('ly')
}

/** Behind an effect, only its cause specifies: "caused by the outage", "that our mistake brought", "with your order". */
function behindEffect(tokens: readonly Token[], object: ObjectPhrase): boolean {
  for (let i = object.after.from; i < object.after.to; i++) {
    if (/^(?:as|since|so)$/.test(tokens[i]!.word)) return false
    if (names(tokens, i)) return true
  }
  return false
}

/** Whether an effect is tied to one event: by a word in front ("login issues"), a figure, a name, or a placeholder. */
export function isConcrete({ tokens }: ApologyReading, object: ObjectPhrase): boolean {
  const noun = object.noun!
  for (let i = object.from; i < noun; i++)
    if (names(tokens, i) && !modifiesLightly(tokens, i, noun)) return true
  for (let i = object.after.from; i < object.after.to; i++) {
    const isFigure = tokens[i]!.kind === 'number' || tokens[i]!.kind === 'placeholder'
    if (isFigure && names(tokens, i)) return true
    if (/^(?:with|of|in|during)$/.test(tokens[i]!.word) && namesSoon(tokens, i + 1, object.after.to))
      return true
  }
  return false
}

const namesSoon = (tokens: readonly Token[], from: number, to: number): boolean =>
  [from, from + 1, from + 2].some((i) => i < to && names(tokens, i))

/** Whether a token has content of its own. */
function names(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.kind === 'number') return true
  if (token.kind === 'placeholder') return !/^(?:person|company)$/.test(token.placeholder?.kind ?? 'unknown')
  if (token.kind !== 'word') return false
  const word = token.word
  if (
    EMPTY.has(word) ||
    ANAPHORS.has(word) ||
    JOINS_HARM.test(word) ||
    word === "'s" ||
    word === 'possibly' ||
    word === 'cause'
  )
    return false
  if (isJoined(tokens, i)) return false
  return !(
    AUXILIARIES.has(word) ||
    DETERMINERS.has(word) ||
    PREPOSITIONS.has(word) ||
    SUBJECT_PRONOUNS.has(word) ||
    SUBORDINATORS.has(word) ||
    COORDINATORS.has(word) ||
    APOLOGY_ADVERBS.has(word) ||
    word.endsWith('ly') ||
    word === 'not'
  )
}

/** "any inconvenience or worry": one more catch-all noun. */
const isJoined = (tokens: readonly Token[], i: number): boolean =>
  isEffectNoun(tokens[i]!.word) ||
  (EVENT_NOUNS.has(tokens[i]!.word) && /^(?:and|or|any)$/.test(tokens[i - 1]?.word ?? ''))

/**
 * The cause inside an object, as a noun phrase: "the outage" in "any inconvenience caused by the outage",
 * "this delay" in "any trouble this delay has caused you".
 */
export function causeIn(reading: ApologyReading, object: ObjectPhrase): string | undefined {
  const { tokens } = reading
  if (object.class !== 'effect') return undefined
  const { from, to } = object.after
  if (
    /^(?:caused|created|brought)$/.test(tokens[from]?.word ?? '') &&
    /^(?:by|about)$/.test(tokens[from + 1]?.word ?? '')
  ) {
    const start = tokens[from + 2]?.word === 'by' ? from + 3 : from + 2
    return start < to && isNamedPhrase(tokens, start, to) ? wordsOf(reading, { from: start, to }) : undefined
  }
  const subject = /^(?:that|which)$/.test(tokens[from]?.word ?? '') ? from + 1 : from
  if (!/^(?:our|my|the|this|that)$/.test(tokens[subject]?.word ?? '')) return undefined
  for (let i = subject + 1; i < to; i++) {
    if (!AUXILIARIES.has(tokens[i]!.word) && !/^(?:caused|causes|brought)$/.test(tokens[i]!.word)) continue
    return isNamedPhrase(tokens, subject, i) ? wordsOf(reading, { from: subject, to: i }) : undefined
  }
  return undefined
}

/** A short noun phrase with a word of content and without a verb that would not survive the move. */
function isNamedPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 8 || !DETERMINERS.has(tokens[from]!.word)) return false
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'placeholder') return false
  for (let i = from + 1; i < to; i++) {
    const word = tokens[i]!.word
    if (EVENT_NOUNS.has(word) || (names(tokens, i) && !isGerund(word) && !isPast(word))) return true
  }
  return false
}
