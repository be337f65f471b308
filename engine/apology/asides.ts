import {
  APOLOGY_ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isFunctionWord,
  words,
} from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'
import { joinsClause } from './clause-end'
import type { Head } from './heads'

/** What may stand between the words that apologize and what they apologize for: emphasis, names, addressees. */

const EMPHASIS = words('again enough much more sincerely deeply truly once indeed nonetheless nevertheless')

/** Steps over "again", "so much", "on behalf of the team", "in advance". */
export function skipEmphasis(tokens: readonly Token[], sentence: Sentence, from: number): number {
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
export function skipAddressee(
  tokens: readonly Token[],
  sentence: Sentence,
  from: number,
  head: Head,
): number {
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
export function skipAside(tokens: readonly Token[], sentence: Sentence, from: number): number {
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
