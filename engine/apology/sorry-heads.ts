import { pattern, patterns } from '../language/pattern'
import { BE_PRESENT, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Head } from './heads'
import { sizedFrom } from './noun-heads'
import {
  opensClause,
  skipAdverbs,
  speakerOf,
  subjectBefore,
  subjectOfBoth,
  wishBefore,
  wordAt,
  type Subject,
} from './speakers'

/** "We are sorry …", "Sorry for …", "a big sorry to …", where "sorry" is token `i`. */
export function sorryHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipStrength(tokens, sentence, skipAdverbs(tokens, sentence, i - 1))
  const verb = wordAt(tokens, sentence, before)
  const next = tokens[i + 1]?.word ?? ''
  if (verb === 'than' || ['state', 'sight', 'excuse', 'lot', 'bunch', 'sort'].includes(next)) return undefined
  if (verb === 'how') return howSorryHead(tokens, sentence, i)
  if (verb === 'say' || verb === 'saying') return saidHead(tokens, sentence, i, before)
  const hears = next === 'to' && /^(?:hear|learn|read)$/.test(tokens[i + 2]?.word ?? '')
  const all = verb === 'is' ? sayAll(tokens, sentence, before + 1) : undefined
  if (all) return { kind: 'be-sorry', from: all.from, to: i + 1, core: i, speaker: all.speaker }
  if (BE_PRESENT.has(verb) || verb === 'feel' || verb === 'feels' || (hears && /^(?:was|were)$/.test(verb))) {
    const joint = wordAt(tokens, sentence, before - 1) === 'and' ? before - 1 : undefined
    const subject =
      joint === undefined
        ? subjectBefore(tokens, sentence, before - 1)
        : subjectOfBoth(tokens, sentence, joint, verb)
    return subject && { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
  }
  if (lacksVerb(tokens, sentence, before, next)) {
    const speaker = speakerOf(verb) ?? 'we'
    return { kind: 'be-sorry', from: before, to: i + 1, core: i, speaker }
  }
  const sized = sizedFrom(tokens, sentence, i)
  if (sized !== undefined && MATTER.has(next)) {
    const said = wordAt(tokens, sentence, sized - 1) === 'say' && saidHead(tokens, sentence, i, sized - 1)
    if (said) return said
    if (opensClause(tokens, sentence, sized - 1))
      return { kind: 'sorry', from: sized, to: i + 1, core: i, speaker: 'none' }
  }
  if (verb === 'not' && tokens[before + 1]?.word === 'only') {
    const be = skipAdverbs(tokens, sentence, before - 1)
    const subject = BE_PRESENT.has(wordAt(tokens, sentence, be)) && subjectBefore(tokens, sentence, be - 1)
    return subject
      ? { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
      : undefined
  }
  // "Please and sorry" is no apology: behind a conjunction, something has to follow.
  if (/^(?:and|or|but|so)$/.test(verb) && !/^(?:for|about|if|that|to|we|i)$/.test(next)) return undefined
  if (!opensClause(tokens, sentence, before) && !tokens[before + 1]!.capital) return undefined
  return { kind: 'sorry', from: before + 1, to: i + 1, core: i, speaker: 'none' }
}

const MATTER = words('for about if that')

/** "We sorry for …", "Were so sorry if …" at the start of a clause, as they are typed in a hurry. */
const lacksVerb = (tokens: readonly Token[], sentence: Sentence, before: number, next: string): boolean =>
  (MATTER.has(next) || next === 'you' || next === 'to') &&
  /^(?:we|i|were)$/.test(wordAt(tokens, sentence, before)) &&
  opensClause(tokens, sentence, before - 1)

const NO_STRENGTH = words('hardly scarcely barely reportedly allegedly supposedly apparently')
const STRENGTHS = patterns(['ever', 'all the more', 'that much', 'extra', 'even more'])

/** Steps back over what strengthens "sorry" behind a form of "be": any adverb does, and some phrases. */
function skipStrength(tokens: readonly Token[], sentence: Sentence, i: number): number {
  const word = wordAt(tokens, sentence, i)
  let at = word.endsWith('ly') && !NO_STRENGTH.has(word) ? i - 1 : i
  for (const length of [1, 2, 3]) {
    const from = i + 1 - length
    if (from > sentence.from && STRENGTHS.at(tokens, from, i + 1)?.to === i + 1) at = from - 1
  }
  at = skipAdverbs(tokens, sentence, at)
  return at < i && BE_PRESENT.has(wordAt(tokens, sentence, at)) ? at : i
}

/** "May I say how sorry I am that …" */
function howSorryHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const speaker = speakerOf(wordAt(tokens, sentence, i + 1))
  if (!speaker || !BE_PRESENT.has(wordAt(tokens, sentence, i + 2))) return undefined
  return { kind: 'be-sorry', from: i - 1, to: i + 3, core: i, speaker }
}

/** "We just wanted to say sorry for …" */
function saidHead(tokens: readonly Token[], sentence: Sentence, i: number, say: number): Head | undefined {
  const subject =
    sayAll(tokens, sentence, say) ?? wishBefore(tokens, sentence, skipAdverbs(tokens, sentence, say - 1))
  return subject && { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
}

const ALL_WE_CAN = pattern('all|what we|i can|could do|say now? is')

/** Who speaks in "All we can do is", which ends in front of token `say`. */
function sayAll(tokens: readonly Token[], sentence: Sentence, say: number): Subject | undefined {
  const found = ALL_WE_CAN.find(tokens, Math.max(sentence.from, say - 7), say)
  if (found?.to !== say) return undefined
  return { from: found.from, speaker: tokens[found.from + 1]!.word === 'i' ? 'I' : 'we' }
}
