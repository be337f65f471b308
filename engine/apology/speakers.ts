import { APOLOGY_ADVERBS, BE_PRESENT, MODALS, OTHER_PERSONS, OWN_DETERMINERS, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import { patterns } from '../language/pattern'
import type { Token } from '../language/tokens'
import { OUTSIDERS, namesCompany } from './company-names'

/** Who apologizes. A head without a subject has no speaker. */
export type Speaker = 'I' | 'we' | 'company' | 'none'

export interface Subject {
  readonly from: number
  readonly speaker: Speaker
}

export const speakerOf = (word: string): Speaker | undefined =>
  word === 'i' ? 'I' : word === 'we' ? 'we' : undefined

/** The subject that ends at token `i`, when it is the writer's side. */
export function subjectBefore(tokens: readonly Token[], sentence: Sentence, i: number): Subject | undefined {
  const at = skipAdverbs(tokens, sentence, i)
  const token = at >= sentence.from ? tokens[at] : undefined
  if (!token) return undefined
  const name = sentence.companyNames?.find(({ from, to }) => from >= sentence.from && to === at + 1)
  if (name) return { from: name.from, speaker: 'company' }
  const speaker = speakerOf(token.word)
  // "how we apologize", "when we regret": talk about apologies.
  if (
    speaker &&
    /^(?:how|why|when|whenever|whether|if|where|before|after|what)$/.test(wordAt(tokens, sentence, at - 1))
  )
    return undefined
  // "Ana and I are sorry"
  const isOfTwo =
    speaker === 'I' &&
    wordAt(tokens, sentence, at - 1) === 'and' &&
    wordAt(tokens, sentence, at + 1) === 'are'
  if (speaker) return { from: at, speaker: isOfTwo ? 'we' : speaker }
  if (token.kind === 'placeholder') return { from: at, speaker: 'company' }
  if (token.kind !== 'word' || OTHER_PERSONS.has(token.word)) return undefined
  const phrase = nounPhraseStart(tokens, sentence, at)
  if (phrase !== undefined && !OUTSIDERS.has(token.word)) return { from: phrase, speaker: 'company' }
  if (token.capital && wordAt(tokens, sentence, at - 1) === 'at' && wordAt(tokens, sentence, at - 2) === 'we')
    return { from: at - 2, speaker: 'we' }
  const isName = token.capital && (at > sentence.from || namesCompany(tokens, sentence, at))
  return isName ? { from: at, speaker: 'company' } : undefined
}

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
export function wishBefore(tokens: readonly Token[], sentence: Sentence, to: number): Subject | undefined {
  if (wordAt(tokens, sentence, to) !== 'to' && !/^(?:can|may|must|would)$/.test(wordAt(tokens, sentence, to)))
    return undefined
  const last = beforeBehalf(tokens, sentence, beforeAside(tokens, sentence, to - 1))
  let at = beforeLetter(tokens, sentence, skipAdverbs(tokens, sentence, last))
  if (wordAt(tokens, sentence, at) === 'out') at -= 1
  const verb = wordAt(tokens, sentence, at)
  // "I would like to take this opportunity to", "I wanted to reach out to"
  if (/^(?:opportunity|moment|chance)$/.test(verb) && wordAt(tokens, sentence, at - 2) === 'take') at -= 2
  if (/^(?:take|reach)$/.test(wordAt(tokens, sentence, at)))
    return wordAt(tokens, sentence, at - 1) === 'to'
      ? wishBefore(tokens, sentence, at - 1)
      : subjectBefore(tokens, sentence, at - 1)
  if (verb === 'me' || verb === 'us') return letBefore(tokens, sentence, at)
  if (
    !/^(?:wants?|wanted|like|wish|wishes|wished|need|needs|have|has|writing|emailing|calling|messaging|reaching|here|love|going|able)$/.test(
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

/** Steps back over ", on behalf of the hotel," where its second comma is at token `i`. */
function beforeAside(tokens: readonly Token[], sentence: Sentence, i: number): number {
  if (wordAt(tokens, sentence, i) !== ',') return i
  for (let at = i - 1; at > sentence.from && i - at < 9; at--) {
    if (tokens[at]!.word === ',') return at - 1
    if (tokens[at]!.kind === 'mark') return i
  }
  return i
}

const NOTE = words('note line word message mail email e-mail letter reply')
const LONGEST_NAME = 8

/** Steps back over "on behalf of Acme School" that ends at token `i`. */
function beforeBehalf(tokens: readonly Token[], sentence: Sentence, i: number): number {
  for (let at = i; at > sentence.from && i - at < LONGEST_NAME; at--) {
    const { word, kind } = tokens[at]!
    if (word === 'behalf' && tokens[at - 1]!.word === 'on') return at - 2
    if (kind === 'mark' || speakerOf(word)) return i
  }
  return i
}

/** "I am writing this letter": steps back over the letter. */
const beforeLetter = (tokens: readonly Token[], sentence: Sentence, i: number): number =>
  NOTE.has(wordAt(tokens, sentence, i)) && wordAt(tokens, sentence, i - 2) === 'writing' ? i - 2 : i

/** "Let me", "please allow us" … where the "me" is at token `person`. */
export function letBefore(tokens: readonly Token[], sentence: Sentence, person: number): Subject | undefined {
  if (!/^(?:allow|let)$/.test(wordAt(tokens, sentence, person - 1))) return undefined
  return { from: person - 1, speaker: wordAt(tokens, sentence, person) === 'me' ? 'I' : 'we' }
}

/** "To apologize for …, we have added …": a purpose at the start of the sentence, with our clause behind it. */
export function purposeAt(tokens: readonly Token[], sentence: Sentence, to: number): Subject | undefined {
  if (!opensClause(tokens, sentence, to - 1) && !tokens[to]!.capital) return undefined
  for (let i = to + 2; i < sentence.to; i++) {
    const speaker = speakerOf(tokens[i]!.word)
    if (speaker) return { from: to, speaker }
  }
  return undefined
}

const WRITING = words('writing emailing e-mailing mailing messaging calling ringing reaching posting')
const NOTES = patterns(
  [
    'this is just|only? a? quick|short|brief? {NOTE}? to',
    'this {NOTE} is|comes just? to',
    'just|only? a quick|short|brief? {NOTE} to',
    'just? {WRITING} out? to',
  ],
  { NOTE, WRITING },
)

/** "This is to apologize for …", "Just a quick note to apologize", "Writing to apologize": from whom is plain. */
export const noteBefore = (tokens: readonly Token[], sentence: Sentence, to: number): Subject | undefined =>
  NOTES.at(tokens, sentence.from, to + 1)?.to === to + 1 ? { from: sentence.from, speaker: 'we' } : undefined

/** The first-person subject of an earlier verb, shared by a verb behind "and". */
export function sharedSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  before: number,
): Subject | undefined {
  for (let i = before; i >= sentence.from; i--) {
    const speaker = speakerOf(tokens[i]!.word)
    if (speaker) return { from: before + 1, speaker }
    if (/[;:]/.test(tokens[i]!.word)) return undefined
  }
  return undefined
}

/** The subject of "we know it is late and are sorry", which the verb behind "and" agrees with. */
export function subjectOfBoth(
  tokens: readonly Token[],
  sentence: Sentence,
  and: number,
  verb: string,
): Subject | undefined {
  const speaker = verb === 'am' ? 'I' : verb === 'is' || verb === 'feels' ? 'company' : 'we'
  for (let i = and - 1; i >= sentence.from; i--) {
    const { word } = tokens[i]!
    // "guests who were late and are sorry": others are.
    if (/^(?:who|which|they|[;:])$/.test(word)) return undefined
    if (
      speakerOf(word) === speaker ||
      (OWN_DETERMINERS.has(word) && i === sentence.from && speaker === 'company')
    )
      return { from: and + 1, speaker }
  }
  return undefined
}

/** "Should we apologize": the auxiliary stands before the subject. */
export function isInverted(tokens: readonly Token[], sentence: Sentence, subject: Subject): boolean {
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
export function opensClause(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const token = i >= sentence.from ? tokens[i] : undefined
  if (!token || token.kind === 'mark') return true
  if (token.kind === 'placeholder') return opensClause(tokens, sentence, i - 1)
  return token.kind === 'word' && OPENERS.has(token.word)
}

/** Steps back over adverbs, and over commas and "and" between them. */
export function skipAdverbs(tokens: readonly Token[], sentence: Sentence, i: number): number {
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

export const wordAt = (tokens: readonly Token[], sentence: Sentence, i: number): string =>
  i >= sentence.from && i < sentence.to ? tokens[i]!.word : ''
