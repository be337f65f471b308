import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Head } from './heads'
import { patterns } from '../language/pattern'
import { OWN_DETERMINERS } from '../language/words'
import { giverBefore } from './givers'
import { APOLOGY_ADJECTIVES, EVENT_NOUNS, isEffectNoun } from './lexicon'
import { opensClause, sharedSubject, skipAdverbs, subjectBefore, wordAt, type Subject } from './speakers'

const isHarm = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => isEffectNoun(word) || EVENT_NOUNS.has(word))

/** "We regret any delay", "Regret the inconvenience.", "we express our regret for …". */
export function regretHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const noun = regretsHead(tokens, sentence, i)
  if (noun) return noun
  const next = wordAt(tokens, sentence, i + 1)
  // "We regret to inform you" brings news; "we regret to have caused you trouble" is about a deed.
  const isDeed = wordAt(tokens, sentence, i + 2) === 'have' && wordAt(tokens, sentence, i + 3) !== 'to'
  if ((next === 'to' && !isDeed) || next === '.') return undefined
  const before = skipAdverbs(tokens, sentence, i - 1)
  const word = wordAt(tokens, sentence, before)
  const isShort = opensClause(tokens, sentence, before) && isHarm(tokens.slice(i + 1, i + 4))
  const subject: Subject | undefined =
    word === 'and'
      ? sharedSubject(tokens, sentence, before)
      : (subjectBefore(tokens, sentence, before) ?? (isShort ? { from: i, speaker: 'none' } : undefined))
  return subject && { kind: 'regret', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
}

/** "We offer our deep regrets"; but not "I send my regrets", which declines an invitation. */
function regretsHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  let determiner = i - 1
  while (determiner > sentence.from && APOLOGY_ADJECTIVES.has(tokens[determiner]!.word)) determiner -= 1
  const verb = skipAdverbs(tokens, sentence, determiner - 1)
  if (!OWN_DETERMINERS.has(wordAt(tokens, sentence, determiner))) return undefined
  if (!/^(?:express|extend|offer|convey)$/.test(wordAt(tokens, sentence, verb))) return undefined
  const giver = giverBefore(tokens, sentence, determiner)
  const speaker = tokens[determiner]!.word === 'my' ? 'I' : 'we'
  return giver && { kind: 'apologies', from: giver.from, to: i + 1, core: i, speaker }
}

/** "Please excuse any inconvenience", "forgive us for the delay", "forgive us if …"; but not "please excuse me". */
export function excuseHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipAdverbs(tokens, sentence, i - 1)
  if (wordAt(tokens, sentence, i - 1) === 'your') return beggedHead(tokens, sentence, i)
  const asks = /^(?:please|kindly)$/.test(wordAt(tokens, sentence, before))
  const beggar = asks ? undefined : beggarBefore(tokens, sentence, i)
  if (!asks && !beggar && !opensClause(tokens, sentence, before)) return undefined
  if (wordAt(tokens, sentence, i - 1) === 'no') return undefined
  const please = beggar?.from ?? (asks ? before : i)
  const person = wordAt(tokens, sentence, i + 1)
  const isPerson = person === 'us' || person === 'me'
  const next = wordAt(tokens, sentence, i + 2)
  if (isPerson && next !== 'for' && next !== 'if') return undefined
  // "Please forgive a newbie" asks for patience with a person.
  if (!isPerson && !isHarm(tokens.slice(i + 1, i + 5))) return undefined
  const kind = isPerson ? 'apologize' : 'regret'
  return { kind, from: please, to: isPerson ? i + 2 : i + 1, core: i, speaker: person === 'me' ? 'I' : 'we' }
}

const BEGGING = patterns([
  'beg|ask|request you to kindly?',
  'hope|trust that? you can|will|could? find it in your hearts|heart to',
  'hope|trust that? you will|can|could kindly|please|all?',
])

/** Who begs in "I beg you to forgive me for …", "we hope you will excuse …". */
function beggarBefore(tokens: readonly Token[], sentence: Sentence, i: number): Subject | undefined {
  const found = BEGGING.find(tokens, Math.max(sentence.from, i - LONGEST_BEGGING), i)
  if (found?.to !== i) return undefined
  // "Hope you'll excuse the delay": from whom is plain.
  const isShort = opensClause(tokens, sentence, found.from - 1)
  return (
    subjectBefore(tokens, sentence, found.from - 1) ??
    (isShort ? { from: found.from, speaker: 'we' } : undefined)
  )
}

const LONGEST_BEGGING = 11

/** "I beg your pardon if …"; alone it asks to hear something again. */
function beggedHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  if (wordAt(tokens, sentence, i - 2) !== 'beg' || !/^(?:if|for)$/.test(wordAt(tokens, sentence, i + 1)))
    return undefined
  const subject = subjectBefore(tokens, sentence, i - 3)
  return subject && { kind: 'apologize', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
}

/** "Inconvenience caused is regretted." The head has no speaker at all. */
export function regrettedHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipAdverbs(tokens, sentence, i - 1)
  // "Any inconvenience regretted."
  const isShort = isEffectNoun(wordAt(tokens, sentence, i - 1)) && (tokens[i + 1]?.kind ?? 'mark') === 'mark'
  if (isShort) return { kind: 'regretted', from: i, to: i + 1, core: i, speaker: 'none' }
  if (!/^(?:is|are|be)$/.test(wordAt(tokens, sentence, before))) return undefined
  return { kind: 'regretted', from: before, to: i + 1, core: i, speaker: 'none' }
}

export function regrettableHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipAdverbs(tokens, sentence, i - 1)
  if (wordAt(tokens, sentence, before) !== 'is') return undefined
  if (!/^(?:it|that|this)$/.test(wordAt(tokens, sentence, before - 1))) return undefined
  return { kind: 'regrettable', from: before - 1, to: i + 1, core: i, speaker: 'none' }
}
