import type { MacroReading } from './macro-reading'

/** Below this many words a text is a building block and no message. */
const SHORTEST = 12

/**
 * Whether a macro is only a part of a message, whose other parts nobody sees here: by its own word, because it takes
 * text from partials that are not known, or because it is too short.
 */
export function isPartOfAMessage(reading: MacroReading): boolean {
  if (reading.macro.labels?.fragment || !reading.isWhole) return true
  let count = 0
  for (const { tokens, sentence } of reading.eachSentence()) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (tokens[i]!.kind !== 'mark' && ++count === SHORTEST) return false
    }
  }
  return true
}
