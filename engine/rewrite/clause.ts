import {
  AUXILIARIES,
  DETERMINERS,
  isPast,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  words,
} from '../language/words'
import type { Stretch } from '../language/stretch'
import type { DraftEdit } from '../rule'
import { GREETINGS } from '../macro/answer'
import { around } from '../macro/context'
import { deleteFront, deleteSentence } from './deletion'
import { capitalize, endMark, remove } from './drafts'
import type { SentenceReading } from '../macro/sentence-reading'

/** A clause of a sentence: the tokens `[from, to)`, without what joins it to the clauses beside it. */
export interface ClausePlace extends Stretch {
  /** Where the words and marks begin that join it to the clause in front; equal to `from` where none is. */
  readonly joint: number
  /** Where the clause behind it begins, if there is one. */
  readonly next: number | undefined
  /** Whether its subject does something else behind it: "we take it seriously and will call you". */
  readonly goesOn: boolean
  /** Whether it says more than the words that were looked for: "we take it seriously, and Tom has been told". */
  readonly holdsMore?: boolean
}

/** Words that open a clause which has no subject of its own. */
const BARE_OPENERS = words('thank thanks please rest sorry apologies many yours ours mine')

const JOINING_WORDS = words('and but so yet')
/** Words behind a joint that only say how the clauses hang together: "and therefore we closed the ride". */
const LINKS = words('therefore thus hence consequently accordingly so then yet still')

/** Behind the joining word at token `i` and the links that follow it: where a clause can begin. */
function behindLinks(tokens: SentenceReading['tokens'], i: number): number {
  let at = i + 1
  while (LINKS.has(tokens[at]?.word ?? '')) at += 1
  const isReason = tokens[at]?.word === 'for' && tokens[at + 2]?.word === 'reason'
  return isReason ? at + 3 : at
}

/**
 * The clause that holds the words `[from, to)`: the sentence, up to what joins another clause to it on
 * either side.
 */
export function clauseAround(reading: SentenceReading, found: Stretch): ClausePlace {
  const clause = boundsOf(reading, found)
  return { ...clause, holdsMore: holdsMore(reading, clause, found) }
}

const JOINTS = words(
  'and but or nor so yet because as since although though while whereas hence therefore , ; : – — ( & +',
)
/** "Unfortunately, mistakes happen": a word in front of a comma says nothing of its own. */
const LONGEST_OPENING = 2

/** Whether a clause joins something to the words that were found in it, in words that were not read as a clause. */
function holdsMore({ tokens }: SentenceReading, { from, to }: Stretch, found: Stretch): boolean {
  for (let i = from; i < to - 1; i++) {
    if (i >= found.from && i < found.to) continue
    const { word } = tokens[i]!
    const isOpening = i < found.from && i - from < LONGEST_OPENING
    if (!isOpening && (JOINTS.has(word) || /\p{Extended_Pictographic}/u.test(word))) return true
  }
  return false
}

function boundsOf(reading: SentenceReading, { from, to }: Stretch): ClausePlace {
  const { sentence } = reading
  const end = endMark(reading) ?? sentence.to
  let start: ClausePlace = {
    from: sentence.from,
    to: end,
    joint: sentence.from,
    next: undefined,
    goesOn: false,
  }
  for (let i = from - 1; i > sentence.from; i--) {
    // "We apologize and promise to …": one subject for both.
    const shared = i === from - 1 && JOINING_WORDS.has(reading.tokens[i]!.word)
    const behind = shared ? from : jointAt(reading, i)
    if (behind === undefined || behind > from) continue
    const comma = reading.tokens[i - 1]!.word === ',' ? i - 1 : i
    start = { ...start, from: behind, joint: comma }
    break
  }
  for (let i = to; i < end; i++) {
    const condition = conditionBehind(reading.tokens, i)
    if (condition !== undefined && condition < end) return { ...start, to: i, next: condition }
    const comma = reading.tokens[i]!.word === ',' && opensClause(reading.tokens, i + 1) ? i + 1 : undefined
    const behind = comma ?? jointAt(reading, i)
    if (behind !== undefined && behind < end) return { ...start, to: i, next: behind }
    if (sharesSubject(reading, i) || opensRelative(reading, i)) return { ...start, to: i, goesOn: true }
  }
  return start
}

const CONDITIONS = words(
  'if when whenever unless until where while because as since though although before after once without',
)

/** "…, and until you agree, we …": the condition belongs to the clause behind it. Where it begins behind the joint at token `i`. */
function conditionBehind(tokens: SentenceReading['tokens'], i: number): number | undefined {
  const joint = tokens[i]!.word === ',' ? i + 1 : i
  const isJoint = JOINING_WORDS.has(tokens[joint]?.word ?? '')
  return isJoint && CONDITIONS.has(tokens[joint + 1]?.word ?? '') ? joint + 1 : undefined
}

const isVerb = (word: string): boolean => AUXILIARIES.has(word) || isPast(word)

/** "… and have recalled the milk" */
function sharesSubject({ tokens }: SentenceReading, i: number): boolean {
  return JOINING_WORDS.has(tokens[i]!.word) && isVerb(tokens[behindLinks(tokens, i)]?.word ?? '')
}

/** "…, which is why we check each bag twice": what is said of the clause goes with it. */
const opensRelative = ({ tokens }: SentenceReading, i: number): boolean =>
  tokens[i]!.word === ',' && /^(?:which|who|where)$/.test(tokens[i + 1]?.word ?? '')

/** Where the clause begins that what stands at token `i` joins to the one in front, if it does. */
function jointAt({ tokens, sentence }: SentenceReading, i: number): number | undefined {
  const { word } = tokens[i]!
  if (/^(?:;|:|—|–|--)$/.test(word)) return i + 1
  const clause = behindLinks(tokens, i)
  if (JOINING_WORDS.has(word)) return opensClause(tokens, clause) ? clause : undefined
  if (word !== ',') return undefined
  const next = tokens[i + 1]?.word ?? ''
  const second = behindLinks(tokens, i + 1)
  if (JOINING_WORDS.has(next)) return opensClause(tokens, second) ? second : undefined
  // Behind "If it breaks," and "Again," stands the main clause and not a second one.
  const first = tokens[sentence.from]!.word
  if (GREETINGS.has(first)) return i + 1
  const isOpening = i - sentence.from < 3 || SUBORDINATORS.has(first) || PREPOSITIONS.has(first)
  return !isOpening && opensClause(tokens, i + 1) ? i + 1 : undefined
}

function opensClause(tokens: SentenceReading['tokens'], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  const { word, kind } = token
  return (
    kind === 'placeholder' || SUBJECT_PRONOUNS.has(word) || DETERMINERS.has(word) || BARE_OPENERS.has(word)
  )
}

/** Whether a clause is all that its sentence says. */
export const isWhole = ({ sentence }: SentenceReading, { joint, next, goesOn }: ClausePlace): boolean =>
  joint === sentence.from && next === undefined && !goesOn

/** Whether a clause apologizes: then it is not to be rewritten or deleted as a whole. */
const apologizes = ({ apologies }: SentenceReading, { from, to }: Stretch): boolean =>
  apologies.some(({ head }) => head.core >= from && head.core < to)

const LEANS = words('that yours ours mine theirs')

/**
 * Deletes a clause, with its sentence where that says nothing else. A passage of one sentence would be empty then:
 * there is no edit for that.
 */
export function dropClause(reading: SentenceReading, clause: ClausePlace): DraftEdit[] {
  const { tokens, sentence } = reading
  if (apologizes(reading, clause) || clause.goesOn || clause.holdsMore) return []
  if (isWhole(reading, clause)) return [deleteSentence(reading)]
  if (clause.joint > sentence.from) return [remove(reading, { from: clause.joint, to: clause.to })]
  const behind = tokens[clause.next!]!
  // "…, and that the voucher …", "…, and yours is the blue one": the rest leans on what would go.
  if (LEANS.has(behind.word)) return []
  const front: DraftEdit = { span: [tokens[clause.from]!.start, behind.start], newText: '' }
  return [front, capitalize(reading, clause.next!)]
}

/** Deletes words in front of what they lead to, which opens the sentence then if they did. */
export function dropOpening(reading: SentenceReading, { from, to }: Stretch): DraftEdit[] {
  const { tokens, sentence } = reading
  if (to >= sentence.to) return []
  if (from === sentence.from) return deleteFront(reading, to)
  return [{ span: [tokens[from]!.start, tokens[to]!.start], newText: '' }]
}

/** Puts a text, written as a sentence without its full stop, in place of a clause. */
export function replaceClause(reading: SentenceReading, clause: ClausePlace, newText: string): DraftEdit[] {
  const { tokens, sentence } = reading
  const { from, to, next } = clause
  // "While we strive …, we cannot …" has no room for a sentence in front.
  const isSubordinate = next !== undefined && SUBORDINATORS.has(tokens[from]!.word)
  if (apologizes(reading, clause) || isSubordinate) return []
  const keepsCapital = from === sentence.from || /^(?:I\b|\[)/.test(newText)
  return [
    {
      span: [tokens[from]!.start, tokens[to - 1]!.end],
      newText: keepsCapital ? newText : newText[0]!.toLowerCase() + newText.slice(1),
    },
  ]
}

/** Who speaks in a sentence, or else in the apology next to it. */
export function sentenceVoice(reading: SentenceReading): 'I' | 'we' | undefined {
  const { tokens, sentence } = reading
  for (let i = sentence.from; i < sentence.to; i++) {
    const { word } = tokens[i]!
    if (/^(?:i|me|my|mine|myself)$/.test(word)) return 'I'
    if (/^(?:we|us|our|ours|ourselves)$/.test(word)) return 'we'
  }
  return voiceOfApology(reading)
}

function voiceOfApology(reading: SentenceReading): 'I' | 'we' | undefined {
  for (const { apologies } of [reading, ...around(reading, 2)]) {
    for (const { head } of apologies) if (head.speaker !== 'none') return head.speaker === 'I' ? 'I' : 'we'
  }
  return undefined
}

/** "I'm sorry", or "We're sorry" beside an apology that says "we". */
export const freshRegret = (reading: SentenceReading): string =>
  voiceOfApology(reading) === 'we' ? "We're sorry" : "I'm sorry"
