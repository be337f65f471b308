import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  isClauseMark,
  isFunctionWord,
  isPast,
  words,
} from '../language/words'
import { pattern } from '../language/pattern'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import type { Head } from './heads'
import { isEffectNoun } from './lexicon'
import type { Stretch } from '../language/stretch'
import { readObject, type ObjectPhrase } from './object'

/** What an apology is about, as the words behind its head say it. */
export type Complement = ObjectComplement | ClauseComplement | InfinitiveComplement | NoComplement

/** "for any inconvenience": the tokens `[from, to)`, preposition included. */
export interface ObjectComplement extends Stretch {
  readonly kind: 'object'
  readonly object: ObjectPhrase
}

/** "that you feel this way", "we charged you twice" */
export interface ClauseComplement extends Stretch {
  readonly kind: 'clause'
  /** Tokens `[subject.from, subject.to)`; the predicate follows. */
  readonly subject: Stretch & { readonly person: 'own' | 'reader' | 'other' }
  /** The first token of the predicate that is no auxiliary, negation or adverb. */
  readonly predicate: number
}

/** "to hear that …": token `verb` is the infinitive. */
export interface InfinitiveComplement extends Stretch {
  readonly kind: 'infinitive'
  readonly verb: string
}

export interface NoComplement extends Stretch {
  readonly kind: 'none'
}

/** Reads what stands behind a head. */
export function readComplement(tokens: readonly Token[], sentence: Sentence, head: Head): Complement {
  if (head.kind === 'regretted') return regrettedObject(tokens, sentence, head)
  let at = skipAddressee(tokens, sentence, skipEmphasis(tokens, sentence, head.to), head)
  at = skipEmphasis(tokens, sentence, at)
  at = skipAside(tokens, sentence, at)
  const word = tokens[at]?.word ?? ''
  const end = clauseEnd(tokens, sentence, at)
  if (at >= sentence.to) return objectInFront(tokens, sentence, head)
  // "for the fact that you feel …" says no more than "that you feel …".
  const fact = FACT.at(tokens, at, end)
  const told = fact && readClause(tokens, at, fact.to, end)
  if (told) return told
  if (word === 'for' || word === 'about' || word === 'over') {
    return { kind: 'object', from: at, to: end, object: readObject(tokens, at + 1, end) }
  }
  if (word === 'to') return { kind: 'infinitive', from: at, to: end, verb: tokens[at + 1]?.word ?? '' }
  if (word === 'that' && tokens[at + 1]?.kind !== 'mark') {
    const clause = readClause(tokens, at, at + 1, end)
    if (clause) return clause
  }
  if (CLAUSE_OPENERS.has(word)) return withoutComplement(head)
  if (head.kind === 'regret')
    return { kind: 'object', from: at, to: end, object: readObject(tokens, at, end) }
  if (head.kind !== 'apologies' && opensSubject(tokens, at)) {
    const clause = readClause(tokens, at, at, end)
    if (clause) return clause
  }
  return objectInFront(tokens, sentence, head)
}

const withoutComplement = (head: Head): NoComplement => ({ kind: 'none', from: head.to, to: head.to })

/** "For any inconvenience caused, we apologize": an object that names nothing can open the sentence. */
function objectInFront(
  tokens: readonly Token[],
  sentence: Sentence,
  head: Head,
): ObjectComplement | NoComplement {
  const { from } = sentence
  const to = tokens[head.from - 1]?.word === ',' ? head.from - 1 : head.from
  if (tokens[from]!.word !== 'for' || to - from < 2 || to - from > LONGEST_IN_FRONT)
    return withoutComplement(head)
  for (let i = from; i < to; i++) if (opensMore(tokens[i]!)) return withoutComplement(head)
  const object = readObject(tokens, from + 1, to)
  return object.noun === undefined || object.class === 'anaphor'
    ? withoutComplement(head)
    : { kind: 'object', from, to, object }
}

const LONGEST_IN_FRONT = 16

/** "For any delay you can claim a refund": what follows is no part of the object. */
const opensMore = ({ kind, word }: Token): boolean =>
  (kind === 'mark' && isClauseMark(word)) ||
  word === 'i' ||
  word === 'we' ||
  /^(?:can|will|must|should)$/.test(word)

const FACT = pattern('for|about the fact that?')

/** "Any inconvenience caused is regretted": the object stands in front, from its determiner on. */
function regrettedObject(tokens: readonly Token[], sentence: Sentence, head: Head): ObjectComplement {
  let noun = head.from - 1
  while (noun > sentence.from && head.from - noun < 10 && !isEffectNoun(tokens[noun]!.word)) noun -= 1
  const from = noun > sentence.from && DETERMINERS.has(tokens[noun - 1]!.word) ? noun - 1 : noun
  return { kind: 'object', from, to: head.from, object: readObject(tokens, from, head.from) }
}

const EMPHASIS = words('again enough much more sincerely deeply truly once indeed nonetheless nevertheless')

/** Steps over "again", "so much", "on behalf of the team", "in advance". */
function skipEmphasis(tokens: readonly Token[], sentence: Sentence, from: number): number {
  let at = from
  while (at < sentence.to) {
    const word = tokens[at]!.word
    if (word === 'on' && tokens[at + 1]?.word === 'behalf') at = behindNounPhrase(tokens, sentence, at + 3)
    else if (word === 'in' && tokens[at + 1]?.word === 'advance') at += 2
    else if (word === 'for' || word === 'on') return at
    else if (EMPHASIS.has(word) || (APOLOGY_ADVERBS.has(word) && word !== 'all' && word !== 'both')) at += 1
    else return at
  }
  return at
}

/** Steps over "to you", "to everyone who was affected". */
function skipAddressee(tokens: readonly Token[], sentence: Sentence, from: number, head: Head): number {
  if (tokens[from]?.word !== 'to' || from >= sentence.to) return from
  const next = tokens[from + 1]
  if (!next) return from
  if (ADDRESSEES.has(next.word) || next.kind === 'placeholder' || DETERMINERS.has(next.word))
    return behindNounPhrase(tokens, sentence, from + 1)
  // "sorry to hear" goes on with a verb; "apologize to residents" does not.
  if (head.kind !== 'apologize' && head.kind !== 'apologies') return from
  const behind = behindNounPhrase(tokens, sentence, from + 1)
  return behind < sentence.to && behind - from < LONGEST_ASIDE && endsAddressee(tokens, behind)
    ? behind
    : from
}

const LONGEST_ASIDE = 6
const CLOSING: ReadonlyMap<string, string> = new Map([
  [',', ','],
  ['(', ')'],
  ['–', '–'],
  ['—', '—'],
  ['-', '-'],
])
const ASIDES = words(`
  again once more of course personally sincerely everyone everybody all folks team there in advance too and truly sir
  madam guys also both here now publicly formally`)

/** Steps over a name or an adverb in front of what the apology is for: "Sorry, Tom, for …", "apologize (again) for …". */
function skipAside(tokens: readonly Token[], sentence: Sentence, from: number): number {
  const closing = CLOSING.get(tokens[from]?.word ?? '')
  // "sorry{{name}}for": what stands between may be anything.
  if (closing === undefined && tokens[from]?.start === tokens[from - 1]?.end) return from
  let at = closing === undefined ? from : from + 1
  while (at < sentence.to && at - from < LONGEST_ASIDE && isAside(tokens[at]!)) at += 1
  if (closing !== undefined) {
    if (closing === ',' && tokens[at]?.word !== ',') at = commaBehind(tokens, sentence, from + 1)
    if (tokens[at]?.word !== closing) return from
    at += 1
  } else if (at > from && tokens[at]?.word === ',') at += 1
  const next = at < sentence.to ? tokens[at]!.word : ''
  // "We are sorry {{name}} you feel …"
  const isToName = next === 'you' && at > from && tokens[at - 1]!.kind === 'placeholder'
  return isToName || /^(?:for|about|over|that)$/.test(next) ? at : from
}

const LONGEST_WORDY_ASIDE = 8

/** The comma behind ", without any reservation,", ", and so is the whole team,": words that nothing but commas part. */
function commaBehind(tokens: readonly Token[], sentence: Sentence, from: number): number {
  if (TURNS.has(tokens[from]?.word ?? '')) return from
  let at = from
  while (at < sentence.to && at - from < LONGEST_WORDY_ASIDE && tokens[at]!.kind !== 'mark') at += 1
  return at
}

const TURNS = words('but although though because if as since we you it that this for')

const isAside = ({ kind, word, capital }: Token): boolean =>
  kind === 'placeholder' || (kind === 'word' && (ASIDES.has(word) || (capital && !isFunctionWord(word))))

const ADDRESSEES = words(
  'you everyone everybody anyone anybody those people customers users all any our whoever',
)
const BEHIND_ADDRESSEES = words('for about if that but over')

const TAKES_FOR = /^(?:wait|pay|ask|look|hope)(?:ed|ing|s)?$|^paid$/

/** "to everyone that was hurt" goes on behind "that", and "to you that we lost it" does not. */
const endsAddressee = (tokens: readonly Token[], at: number): boolean => {
  const { word } = tokens[at]!
  const next = tokens[at + 1]?.word ?? ''
  // "to everyone who had to wait for an answer"
  if (word === 'for' && TAKES_FOR.test(tokens[at - 1]?.word ?? '')) return false
  return BEHIND_ADDRESSEES.has(word) && !(word === 'that' && (AUXILIARIES.has(next) || next === "'s"))
}

function behindNounPhrase(tokens: readonly Token[], sentence: Sentence, from: number): number {
  let at = from
  // "to anyone affected and thank you for …": the second half is no part of the phrase.
  const joins = (i: number): boolean => COORDINATORS.has(tokens[i]!.word) && joinsClause(tokens, i)
  while (at < sentence.to && tokens[at]!.kind !== 'mark' && !endsAddressee(tokens, at) && !joins(at)) at += 1
  return at
}

const CLAUSE_OPENERS = words('if because although though however while whereas unless')

/** Where the clause that starts at `from` ends: at a mark, or where a new clause is joined on. */
function clauseEnd(tokens: readonly Token[], sentence: Sentence, from: number): number {
  for (let i = from; i < sentence.to; i++) {
    const token = tokens[i]!
    if (token.kind === 'mark' && isClauseMark(token.word)) return i
    if (i > from && COORDINATORS.has(token.word) && joinsClause(tokens, i)) return i
    if (i > from && CLAUSE_OPENERS.has(token.word)) return i
  }
  return sentence.to
}

const OWN_VERBS = words(
  'thank thanks thankyou please hope appreciate let want wish understand guarantee apologize apologise offer enclose promise assure',
)

const TOLD_NEXT = words('tell say explain offer thank assure let give ask confirm make pay send share')

const THANKS = words('thanks thank cheers kudos shout-out shoutout welcome props')

/** "… and big thanks to Anna", "… and a shout-out to", "… and welcome to" */
const givesThanks = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 3).some(({ word }) => THANKS.has(word))

/** Whether what follows a conjunction is a clause and not one more noun. */
function joinsClause(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next || next.kind === 'mark') return true
  if (tokens[i]!.word === 'but') return true
  // "so" joins a clause before a subject; before an adjective it only strengthens.
  if (tokens[i]!.word === 'so')
    return SUBJECT_PRONOUNS.has(next.word) || DETERMINERS.has(next.word) || next.word === 'please'
  if (SUBJECT_PRONOUNS.has(next.word) && !DETERMINERS.has(next.word)) return true
  // "… and to tell you that we have a new one"; but not "and to your family".
  const behind = tokens[i + 2]
  if (next.word === 'to' && behind?.kind === 'word' && !behind.capital) return TOLD_NEXT.has(behind.word)
  return AUXILIARIES.has(next.word) || OWN_VERBS.has(next.word) || givesThanks(tokens, i + 1)
}

const opensSubject = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!
  if (token.kind === 'placeholder') return true
  if (token.kind !== 'word' || SUBORDINATORS.has(token.word) || COORDINATORS.has(token.word)) return false
  return (
    SUBJECT_PRONOUNS.has(token.word) ||
    DETERMINERS.has(token.word) ||
    token.capital ||
    !PREPOSITIONS.has(token.word)
  )
}

/** Reads a clause whose subject starts at `subjectFrom`. `undefined` when no verb is found. */
function readClause(
  tokens: readonly Token[],
  from: number,
  subjectFrom: number,
  end: number,
): ClauseComplement | undefined {
  const verb = firstVerb(tokens, subjectFrom, end)
  if (verb === undefined) return undefined
  let predicate = verb
  while (predicate < end - 1 && isLight(tokens[predicate]!.word)) predicate += 1
  return {
    kind: 'clause',
    from,
    to: end,
    subject: { from: subjectFrom, to: verb, person: personOf(tokens, subjectFrom, verb) },
    predicate,
  }
}

const isLight = (word: string): boolean =>
  AUXILIARIES.has(word) || NEGATIONS.has(word) || (APOLOGY_ADVERBS.has(word) && word !== 'all')

const PERSONS = words('i we you he she it they there this that things')

function firstVerb(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (PERSONS.has(tokens[from]?.word ?? '') && from + 1 < end) return from + 1
  for (let i = from + 1; i < end; i++) {
    const word = tokens[i]!.word
    if (
      AUXILIARIES.has(word) ||
      (tokens[i]!.kind === 'word' && isPast(word)) ||
      /^(?:did|does|fell|came|went|seems?|feels?|keeps?)$/.test(word)
    ) {
      return i
    }
  }
  return undefined
}

function personOf(tokens: readonly Token[], from: number, to: number): 'own' | 'reader' | 'other' {
  const word = tokens[from]?.word ?? ''
  if (word === 'you') return 'reader'
  if (word === 'i' || word === 'we' || word === 'my' || word === 'our') return 'own'
  const own = tokens.slice(from, to).some((token) => token.placeholder?.kind === 'company')
  return own ? 'own' : 'other'
}
