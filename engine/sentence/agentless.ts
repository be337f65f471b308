import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import { patterns } from '../language/pattern'
import { asked } from '../language/word-question'
import { APOLOGY_ADVERBS, isClauseMark, isPast, MODALS, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import {
  DUTY_PARTICIPLES,
  dutyOf,
  HANDED_OUT,
  MISDEEDS,
  MISTAKE_NOUNS,
  MISTAKENLY,
  ONCE_ONLY,
  OTHERS_MISDEEDS,
  TROUBLE_NOUNS,
  WRONG,
  type Passive,
} from './acts'
import { clauseSubject } from './clause-subject'
import { hasAgent } from './named-agent'

/**
 * A fault that is told without anybody who did it.
 *
 * - `made`: "mistakes were made"; `passive`: "your order was lost", "the deadline was not met"
 * - `happened`: "an error occurred", "something went wrong", "there was a mix-up"; `slipped`: "it slipped through the cracks"
 * - `found`: "it has been determined that …"; `better`: "this should have been handled better"
 */
export interface Agentless extends Stretch {
  readonly kind: 'made' | 'passive' | 'happened' | 'slipped' | 'found' | 'better'
  /** Whether somebody else may have done it. */
  readonly isDoubtful: boolean
  /** How it reads as a passive, which `made` and `passive` are. */
  readonly passive?: Passive
}

interface Words {
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
}

/** The first fault without an agent in a sentence. */
export function readAgentless(reading: Words): Agentless | undefined {
  const { tokens, sentence } = reading
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!mayTell(tokens[i]!)) continue
    const found =
      findingAt(reading, i) ??
      thereIsAt(reading, i) ??
      happeningAt(reading, i) ??
      slippedAt(reading, i) ??
      betterAt(reading, i) ??
      madeBehindAt(reading, i) ??
      passiveAt(reading, i)
    if (found) return found
  }
  return undefined
}

/** Whether one of the wordings below may have its first word, or its participle, here. */
const mayTell = asked(
  (token) =>
    token.kind === 'word' &&
    (OPENERS.has(token.word) || HAPPENED.has(token.word) || isPast(token.word) || SLIPPED.begins(token)),
)

const OPENERS = words('it there went')

const wordAt = ({ tokens, sentence }: Words, i: number): string =>
  i >= sentence.from && i < sentence.to ? tokens[i]!.word : ''

const DETERMINED = words('determined established found concluded discovered ascertained')

/** "It has been determined that" */
function findingAt(reading: Words, i: number): Agentless | undefined {
  if (wordAt(reading, i) !== 'it' || isHypothetical(reading, i)) return undefined
  let at = i + 1
  while (/^(?:has|was|been|now|also|since|later)$/.test(wordAt(reading, at)) && at < i + 5) at += 1
  if (at === i + 1 || !DETERMINED.has(wordAt(reading, at)) || wordAt(reading, at + 1) !== 'that')
    return undefined
  return { kind: 'found', from: i, to: at + 2, isDoubtful: false }
}

/** "there was a mix-up", "there's been an error" */
function thereIsAt(reading: Words, i: number): Agentless | undefined {
  if (wordAt(reading, i) !== 'there' || isHypothetical(reading, i)) return undefined
  let at = i + 1
  if (/^(?:has|have|is)$/.test(wordAt(reading, at))) at += 1
  if (!/^(?:was|were|been)$/.test(wordAt(reading, at))) return undefined
  for (let noun = at + 1; noun < at + 6; noun++) {
    const word = wordAt(reading, noun)
    if (word === '' || NONE.has(word) || isClauseMark(word)) return undefined
    if (isMistake(reading, noun)) return happening(reading, i, noun + 1, noun)
  }
  return undefined
}

const HAPPENED = words('occurred happened arose')
const THINGS = words('something things')

/** "an error occurred", "something went wrong" */
function happeningAt(reading: Words, i: number): Agentless | undefined {
  const word = wordAt(reading, i)
  const wentWrong = word === 'went' && /^(?:wrong|amiss|awry)$/.test(wordAt(reading, i + 1))
  if (!wentWrong && !HAPPENED.has(word)) return undefined
  const subject = clauseSubject(reading.tokens, reading.sentence, i)
  if (!subject || isDenied(reading, subject)) return undefined
  const nouns = range(subject).filter((k) => isMistake(reading, k) || THINGS.has(wordAt(reading, k)))
  const noun = nouns.at(-1)
  if (noun === undefined) return undefined
  return happening(reading, subject.from, wentWrong ? i + 2 : i + 1, noun)
}

const SLIPPED = patterns([
  'slipped|fell|fallen|slip through|between the|our|a|some cracks|crack|net|gaps|gap|grate',
  'got|gotten|was|been lost in the|our shuffle|system|mix|noise|pile|queue|inbox|post|mail|handover|transition|migration',
  'slipped off|past our|the radar',
  'fell|fallen off our|the radar',
  'got|gotten lost along the way',
])

/** "your request slipped through the cracks", with the verb at token `i`: an idiom for what somebody forgot */
function slippedAt(reading: Words, i: number): Agentless | undefined {
  const { tokens, sentence } = reading
  const said = SLIPPED.at(tokens, i, sentence.to)
  const subject = said && clauseSubject(tokens, sentence, i)
  if (!subject || isDenied(reading, subject)) return undefined
  return { kind: 'slipped', from: subject.from, to: said.to, isDoubtful: false }
}

const happening = (reading: Words, from: number, to: number, noun: number): Agentless => ({
  kind: 'happened',
  from,
  to,
  isDoubtful: TROUBLE_NOUNS.has(wordAt(reading, noun)),
})

const isMistake = (reading: Words, i: number): boolean =>
  MISTAKE_NOUNS.has(wordAt(reading, i)) || TROUBLE_NOUNS.has(wordAt(reading, i))

const IN_HINDSIGHT = words('better differently sooner')

/** "this should have been handled better", with the participle at token `i` */
function betterAt(reading: Words, i: number): Agentless | undefined {
  const { tokens, sentence } = reading
  const isWished = wordAt(reading, i - 1) === 'been' && wordAt(reading, i - 2) === 'have'
  if (!isWished || !/^(?:should|could)$/.test(wordAt(reading, i - 3))) return undefined
  if (!IN_HINDSIGHT.has(wordAt(reading, i + 1)) || hasAgent(reading, i)) return undefined
  const subject = clauseSubject(tokens, sentence, i - 3)
  if (!subject || isDenied(reading, subject)) return undefined
  return { kind: 'better', from: subject.from, to: i + 2, isDoubtful: true }
}

/** "the mistakes that were made", "the errors made", with the participle at token `i` */
function madeBehindAt(reading: Words, i: number): Agentless | undefined {
  if (!/^(?:made|committed)$/.test(wordAt(reading, i)) || hasAgent(reading, i)) return undefined
  const isWhole = /^(?:were|was)$/.test(wordAt(reading, i - 1))
  const noun = isWhole ? i - 3 : i - 1
  if (isWhole && !/^(?:that|which)$/.test(wordAt(reading, i - 2))) return undefined
  if (!MISTAKE_NOUNS.has(wordAt(reading, noun))) return undefined
  return { kind: 'made', from: noun, to: i + 1, isDoubtful: true }
}

/** "your order was lost", "it was never shipped", with the participle at token `i` */
function passiveAt(reading: Words, i: number): Agentless | undefined {
  const { tokens, sentence } = reading
  const word = tokens[i]!.word
  if (!isPast(word) || HELPERS.has(word)) return undefined
  const helper = helperBefore(reading, i)
  if (helper === undefined) return undefined
  const subject = clauseSubject(tokens, sentence, helper)
  if (!subject || isDenied(reading, subject) || hasAgent(reading, i)) return undefined
  const verb = { from: helper, to: i + 1 }
  const between = tokens.slice(helper, i).map((token) => token.word)
  const isDenial = between.includes('not') || between.includes('never')
  const passive = { subject, verb, participle: i, isUndone: isDenial }
  const whole = { from: subject.from, to: i + 1 }
  if (isDenial) {
    // "has not been processed" may be no more than where things stand.
    const isPending = wordAt(reading, i + 1) === 'yet'
    return dutyOf(word) && !isPending
      ? { kind: 'passive', passive, ...whole, isDoubtful: between.includes('been') }
      : undefined
  }
  if (
    /^(?:made|committed|taken)$/.test(word) &&
    (endsWithMistake(reading, subject) || isBadChoice(reading, subject))
  )
    return { kind: 'made', passive, ...whole, isDoubtful: false }
  const isSlip = between.includes('got') && GOT.has(word)
  const isWrongThing =
    HANDED_OUT.has(word) &&
    range(subject)
      .slice(0, 3)
      .some((k) => WRONG.has(wordAt(reading, k)))
  if (isParted(reading, i))
    return { kind: 'passive', passive, from: subject.from, to: i + 2, isDoubtful: false }
  if (word === 'missed' && range(subject).some((k) => READERS_OWN.has(wordAt(reading, k)))) return undefined
  if (MISDEEDS.has(word) || isSlip || isWrongThing || isMarked(reading, i, between))
    return { kind: 'passive', passive, ...whole, isDoubtful: OTHERS_MISDEEDS.has(word) }
  return undefined
}

/** What readers miss themselves. */
const READERS_OWN = words('payment payments instalment instalments installment installments')

const HELPERS = words('was were got been had has have')
/** What one lets happen: "your ticket got closed". */
const GOT = words('closed deleted cancelled canceled removed erased rejected swapped')

const isAdverb = (word: string): boolean =>
  word === 'not' || word === 'never' || word.endsWith('ly') || APOLOGY_ADVERBS.has(word)

/** The first word of "was", "has not been", "never got" in front of a participle; no modal may stand there. */
function helperBefore(reading: Words, participle: number): number | undefined {
  let at = participle - 1
  while (isAdverb(wordAt(reading, at))) at -= 1
  const helper = wordAt(reading, at)
  if (helper === 'been') {
    at -= 1
    while (isAdverb(wordAt(reading, at))) at -= 1
    if (!/^(?:has|have|had)$/.test(wordAt(reading, at))) return undefined
  } else if (!/^(?:was|were|got)$/.test(helper)) return undefined
  // "never got shipped", "mistakenly was closed"
  while (wordAt(reading, at - 1) === 'never' || MISTAKENLY.has(wordAt(reading, at - 1))) at -= 1
  return MODALS.has(wordAt(reading, at - 1)) || wordAt(reading, at - 1) === 'to' ? undefined : at
}

const NONE = words('no none nothing nobody neither zero never hardly any')

/** "No cards were charged": nothing went wrong, or it went wrong for the writer or somebody else. */
function isDenied(reading: Words, subject: Stretch): boolean {
  const first = range(subject).slice(0, 3)
  return (
    first.some((k) => NONE.has(wordAt(reading, k))) ||
    /^(?:i|we|he|she|my|who|which|what|not)$/.test(wordAt(reading, subject.from))
  )
}

const range = ({ from, to }: Stretch): number[] => Array.from({ length: to - from }, (_, k) => from + k)

/** "mistakes", "an error in your bill": the phrase is about a mistake. */
const endsWithMistake = (reading: Words, subject: Stretch): boolean =>
  range(subject)
    .slice(0, 5)
    .some((k) => MISTAKE_NOUNS.has(wordAt(reading, k)))

const CHOICES = words('choice choices decision decisions judgement judgment')
const ILL = words('bad wrong poor terrible unwise hasty misguided')

/** "a poor decision", "the wrong call" */
const isBadChoice = (reading: Words, { from, to }: Stretch): boolean =>
  range({ from, to }).some((k) => CHOICES.has(wordAt(reading, k)) && ILL.has(wordAt(reading, k - 1)))

/** "twice", "by mistake", "to the wrong address" behind the participle, or "wrongly" in front of it. */
function isMarked(reading: Words, participle: number, before: readonly string[]): boolean {
  if (before.some((word) => MISTAKENLY.has(word))) return true
  const word = (i: number): string => wordAt(reading, i)
  for (let i = participle + 1; i < participle + 8; i++) {
    if (word(i) === '' || (reading.tokens[i]!.kind === 'mark' && isClauseMark(word(i)))) return false
    if (MISTAKENLY.has(word(i))) return true
    if (/^(?:twice|double)$/.test(word(i)) && ONCE_ONLY.has(word(participle))) return true
    if (word(i) === 'by' && /^(?:mistake|accident|error|oversight)$/.test(word(i + 1))) return true
    if (word(i) === 'in' && word(i + 1) === 'error') return true
    if (word(i) === 'too' && /^(?:late|much|early)$/.test(word(i + 1))) return true
    if (/^(?:the|an?)$/.test(word(i)) && WRONG.has(word(i + 1))) return true
    if (word(i) === 'in' && /^(?:this|that|such)$/.test(word(i + 1)) && TREATED.has(word(participle)))
      return true
  }
  return false
}

const TREATED = words('treated handled spoken addressed')

/** "mixed up", "left out", "kept waiting", "let down" */
function isParted(reading: Words, participle: number): boolean {
  return PARTS.get(wordAt(reading, participle))?.test(wordAt(reading, participle + 1)) ?? false
}

const PARTS: ReadonlyMap<string, RegExp> = new Map([
  ['mixed', /^up$/],
  ['left', /^(?:out|off|behind|unanswered|waiting|unattended)$/],
  ['kept', /^waiting$/],
  ['let', /^down$/],
  ['cut', /^off$/],
])

/** "if it was determined", right in front, because "it" and "there" open their clause; not "sorry that there was an error". */
const isHypothetical = (reading: Words, i: number): boolean =>
  /^(?:if|when|whenever|whether|unless|where|that)$/.test(wordAt(reading, i - 1)) &&
  !/^(?:sorry|apologi[sz]e|regret)$/.test(wordAt(reading, i - 2))

/** How the words begin without one of which no fault is told so. "Was" would let every text through. */
export const agentlessWords: readonly string[] = [
  ...new Set([
    ...DUTY_PARTICIPLES,
    ...MISDEEDS,
    ...MISTAKE_NOUNS,
    ...MISTAKENLY,
    ...ONCE_ONLY,
    ...TROUBLE_NOUNS,
    ...WRONG,
    ...DETERMINED,
    ...TREATED,
    ...GOT,
    ...CHOICES,
    ...IN_HINDSIGHT,
    ...PARTS.keys(),
    'went',
    'slip',
    'fell',
    'fallen',
    'mix',
    'occurred',
    'accident',
  ]),
]
