import { decodeHTML, decodeHTMLAttribute } from 'entities'
import type { Encode, MappedText } from './mapped-text'
import { StepBuilder } from './step'

const REFERENCE = /&(?:#\d{1,100}|#x[\da-f]{1,100}|[a-z][a-z\d]{1,31});?/gi

/**
 * Reads the character references of a text without tags: an attribute, or a plain text with a few entities.
 * `encode` writes what replaces a part of it, in the style of this text where nothing else is said. `decode` gets a
 * reference and the character behind it.
 */
export function decodeEntities(
  input: MappedText,
  encode: Encode = entityEncoder(input.text),
  decode: (reference: string, next: string) => string = (reference) => decodeHTML(reference),
): MappedText {
  const builder = new StepBuilder(input)
  let at = 0
  for (const { 0: reference, index } of input.text.matchAll(REFERENCE)) {
    const decoded = decode(reference, input.text.charAt(index + reference.length))
    if (decoded === reference) continue
    builder.copy(at, index).decode(index, index + reference.length, decoded)
    at = index + reference.length
  }
  return builder.copy(at, input.text.length).build(encode)
}

/** What a reference says in an attribute: `?a=1&copy=2` holds none, because no semicolon ends it. */
export const decodeInAttribute = (reference: string, next: string): string =>
  next === '=' && /^&[a-z\d]+$/i.test(reference) ? reference : decodeHTMLAttribute(reference)

/**
 * Writes text as HTML in the style of a file: a character that the file spells as an entity is spelled alike.
 * The file is only looked through once a fix is written.
 */
export function entityEncoder(html: string): Encode {
  let style: ReadonlyMap<string, string> | undefined
  return (text) => {
    style ??= spellings(html)
    return text.replace(
      /[^\sa-z\d]/gi,
      (character) => style!.get(character) ?? REQUIRED[character] ?? character,
    )
  }
}

const REQUIRED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' }

/** The first spelling of each character that the file writes as an entity. */
function spellings(html: string): ReadonlyMap<string, string> {
  const style = new Map<string, string>()
  for (const [reference] of html.matchAll(REFERENCE)) {
    const character = reference.endsWith(';') ? decodeHTML(reference) : ''
    if (character.length === 1 && !style.has(character)) style.set(character, reference)
  }
  return style
}
