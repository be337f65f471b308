import { isUtf8 } from 'node:buffer'
import type { Problem } from '../../engine/finding'

/** A file's text, and what is wrong with its bytes. */
export interface DecodedText {
  readonly text: string
  readonly problems: readonly Problem[]
  /** Whether encoding the text gives the same bytes. Otherwise nothing may be written back. */
  readonly exact: boolean
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes as UTF-8, and U+FFFD for what is none. A byte order mark stays in the text. */
export const textOf = (bytes: Uint8Array): string => utf8.decode(bytes)

/** Reads bytes as UTF-8; throws where they are UTF-16. A byte order mark stays in the text, so that offsets count it and it is written back. */
export function decode(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) throw new Error('this file is UTF-16. Save it as UTF-8')
  const text = textOf(bytes)
  const problems: Problem[] = []
  const nul = text.indexOf('\0')
  if (nul >= 0) problems.push(at(nul, 'There is a NUL byte here, so this may be no text at all.'))
  const exact = isUtf8(bytes)
  if (!exact) {
    const message = 'This is not valid UTF-8, so nothing will be fixed in this file.'
    problems.push(at(firstBadUnit(bytes, text), message))
  }
  return { text, problems, exact }
}

const at = (offset: number, message: string): Problem => ({ message, offsets: [offset, offset] })

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  if (bytes.length % 2 === 1) return false
  // Without a mark in front, Latin letters tell: every other byte is NUL.
  const start = bytes.subarray(0, 100)
  const nuls = [0, 1].map((parity) => start.filter((byte, at) => at % 2 === parity && byte === 0).length)
  return Math.max(...nuls) > 0.4 * start.length && Math.min(...nuls) === 0
}

/** The first replacement character that does not stand in the file itself. */
function firstBadUnit(bytes: Uint8Array, text: string): number {
  const encoded = new TextEncoder().encode(text)
  let byte = 0
  while (byte < bytes.length && bytes[byte] === encoded[byte]) byte += 1
  return textOf(encoded.subarray(0, byte)).replace(/\uFFFD$/, '').length
}
