import { patterns } from '../language/pattern'
import type { DraftFix } from '../rule'
import type { Place } from './components'
import { addBehind, isFrame } from './macro-hit'
import type { SentenceReading } from './sentence-reading'

/** Where the parts are added that an answer tells last: what was done, what was changed, what is given. */

/** How a sentence begins with which an answer turns from what happened to what follows, or to its end. */
const TURNS = patterns([
  'thank|thanks|please|kind|best|many|warm|sincerely|again|once|meanwhile',
  'have a|an',
  'enjoy|see you|your|the',
  'good luck',
  'take care',
  'if|should you|anyone|anybody|anything',
  'in the meantime|future',
  'until then|now',
  'next update',
  'you can|may|will',
  'i|we _? _? thank|wish|hope|appreciate|value|trust|look|take|promise',
  '_ _? _? will|shall',
])

/** So many sentences tell what happened. What goes on longer may be about something else. */
const LONGEST_ACCOUNT = 3

/** The sentence with which the account ends that begins with this one: the last of its paragraph and branch that tells of it. */
export function endOfAccount(first: SentenceReading): SentenceReading {
  let last = first
  for (let step = 0; step < LONGEST_ACCOUNT; step++) {
    const { next } = last
    if (!next || next.mapped !== first.mapped || next.isQuestion || isFrame(next)) break
    if (TURNS.at(next.tokens, next.sentence.from, next.sentence.to) !== undefined) break
    last = next
  }
  return isInBranchOf(first, last) ? last : first
}

/**
 * Adds a sentence behind the last of some places or, where there is none, behind the account that begins with `first`.
 * Behind that it is added as well where the places stand among what only others read.
 */
export function addBehindLast(first: SentenceReading, places: readonly Place[], added: string): DraftFix[] {
  const end = addBehind(endOfAccount(first), added)
  const last = places.findLast(({ sentence }) => isInBranchOf(first, sentence))
  return last ? [addBehind(last.sentence, added), { ...end, isSpare: true }] : [end]
}

/** Whether all who read one sentence read the other, as far as the tags in their passages tell. */
function isInBranchOf(one: SentenceReading, other: SentenceReading): boolean {
  return branchesAround(one).join() === branchesAround(other).join()
}

/** Where the branches begin that the end of a sentence stands in. */
function branchesAround({ macro, passage, mapped, sentence: { end } }: SentenceReading): number[] {
  const blocks = macro.passages.find((read) => read.passage === passage)?.branches.blocks ?? []
  const [at] = mapped.toSource(end - 1, end)
  const all = blocks.flatMap(({ branches }) => branches)
  return all.flatMap(({ offsets: [from, to] }) => (from <= at && at < to ? [from] : []))
}
