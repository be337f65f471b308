import { AUXILIARIES, DETERMINERS, isClauseMark, isPast, words } from '../language/words'
import type { Sentence } from '../language/sentences'
import type { Token } from '../language/tokens'

const TURNS = words('but however though although')
const JOINED = words('we i please thank thanks will would')

/** The token behind the last one of the condition that begins at token `from`: its clause, with asides. */
export function conditionEnd(tokens: readonly Token[], sentence: Sentence, from: number): number {
  for (let i = from; i < sentence.to; i++) {
    i = behindAside(tokens, sentence, from, i)
    const { word } = tokens[i]!
    // "as though" is no turn.
    const isTurn = TURNS.has(word) && tokens[i - 1]!.word !== 'as'
    if (isInSubject(tokens, from, i)) continue
    if (isClauseMark(word) || isTurn || (word === 'and' && JOINED.has(tokens[i + 1]?.word ?? ''))) return i
  }
  return sentence.to
}

/** "if the dog, the twins or the band kept you awake": a comma between subjects, as no verb has come yet. */
function isInSubject(tokens: readonly Token[], from: number, comma: number): boolean {
  if (tokens[comma]!.word !== ',' || comma - from < 2 || !DETERMINERS.has(tokens[from]!.word)) return false
  const next = tokens[comma + 1]?.word ?? ''
  const isListed = DETERMINERS.has(next) || next === 'or'
  return isListed && !tokens.slice(from, comma).some(({ word }) => AUXILIARIES.has(word) || isPast(word))
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '(': ')' }
const LONGEST_ASIDE = 10

/** Behind a title in quotes, words in brackets, or ", launched in May," that begin at token `i`; else `i`. */
function behindAside(tokens: readonly Token[], sentence: Sentence, from: number, i: number): number {
  const { word } = tokens[i]!
  const closer = Object.hasOwn(CLOSERS, word) ? CLOSERS[word] : word === ',' ? ',' : undefined
  if (closer === undefined) return i
  const last = Math.min(sentence.to - 2, i + LONGEST_ASIDE)
  for (let k = i + 1; k <= last; k++) {
    const { word: one, kind } = tokens[k]!
    if (one === closer) {
      const next = tokens[k + 1]!
      const goesOn = word !== ',' || i === from || BE_OR_DO.has(next.word) || isPast(next.word)
      return goesOn && next.kind !== 'mark' ? k + 1 : i
    }
    // A comma in front of another clause is none of an aside.
    if (word === ',' && (kind === 'mark' || (k === i + 1 && BEHIND_COMMA.has(one)))) return i
  }
  return i
}

const BE_OR_DO = words('is are was were has have had did does do')

const BEHIND_COMMA = words('and so please let just but we i you can could do which reply tell call contact')
const BEHIND_AND = words('we i will please let would are am can thank thanks')

/** A clause boundary behind which an `if` belongs to something else than the apology. */
export function opensMainClause(tokens: readonly Token[], i: number): boolean {
  const { word, kind } = tokens[i]!
  if (kind === 'mark' && /^(?:[;:]|[-–—]+)$/.test(word)) return true
  const next = tokens[i + 1]?.word ?? ''
  return (word === ',' && BEHIND_COMMA.has(next)) || (word === 'and' && BEHIND_AND.has(next))
}
