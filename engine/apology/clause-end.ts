import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  SUBJECT_PRONOUNS,
  isClauseMark,
  words,
} from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'

export const CLAUSE_OPENERS = words('if because although though however while whereas unless')

/** Where the clause that starts at `from` ends: at a mark, or where a new clause is joined on. */
export function clauseEnd(tokens: readonly Token[], sentence: Sentence, from: number): number {
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
export function joinsClause(tokens: readonly Token[], i: number): boolean {
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
