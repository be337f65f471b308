import { PLACEHOLDER } from '../text/placeholder'

/** A text with a capital in front. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words for a place where they may open the sentence. */
export const begin = (text: string, opens: boolean): string => (opens ? capitalized(text) : text)

/** At least two words, so that "OK" or a name in capitals is no style. */
const SHOUTED = /\p{Lu}{2}.*\s\p{Lu}{2}/su

/** New words in capitals where the sentence around them is written in capitals; what stands in `[TODO: …]` is for the author. */
export function inCapitalsOf(sentence: string, newText: string): string {
  if (/\p{Ll}/u.test(sentence) || !SHOUTED.test(sentence)) return newText
  return newText.replace(WORDS, (words) => words.toUpperCase())
}

/** What is neither a slot nor a placeholder. */
const WORDS = new RegExp(`(?<=^|\\]|${PLACEHOLDER})[^[${PLACEHOLDER}]+`, 'gu')
