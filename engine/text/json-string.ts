import { MappedText, type Encode } from './mapped-text'
import { StepBuilder } from './step'

/** One escape of a JSON string. The halves of a surrogate pair are one escape, because they are one character. */
const escapes = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\["\\/bfnrt]/g

/** An escape of a character beyond ASCII, not the end of an escaped backslash. */
const escapedNonAscii = /(?:^|[^\\])(?:\\\\)*\\u(?!00[0-7])[\da-fA-F]{4}/
const rawNonAscii = /[^\0-\x7f\uFEFF]/

/**
 * The inside of a JSON string, decoded. `start` and `end` are offsets in `source`, without the quotes.
 * Never throws: a backslash that starts no escape stays as it is.
 */
export function decodeJsonString(source: string, start: number, end: number): MappedText {
  const inside = MappedText.of(source, start, end)
  const step = new StepBuilder(inside)
  let at = 0
  for (const match of inside.text.matchAll(escapes)) {
    step.copy(at, match.index)
    at = match.index + match[0].length
    step.decode(match.index, at, decodeEscapes(match[0]))
  }
  step.copy(at, inside.text.length)
  return step.build(encoderFor(inside.text, source))
}

/**
 * Writes text as this literal would spell it: a character that it escapes is escaped again, letter by letter the
 * same; any other character beyond ASCII is escaped where the literal, or the file, holds nothing but ASCII.
 */
function encoderFor(literal: string, source: string): Encode {
  return (text) => {
    const spellings = spellingsIn(literal)
    // Only text beyond ASCII needs to know how the file spells such text, and asking means to read all of it.
    const asciiOnly = rawNonAscii.test(text) && (escapesNonAscii(literal) || escapesNonAscii(source))
    const spell = (character: string): string =>
      spellings.get(character) ??
      (asciiOnly && rawNonAscii.test(character) ? unicodeEscape(character) : plain(character))
    return Array.from(text, spell).join('')
  }
}

/** How the literal escapes the characters that it escapes. Letters, digits and spaces are never worth an escape. */
function spellingsIn(literal: string): Map<string, string> {
  const spellings = new Map<string, string>()
  for (const [escape] of literal.matchAll(escapes)) {
    const character = decodeEscapes(escape)
    if (!/[A-Za-z\d ]/.test(character)) spellings.set(character, escape)
  }
  return spellings
}

const escapesNonAscii = (text: string): boolean => escapedNonAscii.test(text) && !rawNonAscii.test(text)

const decodeEscapes = (escape: string): string => JSON.parse(`"${escape}"`) as string

/** The shortest legal spelling: only quotes, backslashes, control characters and lone surrogates are escaped. */
const plain = (character: string): string => JSON.stringify(character).slice(1, -1)

const unicodeEscape = (character: string): string =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
