import type { Encode } from '../text/mapped-text'
import { doubleQuotedEscapes, unescaped } from './yaml-escapes'

const LINE_BREAK = /[\r\n\x85\u2028\u2029]/

/** Characters that YAML takes as escapes only. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/

/** What a line of any text without escapes can hold. */
const onOneLine = (text: string): string | undefined =>
  LINE_BREAK.test(text) || CONTROL.test(text) ? undefined : text

/** Text under `|` and `>` is taken as it is, as long as it stays on its line. */
export const encodeBlock: Encode = onOneLine

/** Between single quotes only the quote itself is special. */
export const encodeSingleQuoted: Encode = (text) => onOneLine(text)?.replaceAll("'", "''")

/**
 * Text without quotes cannot hold what YAML would read as a key, as a comment or, in brackets, as the next item. Nor can
 * it begin with a sign of YAML; the replacement may come to stand at the beginning.
 */
export function encodePlain(literal: string, isInBrackets: boolean): Encode {
  const holdsHash = literal.includes('#')
  const holdsColon = literal.includes(':')
  const endsWithQuote = /["']\s*$/.test(literal)
  return (text) => {
    if (/:(?:\s|$)|(?:^|\s)#|^[-?:,[\]{}&*!|>'"%@`]/.test(text)) return undefined
    if (isInBrackets && /[,[\]{}]/.test(text)) return undefined
    // What stands before or behind the replacement makes a comment or a key of it as well.
    if (holdsHash && /^$|\s$/.test(text)) return undefined
    if (holdsColon && /^$|^\s/.test(text)) return undefined
    // `Well, "so"` without its front would be a text between quotes.
    if (endsWithQuote && text === '') return undefined
    return onOneLine(text)
  }
}

/**
 * Text between double quotes. What the literal escapes is escaped again in the same way; other characters beyond ASCII
 * are escaped where the literal has escapes of such and holds nothing but ASCII.
 */
export const encodeDoubleQuoted =
  (literal: string): Encode =>
  (text) => {
    const spellings = spellingsIn(literal)
    const asciiOnly = !/[^\0-\x7f]/.test(literal) && [...spellings.keys()].some((one) => one > '\x7f')
    return Array.from(text, (character) => {
      const known = spellings.get(character)
      if (known !== undefined) return known
      if (character === '"' || character === '\\') return `\\${character}`
      const mustEscape = LINE_BREAK.test(character) || CONTROL.test(character) || character === '\t'
      return mustEscape || (asciiOnly && character > '\x7f') ? escaped(character) : character
    }).join('')
  }

/** How the literal escapes the characters that it escapes. Letters, digits and spaces are never worth an escape. */
function spellingsIn(literal: string): Map<string, string> {
  const spellings = new Map<string, string>()
  for (const [escape] of literal.matchAll(doubleQuotedEscapes)) {
    const character = unescaped(escape)
    if (!/[A-Za-z\d \r\n]/.test(character)) spellings.set(character, escape)
  }
  return spellings
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (character: string): string => {
  const code = character.codePointAt(0)!.toString(16)
  return short[character] ?? (code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`)
}

/** TOML between single quotes, one or three, has no escapes, so that it cannot hold what would end it. */
export const encodeLiteral =
  (isLong: boolean): Encode =>
  (text) =>
    (isLong ? /''|^'|'$/ : /'/).test(text) ? undefined : onOneLine(text)
