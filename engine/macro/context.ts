import type { SentenceReading } from './sentence-reading'
import { takesOwnership } from './ownership'

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
  if (tellsOfFailure(sentence)) return true
  if (sentence.apologies.length > 0) return true
  for (const beside of around(sentence, 2)) if (beside.apologies.length > 0) return true
  return false
}

/** Whether the sentence, or one up to two beside it, takes the fault on the writer's side. */
export function isOwned(sentence: SentenceReading): boolean {
  if (takesOwnership(sentence.tokens, sentence.sentence)) return true
  for (const beside of around(sentence, 2)) if (takesOwnership(beside.tokens, beside.sentence)) return true
  return false
}
