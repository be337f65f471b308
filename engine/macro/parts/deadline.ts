import { words } from '../../language/words'
import type { Stretch } from '../../language/stretch'
import type { Token } from '../../language/tokens'
import { findClock } from '../clock'
import { anyOf, cue, slotNamed, type Finder } from './part'
import { repaired } from './repair'

/** Signs that a sentence is about what comes, and not about when it broke. */
const COMING = words(`
  will shall going expect expected expects should can aim next by within until eta estimated estimate before sending arrives
  due scheduled update working latest promise`)

const looksAhead = (tokens: readonly Token[], { from, to }: Stretch): boolean => {
  for (let i = from; i < to; i++) if (COMING.has(tokens[i]!.word)) return true
  return false
}

const clock: Finder = ({ tokens, sentence }) => findClock(tokens, sentence)

/** "By {{date}}", "within {{number}} days", "every {{interval}}", in whatever way the placeholder is named. */
const slot = cue({ says: ['by|within|before|until|at|in|on|every|next|after {placeholder}', 'next update'] })

/** When it will be put right. What is done already needs no date. */
export const deadline: Finder = (sentence) =>
  (looksAhead(sentence.tokens, sentence.sentence) ? anyOf(clock, slot)(sentence) : undefined) ??
  slotNamed(/\beta\b|deadline|\bdue\b|next_?\s?update|timeframe|timeline|expected/i)(sentence) ??
  repaired(sentence)
