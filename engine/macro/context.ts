import { SECOND_PERSON } from '../language/words'
import { takesOwnership } from './ownership'
import type { SentenceReading } from './sentence-reading'

/** The sentences up to `reach` before and behind one, nearest first. */
export function* around(sentence: SentenceReading, reach: number): Generator<SentenceReading> {
  let { previous, next } = sentence
  for (let step = 0; step < reach; step++) {
    if (previous) yield previous
    if (next) yield next
    previous = previous?.previous
    next = next?.next
  }
}

/** Kinds of macros that tell of something that went wrong. */
const TELLS_OF_FAILURE = new Set(['failure', 'identified', 'monitoring', 'resolved', 'postmortem'])

/** Whether a sentence stands in a macro that is about a failure of ours from end to end. */
export const tellsOfFailure = ({ macro }: SentenceReading): boolean => TELLS_OF_FAILURE.has(macro.kind)

/** Whether a sentence stands in a text about a failure of ours: by the macro's kind, or by an apology close by. */
export function isAboutFailure(sentence: SentenceReading): boolean {
  return tellsOfFailure(sentence) || sentence.apologies.length > 0 || isBesideApology(sentence, 2)
}

/** Whether an apology stands in one of the sentences up to `reach` before and behind this one. */
export function isBesideApology(sentence: SentenceReading, reach: number): boolean {
  for (const beside of around(sentence, reach)) if (beside.apologies.length > 0) return true
  return false
}

/** Whether the sentence, or one up to two beside it, takes the fault on the writer's side. */
export const isOwned = (sentence: SentenceReading): boolean =>
  takesOwnership(sentence.tokens, sentence.sentence) || isOwnedBeside(sentence)

/** Whether a sentence up to two beside this one takes the fault on the writer's side. */
export function isOwnedBeside(sentence: SentenceReading): boolean {
  for (const beside of around(sentence, 2)) if (takesOwnership(beside.tokens, beside.sentence)) return true
  return false
}

/** Whether a sentence says "you" or "your". */
export function speaksToReader({ tokens, sentence }: SentenceReading): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (SECOND_PERSON.has(tokens[i]!.word)) return true
  return false
}
