import type { CST } from 'yaml'
import type { Offsets } from '../finding'
import { MappedText } from '../text/mapped-text'
import type { Respelling } from '../text/respelling'
import { StepBuilder } from '../text/step'
import { decodeBlock, type BlockStyle } from './yaml-block'
import { encodeDoubleQuoted, encodePlain, encodeSingleQuoted } from './yaml-encode'
import { decodeDoubleQuoted, decodePlain, decodeSingleQuoted } from './yaml-flow'

/** A text as the parser found it, with its quotes or its header. */
export type ScalarToken = CST.FlowScalar | CST.BlockScalar

/** Where the inside of a scalar stands: between its quotes, below its header. */
export function insideOf(token: ScalarToken): Offsets {
  const { type, offset, source } = token
  if (type === 'block-scalar') {
    const { props } = token
    const start = props.reduce((at, prop) => at + ('source' in prop ? prop.source.length : 0), offset)
    return [start, start + source.length]
  }
  const quote = type === 'scalar' || type === 'alias' ? 0 : 1
  return [offset + quote, Math.max(offset + quote, offset + source.length - quote)]
}

/**
 * The text of a scalar with the map to the file. `value` is what the library reads there, and the library is right:
 * should this map ever say something else, the text is one piece that no fix can touch.
 */
export function decodeScalar(
  source: string,
  token: ScalarToken,
  value: string,
  isInBrackets: boolean,
): MappedText {
  const inside = MappedText.of(source, ...insideOf(token))
  const text = decode(inside, token, isInBrackets)
  // Of a block, the line breaks at the end are left out.
  if (value.startsWith(text.text) && value.slice(text.text.length).trim() === '') return text
  return new StepBuilder(inside).decode(0, inside.text.length, value).build(() => undefined)
}

function decode(inside: MappedText, token: ScalarToken, isInBrackets: boolean): MappedText {
  switch (token.type) {
    case 'block-scalar':
      return decodeBlock(inside, styleOf(token))
    case 'single-quoted-scalar':
      return decodeSingleQuoted(inside, encodeSingleQuoted)
    case 'double-quoted-scalar':
      return decodeDoubleQuoted(inside, encodeDoubleQuoted(inside.text))
    default:
      return decodePlain(
        inside,
        encodePlain(inside.text, isInBrackets),
        betweenQuotes(inside.text, insideOf(token)[0]),
      )
  }
}

/**
 * A text without quotes, between such as it needs: its lines fold there just the same. A single quote within single
 * ones would have to be written twice, so that these are for a text that has none.
 */
function betweenQuotes(literal: string, start: number): Respelling {
  const place: Offsets = [start, start + literal.length]
  const needsEscapes = /["\\]/.test(literal)
  if (needsEscapes && !literal.includes("'"))
    return { place, quote: "'", encode: encodeSingleQuoted, escapes: () => [] }
  return {
    place,
    quote: '"',
    encode: encodeDoubleQuoted(''),
    escapes: () => Array.from(literal.matchAll(/["\\]/g), ({ index }) => start + index),
  }
}

/** What the header of a block says: `|`, `>-`, `|2+`. */
function styleOf({ props, indent }: CST.BlockScalar): BlockStyle {
  const header = props.find(({ type }) => type === 'block-scalar-header')
  const signs = header && 'source' in header ? header.source : '|'
  const digit = /[1-9]/.exec(signs)?.[0]
  return {
    isFolded: signs.startsWith('>'),
    indent: digit === undefined ? undefined : indent + Number(digit),
  }
}
