import type { Sentence } from '../language/sentences'
import type { Stretch } from '../language/stretch'
import type { Token } from '../language/tokens'
import {
  AUXILIARIES,
  DETERMINERS,
  FIRST_PERSON,
  isClauseMark,
  isPast,
  PREPOSITIONS,
  words,
} from '../language/words'

/** Clauses behind these tell of what may be, of what is asked, or of one thing among others. */
const NO_STATEMENT = words(
  'if unless whether when whenever where wherever once until till before after while which who whom whose what how why or',
)
const JOINTS = words('and but so because since as although though yet')

/** Words behind which "that" opens a clause. Behind others it points back: "the form that you sent". */
const TELLS = words(`
  sorry regret regrets apologize apologise acknowledge accept admit recognise recognize concede agree know see appears seems found determined established concluded understand hear
  say said fact confirmed aware believe learned learnt noticed told discovered realized realised clear true afraid
  regrettable unfortunate saw reported find it`)

const opensStatement = (word: string): boolean => TELLS.has(word) || isPast(word)

/** A subject longer than this is no subject. */
const LONGEST = 14

/**
 * The subject of the verb that begins at token `verb`, without adverbs in front of it. `undefined` where the clause
 * states nothing ("if your order was lost"), or where no subject is found.
 */
export function clauseSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  verb: number,
): Stretch | undefined {
  let from = verb
  while (from > sentence.from && verb - from <= LONGEST) {
    const { word, kind } = tokens[from - 1]!
    if (kind === 'mark' && isClauseMark(word)) break
    if (NO_STATEMENT.has(word)) return undefined
    if (word === 'and' && from < verb && joinsNouns(tokens, sentence, from - 1)) from -= 1
    else if (JOINTS.has(word)) break
    else if (
      word === 'that' &&
      from < verb &&
      opensStatement(tokens[from - 2]?.word ?? '') &&
      from - 1 > sentence.from
    )
      break
    else from -= 1
  }
  // "The cause was a cable that was damaged": the verb belongs to a relative clause.
  if (from < verb && tokens[verb - 1]!.word === 'that' && verb - from > 1) return undefined
  if (isInCondition(tokens, sentence, from)) return undefined
  while (from < verb && OPENINGS.test(tokens[from]!.word)) from += 1
  if (tokens[from]!.word === 'that' && DETERMINERS.has(tokens[from + 1]!.word) && from + 1 < verb) from += 1
  if (tokens[from]!.word === 'it' && /^(?:appears|seems|looks)$/.test(tokens[from + 1]!.word))
    from += /^(?:that|like)$/.test(tokens[from + 2]?.word ?? '') ? 3 : 2
  if (from >= verb) return undefined
  // "On Monday your order was lost", "On 12 March an email was lost"
  if (PREPOSITIONS.has(tokens[from]!.word)) {
    const reader = tokens.slice(from, verb).findIndex(({ word }) => /^(?:you|your)$/.test(word))
    const noun = reader < 0 ? nounBehindPhrase(tokens, from, verb) : from + reader
    if (noun === undefined) return undefined
    from = noun
  }
  const apology = tokens.slice(from, verb).findIndex(({ word }) => word === 'sorry')
  if (apology >= 0) from += apology + 1
  return from < verb && verb - from <= LONGEST ? { from, to: verb } : undefined
}

/** Where a second noun phrase opens behind a preposition and its noun: "In the morning | a file of yours". */
function nounBehindPhrase(tokens: readonly Token[], preposition: number, verb: number): number | undefined {
  for (let i = preposition + 2; i < verb; i++) {
    const before = tokens[i - 1]!.word
    if (DETERMINERS.has(tokens[i]!.word) && !PREPOSITIONS.has(before) && !DETERMINERS.has(before)) return i
  }
  return undefined
}

/** Adverbs and interjections in front of a subject. */
const OPENINGS =
  /^(?:unfortunately|regrettably|sadly|however|then|also|apparently|somehow|therefore|yesterday|today|recently|mistakenly|clearly|consequently|oops|hi|hello|dear|here|again|"|“|‘|'|\*|_)$/

/** "your name and address": what stands in front of "and" has no verb. */
function joinsNouns(tokens: readonly Token[], sentence: Sentence, and: number): boolean {
  for (let i = and - 1; i >= sentence.from; i--) {
    const { word, kind } = tokens[i]!
    if (kind === 'mark' && isClauseMark(word)) return i < and - 1
    if (AUXILIARIES.has(word) || FIRST_PERSON.has(word) || isPast(word) || word === 'sorry') return false
  }
  return true
}

/** "If you were charged and the refund was not sent": a condition reaches over "and". */
function isInCondition(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= sentence.from; i--) {
    const { word } = tokens[i]!
    if (/^(?:if|unless|whether|when|whenever|suppose|imagine)$/.test(word)) return true
    if (/^[;:.]$/.test(word)) return false
  }
  return false
}
