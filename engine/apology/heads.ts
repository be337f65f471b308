import {
  APOLOGY_ADVERBS,
  BE_PRESENT,
  FIRST_PERSON,
  MODALS,
  NEGATIONS,
  OTHER_PERSONS,
  OWN_DETERMINERS,
} from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { APOLOGY_ADJECTIVES, APOLOGY_COMPOUNDS } from './lexicon'

/**
 * The words that perform an apology.
 *
 * - `be-sorry`: "we are sorry"; `sorry`: "Sorry for …", without a subject; `apologize`; `apologies`: the noun
 * - `regret`: "we regret …"; `regretted`: "… is regretted"; `regrettable`: "that is regrettable", "it is unfortunate"
 */
export type HeadKind =
  'be-sorry' | 'sorry' | 'apologize' | 'apologies' | 'regret' | 'regretted' | 'regrettable'

export type Speaker = 'I' | 'we' | 'company' | 'none'

export interface Head {
  readonly kind: HeadKind
  /** Tokens `[from, to)`, subject included. */
  readonly from: number
  readonly to: number
  /** The token that carries the apology: "sorry", "apologize" … */
  readonly core: number
  readonly speaker: Speaker
}

const APOLOGIZE = /^app?ol[aeo]g[iy][sz]e?s?$|^apoligi[sz]es?$/
const APOLOGIES = /^app?olog(?:y|ies|ys)$/

/** Finds the apologies that a sentence performs in the writer's own voice. */
export function findHeads(tokens: readonly Token[], sentence: Sentence): Head[] {
  const heads: Head[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const head = headAt(tokens, sentence, i)
    if (head && head.from >= (heads.at(-1)?.to ?? 0)) heads.push(head)
  }
  return heads
}

function headAt(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const token = tokens[i]!
  if (token.kind !== 'word') return undefined
  if (token.word === 'sorry') return sorryHead(tokens, sentence, i)
  if (APOLOGIZE.test(token.word)) {
    return OWN_DETERMINERS.has(tokens[i - 1]?.word ?? '')
      ? apologiesHead(tokens, sentence, i)
      : apologizeHead(tokens, sentence, i)
  }
  if (APOLOGIES.test(token.word)) {
    return FIRST_PERSON.has(tokens[i - 1]?.word ?? '')
      ? apologizeHead(tokens, sentence, i)
      : apologiesHead(tokens, sentence, i)
  }
  if (token.word === 'regret' || token.word === 'regrets') return regretHead(tokens, sentence, i)
  if (token.word === 'regretted') return regrettedHead(tokens, sentence, i)
  if (token.word === 'regrettable' || token.word === 'unfortunate')
    return regrettableHead(tokens, sentence, i)
  return undefined
}

function sorryHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipAdverbs(tokens, sentence, i - 1)
  const verb = wordAt(tokens, sentence, before)
  const next = tokens[i + 1]?.word ?? ''
  if (verb === 'than' || ['state', 'sight', 'excuse', 'lot', 'bunch', 'sort'].includes(next)) return undefined
  if (verb === 'how') return howSorryHead(tokens, sentence, i)
  if (verb === 'say' || verb === 'saying') return saidHead(tokens, sentence, i, before)
  if (BE_PRESENT.has(verb) || verb === 'feel' || verb === 'feels') {
    const subject = subjectBefore(tokens, sentence, before - 1)
    return subject && { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
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

/** "May I say how sorry I am that …" */
function howSorryHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const speaker = speakerOf(wordAt(tokens, sentence, i + 1))
  if (!speaker || !BE_PRESENT.has(wordAt(tokens, sentence, i + 2))) return undefined
  return { kind: 'be-sorry', from: i - 1, to: i + 3, core: i, speaker }
}

/** "We just wanted to say sorry for …" */
function saidHead(tokens: readonly Token[], sentence: Sentence, i: number, say: number): Head | undefined {
  const subject = wishBefore(tokens, sentence, skipAdverbs(tokens, sentence, say - 1))
  return subject && { kind: 'be-sorry', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
}

function apologizeHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const head = (subject: Subject | undefined): Head | undefined =>
    subject && { kind: 'apologize', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
  let before = skipAdverbs(tokens, sentence, i - 1)
  const word = wordAt(tokens, sentence, before)
  if (word === 'to') return head(wishBefore(tokens, sentence, before) ?? purposeAt(tokens, sentence, before))
  if (word === 'and' || word === 'but' || word === ',') return head(sharedSubject(tokens, sentence, before))
  let negated = false
  while (MODALS.has(wordAt(tokens, sentence, before)) || NEGATIONS.has(wordAt(tokens, sentence, before))) {
    negated ||= NEGATIONS.has(wordAt(tokens, sentence, before))
    before = skipAdverbs(tokens, sentence, before - 1)
  }
  if (negated && tokens[i + 1]?.word !== 'enough') return undefined
  const subject = subjectBefore(tokens, sentence, before)
  if (!subject || isInverted(tokens, sentence, subject)) return undefined
  // "Acme apologizes" is a company; without the -s, a bare noun before the verb is no subject of ours.
  if (subject.speaker === 'company' && !tokens[i]!.word.endsWith('s') && before === i - 1) return undefined
  return head(subject)
}

function apologiesHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  if (APOLOGY_COMPOUNDS.has(tokens[i + 1]?.word ?? '')) return undefined
  let before = i - 1
  while (before >= sentence.from && APOLOGY_ADJECTIVES.has(tokens[before]!.word)) before -= 1
  const determiner = wordAt(tokens, sentence, before)
  const plural = tokens[i]!.word !== 'apology'
  const head = (from: number, speaker: Speaker): Head => ({
    kind: 'apologies',
    from,
    to: i + 1,
    core: i,
    speaker,
  })
  if (OWN_DETERMINERS.has(determiner)) {
    const giver = giverBefore(tokens, sentence, before)
    if (giver) return head(giver.from, determiner === 'my' ? 'I' : 'we')
    const opens = plural && opensClause(tokens, sentence, skipAdverbs(tokens, sentence, before - 1))
    return opens ? head(before, determiner === 'my' ? 'I' : 'we') : undefined
  }
  if (['an', 'a', 'this', 'these'].includes(determiner) || determiner === 'accept') {
    const giver = giverBefore(tokens, sentence, determiner === 'accept' ? before + 1 : before)
    return giver && head(giver.from, giver.speaker)
  }
  if (!plural) return undefined
  const opens =
    opensClause(tokens, sentence, skipAdverbs(tokens, sentence, before)) || tokens[before + 1]!.capital
  return opens ? head(before + 1, 'none') : undefined
}

/** "please accept", "we offer", "I want to express", "as" … before "my apologies" or "an apology". */
function giverBefore(tokens: readonly Token[], sentence: Sentence, determiner: number): Subject | undefined {
  const verb = skipAdverbs(tokens, sentence, determiner - 1)
  const word = wordAt(tokens, sentence, verb)
  if (word === 'accept') {
    const please = wordAt(tokens, sentence, verb - 1) === 'please' ? verb - 1 : verb
    return { from: please, speaker: 'we' }
  }
  if (word === 'you' && /^(?:offer|owe|send|give)$/.test(wordAt(tokens, sentence, verb - 1))) {
    return subjectBefore(tokens, sentence, verb - 2)
  }
  if (word === 'as') return sharedSubject(tokens, sentence, verb)
  if (!/^(?:offer|extend|send|owe|express|convey)(?:ing)?$/.test(word)) return undefined
  const before = skipAdverbs(tokens, sentence, verb - 1)
  return wordAt(tokens, sentence, before) === 'to'
    ? wishBefore(tokens, sentence, before)
    : subjectBefore(tokens, sentence, before)
}

function regretHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const next = wordAt(tokens, sentence, i + 1)
  if (next === 'to' || next === '.') return undefined
  const before = skipAdverbs(tokens, sentence, i - 1)
  const word = wordAt(tokens, sentence, before)
  const subject =
    word === 'and' ? sharedSubject(tokens, sentence, before) : subjectBefore(tokens, sentence, before)
  return subject && { kind: 'regret', from: subject.from, to: i + 1, core: i, speaker: subject.speaker }
}

/** "Inconvenience caused is regretted." The head has no speaker at all. */
function regrettedHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipAdverbs(tokens, sentence, i - 1)
  if (!/^(?:is|are|be)$/.test(wordAt(tokens, sentence, before))) return undefined
  return { kind: 'regretted', from: before, to: i + 1, core: i, speaker: 'none' }
}

function regrettableHead(tokens: readonly Token[], sentence: Sentence, i: number): Head | undefined {
  const before = skipAdverbs(tokens, sentence, i - 1)
  if (wordAt(tokens, sentence, before) !== 'is') return undefined
  if (!/^(?:it|that|this)$/.test(wordAt(tokens, sentence, before - 1))) return undefined
  return { kind: 'regrettable', from: before - 1, to: i + 1, core: i, speaker: 'none' }
}

interface Subject {
  readonly from: number
  readonly speaker: Speaker
}

const speakerOf = (word: string): Speaker | undefined =>
  word === 'i' ? 'I' : word === 'we' ? 'we' : undefined

/** The subject that ends at token `i`, when it is the writer's side. */
function subjectBefore(tokens: readonly Token[], sentence: Sentence, i: number): Subject | undefined {
  const at = skipAdverbs(tokens, sentence, i)
  const token = at >= sentence.from ? tokens[at] : undefined
  if (!token) return undefined
  const speaker = speakerOf(token.word)
  // "how we apologize", "when we regret": talk about apologies.
  if (
    speaker &&
    /^(?:how|why|when|whenever|whether|if|where|before|after|what)$/.test(wordAt(tokens, sentence, at - 1))
  )
    return undefined
  if (speaker) return { from: at, speaker }
  if (token.kind === 'placeholder') return { from: at, speaker: 'company' }
  if (token.kind !== 'word' || OTHER_PERSONS.has(token.word)) return undefined
  const phrase = nounPhraseStart(tokens, sentence, at)
  if (phrase !== undefined && !OUTSIDERS.has(token.word)) return { from: phrase, speaker: 'company' }
  if (
    token.capital &&
    (at > sentence.from || /^(?:is|apologi[sz]es|regrets)$/.test(tokens[at + 1]?.word ?? ''))
  )
    return { from: at, speaker: 'company' }
  return undefined
}

/** People whose apology is only reported. */
const OUTSIDERS = new Set(
  'agent agents customer customers user users bot assistant rep representative driver person speaker caller author man woman boy girl child'.split(
    ' ',
  ),
)

/** The determiner of "the whole box office", "our team", "everyone at Acme", up to four words in front of the noun. */
function nounPhraseStart(tokens: readonly Token[], sentence: Sentence, noun: number): number | undefined {
  for (let i = noun - 1; i >= Math.max(sentence.from, noun - 4) && tokens[i]!.kind === 'word'; i--) {
    const { word } = tokens[i]!
    if (word === 'the' || OWN_DETERMINERS.has(word)) return i
    if (/^(?:everyone|everybody|all)$/.test(word)) return i
    if (MODALS.has(word) || BE_PRESENT.has(word) || /^(?:that|to|and|or|but|with)$/.test(word))
      return undefined
  }
  return undefined
}

/** "I would like", "we want", "I am writing" … in front of the `to` at `to`. */
function wishBefore(tokens: readonly Token[], sentence: Sentence, to: number): Subject | undefined {
  if (wordAt(tokens, sentence, to) !== 'to' && !/^(?:can|may|must|would)$/.test(wordAt(tokens, sentence, to)))
    return undefined
  let at = skipAdverbs(tokens, sentence, to - 1)
  if (wordAt(tokens, sentence, at) === 'out') at -= 1
  const verb = wordAt(tokens, sentence, at)
  if (verb === 'me' && /^(?:allow|let)$/.test(wordAt(tokens, sentence, at - 1)))
    return { from: at - 1, speaker: 'I' }
  if (
    !/^(?:wants?|wanted|like|wish|wishes|wished|need|needs|have|has|writing|reaching|here|love|going|able)$/.test(
      verb,
    )
  )
    return undefined
  at = skipAdverbs(tokens, sentence, at - 1)
  while (
    at >= sentence.from &&
    (MODALS.has(tokens[at]!.word) || BE_PRESENT.has(tokens[at]!.word) || tokens[at]!.word === 'have')
  ) {
    at = skipAdverbs(tokens, sentence, at - 1)
  }
  return subjectBefore(tokens, sentence, at)
}

/** "To apologize for …, we have added …": a purpose at the start of the sentence, with our clause behind it. */
function purposeAt(tokens: readonly Token[], sentence: Sentence, to: number): Subject | undefined {
  if (!opensClause(tokens, sentence, to - 1) && !tokens[to]!.capital) return undefined
  for (let i = to + 2; i < sentence.to; i++) {
    const speaker = speakerOf(tokens[i]!.word)
    if (speaker) return { from: to, speaker }
  }
  return undefined
}

/** The first-person subject of an earlier verb, shared by a verb behind "and". */
function sharedSubject(tokens: readonly Token[], sentence: Sentence, before: number): Subject | undefined {
  for (let i = before; i >= sentence.from; i--) {
    const speaker = speakerOf(tokens[i]!.word)
    if (speaker) return { from: before + 1, speaker }
    if (/[;:]/.test(tokens[i]!.word)) return undefined
  }
  return undefined
}

/** "Should we apologize": the auxiliary stands before the subject. */
function isInverted(tokens: readonly Token[], sentence: Sentence, subject: Subject): boolean {
  const before = wordAt(tokens, sentence, subject.from - 1)
  return MODALS.has(before) || before === 'do' || before === 'did'
}

/** Words after which a clause may open without a subject. */
const OPENERS = new Set(
  'and but so or oh ah hi hello hey well yes no ok okay yikes oops whoops ugh dear unfortunately however firstly lastly finally'.split(
    ' ',
  ),
)

/** Whether a clause can start behind token `i`: at the start, after a mark, or after a greeting. */
function opensClause(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const token = i >= sentence.from ? tokens[i] : undefined
  if (!token || token.kind === 'mark') return true
  if (token.kind === 'placeholder') return opensClause(tokens, sentence, i - 1)
  return token.kind === 'word' && OPENERS.has(token.word)
}

/** Steps back over adverbs, and over commas and "and" between them. */
function skipAdverbs(tokens: readonly Token[], sentence: Sentence, i: number): number {
  let at = i
  while (at >= sentence.from) {
    const word = tokens[at]!.word
    if (APOLOGY_ADVERBS.has(word)) at -= 1
    else if (
      (word === ',' || word === 'and') &&
      at < i &&
      APOLOGY_ADVERBS.has(wordAt(tokens, sentence, at - 1))
    )
      at -= 1
    else break
  }
  return at
}

const wordAt = (tokens: readonly Token[], sentence: Sentence, i: number): string =>
  i >= sentence.from && i < sentence.to ? tokens[i]!.word : ''
