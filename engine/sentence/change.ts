import { patterns } from '../language/pattern'
import type { Token } from '../language/tokens'
import { words } from '../language/words'
import { hasClock } from '../macro/clock'
import type { SentenceReading } from '../macro/sentence-reading'

/** What somebody did who changed something, with an object that says what. */
const changes = words(`
  added removed replaced rewrote rewritten rebuilt changed doubled tripled raised lowered moved introduced
  installed hired trained retrained split automated limited switched upgraded patched fixed repaired
  corrected closed set put stopped started extended tested scheduled locked built redesigned updated
  reconfigured disabled enabled implemented blocked banned assigned appointed revised simplified renamed
  marked flagged noted told spoken reminded briefed asked retired`)

/** Objects that say nothing: "we have put measures in place". */
const vague = words(`
  steps measures improvements changes safeguards procedures processes precautions actions necessary
  appropriate additional everything in all some several various further new`)

const DONE_BY_US = patterns(
  ['i|we|team|engineers have|had|has? since|now|also|already? since|now|also|already? {changes}', 'i|we now'],
  { changes },
)
const WAS_DONE = patterns(['is|are|was|were|has|have been? now? {changes}'], { changes })

/** In front of "now", words that make it no change: "we will now try". */
const NO_CHANGE = words('will right by until from for')

/** Whether a sentence tells of a change on the writer's side and says what it is. */
export function changesSomething({ tokens, sentence: { from, to } }: SentenceReading): boolean {
  // "Since Monday two people sign."
  if (/^(?:since|from|starting|as)$/.test(tokens[from]!.word) && hasClock(tokens, { from, to })) return true
  const isVague = tokens.slice(from, to).some(({ word }) => vague.has(word))
  for (let i = from; i < to; i++) {
    const found = DONE_BY_US.at(tokens, i, to)
    if (found && found.to < to && !vague.has(tokens[found.to]!.word)) return true
    if (!isVague && (WAS_DONE.at(tokens, i, to) !== undefined || isSinceNow(tokens, i, from, to))) return true
  }
  return false
}

/** "Two people now check each label": what is done now was not done before. */
const isSinceNow = (tokens: readonly Token[], i: number, from: number, to: number): boolean =>
  tokens[i]!.word === 'now' &&
  i > from &&
  !NO_CHANGE.has(tokens[i - 1]!.word) &&
  i + 1 < to &&
  tokens[i + 1]!.kind === 'word' &&
  tokens[i + 1]!.word !== 'on'
